import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { cellsOf, makeRange, workbookInfo } from './cells'

class NamedRange {
  #name: string

  constructor(name: string) {
    this.#name = name
  }

  getName(): string {
    return this.#name
  }

  getRange(): object {
    const found = workbookInfo().namedRanges.find((range) => range.name === this.#name)
    if (!found) throw new Exception('The named range has been removed.')
    return makeRange(found.range)
  }

  setName(name: string): this {
    const range = cellsOf(this.getRange())
    call('workbook.edit', {
      edits: [
        { kind: 'namedRange', name: this.#name, range: null },
        { kind: 'namedRange', name: String(name), range },
      ],
    })
    this.#name = String(name)
    return this
  }

  setRange(range: unknown): this {
    call('workbook.edit', { edits: [{ kind: 'namedRange', name: this.#name, range: cellsOf(range) }] })
    return this
  }

  remove(): void {
    call('workbook.edit', { edits: [{ kind: 'namedRange', name: this.#name, range: null }] })
  }
}

export function publishNamedRange(): void {
  publish(NamedRange, 'SpreadsheetApp.NamedRange', 'Spreadsheet.NamedRange')
}

/** Named ranges of one sheet, or of all. */
export function namedRanges(sheetId: number | null): object[] {
  return workbookInfo()
    .namedRanges.filter((named) => sheetId === null || named.range.sheetId === sheetId)
    .map((named) => new NamedRange(named.name))
}
