import type { EngineLocale } from './engine-types'
import type { WorkbookSnapshot } from './workbook'

const CHINESE: EngineLocale = {
  name: '中文（中国）',
  code: 'zh_CN',
  thousandsSeparator: ',',
  decimalSeparator: '.',
  weekStart: 1,
  dateFormat: 'yyyy/m/d',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ',',
}

/** A new workbook: one sheet, as Google makes it. */
export function emptyWorkbook(): WorkbookSnapshot {
  return {
    version: '19.3.2',
    revisionId: 'START_REVISION',
    sheets: [emptySheet('0', 'Sheet1', 1000, 26)],
    styles: {},
    formats: {},
    borders: {},
    uniqueFigureIds: true,
    settings: { locale: CHINESE },
    pivots: {},
    pivotNextId: 1,
    customTableStyles: {},
    namedRanges: {},
  }
}

/** Of so many rows and columns, in the engine's saved form. */
export function emptySheet(id: string, name: string, rowNumber: number, colNumber: number) {
  return {
    id,
    name,
    rowNumber,
    colNumber,
    cells: {},
    styles: {},
    formats: {},
    borders: {},
    rows: {},
    cols: {},
    merges: [],
    conditionalFormats: [],
    dataValidationRules: [],
    figures: [],
    tables: [],
    isVisible: true,
    areGridLinesVisible: true,
  }
}
