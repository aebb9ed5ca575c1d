import type { Edit } from '../../workbook/edits'
import type { CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { checkSize, readCells } from './cell-values'
import { cellsOf, intersects, makeRange, rowsOf, sheetInfo, workbookInfo } from './cells'
import { colorText } from './color'
import { type CopyPart, copyCells } from './copy-cells'
import { dataRegion } from './data-region'
import { ruleOf, validationFor } from './data-validation'
import { addMetadata, findMetadata, metadataFinder, metadataLocation } from './developer-metadata'
import { LOOKS, type Look } from './looks'
import { RANGE_FAMILIES } from './method-families'
import { protect } from './protection'
import { oneCell } from './range-address'
import { RangeContent } from './range-content'
import { rectangles } from './rectangles'
import { activate } from './selection'

const PASTE: Record<string, CopyPart[]> = {
  PASTE_NORMAL: ['formulas', 'formats', 'validations'],
  PASTE_VALUES: ['values'],
  PASTE_FORMULA: ['formulas'],
  PASTE_FORMAT: ['formats'],
  PASTE_DATA_VALIDATION: ['validations'],
}

class Range extends RangeContent {
  getNumberFormats(): string[][] {
    return readCells(cellsOf(this), ['formats']).formats.map((row) => row.map((format) => format || 'General'))
  }

  getNumberFormat(): string {
    return readCells(oneCell(cellsOf(this), 0, 0), ['formats']).formats[0]?.[0] || 'General'
  }

  setNumberFormat(format: unknown): this {
    return edited(this, [{ kind: 'numberFormat', range: cellsOf(this), format: formatText(format) }])
  }

  setNumberFormats(formats: unknown): this {
    checkSize(formats, cellsOf(this))
    const parts = rectangles(
      formats.map((row) => row.map(formatText)),
      String,
    )
    return edited(
      this,
      parts.map((part) => ({ kind: 'numberFormat', range: within(cellsOf(this), part), format: part.value })),
    )
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    const fillColor = `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
    return edited(this, [{ kind: 'style', range: cellsOf(this), style: { fillColor } }])
  }

  /** Borders are all, outer or none, in one colour; a single side is drawn as the outer border of its row or column. */
  setBorder(...sides: unknown[]): this {
    const [top, left, bottom, right, vertical, horizontal, color] = sides
    const inner = [vertical, horizontal].some(Boolean)
    const outer = [top, left, bottom, right].some(Boolean)
    const position = inner ? 'all' : outer ? 'outer' : 'none'
    return edited(this, [{ kind: 'borders', range: cellsOf(this), position, color: colorText(color) ?? '#000000' }])
  }

  merge(): this {
    return edited(this, [{ kind: 'merge', range: cellsOf(this) }])
  }

  mergeAcross(): this {
    const cells = cellsOf(this)
    const rows = Array.from({ length: rowsOf(cells) }, (_, i) => cells.startRow + i)
    return edited(
      this,
      rows.map((row) => ({ kind: 'merge', range: { ...cells, startRow: row, endRow: row + 1 } })),
    )
  }

  mergeVertically(): this {
    const cells = cellsOf(this)
    const columns = Array.from({ length: cells.endColumn - cells.startColumn }, (_, i) => cells.startColumn + i)
    return edited(
      this,
      columns.map((column) => ({ kind: 'merge', range: { ...cells, startColumn: column, endColumn: column + 1 } })),
    )
  }

  breakApart(): this {
    return edited(this, [{ kind: 'unmerge', range: cellsOf(this) }])
  }

  isPartOfMerge(): boolean {
    return mergesIn(cellsOf(this)).length > 0
  }

  getMergedRanges(): object[] {
    return mergesIn(cellsOf(this)).map(makeRange)
  }

  setDataValidation(rule: unknown): this {
    return edited(this, [{ kind: 'validation', range: cellsOf(this), rule: rule === null ? null : ruleOf(rule) }])
  }

  setDataValidations(rules: unknown): this {
    checkSize(rules, cellsOf(this))
    const given = rules.map((row) => row.map((rule) => (rule === null || rule === undefined ? null : ruleOf(rule))))
    const parts = rectangles(given, (rule) => rule?.id ?? '')
    return edited(
      this,
      parts.map((part) => ({ kind: 'validation', range: within(cellsOf(this), part), rule: part.value })),
    )
  }

  getDataValidation(): object | null {
    return validationFor(readCells(oneCell(cellsOf(this), 0, 0), ['validations']).validations[0]?.[0] ?? null)
  }

  getDataValidations(): (object | null)[][] {
    return readCells(cellsOf(this), ['validations']).validations.map((row) => row.map(validationFor))
  }

  protect(): object {
    return protect(cellsOf(this))
  }

  canEdit(): boolean {
    return true
  }

  /** `copyTo(to)`, `copyTo(to, {contentsOnly: true})`, `copyTo(to, CopyPasteType, transposed)`. */
  copyTo(destination: unknown, how?: unknown, transposed?: unknown): void {
    if (transposed) throw new Exception('Range.copyTo transposed is not implemented in the workbench', 'NOT_IMPLEMENTED')
    const options = how as { contentsOnly?: boolean; formatOnly?: boolean } | undefined
    const named = PASTE[String(how)]
    const byOption: CopyPart[] | undefined = options?.contentsOnly ? ['values'] : options?.formatOnly ? ['formats'] : undefined
    if (how !== undefined && !named && !byOption && typeof how !== 'object') throw new Exception(`Invalid argument: ${String(how)}`)
    copyCells(cellsOf(this), cellsOf(destination), named ?? byOption ?? PASTE.PASTE_NORMAL ?? [])
  }

  moveTo(target: unknown): void {
    const from = cellsOf(this)
    const to = cellsOf(target)
    copyCells(from, { ...to, endRow: to.startRow + 1, endColumn: to.startColumn + 1 }, PASTE.PASTE_NORMAL ?? [])
    if (!intersects(from, to))
      call('workbook.edit', { edits: [{ kind: 'clear', range: from, what: ['contents', 'formats', 'validations'] }] })
  }

  getDataRegion(): object {
    return makeRange(dataRegion(cellsOf(this)))
  }

  activate(): this {
    activate(cellsOf(this))
    return this
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(metadataLocation(cellsOf(this)), key, rest)
    return this
  }

  getDeveloperMetadata(): object[] {
    const location = metadataLocation(cellsOf(this))
    return findMetadata((entry) => JSON.stringify(entry.location) === JSON.stringify(location))
  }

  createDeveloperMetadataFinder(): object {
    return metadataFinder(metadataLocation(cellsOf(this)))
  }
}

for (const look of LOOKS) addLook(look)
for (const family of RANGE_FAMILIES) addMethods(Range, family)

function addLook({ one, many, read, style }: Look): void {
  const prototype = Range.prototype as unknown as Record<string, unknown>
  prototype[`get${many}`] = function (this: Range) {
    return readCells(cellsOf(this), ['styles']).styles.map((row) => row.map(read))
  }
  prototype[`get${one}`] = function (this: Range) {
    return read(readCells(oneCell(cellsOf(this), 0, 0), ['styles']).styles[0]?.[0] ?? {})
  }
  prototype[`set${one}`] = function (this: Range, value: unknown) {
    return edited(this, [{ kind: 'style', range: cellsOf(this), style: style(value) }])
  }
  prototype[`set${many}`] = function (this: Range, values: unknown) {
    checkSize(values, cellsOf(this))
    const parts = rectangles(
      values.map((row) => row.map(style)),
      JSON.stringify,
    )
    return edited(
      this,
      parts.map((part) => ({ kind: 'style', range: within(cellsOf(this), part), style: part.value })),
    )
  }
}

export function publishRange(): (cells: CellRange) => object {
  publish(Range, 'SpreadsheetApp.Range', 'Spreadsheet.Range')
  return (cells) => new Range(cells)
}

function edited<R extends Range>(range: R, edits: Edit[]): R {
  if (edits.length > 0) call('workbook.edit', { edits })
  return range
}

function within(range: CellRange, part: { startRow: number; endRow: number; startColumn: number; endColumn: number }): CellRange {
  return {
    sheetId: range.sheetId,
    startRow: range.startRow + part.startRow,
    endRow: range.startRow + part.endRow,
    startColumn: range.startColumn + part.startColumn,
    endColumn: range.startColumn + part.endColumn,
  }
}

function mergesIn(range: CellRange): CellRange[] {
  return sheetInfo(range.sheetId, workbookInfo()).merges.filter((merge) => intersects(merge, range))
}

function formatText(format: unknown): string {
  const text = format === null || format === undefined ? '' : String(format)
  return text === 'General' ? '' : text
}
