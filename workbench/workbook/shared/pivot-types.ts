/** A pivot table as its anchor cell keeps it. Columns count from 0 within the source; ids are the table's own. */
export interface PivotDefinition {
  valuesIn: 'columns' | 'rows'
  rows: PivotGroupData[]
  columns: PivotGroupData[]
  values: PivotValueData[]
  filters: PivotFilterData[]
}

export interface PivotGroupData {
  id: number
  column: number
  ascending: boolean
  totals: boolean
  repeated: boolean
  name: string | null
  /** The value whose totals give the order; null sorts by the group's own. */
  sortedBy: number | null
  /** Absent in tables of older versions. */
  rule?: PivotGroupRule | null
}

/** Which values go together. Dates are serial numbers. */
export type PivotGroupRule =
  | { kind: 'manual'; groups: { name: string; members: (string | number | boolean)[] }[] }
  | { kind: 'histogram'; min: number; max: number; size: number }
  | { kind: 'date'; type: string }

export interface PivotValueData {
  id: number
  column: number
  by: string
  name: string | null
  /** As it was given for a calculated value, which sums up `column` with `by`. */
  formula: string | null
  show: string
}

export interface PivotFilterData {
  id: number
  column: number
  /** As the cells show them; null lets everything through. */
  visible: string[] | null
}

/** A cell of the source or of the result. */
export interface PivotCell {
  value: string | number | boolean | null
  format?: string
}

export const PIVOT_FUNCTION = 'WORKBENCH.PIVOT'
