import type { Edit, EditReply } from '../../../workbook/edits'
import type { SheetInfo, WorkbookInfo } from '../../../workbook/reads'
import { Refused } from '../api-error'
import { type FieldMask, parseFieldMask } from '../field-mask'

/** What one request of a batchUpdate does. `reply` turns the edits' replies into the API's; without it the reply is `{}`. */
export interface Planned {
  edits: Edit[]
  reply?: (replies: EditReply[]) => object
}

/**
 * Plans one kind of request. `info` is the workbook as it will be after the requests before; the plan brings it up to date,
 * so that later requests see sheets, sizes and rules as they will be.
 */
export type Planner<R> = (request: R, info: WorkbookInfo) => Planned

export function requiredMask(fields: string | undefined): FieldMask {
  const mask = fields === undefined || fields === '' ? null : parseFieldMask(fields)
  if (!mask) throw new Refused("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  return mask
}

/** Sheets keep their order; `index` follows it. */
export function renumber(info: WorkbookInfo): void {
  info.sheets.forEach((sheet: SheetInfo, index) => {
    sheet.index = index
  })
}
