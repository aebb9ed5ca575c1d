import type { PageNavigation } from '../../world/form-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { formValidationOf } from './form-validation'
import { placeOf, store, stored } from './item-base'
import { newItemResponse } from './item-response'
import { navigationTo, pageAt } from './layout-items'
import { badAnswer, feedbackFor, giveFeedback, ScoredItem } from './question-items'

interface ChoiceContent {
  item: object
  value: string
  navigation: PageNavigation | null
  correct: boolean
}

const contents = new WeakMap<object, ChoiceContent>()

class Choice {
  getValue(): string {
    return choiceOf(this).value
  }

  getGotoPage(): object | null {
    const { item, navigation } = choiceOf(this)
    return pageAt(item, navigation?.page ?? null)
  }

  getPageNavigationType(): unknown {
    const { navigation } = choiceOf(this)
    return navigation ? constant('Forms.PageNavigationType', navigation.type) : null
  }

  isCorrectAnswer(): boolean {
    return choiceOf(this).correct
  }
}

class ChoiceItem extends ScoredItem {
  /** `(value)`, `(value, isCorrect)`, `(value, pageBreak)`, `(value, navigationType)`. */
  createChoice(value: unknown, more?: unknown): object {
    const leads = more !== undefined && typeof more !== 'boolean'
    return newChoice({ item: this, value: String(value), navigation: leads ? navigationTo(more) : null, correct: more === true })
  }

  /** A question nobody gave choices has an empty one. */
  getChoices(): object[] {
    const { choices, navigation, correct } = stored(this)
    return (choices.length > 0 ? choices : ['']).map((value, index) =>
      newChoice({ item: this, value, navigation: navigation?.[index] ?? null, correct: correct?.includes(value) ?? false }),
    )
  }

  setChoices(choices: unknown): this {
    if (!Array.isArray(choices)) throw new Exception('Invalid argument: choices')
    const given = choices.map(choiceOf)
    const leading = given.filter((choice) => choice.navigation !== null).length
    if (leading > 0 && leading < given.length) {
      throw new Exception(
        'Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation.',
      )
    }
    return store(this, {
      choices: choiceValues(given.map((choice) => choice.value)),
      navigation: leading === 0 ? [] : given.map((choice) => choice.navigation),
      correct: given.filter((choice) => choice.correct).map((choice) => choice.value),
    })
  }

  setChoiceValues(values: unknown): this {
    if (!Array.isArray(values)) throw new Exception('Invalid argument: values')
    return store(this, { choices: choiceValues(values.map(String)), navigation: [], correct: [] })
  }

  getFeedbackForCorrect(): object | null {
    return feedbackFor(this, 'correct')
  }

  setFeedbackForCorrect(feedback: unknown): this {
    return giveFeedback(this, 'correct', feedback)
  }

  getFeedbackForIncorrect(): object | null {
    return feedbackFor(this, 'incorrect')
  }

  setFeedbackForIncorrect(feedback: unknown): this {
    return giveFeedback(this, 'incorrect', feedback)
  }
}

export class ListItem extends ChoiceItem {
  createResponse(choice: unknown): object {
    if (!stored(this).choices.includes(String(choice))) throw badAnswer('list')
    return newItemResponse(placeOf(this), String(choice))
  }
}

class OpenChoiceItem extends ChoiceItem {
  hasOtherOption(): boolean {
    return stored(this).hasOther
  }

  showOtherOption(shown: boolean): this {
    return store(this, { hasOther: Boolean(shown) })
  }
}

export class MultipleChoiceItem extends OpenChoiceItem {
  createResponse(choice: unknown): object {
    const { choices, hasOther } = stored(this)
    if (!hasOther && !choices.includes(String(choice))) throw badAnswer('multiple choice')
    return newItemResponse(placeOf(this), String(choice))
  }
}

export class CheckboxItem extends OpenChoiceItem {
  setValidation(validation: unknown): this {
    return store(this, { validation: formValidationOf(validation) })
  }

  clearValidation(): this {
    return store(this, { validation: null })
  }

  createResponse(given: unknown): object {
    if (!Array.isArray(given)) throw new Exception('Invalid argument: responses. Should be of type: String[]')
    const { choices, hasOther } = stored(this)
    if (!hasOther && given.some((choice) => !choices.includes(String(choice)))) throw badAnswer('checkbox')
    return newItemResponse(placeOf(this), given.map(String))
  }
}

export function publishChoice(): void {
  publish(Choice, 'FormApp.Choice', 'Forms.Choice')
}

function newChoice(content: ChoiceContent): object {
  const choice = new Choice()
  contents.set(choice, content)
  return choice
}

function choiceOf(value: unknown): ChoiceContent {
  const found = typeof value === 'object' && value !== null ? contents.get(value) : undefined
  if (!found) throw new Exception('The parameter is not a Choice.')
  return found
}

function choiceValues(values: string[]): string[] {
  if (values.length === 0) throw new Exception('The list of choices must not be empty.')
  if (new Set(values).size < values.length) throw new Exception('Questions cannot have duplicate choice values.')
  return values
}
