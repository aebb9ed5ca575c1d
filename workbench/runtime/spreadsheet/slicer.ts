import type { ObjectInfo, TextRunStyle } from '../../workbook/reads'
import type { SlicedColumn } from '../../workbook/shared/filter-rows'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { cellsOf, columnsOf, makeRange, sheetIdOf } from './cells'
import { colorText } from './color'
import { colorObject, type KeptColor, keptColor } from './color-object'
import { anchorRange, checkedPosition, newContainerInfo } from './container-info'
import { filterCriteriaFor, gridCriterionOf } from './filter-criteria'
import { objectInfo, objectsOn, putObject, removeObject } from './kept-object'
import { signatureMismatch } from './signature'
import { textStyleFor, textStyleOf } from './text-style'

const ALIGNMENTS = ['left', 'center', 'right']

interface Kept {
  /** Null: the header of its column. */
  title: string | null
  alignment: string | null
  style: TextRunStyle
  background: KeptColor | null
  appliesToPivots: boolean
  offsetX: number
  offsetY: number
}

/** A filter with a place of its own; it hides the rows that its criterion does not show. Pivot tables here do not follow it. */
class Slicer {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  getRange(): object {
    return makeRange(this.#sliced().range)
  }

  setRange(range: unknown): this {
    const info = this.#info()
    putObject({ ...info, parts: [{ range: cellsOf(range), data: this.#sliced().data }] }, this.#id)
    return this
  }

  /** Within its range, from 1. */
  getColumnPosition(): number | null {
    return this.#sliced().data.column
  }

  getFilterCriteria(): object | null {
    const { criterion } = this.#sliced().data
    return criterion && filterCriteriaFor(criterion)
  }

  /** Null for the criteria takes both away. */
  setColumnFilterCriteria(column: number, criteria: unknown): this {
    const { range } = this.#sliced()
    if (!(column >= 1 && column <= columnsOf(range))) throw new Exception('Column position is out of the bounds of the slicer.')
    const none = criteria === null || criteria === undefined
    const data: SlicedColumn = none ? { column: null, criterion: null } : { column, criterion: gridCriterionOf(criteria) }
    putObject({ ...this.#info(), parts: [{ range, data }] }, this.#id)
    return this
  }

  getTitle(): string {
    return this.#kept().title ?? this.#header()
  }

  setTitle(title: string): this {
    return this.#change({ title: String(title) || null })
  }

  getTitleHorizontalAlignment(): string | null {
    return this.#kept().alignment
  }

  setTitleHorizontalAlignment(alignment: string | null): this {
    if (alignment !== null && !ALIGNMENTS.includes(String(alignment))) throw new Exception(`Invalid argument: ${alignment}`)
    return this.#change({ alignment })
  }

  getTitleTextStyle(): object {
    return textStyleFor(this.#kept().style)
  }

  setTitleTextStyle(style: unknown): this {
    return this.#change({ style: textStyleOf(style) })
  }

  getBackgroundColor(): string | null {
    return this.#kept().background?.hex ?? null
  }

  setBackgroundColor(color: string | null): this {
    const hex = colorText(color)
    return this.#change({ background: hex === null ? null : { hex, theme: '' } })
  }

  getBackgroundColorObject(): object | null {
    const { background } = this.#kept()
    return background && colorObject(background.hex, background.theme)
  }

  setBackgroundColorObject(color: unknown): this {
    return this.#change({ background: keptColor(color) })
  }

  isAppliedToPivotTables(): boolean {
    return this.#kept().appliesToPivots
  }

  setApplyToPivotTables(appliesToPivots: boolean): this {
    return this.#change({ appliesToPivots: Boolean(appliesToPivots) })
  }

  getContainerInfo(): object {
    const { range, data } = this.#info()
    const { offsetX, offsetY } = data as Kept
    return newContainerInfo({ row: range.startRow + 1, column: range.startColumn + 1, offsetX, offsetY })
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    const info = this.#info()
    const position = checkedPosition(info.range.sheetId, row, column, offsetX, offsetY)
    const data = { ...(info.data as Kept), offsetX: position.offsetX, offsetY: position.offsetY }
    putObject({ ...info, range: anchorRange(info.range.sheetId, position), data }, this.#id)
    return this
  }

  remove(): void {
    this.#info()
    removeObject(this.#id)
  }

  #info(): ObjectInfo {
    return objectInfo(this.#id, 'The slicer has been removed.')
  }

  #kept(): Kept {
    return this.#info().data as Kept
  }

  #sliced(): { range: ObjectInfo['range']; data: SlicedColumn } {
    const [part] = this.#info().parts
    if (!part) throw new Exception('The range of the slicer has been deleted.')
    return { range: part.range, data: part.data as SlicedColumn }
  }

  #header(): string {
    const { range, data } = this.#sliced()
    if (data.column === null) return ''
    const startColumn = range.startColumn + data.column - 1
    const cell = { ...range, startColumn, endRow: range.startRow + 1, endColumn: startColumn + 1 }
    return call('workbook.read', { ranges: [{ ...cell, aspects: ['display'] }] })[0]?.display?.[0]?.[0] ?? ''
  }

  #change(part: Partial<Kept>): this {
    const info = this.#info()
    putObject({ ...info, data: { ...(info.data as Kept), ...part } }, this.#id)
    return this
  }
}

export const SLICERS_OF_SHEET = {
  getSlicers(this: object): object[] {
    return objectsOn('slicer', sheetIdOf(this)).map(({ id }) => new Slicer(id))
  },

  /** `(range, row, column)`, also with pixels from the cell's corner. */
  insertSlicer(this: object, ...args: unknown[]): object {
    const [range, row, column, offsetX, offsetY] = args
    if (args.length !== 3 && args.length !== 5) throw signatureMismatch('SpreadsheetApp.Sheet.insertSlicer', args)
    const position = checkedPosition(sheetIdOf(this), row, column, offsetX, offsetY)
    const { offsetX: x, offsetY: y } = position
    const data: Kept = { title: null, alignment: null, style: {}, background: null, appliesToPivots: true, offsetX: x, offsetY: y }
    const sliced: SlicedColumn = { column: null, criterion: null }
    const anchor = anchorRange(sheetIdOf(this), position)
    return new Slicer(putObject({ kind: 'slicer', range: anchor, stays: true, data, parts: [{ range: cellsOf(range), data: sliced }] }))
  },
}

export function publishSlicers(): void {
  publish(Slicer, 'SpreadsheetApp.Slicer', 'Spreadsheet.Slicer')
}
