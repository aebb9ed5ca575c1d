import type { FormItem } from '../../world/form-types'
import { Exception } from '../core/exception'
import { ItemBase, store, stored } from './item-base'
import { feedbackOf, newQuizFeedback } from './quiz-feedback'

type Saying = keyof NonNullable<FormItem['feedback']>

/** Questions can be required and answered. */
export class QuestionItem extends ItemBase {
  isRequired(): boolean {
    return stored(this).required
  }

  setRequired(required: boolean): this {
    return store(this, { required: Boolean(required) })
  }
}

/** A question of a quiz. */
export class ScoredItem extends QuestionItem {
  getPoints(): number {
    return stored(this).points ?? 0
  }

  setPoints(points: number): this {
    if (!(Number.isInteger(points) && points >= 0)) throw new Exception('Points must be a non-negative integer.')
    return store(this, { points })
  }
}

/** One whose answers a person has to judge. */
export class GradedItem extends ScoredItem {
  getGeneralFeedback(): object | null {
    return feedbackFor(this, 'general')
  }

  setGeneralFeedback(feedback: unknown): this {
    return giveFeedback(this, 'general', feedback)
  }
}

export function feedbackFor(item: object, saying: Saying): object | null {
  const found = stored(item).feedback?.[saying]
  return found ? newQuizFeedback(found) : null
}

export function giveFeedback<I extends object>(item: I, saying: Saying, feedback: unknown): I {
  return store(item, { feedback: { ...stored(item).feedback, [saying]: feedbackOf(feedback) } })
}

/** What Google says of an answer that an item cannot have. */
export function badAnswer(kind: string): Exception {
  return new Exception(`Invalid response submitted to ${kind} question.`, 'BAD_ANSWER')
}
