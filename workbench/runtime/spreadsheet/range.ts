import type { Edit } from '../../workbook/edits'
import type { CellRange } from '../../workbook/reads'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { checkSize, readCells } from './cell-values'
import { cellsOf } from './cells'
import { ruleOf, validationFor } from './data-validation'
import { addMetadata, findMetadata, metadataFinder, metadataLocation, rowOrColumn } from './developer-metadata'
import { LOOKS, type Look } from './looks'
import { RANGE_FAMILIES } from './method-families'
import { protect } from './protection'
import { oneCell } from './range-address'
import { RangeCells } from './range-cells'
import { rectangles } from './rectangles'
import { activate } from './selection'
import { signatureMismatch } from './signature'

/** What Google calls the format of a cell that has none. */
const AUTOMATIC = '0.###############'

class Range extends RangeCells {
  getNumberFormats(): string[][] {
    return readCells(cellsOf(this), ['formats']).formats.map((row) => row.map((format) => format || AUTOMATIC))
  }

  getNumberFormat(): string {
    return readCells(oneCell(cellsOf(this), 0, 0), ['formats']).formats[0]?.[0] || AUTOMATIC
  }

  setNumberFormat(format: unknown): this {
    return edited(this, [{ kind: 'numberFormat', range: cellsOf(this), format: formatText(format) }])
  }

  setNumberFormats(formats: unknown): this {
    checkSize(formats, cellsOf(this), 'SpreadsheetApp.Range.setNumberFormats')
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
    return edited(this, [{ kind: 'style', range: cellsOf(this), style: { fillColor, fillTheme: '' } }])
  }

  /** Letters on one another, or as usual again. */
  setVerticalText(isVertical: boolean): this {
    return edited(this, [{ kind: 'style', range: cellsOf(this), style: { stacked: isVertical, rotation: 0 } }])
  }

  setShowHyperlink(shown: unknown): this {
    if (typeof shown !== 'boolean') throw signatureMismatch('SpreadsheetApp.Range.setShowHyperlink', [shown])
    return edited(this, [{ kind: 'style', range: cellsOf(this), style: { plainLinks: !shown } }])
  }

  setDataValidation(rule: unknown): this {
    return edited(this, [{ kind: 'validation', range: cellsOf(this), rule: rule === null ? null : ruleOf(rule) }])
  }

  setDataValidations(rules: unknown): this {
    checkSize(rules, cellsOf(this), 'SpreadsheetApp.Range.setDataValidations')
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

  activate(): this {
    activate(cellsOf(this))
    return this
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): this {
    addMetadata(metadataLocation(cellsOf(this)), key, rest)
    return this
  }

  getDeveloperMetadata(): object[] {
    const location = rowOrColumn(cellsOf(this))
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
    checkSize(values, cellsOf(this), `SpreadsheetApp.Range.set${many}`)
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

function formatText(format: unknown): string {
  const text = format === null || format === undefined ? '' : String(format)
  return text.toLowerCase() === 'general' || text === AUTOMATIC ? '' : text
}
