import type { CellRange, MetadataEntry } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { cellsOf, columnsOf, makeOpenRange, makeSheet, rowsOf, sheetIdOf, sheetInfo, theSpreadsheet, workbookInfo } from './cells'

export type MetadataLocation = MetadataEntry['location']
type Visibility = MetadataEntry['visibility']

class DeveloperMetadataLocation {
  readonly #location: MetadataLocation

  constructor(location: MetadataLocation) {
    this.#location = location
  }

  getLocationType(): unknown {
    return constant('Spreadsheet.DeveloperMetadataLocationType', this.#location.kind.toUpperCase())
  }

  getSpreadsheet(): object | null {
    return this.#location.kind === 'spreadsheet' ? theSpreadsheet() : null
  }

  getSheet(): object | null {
    return this.#location.kind === 'sheet' ? makeSheet(this.#location.sheetId) : null
  }

  getRow(): object | null {
    return this.#dimension('row')
  }

  getColumn(): object | null {
    return this.#dimension('column')
  }

  #dimension(kind: 'row' | 'column'): object | null {
    const location = this.#location
    if (location.kind !== kind) return null
    const { sheetId, index } = location
    const sheet = sheetInfo(sheetId)
    const all = { sheetId, startRow: 0, endRow: sheet.rows, startColumn: 0, endColumn: sheet.columns }
    if (kind === 'row') return openRange({ ...all, startRow: index, endRow: index + 1 }, { endColumn: null })
    return openRange({ ...all, startColumn: index, endColumn: index + 1 }, { endRow: null })
  }
}

/** As a whole row or column is written: `9:9`. */
function openRange(cells: CellRange, open: { endRow: null } | { endColumn: null }): object {
  return makeOpenRange(cells, { ...cells, ...open })
}

class DeveloperMetadata {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  getId(): number {
    return this.#id
  }

  getKey(): string {
    return this.#entry().key
  }

  getValue(): string | null {
    return this.#entry().value || null
  }

  getVisibility(): unknown {
    return constant('Spreadsheet.DeveloperMetadataVisibility', this.#entry().visibility)
  }

  getLocation(): object {
    return new DeveloperMetadataLocation(this.#entry().location)
  }

  setKey(key: string): this {
    return this.#change({ key: String(key) })
  }

  setValue(value: string): this {
    return this.#change({ value: String(value) })
  }

  setVisibility(visibility: unknown): this {
    return this.#change({ visibility: String(visibility) as Visibility })
  }

  moveToSpreadsheet(): this {
    return this.#change({ location: { kind: 'spreadsheet' } })
  }

  moveToSheet(sheet: unknown): this {
    return this.#change({ location: { kind: 'sheet', sheetId: sheetIdOf(sheet) } })
  }

  moveToRow(row: unknown): this {
    return this.#change({ location: metadataLocation(cellsOf(row)) })
  }

  moveToColumn(column: unknown): this {
    return this.#change({ location: metadataLocation(cellsOf(column)) })
  }

  remove(): void {
    call('workbook.edit', { edits: [{ kind: 'deleteMetadata', id: this.#id }] })
  }

  #entry(): MetadataEntry {
    const found = workbookInfo().metadata.find((entry) => entry.id === this.#id)
    if (!found) throw new Exception('The developer metadata has been removed.')
    return found
  }

  #change(change: Partial<MetadataEntry>): this {
    call('workbook.edit', { edits: [{ kind: 'setMetadata', ...this.#entry(), ...change }] })
    return this
  }
}

class DeveloperMetadataFinder {
  readonly #scope: MetadataLocation
  readonly #tests: ((entry: MetadataEntry) => boolean)[] = []
  #intersecting = false

  constructor(scope: MetadataLocation) {
    this.#scope = scope
  }

  withId(id: number): this {
    return this.#with((entry) => entry.id === id)
  }

  withKey(key: string): this {
    return this.#with((entry) => entry.key === key)
  }

  withValue(value: string): this {
    return this.#with((entry) => entry.value === value)
  }

  withVisibility(visibility: unknown): this {
    return this.#with((entry) => entry.visibility === String(visibility))
  }

  withLocationType(type: unknown): this {
    return this.#with((entry) => entry.location.kind.toUpperCase() === String(type))
  }

  onIntersectingLocations(): this {
    this.#intersecting = true
    return this
  }

  find(): object[] {
    return findMetadata((entry) => inScope(entry.location, this.#scope, this.#intersecting) && this.#tests.every((test) => test(entry)))
  }

  #with(test: (entry: MetadataEntry) => boolean): this {
    this.#tests.push(test)
    return this
  }
}

export function publishDeveloperMetadata(): void {
  publish(DeveloperMetadata, 'SpreadsheetApp.DeveloperMetadata', 'Spreadsheet.DeveloperMetadata')
  publish(DeveloperMetadataFinder, 'SpreadsheetApp.DeveloperMetadataFinder', 'Spreadsheet.DeveloperMetadataFinder')
  publish(DeveloperMetadataLocation, 'SpreadsheetApp.DeveloperMetadataLocation', 'Spreadsheet.DeveloperMetadataLocation')
}

/** One whole row or one whole column; Google takes no other range. */
export function metadataLocation(range: CellRange): MetadataLocation {
  const location = rowOrColumn(range)
  if (location) return location
  throw new Exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  )
}

/** Null when the range is neither one whole row nor one whole column. */
export function rowOrColumn(range: CellRange): MetadataLocation | null {
  const sheet = sheetInfo(range.sheetId)
  if (columnsOf(range) === sheet.columns && rowsOf(range) === 1) {
    return { kind: 'row', sheetId: range.sheetId, index: range.startRow }
  }
  if (rowsOf(range) === sheet.rows && columnsOf(range) === 1) {
    return { kind: 'column', sheetId: range.sheetId, index: range.startColumn }
  }
  return null
}

/** `(key)`, `(key, visibility)`, `(key, value)` or `(key, value, visibility)`. */
export function addMetadata(location: MetadataLocation, key: string, rest: unknown[]): void {
  const visibility = rest.find((argument) => typeof argument === 'object' && argument !== null)
  const value = rest.find((argument) => typeof argument !== 'object')
  call('workbook.edit', {
    edits: [
      {
        kind: 'setMetadata',
        id: null,
        key: String(key),
        value: value === undefined ? '' : String(value),
        visibility: visibility === undefined ? 'DOCUMENT' : (String(visibility) as Visibility),
        location,
      },
    ],
  })
}

export function findMetadata(test: (entry: MetadataEntry) => boolean): object[] {
  return workbookInfo()
    .metadata.filter(test)
    .map((entry) => new DeveloperMetadata(entry.id))
}

export function metadataFinder(scope: MetadataLocation): object {
  return new DeveloperMetadataFinder(scope)
}

/** A sheet's scope covers its rows and columns, the spreadsheet's everything; 'intersecting' also looks upwards. */
function inScope(location: MetadataLocation, scope: MetadataLocation, intersecting: boolean): boolean {
  if (scope.kind === 'spreadsheet') return true
  if (location.kind === 'spreadsheet') return intersecting
  if (location.sheetId !== scope.sheetId) return false
  if (scope.kind === 'sheet') return true
  if (location.kind === 'sheet' || location.kind !== scope.kind) return intersecting
  return location.index === scope.index
}
