import { toEngineDateLetters, toSheetsDateLetters } from './date-letters'
import type { EditContext } from './edit-context'
import type { Cell } from './engine-types'
import { positions, type SheetZone } from './ranges'

/** A number format as it was given where the engine's tells not how; '' takes back an older one. */
export function givenFormatStyle({ getters }: EditContext, place: SheetZone, format: string): { style?: { givenFormat: string } } {
  if (toSheetsDateLetters(toEngineDateLetters(format)) !== format) return { style: { givenFormat: format } }
  const isGiven = [...positions(place)].some((position) => getters.getCell(position)?.style?.givenFormat)
  return isGiven ? { style: { givenFormat: '' } } : {}
}

/** The format in the letters it was given in, as long as nothing else was set since; else in those of Sheets. */
export function formatAsGiven(cell: Cell | undefined, format: string): string {
  const given = cell?.style?.givenFormat
  return given && toEngineDateLetters(given) === format ? given : toSheetsDateLetters(format)
}
