import type { CellEntry, Edit } from '../../workbook/edits'
import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { cellsOf, makeRange, sheetIdOf, sheetInfo, wholeSheet, workbookInfo } from './cells'
import { type Pattern, patternOf, type SearchOptions } from './text-pattern'

export interface Match {
  cell: CellRange
  /** What was searched: the text shown, or the formula. */
  text: string
  isFormula: boolean
}

/** Goes through cells row by row, sheet by sheet, and reads them anew at each step. */
class TextFinder {
  readonly #text: string
  readonly #where: () => CellRange[]
  #options: SearchOptions = { matchCase: false, entireCell: false, formulaText: false, regex: false, ignoreDiacritics: false }
  #at: CellRange | null = null
  #start: CellRange | null = null

  constructor(text: unknown, where: () => CellRange[]) {
    this.#text = String(text)
    this.#where = where
  }

  matchCase(on: boolean): this {
    return this.#with({ matchCase: Boolean(on) })
  }

  matchEntireCell(on: boolean): this {
    return this.#with({ entireCell: Boolean(on) })
  }

  matchFormulaText(on: boolean): this {
    return this.#with({ formulaText: Boolean(on) })
  }

  useRegularExpression(on: boolean): this {
    return this.#with({ regex: Boolean(on) })
  }

  ignoreDiacritics(on: boolean): this {
    return this.#with({ ignoreDiacritics: Boolean(on) })
  }

  startFrom(range: unknown): this {
    this.#start = cellsOf(range)
    this.#at = null
    return this
  }

  findAll(): object[] {
    return this.#matches().map(({ cell }) => makeRange(cell))
  }

  findNext(): object | null {
    return this.#go((all, place) => all.find(({ cell }) => place === null || isAfter(cell, place)))
  }

  findPrevious(): object | null {
    return this.#go((all, place) => [...all].reverse().find(({ cell }) => place === null || isAfter(place, cell)))
  }

  getCurrentMatch(): object | null {
    return this.#at && makeRange(this.#at)
  }

  replaceWith(replacement: unknown): number {
    const current = this.#matches().find(({ cell }) => this.#at !== null && sameCell(cell, this.#at))
    return current ? replaceIn([current], this.#pattern(), String(replacement)) : 0
  }

  replaceAllWith(replacement: unknown): number {
    return replaceIn(this.#matches(), this.#pattern(), String(replacement))
  }

  #with(options: Partial<SearchOptions>): this {
    this.#options = { ...this.#options, ...options }
    this.#at = null
    return this
  }

  #pattern(): Pattern {
    return patternOf(this.#text, this.#options)
  }

  #matches(): Match[] {
    const pattern = this.#pattern()
    return this.#where().flatMap((range) => matchesIn(range, pattern, this.#options.formulaText))
  }

  #go(choose: (all: Match[], place: CellRange | null) => Match | undefined): object | null {
    const found = choose(this.#matches(), this.#at ?? this.#start)
    if (found) this.#at = found.cell
    return found ? makeRange(found.cell) : null
  }
}

export const FINDER_OF_RANGE = {
  createTextFinder(this: object, text: unknown): object {
    const cells = cellsOf(this)
    return new TextFinder(text, () => [cells])
  },
}

export const FINDER_OF_SHEET = {
  createTextFinder(this: object, text: unknown): object {
    const sheetId = sheetIdOf(this)
    return new TextFinder(text, () => [wholeSheet(sheetInfo(sheetId))])
  },
}

export const FINDER_OF_SPREADSHEET = {
  createTextFinder(this: object, text: unknown): object {
    return new TextFinder(text, () => workbookInfo().sheets.map(wholeSheet))
  },
}

export function publishTextFinder(): void {
  publish(TextFinder, 'SpreadsheetApp.TextFinder', 'Spreadsheet.TextFinder')
}

/** Cells of a range whose text, or formula, has the pattern in it, row by row. */
export function matchesIn(range: CellRange, pattern: Pattern, formulaText: boolean): Match[] {
  const [read] = call('workbook.read', { ranges: [{ ...range, aspects: ['values', 'display', 'formulas'], trimmed: true }] })
  return (read?.display ?? []).flatMap((row, i) =>
    row.flatMap((shown, j) => {
      const formula = read?.formulas?.[i]?.[j] ?? ''
      const text = formulaText && formula !== '' ? formula : shown
      if (text === '' || !pattern.test(text)) return []
      const [startRow, startColumn] = [range.startRow + i, range.startColumn + j]
      const cell = { sheetId: range.sheetId, startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 }
      return [{ cell, text, isFormula: formula !== '' }]
    }),
  )
}

function replaceIn(matches: Match[], pattern: Pattern, replacement: string): number {
  const { edits, count } = replacements(matches, pattern, replacement)
  if (edits.length > 0) call('workbook.edit', { edits })
  return count
}

/** A formula's result cannot be replaced, only its text. `count`: of occurrences. */
export function replacements(matches: Match[], pattern: Pattern, replacement: string): { edits: Edit[]; count: number } {
  let count = 0
  const edits = matches.filter(isReplaceable).map(({ cell, text }): Edit => {
    const replaced = pattern.replace(text, replacement)
    count += replaced.count
    const entry: CellEntry = replaced.text === '' ? { clear: true } : { typed: replaced.text }
    return { kind: 'write', sheetId: cell.sheetId, row: cell.startRow, column: cell.startColumn, cells: [[entry]] }
  })
  return { edits, count }
}

export function isReplaceable({ text, isFormula }: Match): boolean {
  return !isFormula || text.startsWith('=')
}

function isAfter(cell: CellRange, place: CellRange): boolean {
  const order = [sheetIndex(cell) - sheetIndex(place), cell.startRow - place.startRow, cell.startColumn - place.startColumn]
  return (order.find((difference) => difference !== 0) ?? 0) > 0
}

function sheetIndex({ sheetId }: CellRange): number {
  const found = workbookInfo().sheets.find((sheet) => sheet.sheetId === sheetId)
  if (!found) throw new Exception('Range not found')
  return found.index
}

function sameCell(a: CellRange, b: CellRange): boolean {
  return a.sheetId === b.sheetId && a.startRow === b.startRow && a.startColumn === b.startColumn
}
