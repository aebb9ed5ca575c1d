import type { FormItem, FormItemKind } from '../../world/form-types'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { publish } from '../core/publish'
import { formatDate } from '../time/format-date'
import { formValidationOf } from './form-validation'
import { ItemBase, placeOf, store, stored } from './item-base'
import { newItemResponse } from './item-response'

/** Questions can be required and answered. */
class QuestionItem extends ItemBase {
  isRequired(): boolean {
    return stored(this).required
  }

  setRequired(required: boolean): this {
    return store(this, { required: Boolean(required) })
  }
}

class WrittenItem extends QuestionItem {
  setValidation(validation: unknown): this {
    return store(this, { validation: formValidationOf(validation) })
  }

  clearValidation(): this {
    return store(this, { validation: null })
  }

  createResponse(text: string): object {
    return newItemResponse(placeOf(this), String(text))
  }
}

class TextItem extends WrittenItem {}
class ParagraphTextItem extends WrittenItem {}

class Choice {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  getValue(): string {
    return this.#value
  }

  getGotoPage(): null {
    return null
  }

  getPageNavigationType(): null {
    return null
  }
}

class ChoiceItem extends QuestionItem {
  createChoice(value: unknown, ...navigation: unknown[]): object {
    if (navigation.length > 0) {
      throw new Exception('Choices that lead to a page or carry an answer key are not implemented in the workbench', 'NOT_IMPLEMENTED')
    }
    return new Choice(String(value))
  }

  getChoices(): object[] {
    return stored(this).choices.map((value) => new Choice(value))
  }

  setChoices(choices: { getValue(): string }[]): this {
    return store(this, { choices: choiceValues(choices.map((choice) => choice.getValue())) })
  }

  setChoiceValues(values: unknown[]): this {
    return store(this, { choices: choiceValues(values.map(String)) })
  }

  createResponse(choice: unknown): object {
    return newItemResponse(placeOf(this), String(choice))
  }
}

class ListItem extends ChoiceItem {}

class MultipleChoiceItem extends ChoiceItem {
  hasOtherOption(): boolean {
    return stored(this).hasOther
  }

  showOtherOption(shown: boolean): this {
    return store(this, { hasOther: Boolean(shown) })
  }
}

class CheckboxItem extends MultipleChoiceItem {
  setValidation(validation: unknown): this {
    return store(this, { validation: formValidationOf(validation) })
  }

  clearValidation(): this {
    return store(this, { validation: null })
  }

  override createResponse(choices: unknown): object {
    if (!Array.isArray(choices)) throw new Exception('Invalid argument: responses. Should be of type: String[]')
    return newItemResponse(placeOf(this), choices.map(String))
  }
}

class ScaleItem extends QuestionItem {
  getLowerBound(): number {
    return stored(this).lower
  }

  getUpperBound(): number {
    return stored(this).upper
  }

  setBounds(lower: number, upper: number): this {
    if (!(lower === 0 || lower === 1) || !(upper >= 3 && upper <= 10)) throw new Exception('Invalid scale bounds.')
    return store(this, { lower, upper })
  }

  getLeftLabel(): string {
    return stored(this).lowerLabel
  }

  getRightLabel(): string {
    return stored(this).upperLabel
  }

  setLabels(lower: string, upper: string): this {
    return store(this, { lowerLabel: String(lower), upperLabel: String(upper) })
  }

  createResponse(value: number): object {
    return newItemResponse(placeOf(this), String(value))
  }
}

class RatingItem extends QuestionItem {
  getRatingScaleLevel(): number {
    return stored(this).upper
  }

  setRatingScaleLevel(level: number): this {
    return store(this, { lower: 1, upper: level })
  }

  createResponse(value: number): object {
    return newItemResponse(placeOf(this), String(value))
  }
}

class GridItem extends QuestionItem {
  getRows(): string[] {
    return stored(this).rows
  }

  setRows(rows: unknown[]): this {
    return store(this, { rows: rows.map(String) })
  }

  getColumns(): string[] {
    return stored(this).columns
  }

  setColumns(columns: unknown[]): this {
    return store(this, { columns: columns.map(String) })
  }

  createResponse(answers: unknown[]): object {
    return newItemResponse(placeOf(this), answers.map(gridAnswer))
  }
}

class CheckboxGridItem extends GridItem {}

class DateItem extends QuestionItem {
  includesYear(): boolean {
    return stored(this).includesYear
  }

  setIncludesYear(includes: boolean): this {
    return store(this, { includesYear: Boolean(includes) })
  }

  createResponse(date: unknown): object {
    return newItemResponse(placeOf(this), dateAnswer(date, 'yyyy-MM-dd'))
  }
}

class DateTimeItem extends DateItem {
  override createResponse(date: unknown): object {
    return newItemResponse(placeOf(this), dateAnswer(date, 'yyyy-MM-dd HH:mm'))
  }
}

class TimeItem extends QuestionItem {
  createResponse(hour: number, minute: number): object {
    return newItemResponse(placeOf(this), `${two(hour)}:${two(minute)}`)
  }
}

class DurationItem extends QuestionItem {
  createResponse(hours: number, minutes: number, seconds: number): object {
    return newItemResponse(placeOf(this), `${two(hours)}:${two(minutes)}:${two(seconds)}`)
  }
}

class SectionHeaderItem extends ItemBase {}

class PageBreakItem extends ItemBase {
  getGoToPage(): null {
    return null
  }

  getPageNavigationType(): unknown {
    return constant('Forms.PageNavigationType', 'CONTINUE')
  }
}

class ImageItem extends ItemBase {}
class VideoItem extends ItemBase {}

type ItemClass = new (formId: string, itemId: string) => ItemBase

/** Kind → class, the name in `addXItem` and `asXItem`. */
export const ITEM_KINDS: Record<FormItemKind, { name: string; type: ItemClass }> = {
  TEXT: { name: 'TextItem', type: TextItem },
  PARAGRAPH_TEXT: { name: 'ParagraphTextItem', type: ParagraphTextItem },
  MULTIPLE_CHOICE: { name: 'MultipleChoiceItem', type: MultipleChoiceItem },
  CHECKBOX: { name: 'CheckboxItem', type: CheckboxItem },
  LIST: { name: 'ListItem', type: ListItem },
  SCALE: { name: 'ScaleItem', type: ScaleItem },
  RATING: { name: 'RatingItem', type: RatingItem },
  GRID: { name: 'GridItem', type: GridItem },
  CHECKBOX_GRID: { name: 'CheckboxGridItem', type: CheckboxGridItem },
  DATE: { name: 'DateItem', type: DateItem },
  TIME: { name: 'TimeItem', type: TimeItem },
  DATETIME: { name: 'DateTimeItem', type: DateTimeItem },
  DURATION: { name: 'DurationItem', type: DurationItem },
  SECTION_HEADER: { name: 'SectionHeaderItem', type: SectionHeaderItem },
  PAGE_BREAK: { name: 'PageBreakItem', type: PageBreakItem },
  IMAGE: { name: 'ImageItem', type: ImageItem },
  VIDEO: { name: 'VideoItem', type: VideoItem },
}

/** What `getItems` gives: of no kind yet, to be turned with `as…Item()`. */
class Item extends ItemBase {}

for (const [kind, { name, type }] of Object.entries(ITEM_KINDS)) {
  Object.defineProperty(Item.prototype, `as${name}`, {
    value(this: Item) {
      const { formId, itemId } = placeOf(this)
      if (stored(this).kind !== kind) throw new Exception(`Invalid conversion for item type: ${stored(this).kind}.`)
      return new type(formId, itemId)
    },
    writable: true,
    configurable: true,
  })
}

export function publishItems(): void {
  for (const { name, type } of Object.values(ITEM_KINDS)) publish(type, `FormApp.${name}`, `Forms.${name}`)
  publish(Item, 'FormApp.Item', 'Forms.Item')
  publish(Choice, 'FormApp.Choice', 'Forms.Choice')
}

export function newItemObject(formId: string, item: FormItem): object {
  return new Item(formId, item.id)
}

export function newKindObject(formId: string, item: FormItem): object {
  return new ITEM_KINDS[item.kind].type(formId, item.id)
}

function choiceValues(values: string[]): string[] {
  if (values.length === 0) throw new Exception('The list of choices must not be empty.')
  if (new Set(values).size < values.length) throw new Exception('Questions cannot have duplicate choice values.')
  return values
}

function gridAnswer(answer: unknown): string | string[] | null {
  if (answer === null || answer === undefined || answer === '') return null
  return Array.isArray(answer) ? answer.map(String) : String(answer)
}

function dateAnswer(date: unknown, pattern: string): string {
  if (!(date instanceof Date)) throw new Exception('Invalid argument: response. Should be of type: Date')
  return formatDate(date, environment().timeZone, pattern)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
