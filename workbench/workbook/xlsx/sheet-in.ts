/** One worksheet of an .xlsx file as the engine saves it. */

import type { DataValidation, Worksheet, Cell as XlsxCell } from '@cj-tech-master/excelts'
import { decodeRange } from '@cj-tech-master/excelts'
import { emptySheet } from '../empty-workbook'
import type { SheetSettings, Zone } from '../engine-types'
import { noteKey } from '../shared/notes'
import { cellContent } from './cell-contents'
import { hexColor } from './cell-looks'
import { readColumnLooks } from './column-looks'
import { readGroups } from './header-groups'
import type { NumberedLooks } from './numbered-looks'
import { type ReadProtection, readProtections } from './protection-in'
import { fromExcelConditional, fromExcelValidation } from './rules-in'
import type { SheetData } from './sheet-data'
import { pixelsOfHeight, pixelsOfWidth } from './sizes'
import { runsIn } from './text-runs'

export interface ReadSheet {
  sheet: SheetData
  notes: Record<string, string>
  /** Runs of differently styled text, as JSON by place. */
  runs: Record<string, string>
  protections: ReadProtection[]
  /** Only what is not as usual. */
  settings: Partial<SheetSettings>
  /** Where its filter lies. */
  filter: Zone | null
  /** Cells whose formula had a result that is no error. */
  computed: { row: number; col: number }[]
  /** Where array formulas put their results: those cells hold nothing of their own. */
  spilled: Zone[]
  warnings: string[]
}

const SPARE_ROWS = 100
const LEAST_COLUMNS = 26

/** As a sheet with this id; `looks` are those of the whole file. What cannot be taken over is a warning in both languages. */
export function readSheet(worksheet: Worksheet, id: string, looks: NumberedLooks): ReadSheet {
  const extent = contentExtent(worksheet)
  const sheet = emptySheet(id, worksheet.name, extent.rows + SPARE_ROWS, Math.max(extent.columns + 1, LEAST_COLUMNS)) as SheetData
  const read: ReadSheet = {
    sheet,
    notes: {},
    runs: {},
    protections: readProtections(worksheet, sheet),
    settings: settingsIn(worksheet),
    filter: typeof worksheet.autoFilter === 'string' ? zoneOf(worksheet.autoFilter) : null,
    computed: [],
    spilled: [],
    warnings: [],
  }
  sheet.isVisible = (worksheet.state ?? 'visible') === 'visible'
  const color = hexColor(worksheet.properties?.tabColor)
  if (color !== undefined) sheet.color = color
  const [view] = worksheet.views ?? []
  sheet.areGridLinesVisible = view?.showGridLines ?? true
  if (view?.state === 'frozen') sheet.panes = { xSplit: view.xSplit ?? 0, ySplit: view.ySplit ?? 0 }
  sheet.merges = (worksheet.model.merges ?? []).map(String).filter((merge) => merge.includes(':'))
  readColumns(worksheet, sheet)
  readCells(worksheet, read, looks)
  readColumnLooks(worksheet, sheet, looks)
  readGroups(
    sheet,
    'COL',
    levels(sheet.colNumber, (index) => worksheet.getColumn(index + 1)),
  )
  readGroups(
    sheet,
    'ROW',
    levels(sheet.rowNumber, (index) => worksheet.findRow(index + 1)),
  )
  readRules(worksheet, read)
  if (worksheet.getImages().length > 0) read.warnings.push(`“${worksheet.name}”中的图片未导入 / its pictures were left out`)
  if (read.filter !== null && hidesRows(read.filter, sheet))
    read.warnings.push(`“${worksheet.name}”的筛选条件未导入，隐藏的行仍隐藏 / what its filter asks was left out, hidden rows stay hidden`)
  return read
}

function settingsIn({ views, properties }: Worksheet): Partial<SheetSettings> {
  const { summaryBelow = true, summaryRight = true } = properties?.outlineProperties ?? {}
  return {
    ...(views?.[0]?.rightToLeft ? { rightToLeft: true } : {}),
    ...(summaryBelow ? {} : { rowControl: 'BEFORE' as const }),
    ...(summaryRight ? {} : { columnControl: 'BEFORE' as const }),
  }
}

/** Up to the last cell with a value or a note: formatting alone may reach to the million-and-first row. */
function contentExtent(worksheet: Worksheet): { rows: number; columns: number } {
  let [rows, columns] = [1, 1]
  for (let number = 1; number <= worksheet.rowCount; number++) {
    const row = worksheet.findRow(number)
    for (let column = row?.cellCount ?? 0; column > 0; column--) {
      const cell = row?.findCell(column)
      if (cell === undefined || (cell.value === null && cell.note === undefined)) continue
      rows = number
      columns = Math.max(columns, column)
      break
    }
  }
  return { rows, columns }
}

function levels(count: number, header: (index: number) => { outlineLevel?: number } | undefined): number[] {
  return Array.from({ length: count }, (_, index) => header(index)?.outlineLevel ?? 0)
}

function hidesRows({ top, bottom }: Zone, { rows }: SheetData): boolean {
  return Object.entries(rows).some(([row, { isHidden }]) => isHidden && Number(row) > top && Number(row) <= bottom)
}

function readColumns(worksheet: Worksheet, sheet: SheetData): void {
  for (let index = 0; index < sheet.colNumber; index++) {
    const { width, hidden } = worksheet.getColumn(index + 1)
    const size = width === undefined ? {} : { size: pixelsOfWidth(width) }
    if (width !== undefined || hidden) sheet.cols[index] = { ...size, ...(hidden ? { isHidden: true } : {}) }
  }
}

function readCells(worksheet: Worksheet, read: ReadSheet, looks: NumberedLooks): void {
  const unknownFormats = new Set<string>()
  for (let number = 1; number <= read.sheet.rowNumber; number++) {
    const row = worksheet.findRow(number)
    if (row === undefined) continue
    const { height = 0 } = row
    const size = height > 0 && height !== worksheet.properties?.defaultRowHeight ? { size: pixelsOfHeight(height) } : {}
    if (row.hidden || 'size' in size) read.sheet.rows[number - 1] = { ...size, ...(row.hidden ? { isHidden: true } : {}) }
    const last = Math.min(row.cellCount, read.sheet.colNumber)
    for (let column = 1; column <= last; column++) {
      const cell = row.findCell(column)
      if (cell !== undefined) readCell(cell, number - 1, column - 1, read, looks, unknownFormats)
    }
  }
  if (unknownFormats.size > 0)
    read.warnings.push(`“${worksheet.name}”有数字格式不支持 / number formats without counterpart: ${[...unknownFormats].join('  ')}`)
}

function readCell(cell: XlsxCell, row: number, col: number, read: ReadSheet, looks: NumberedLooks, unknownFormats: Set<string>): void {
  const { sheet } = read
  const { address } = cell
  const { style, format, border, unknownFormat } = looks.of(cell)
  if (border !== undefined) sheet.borders[address] = border
  if (cell.isMerged && cell.master !== cell) return
  const content = read.spilled.some((zone) => isInside(zone, row, col)) ? '' : cellContent(cell)
  const { ref } = (cell.value ?? {}) as { ref?: string }
  if (content.startsWith('=') && ref !== undefined) read.spilled.push(zoneOf(ref))
  if (content !== '') sheet.cells[address] = content
  if (content.startsWith('=') && isSound(cell.result)) read.computed.push({ row, col })
  if (format !== undefined) sheet.formats[address] = format
  if (style !== undefined) sheet.styles[address] = style
  if (unknownFormat !== undefined) unknownFormats.add(unknownFormat)
  const runs = content === '' ? null : runsIn(cell)
  if (runs !== null) read.runs[noteKey(row, col)] = JSON.stringify(runs)
  const note = noteText(cell.note)
  if (note !== '') read.notes[noteKey(row, col)] = note
}

function readRules(worksheet: Worksheet, read: ReadSheet): void {
  let lost = 0
  const { sheet } = read
  for (const [index, [validation, addresses]] of [...validationsOf(worksheet)].entries()) {
    const rule = fromExcelValidation(`${sheet.id}-v${index}`, addresses, validation)
    if (rule === null) lost += 1
    else sheet.dataValidationRules.push(rule)
  }
  for (const [index, { ref, rules }] of (worksheet.conditionalFormattings ?? []).entries()) {
    for (const [at, rule] of rules.entries()) {
      const format = fromExcelConditional(`${sheet.id}-c${index}-${at}`, ref, rule)
      if (format === null) lost += 1
      else sheet.conditionalFormats.push(format)
    }
  }
  if (lost > 0) read.warnings.push(`“${worksheet.name}”有 ${lost} 条规则未导入 / ${lost} rules without counterpart were left out`)
}

/** The reader of files gives each range of a rule an entry, all with one rule. */
function validationsOf(worksheet: Worksheet): Map<DataValidation, string[]> {
  const rules = new Map<DataValidation, string[]>()
  for (const [address, rule] of Object.entries(worksheet.dataValidations?.model ?? {})) {
    if (rule === undefined || rule.type === 'any') continue
    const known = rules.get(rule)
    if (known === undefined) rules.set(rule, [address])
    else known.push(address)
  }
  return rules
}

function isInside(zone: Zone, row: number, col: number): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right
}

function zoneOf(ref: string): Zone {
  const range = decodeRange(ref)
  return { top: range.s.r, left: range.s.c, bottom: range.e.r, right: range.e.c }
}

function isSound(result: unknown): boolean {
  return result !== undefined && result !== null && !(typeof result === 'object' && 'error' in result)
}

function noteText(note: XlsxCell['note']): string {
  if (note === undefined || note === null) return ''
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('')
}
