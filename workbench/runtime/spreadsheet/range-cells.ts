import type { BorderPosition, Edit } from '../../workbook/edits'
import type { BorderLine, CellRange } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { readCells } from './cell-values'
import { cellsOf, columnsOf, intersection, makeRange, rowsOf, sheetIdOf, sheetInfo, workbookInfo } from './cells'
import { colorText } from './color'
import { type CopyPart, copyCells, formatEdits } from './copy-cells'
import { collapseGroupsIn, expandGroupsIn, shiftGroupDepth } from './header-groups'
import { RangeTools } from './range-tools'
import { signatureMismatch } from './signature'

const PASTE: Record<string, CopyPart[]> = {
  PASTE_NORMAL: ['formulas', 'formats', 'borders', 'validations', 'notes', 'merges', 'conditional'],
  PASTE_NO_BORDERS: ['formulas', 'formats', 'validations', 'notes', 'merges', 'conditional'],
  PASTE_VALUES: ['values'],
  PASTE_FORMULA: ['formulas'],
  PASTE_FORMAT: ['formats', 'borders', 'merges', 'conditional'],
  PASTE_DATA_VALIDATION: ['validations'],
  PASTE_CONDITIONAL_FORMATTING: ['conditional'],
  PASTE_COLUMN_WIDTHS: ['widths'],
}
const SIDES: BorderPosition[] = ['top', 'left', 'bottom', 'right', 'vertical', 'horizontal']
const LINES: Record<string, BorderLine> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
}

/** Where the cells of a range go, and what is drawn around them. */
export class RangeCells extends RangeTools {
  /** Each side: true draws it, false removes it, null leaves it. Without a style it is a thin line. */
  setBorder(...args: unknown[]): this {
    const [color = '#000000', style = 'SOLID'] = args.slice(6).map((given) => given ?? undefined)
    const line = LINES[String(style)]
    if (!line) throw new Exception(`Range.setBorder with ${String(style)} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
    const edits = SIDES.flatMap((position, index): Edit[] => {
      const wanted = args[index]
      if (wanted === null || wanted === undefined) return []
      return [{ kind: 'borders', range: cellsOf(this), position, color: wanted ? (colorText(color) ?? '#000000') : null, style: line }]
    })
    if (edits.length > 0) call('workbook.edit', { edits })
    return this
  }

  merge(): this {
    return merge(this, [cellsOf(this)])
  }

  mergeAcross(): this {
    const cells = cellsOf(this)
    return merge(
      this,
      Array.from({ length: rowsOf(cells) }, (_, i) => ({ ...cells, startRow: cells.startRow + i, endRow: cells.startRow + i + 1 })),
    )
  }

  mergeVertically(): this {
    const cells = cellsOf(this)
    const { startColumn } = cells
    return merge(
      this,
      Array.from({ length: columnsOf(cells) }, (_, i) => ({ ...cells, startColumn: startColumn + i, endColumn: startColumn + i + 1 })),
    )
  }

  breakApart(): this {
    checkWholeMerges(cellsOf(this))
    call('workbook.edit', { edits: [{ kind: 'unmerge', range: cellsOf(this) }] })
    return this
  }

  isPartOfMerge(): boolean {
    return mergesIn(cellsOf(this)).length > 0
  }

  getMergedRanges(): object[] {
    return mergesIn(cellsOf(this)).map(makeRange)
  }

  /** `copyTo(to)`, `copyTo(to, {contentsOnly: true})`, `copyTo(to, CopyPasteType, transposed)`. */
  copyTo(...args: unknown[]): void {
    const [destination, how, transposed = false] = args
    const to = rangeArgument(destination)
    const parts = how === undefined ? PASTE.PASTE_NORMAL : partsOf(how)
    if (!to || !parts || typeof transposed !== 'boolean') throw signatureMismatch('SpreadsheetApp.Range.copyTo', args)
    copyCells(cellsOf(this), to, parts, transposed)
  }

  copyValuesToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    copyCells(cellsOf(this), rangeOnSheet(sheet, column, columnEnd, row, rowEnd), ['values'])
  }

  copyFormatToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    copyCells(cellsOf(this), rangeOnSheet(sheet, column, columnEnd, row, rowEnd), PASTE.PASTE_FORMAT ?? [])
  }

  /** As cut and paste: what refers to the cells follows. */
  moveTo(target: unknown): void {
    const to = rangeArgument(target)
    if (!to) throw signatureMismatch('SpreadsheetApp.Range.moveTo', [target])
    call('workbook.edit', {
      edits: [{ kind: 'moveCells', range: cellsOf(this), to: { sheetId: to.sheetId, row: to.startRow, column: to.startColumn } }],
    })
  }

  /** The new cells look like those that were here. */
  insertCells(dimension: unknown): this {
    const range = cellsOf(this)
    const looks = readCells(range, ['styles', 'formats'])
    const place = { sheetId: range.sheetId, row: range.startRow, column: range.startColumn }
    call('workbook.edit', { edits: [{ kind: 'insertCells', range, dimension: shiftOf(dimension) }, ...formatEdits(place, looks)] })
    return this
  }

  deleteCells(dimension: unknown): void {
    call('workbook.edit', { edits: [{ kind: 'deleteCells', range: cellsOf(this), dimension: shiftOf(dimension) }] })
  }

  shiftRowGroupDepth(delta: number): this {
    shiftGroupDepth(cellsOf(this), 'rows', delta)
    return this
  }

  shiftColumnGroupDepth(delta: number): this {
    shiftGroupDepth(cellsOf(this), 'columns', delta)
    return this
  }

  collapseGroups(): this {
    collapseGroupsIn(cellsOf(this))
    return this
  }

  expandGroups(): this {
    expandGroupsIn(cellsOf(this))
    return this
  }
}

function merge<R extends RangeCells>(range: R, parts: CellRange[]): R {
  checkWholeMerges(cellsOf(range))
  call('workbook.edit', {
    edits: [{ kind: 'unmerge', range: cellsOf(range) }, ...parts.map((part): Edit => ({ kind: 'merge', range: part }))],
  })
  return range
}

function mergesIn(range: CellRange): CellRange[] {
  return sheetInfo(range.sheetId, workbookInfo()).merges.filter((merged) => intersection(merged, range) !== null)
}

function checkWholeMerges(range: CellRange): void {
  const isCut = mergesIn(range).some((merged) => JSON.stringify(intersection(merged, range)) !== JSON.stringify(merged))
  if (isCut) throw new Exception('You must select all cells in a merged range to merge or unmerge them.')
}

/** What a paste type or `{contentsOnly}` / `{formatOnly}` copies; null when it is neither. */
function partsOf(how: unknown): CopyPart[] | null {
  const named = PASTE[String(how)]
  if (named) return named
  if (typeof how !== 'object' || how === null) return null
  const { contentsOnly, formatOnly, ...unknown } = how as { contentsOnly?: boolean; formatOnly?: boolean }
  if ((contentsOnly && formatOnly) || Object.keys(unknown).length > 0) return null
  if (contentsOnly) return PASTE.PASTE_VALUES ?? null
  return (formatOnly ? PASTE.PASTE_FORMAT : PASTE.PASTE_NORMAL) ?? null
}

function rangeArgument(range: unknown): CellRange | null {
  return String(range) === 'Range' && typeof range === 'object' ? cellsOf(range) : null
}

/** The sheet or its id, then columns and rows from 1, ends included. */
function rangeOnSheet(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): CellRange {
  const sheetId = typeof sheet === 'number' ? sheet : sheetIdOf(sheet)
  return { sheetId, startRow: row - 1, endRow: rowEnd, startColumn: column - 1, endColumn: columnEnd }
}

function shiftOf(dimension: unknown): 'rows' | 'columns' {
  const name = String(dimension)
  if (name !== 'ROWS' && name !== 'COLUMNS') throw new Exception(`Invalid argument: ${name}`)
  return name === 'ROWS' ? 'rows' : 'columns'
}
