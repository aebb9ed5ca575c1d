import { wholeSheet } from '../../spreadsheet/cells'
import { isReplaceable, matchesIn, replacements } from '../../spreadsheet/text-finder'
import { patternOf } from '../../spreadsheet/text-pattern'
import { Refused } from '../api-error'
import { cellsOfGrid, type GridRange, sheetOf } from '../grid-range'
import type { Planner } from './plan'

interface FindReplace {
  find?: string
  replacement?: string
  matchCase?: boolean
  matchEntireCell?: boolean
  searchByRegex?: boolean
  includeFormulas?: boolean
  range?: GridRange
  sheetId?: number
  allSheets?: boolean
}

/** Finds what stood in the cells before the requests of the same batch. */
export const findReplace: Planner<FindReplace> = (request, info) => {
  const { find = '', replacement = '', range, sheetId, allSheets, includeFormulas = false } = request
  const places = [range, sheetId, allSheets].filter((place) => place !== undefined && place !== false)
  if (find === '') throw new Refused('find is required')
  if (places.length !== 1) throw new Refused('Exactly one of range, sheetId and allSheets is required')
  const pattern = patternOf(find, {
    matchCase: Boolean(request.matchCase),
    entireCell: Boolean(request.matchEntireCell),
    regex: Boolean(request.searchByRegex),
    formulaText: includeFormulas,
    ignoreDiacritics: false,
  })
  const sheets = allSheets ? info.sheets : [sheetOf(sheetId ?? range?.sheetId, info)]
  const searched = range ? [cellsOfGrid(range, info)] : sheets.map(wholeSheet)
  const matches = searched.flatMap((cells) => matchesIn(cells, pattern, includeFormulas)).filter(isReplaceable)
  const { edits, count } = replacements(matches, pattern, replacement)
  const formulas = matches.filter(({ isFormula }) => isFormula).length
  const changed = {
    valuesChanged: matches.length - formulas,
    formulasChanged: formulas,
    rowsChanged: new Set(matches.map(({ cell }) => `${cell.sheetId} ${cell.startRow}`)).size,
    sheetsChanged: new Set(matches.map(({ cell }) => cell.sheetId)).size,
    occurrencesChanged: count,
  }
  return { edits, reply: () => ({ findReplace: Object.fromEntries(Object.entries(changed).filter(([, number]) => number > 0)) }) }
}
