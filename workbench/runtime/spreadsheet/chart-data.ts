import type { CellRange, ObjectInfo } from '../../workbook/reads'
import { Exception } from '../core/exception'
import type { SheetPosition } from './container-info'

/** A chart as it is kept: nothing draws it. Options are as a script set them, by their dotted names. */
export interface Chart {
  /** Null until it is in a sheet. */
  id: number | null
  ranges: CellRange[]
  settings: ChartSettings
}

export interface ChartSettings {
  type: string
  options: Record<string, unknown>
  mergeStrategy: string
  hiddenDimensionStrategy: string
  headers: number
  transposed: boolean
  position: SheetPosition
}

const charts = new WeakMap<object, Chart>()

export function emptyChart(): Chart {
  return {
    id: null,
    ranges: [],
    settings: {
      type: 'COLUMN',
      options: {},
      mergeStrategy: 'MERGE_COLUMNS',
      hiddenDimensionStrategy: 'IGNORE_BOTH',
      headers: 0,
      transposed: false,
      position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    },
  }
}

/** The cell it hangs on moves along with rows and columns, and so do its ranges. */
export function chartOfInfo({ id, range, data, parts }: ObjectInfo): Chart {
  const settings = data as ChartSettings
  const position = { ...settings.position, row: range.startRow + 1, column: range.startColumn + 1 }
  return { id, ranges: parts.map((part) => part.range), settings: { ...settings, position } }
}

export function rememberChart<C extends object>(object: C, chart: Chart): C {
  charts.set(object, chart)
  return object
}

export function chartOf(value: unknown): Chart {
  const found = typeof value === 'object' && value !== null ? charts.get(value) : undefined
  if (!found) throw new Exception('The parameter is not an EmbeddedChart.')
  return found
}
