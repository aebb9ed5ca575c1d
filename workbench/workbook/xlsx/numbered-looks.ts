/** Styles, number formats and borders of .xlsx cells as the numbers the engine saves them under. */
import type { Cell as XlsxCell } from '@cj-tech-master/excelts'
import type { EngineStyle } from '../engine-types'
import type { EngineBorder } from './cell-looks'
import { fromExcelBorders, fromExcelLook } from './cell-looks'
import { fromExcelFormat } from './number-formats'
import { NumberedValues } from './sheet-data'

/** A cell, or a column as a whole. */
type Looking = Pick<XlsxCell, 'style' | 'border' | 'numFmt'>

export interface NumberedLook {
  style?: number
  format?: number
  border?: number
  /** Excel's format, when the engine has none like it. */
  unknownFormat?: string
}

/** For all sheets of one file: cells that look alike get the same numbers. */
export class NumberedLooks {
  readonly styles = new NumberedValues<EngineStyle>()
  readonly formats = new NumberedValues<string>()
  readonly borders = new NumberedValues<EngineBorder>()
  /** Cells read from a file share their style objects. */
  private readonly known = new WeakMap<object, NumberedLook>()

  of(cell: Looking): NumberedLook {
    const known = this.known.get(cell.style)
    if (known !== undefined) return known
    const look = this.read(cell)
    this.known.set(cell.style, look)
    return look
  }

  private read(cell: Looking): NumberedLook {
    const look: NumberedLook = {}
    const style = fromExcelLook(cell.style)
    if (Object.keys(style).length > 0) look.style = this.styles.numberOf(style)
    const border = fromExcelBorders(cell.border)
    if (border !== null) look.border = this.borders.numberOf(border)
    const numFmt = typeof cell.numFmt === 'string' ? cell.numFmt : cell.numFmt?.formatCode
    const format = fromExcelFormat(numFmt)
    if (format === null) look.unknownFormat = String(numFmt)
    else if (format !== '') look.format = this.formats.numberOf(format)
    return look
  }
}
