/** The engine's sheet ids are strings, Apps Script's are numbers. */
import type { CoreGetters } from './engine-types'
import { sheetNumber } from './shared/state'
import { WorkbookFault } from './workbook-fault'

/** A string of digits is that number; any other id (a sheet made in a page) is a stable 31-bit hash of it. */
export function toSheetNumber(engineId: string): number {
  const number = sheetNumber(engineId)
  if (number >= 0) return number
  let hash = 0x811c9dc5
  for (let index = 0; index < engineId.length; index++) hash = Math.imul(hash ^ engineId.charCodeAt(index), 0x01000193)
  return (hash >>> 0) & 0x7fffffff
}

/** Throws `NO_SUCH_SHEET`. */
export function toEngineId(getters: CoreGetters, sheetId: number): string {
  const direct = String(sheetId)
  if (getters.tryGetSheet(direct) !== undefined) return direct
  const found = getters.getSheetIds().find((id) => toSheetNumber(id) === sheetId)
  if (found === undefined) throw new WorkbookFault('NO_SUCH_SHEET', `There is no sheet with id ${sheetId}`)
  return found
}

/** A number no sheet of this workbook ever had. */
export function nextSheetNumber(getters: CoreGetters): number {
  let number = getters.getLastSheetNumber() + 1
  while (getters.getSheetIds().some((id) => toSheetNumber(id) === number)) number += 1
  return number
}
