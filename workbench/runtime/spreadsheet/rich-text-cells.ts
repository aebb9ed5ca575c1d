import type { CellEntry, Edit } from '../../workbook/edits'
import type { CellRange, TextRun, TextRunStyle } from '../../workbook/reads'
import { call } from '../core/host'
import { checkInsideSheet, checkSize, readCells } from './cell-values'
import { cellsOf, columnsOf, rowsOf } from './cells'
import { oneCell } from './range-address'
import { rectangles } from './rectangles'
import { richTextFor, richTextOf } from './rich-text'
import { commonStyle, plainRuns, textOfRuns } from './text-runs'
import { textStyleFor, textStyleOf, textStyleOfCell } from './text-style'

export const RICH_TEXT_OF_RANGE = {
  getRichTextValue(this: object): object | null {
    return readRichTexts(oneCell(cellsOf(this), 0, 0))[0]?.[0] ?? null
  },

  getRichTextValues(this: object): (object | null)[][] {
    return readRichTexts(cellsOf(this))
  },

  setRichTextValue(this: object, value: unknown): object {
    writeRichTexts(cellsOf(this), filled(cellsOf(this), value))
    return this
  },

  setRichTextValues(this: object, values: unknown): object {
    checkSize(values, cellsOf(this), 'SpreadsheetApp.Range.setRichTextValues')
    writeRichTexts(cellsOf(this), values)
    return this
  },

  getTextStyle(this: object): object {
    return readTextStyles(oneCell(cellsOf(this), 0, 0))[0]?.[0] ?? textStyleFor({})
  },

  getTextStyles(this: object): object[][] {
    return readTextStyles(cellsOf(this))
  },

  setTextStyle(this: object, style: unknown): object {
    const range = cellsOf(this)
    const given = textStyleOf(style)
    restyle(range, filled(range, given))
    return this
  },

  setTextStyles(this: object, styles: unknown): object {
    checkSize(styles, cellsOf(this), 'SpreadsheetApp.Range.setTextStyles')
    restyle(
      cellsOf(this),
      styles.map((row) => row.map((style) => (style === null || style === undefined ? {} : textStyleOf(style)))),
    )
    return this
  },
}

/** Null where a cell holds a number, a date or a truth. */
function readRichTexts(range: CellRange): (object | null)[][] {
  const { values, richTexts, styles } = readCells(range, ['values', 'richTexts', 'styles'])
  return values.map((row, i) =>
    row.map((value, j) => {
      if (typeof value !== 'string') return null
      const runs = richTexts[i]?.[j] ?? plainRuns(value)
      return richTextFor({ runs, start: 0, base: textStyleOfCell(styles[i]?.[j] ?? {}) })
    }),
  )
}

function readTextStyles(range: CellRange): object[][] {
  const { styles, richTexts } = readCells(range, ['styles', 'richTexts'])
  return styles.map((row, i) =>
    row.map((style, j) => {
      const base = textStyleOfCell(style)
      const runs = richTexts[i]?.[j]
      return textStyleFor(runs ? commonStyle(runs.map((run) => ({ ...base, ...run.style }))) : base)
    }),
  )
}

function writeRichTexts(range: CellRange, values: unknown[][]): void {
  checkInsideSheet(range)
  const all = values.map((row) => row.map((value) => richTextOf(value).runs))
  const cells = all.map((row) => row.map((runs): CellEntry => (runs.length === 0 ? { clear: true } : { text: textOfRuns(runs) })))
  const { sheetId, startRow: row, startColumn: column } = range
  const edits: Edit[] = [{ kind: 'write', sheetId, row, column, cells, checked: true }]
  const before = readCells(range, ['richTexts']).richTexts
  for (const [i, line] of all.entries()) {
    for (const [j, runs] of line.entries()) {
      const next = isPlain(runs) ? null : runs
      if (next !== null || before[i]?.[j]) edits.push({ kind: 'richText', range: oneCell(range, i, j), runs: next })
    }
  }
  call('workbook.edit', { edits })
}

function isPlain(runs: readonly TextRun[]): boolean {
  return runs.every(({ style, link }) => link === null && Object.keys(style).length === 0)
}

/** What the style says holds for all of a cell's text; links stay. */
function restyle(range: CellRange, styles: TextRunStyle[][]): void {
  const { richTexts } = readCells(range, ['richTexts'])
  const place = (part: Omit<CellRange, 'sheetId'>) => ({
    sheetId: range.sheetId,
    startRow: range.startRow + part.startRow,
    endRow: range.startRow + part.endRow,
    startColumn: range.startColumn + part.startColumn,
    endColumn: range.startColumn + part.endColumn,
  })
  const edits = rectangles(styles, JSON.stringify).map((part): Edit => ({ kind: 'style', range: place(part), style: part.value }))
  for (const [i, line] of richTexts.entries()) {
    for (const [j, runs] of line.entries()) {
      const style = styles[i]?.[j] ?? {}
      if (runs)
        edits.push({
          kind: 'richText',
          range: oneCell(range, i, j),
          runs: runs.map((run) => ({ ...run, style: { ...run.style, ...style } })),
        })
    }
  }
  call('workbook.edit', { edits })
}

function filled<T>(range: CellRange, value: T): T[][] {
  return Array.from({ length: rowsOf(range) }, () => Array.from({ length: columnsOf(range) }, () => value))
}
