/** The engine's saved form of a workbook, as far as .xlsx files fill it. Keys of `cells`, `styles`, `formats` and `borders` are `A1` or `A1:B2`. */
import type { EngineStyle, HeaderGroup, SheetSettings } from '../engine-types'
import type { KeptObject } from '../shared/kept-objects'
import type { Notes } from '../shared/notes'
import type { SavedState } from '../shared/state'
import type { WorkbookSnapshot } from '../workbook'
import type { EngineBorder } from './cell-looks'

export interface SheetData {
  id: string
  name: string
  rowNumber: number
  colNumber: number
  cells: Record<string, string>
  styles: Record<string, number>
  formats: Record<string, number>
  borders: Record<string, number>
  rows: Record<number, { size?: number; isHidden?: boolean }>
  cols: Record<number, { size?: number; isHidden?: boolean }>
  merges: string[]
  panes?: { xSplit: number; ySplit: number }
  isVisible: boolean
  areGridLinesVisible: boolean
  color?: string
  headerGroups?: { ROW: HeaderGroup[]; COL: HeaderGroup[] }
  conditionalFormats: { id: string }[]
  dataValidationRules: { id: string }[]
}

export interface WorkbookData extends WorkbookSnapshot {
  sheets: SheetData[]
  styles: Record<number, EngineStyle>
  formats: Record<number, string>
  borders: Record<number, EngineBorder>
  namedRanges: Record<string, string>
  workbench: SavedState
  workbenchRichTexts: Notes
  workbenchObjects: Record<string, KeptObject>
  workbenchSheetSettings: Record<string, Partial<SheetSettings>>
}

/** Numbers for values that repeat: the same value, the same number, from 1. */
export class NumberedValues<T> {
  readonly values: Record<number, T> = {}
  private last = 0
  private readonly known = new Map<string, number>()

  constructor(taken: Record<number, T> = {}) {
    for (const [number, value] of Object.entries(taken)) {
      this.values[Number(number)] = value
      this.known.set(JSON.stringify(value), Number(number))
      this.last = Math.max(this.last, Number(number))
    }
  }

  numberOf(value: T): number {
    const text = JSON.stringify(value)
    const known = this.known.get(text)
    if (known !== undefined) return known
    this.last += 1
    const number = this.last
    this.values[number] = value
    this.known.set(text, number)
    return number
  }
}
