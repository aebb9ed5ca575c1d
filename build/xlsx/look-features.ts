/** How cells and sheets look. */
import type { Cell } from '@cj-tech-master/excelts'
import type { CellStyle } from '../../workbench/workbook/reads'
import { area, cellAt, type Feature, put, texts } from './feature'

function look(title: string, style: CellStyle, inFile: (cell: Cell) => unknown, remark?: string): Feature {
  return {
    title,
    edits: (id) => [put(id, { text: 'Name' }), { kind: 'style', range: area(id, 0, 0, 1, 1), style }],
    aspects: ['styles'],
    inFile: (sheet) => inFile(cellAt(sheet)),
    ...(remark === undefined ? {} : { remark }),
  }
}

const BAND = { header: '#5b95f9', first: '#ffffff', second: '#e8f0fe', footer: null }

export const LOOK_FEATURES: readonly Feature[] = [
  look(
    'fonts: bold, italic, underlined, size, family',
    { bold: true, italic: true, underline: true, fontSize: 14, fontFamily: 'Georgia' },
    (cell) => cell.font?.bold,
  ),
  look('struck through', { strikethrough: true }, (cell) => cell.font?.strike),
  look('text and fill colours', { textColor: '#112233', fillColor: '#D9E1F2' }, (cell) => cell.fill),
  look('alignment and wrapping', { horizontal: 'center', vertical: 'middle', wrap: 'wrap' }, (cell) => cell.alignment?.wrapText),
  look('clipped text', { wrap: 'clip' }, (cell) => cell.alignment?.shrinkToFit, 'Excel has no such thing'),
  look('rotation', { rotation: 30 }, (cell) => cell.alignment?.textRotation === 30),
  look('stacked letters', { stacked: true }, (cell) => cell.alignment?.textRotation === 'vertical'),
  {
    title: 'borders',
    edits: (id) => [
      put(id, ...texts('a', 'b')),
      { kind: 'borders', range: area(id, 0, 0, 2, 1), position: 'all', color: '#FF0000', style: 'medium' },
      { kind: 'borders', range: area(id, 3, 2, 4, 3), position: 'bottom', color: '#0000FF', style: 'dotted' },
    ],
    aspects: ['borders'],
    inFile: (sheet) => cellAt(sheet).border?.top,
  },
  {
    title: 'merged cells',
    edits: (id) => [put(id, { text: '居民台账' }), { kind: 'merge', range: area(id, 0, 0, 2, 3) }],
    sheet: (sheet) => sheet.merges,
    inFile: (sheet) => (sheet.model.merges ?? []).length === 1,
  },
  {
    title: 'column widths',
    edits: (id) => [{ kind: 'resize', dimension: 'columns', sheetId: id, start: 1, count: 1, pixels: 180 }],
    sheet: (sheet) => sheet.columnWidths,
    inFile: (sheet) => sheet.getColumn(2).width === 25,
  },
  {
    title: 'row heights',
    edits: (id) => [put(id, { text: 'a' }), { kind: 'resize', dimension: 'rows', sheetId: id, start: 0, count: 1, pixels: 60 }],
    sheet: (sheet) => sheet.rowHeights,
    inFile: (sheet) => sheet.getRow(1).height === 45,
  },
  {
    title: 'hidden rows and columns',
    edits: (id) => [
      put(id, ...texts('a', 'b', 'c')),
      { kind: 'hide', dimension: 'rows', sheetId: id, start: 1, count: 1 },
      { kind: 'hide', dimension: 'rows', sheetId: id, start: 5, count: 1 },
      { kind: 'hide', dimension: 'columns', sheetId: id, start: 2, count: 2 },
    ],
    sheet: (sheet) => [sheet.hiddenRows, sheet.hiddenColumns],
    inFile: (sheet) => sheet.getRow(2).hidden && sheet.getColumn(3).hidden,
  },
  {
    title: 'rows and columns that fold together',
    edits: (id) => [
      put(id, ...texts('a', 'b', 'c', 'd')),
      { kind: 'group', dimension: 'rows', sheetId: id, start: 1, count: 3, deeper: true },
      { kind: 'group', dimension: 'rows', sheetId: id, start: 2, count: 1, deeper: true },
      { kind: 'group', dimension: 'columns', sheetId: id, start: 1, count: 2, deeper: true },
      { kind: 'foldGroup', dimension: 'columns', sheetId: id, start: 1, count: 2, folded: true },
    ],
    sheet: (sheet) => sheet.groups,
    inFile: (sheet) => sheet.getRow(3).outlineLevel === 2,
  },
  {
    title: 'frozen rows and columns',
    edits: (id) => [{ kind: 'updateSheet', sheetId: id, frozenRows: 1, frozenColumns: 2 }],
    sheet: (sheet) => [sheet.frozenRows, sheet.frozenColumns],
    inFile: (sheet) => sheet.views[0]?.state === 'frozen',
    remark: 'LibreOffice keeps them only where it has a window',
  },
  {
    title: 'hidden gridlines',
    edits: (id) => [{ kind: 'updateSheet', sheetId: id, gridlines: false }],
    sheet: (sheet) => sheet.gridlines,
    inFile: (sheet) => sheet.views[0]?.showGridLines === false,
    remark: 'LibreOffice keeps them only where it has a window',
  },
  {
    title: 'columns from right to left',
    edits: (id) => [{ kind: 'updateSheet', sheetId: id, rightToLeft: true }],
    sheet: (sheet) => sheet.rightToLeft,
    inFile: (sheet) => sheet.views[0]?.rightToLeft,
    remark: 'LibreOffice keeps them only where it has a window',
  },
  {
    title: 'on which side of a group its toggle stands',
    edits: (id) => [
      put(id, ...texts('a', 'b', 'c')),
      { kind: 'group', dimension: 'rows', sheetId: id, start: 1, count: 1, deeper: true },
      { kind: 'updateSheet', sheetId: id, rowControl: 'BEFORE', columnControl: 'BEFORE' },
    ],
    sheet: (sheet) => [sheet.rowControl, sheet.columnControl],
    inFile: (sheet) => sheet.properties.outlineProperties?.summaryBelow === false,
    remark: 'LibreOffice has one side only',
  },
  {
    title: 'tab colours',
    edits: (id) => [{ kind: 'updateSheet', sheetId: id, tabColor: '#C00000' }],
    sheet: (sheet) => sheet.tabColor,
    inFile: (sheet) => sheet.properties.tabColor,
  },
  {
    title: 'hidden sheets',
    edits: (id) => [{ kind: 'updateSheet', sheetId: id, hidden: true }],
    sheet: (sheet) => sheet.hidden,
    inFile: (sheet) => sheet.state === 'hidden',
  },
  {
    title: 'the order of sheets',
    edits: () => [],
    sheet: (sheet, info) => [info.sheets[sheet.index - 1]?.title, info.sheets[sheet.index + 1]?.title],
    inFile: (sheet, file) => file.worksheets.indexOf(sheet) > 0,
  },
  {
    title: 'bandings (alternating colours)',
    edits: (id) => [
      put(id, ...texts('表头', 'a', 'b')),
      {
        kind: 'putObject',
        object: { id: null, kind: 'banding', range: area(id, 0, 0, 3, 2), stays: false, data: { rows: BAND, columns: null }, parts: [] },
      },
    ],
    sheet: (sheet, info) => info.objects.filter(({ range }) => range.sheetId === sheet.sheetId),
    inFile: (sheet) => cellAt(sheet).fill && cellAt(sheet, 'A3').fill,
    remark: 'as the fills of the cells',
  },
]
