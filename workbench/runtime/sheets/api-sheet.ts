import type { SheetInfo } from '../../workbook/reads'
import { type ApiColor, type ApiColorStyle, apiColor } from './cell-format'

export interface SheetProperties {
  sheetId?: number
  title?: string
  index?: number
  sheetType?: string
  hidden?: boolean
  rightToLeft?: boolean
  tabColor?: ApiColor
  tabColorStyle?: ApiColorStyle
  gridProperties?: {
    rowCount?: number
    columnCount?: number
    frozenRowCount?: number
    frozenColumnCount?: number
  }
}

/** Flags and counts that are off are left out, as the API does. */
export function sheetProperties(sheet: SheetInfo): SheetProperties {
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index: sheet.index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rows,
      columnCount: sheet.columns,
      ...(sheet.frozenRows > 0 ? { frozenRowCount: sheet.frozenRows } : {}),
      ...(sheet.frozenColumns > 0 ? { frozenColumnCount: sheet.frozenColumns } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
    ...(sheet.tabColor ? { tabColor: apiColor(sheet.tabColor), tabColorStyle: { rgbColor: apiColor(sheet.tabColor) } } : {}),
  }
}
