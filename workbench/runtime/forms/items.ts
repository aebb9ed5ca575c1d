import type { FormItem, FormItemKind } from '../../world/form-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { CheckboxItem, ListItem, MultipleChoiceItem, publishChoice } from './choice-items'
import { CheckboxGridItem, GridItem } from './grid-items'
import { ItemBase, placeOf, stored } from './item-base'
import { ImageItem, PageBreakItem, SectionHeaderItem, VideoItem } from './layout-items'
import { DateItem, DateTimeItem, DurationItem, ParagraphTextItem, RatingItem, ScaleItem, TextItem, TimeItem } from './written-items'

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
  publishChoice()
}

export function newItemObject(formId: string, item: FormItem): object {
  return new Item(formId, item.id)
}

export function newKindObject(formId: string, item: FormItem): object {
  return new ITEM_KINDS[item.kind].type(formId, item.id)
}
