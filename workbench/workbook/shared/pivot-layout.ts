/** What a pivot table shows. */
import { bucketOf } from './pivot-buckets'
import { summarize } from './pivot-summaries'
import type { PivotCell, PivotDefinition, PivotGroupData, PivotValueData } from './pivot-types'

type Row = readonly PivotCell[]

/** One row or column of the table: a label for each group, and the source's rows that it stands for. */
interface Line {
  labels: PivotCell[]
  rows: readonly Row[]
}

interface Source {
  names: string[]
  rows: Row[]
}

const TOTAL = 'Grand Total'
const EMPTY: PivotCell = { value: '' }

/** Rows of cells. The source's first row holds its names; `shown` is a cell as it looks, which filters go by. */
export function pivotRows(definition: PivotDefinition, source: readonly Row[], shown: (cell: PivotCell) => string): PivotCell[][] {
  const [names = [], ...all] = source
  const { filters, rows: rowGroups, columns: columnGroups, values } = definition
  const kept = all.filter((row) =>
    filters.every(({ column, visible }) => visible === null || visible.includes(shown(row[column] ?? EMPTY))),
  )
  const data: Source = { names: names.map(shown), rows: kept }
  const down = linesOf(rowGroups, values, kept)
  const across = linesOf(columnGroups, values, kept)
  return definition.valuesIn === 'rows' && values.length > 1
    ? valuesDown(definition, data, down, across)
    : valuesAcross(definition, data, down, across)
}

/** Its own name, else `SUM of 金额`. */
export function valueName({ name, by, column }: PivotValueData, names: readonly string[]): string {
  return name ?? `${by} of ${names[column] ?? ''}`
}

function valuesAcross(definition: PivotDefinition, { names, rows: all }: Source, down: Line[], across: Line[]): PivotCell[][] {
  const { rows: rowGroups, columns: columnGroups, values } = definition
  const groupNames = rowGroups.map((group) => text(nameOf(group, names)))
  const valueNames = values.map((value) => text(valueName(value, names)))
  const corner = columnGroups.length > 0 ? Math.max(1, groupNames.length) : groupNames.length
  const each = Math.max(1, values.length)
  const heads: PivotCell[][] = []
  if (columnGroups.length > 0) {
    const [only = EMPTY] = valueNames.length === 1 ? valueNames : []
    heads.push([...padded([only], corner), ...columnGroups.map((group) => text(nameOf(group, names)))])
    for (const [level, group] of columnGroups.entries()) {
      const isLast = level === columnGroups.length - 1 && each === 1
      const labels = across.flatMap((line, index) => [shownLabel(line, across[index - 1], level, group), ...Array(each - 1).fill(EMPTY)])
      heads.push([...padded(isLast ? groupNames : [], corner), ...labels])
    }
  }
  if (columnGroups.length === 0 || each > 1) heads.push([...padded(groupNames, corner), ...across.flatMap(() => valueNames)])
  const body = down.map((line, index) => [
    ...padded(labelsOf(line, down[index - 1], rowGroups), corner),
    ...across.flatMap((other) => values.map((value) => cellOf(value, line, other, all))),
  ])
  return squared([...heads, ...body])
}

function valuesDown(definition: PivotDefinition, { names, rows: all }: Source, down: Line[], across: Line[]): PivotCell[][] {
  const { rows: rowGroups, columns: columnGroups, values } = definition
  const corner = rowGroups.length + 1
  const groupNames = padded(
    rowGroups.map((group) => text(nameOf(group, names))),
    corner,
  )
  const heads = columnGroups.map((group, level) => [
    ...(level === columnGroups.length - 1 ? groupNames : padded([], corner)),
    ...across.map((line, index) => shownLabel(line, across[index - 1], level, group)),
  ])
  if (columnGroups.length > 0) heads.unshift([...padded([], corner), ...columnGroups.map((group) => text(nameOf(group, names)))])
  else heads.push(groupNames)
  const body = down.flatMap((line, index) =>
    values.map((value, nth) => [
      ...padded(nth === 0 ? labelsOf(line, down[index - 1], rowGroups) : [], rowGroups.length),
      text(valueName(value, names)),
      ...across.map((other) => cellOf(value, line, other, all)),
    ]),
  )
  return squared([...heads, ...body])
}

function linesOf(groups: readonly PivotGroupData[], values: readonly PivotValueData[], rows: readonly Row[]): Line[] {
  const lines = below(groups, values, rows, [])
  return groups[0]?.totals ? [...lines, { labels: padded([text(TOTAL)], groups.length), rows }] : lines
}

function below(groups: readonly PivotGroupData[], values: readonly PivotValueData[], rows: readonly Row[], path: PivotCell[]): Line[] {
  const [group, ...inner] = groups
  if (group === undefined) return [{ labels: path, rows }]
  const lines = keysOf(group, values, rows).flatMap(({ key, own }) => {
    const parts = below(inner, values, own, [...path, key])
    if (!inner[0]?.totals) return parts
    const labels = padded([...path, text(`${key.value} Total`)], path.length + groups.length)
    return [...parts, { labels, rows: own }]
  })
  return lines
}

function keysOf(
  { column, ascending, sortedBy, rule }: PivotGroupData,
  values: readonly PivotValueData[],
  rows: readonly Row[],
): { key: PivotCell; own: Row[] }[] {
  const found = new Map<PivotCell['value'], { key: PivotCell; rank: PivotCell['value']; own: Row[] }>()
  for (const row of rows) {
    const { key, rank } = bucketOf(row[column] ?? EMPTY, rule)
    const known = found.get(key.value)
    if (known) known.own.push(row)
    else found.set(key.value, { key, rank, own: [row] })
  }
  const by = values.find(({ id }) => id === sortedBy)
  const ranked = [...found.values()].map((group) => ({ ...group, rank: by ? summed(by, group.own).value : group.rank }))
  return ranked.sort((a, b) => compared(a.rank, b.rank) * (ascending ? 1 : -1))
}

/** Numbers, then text, then truths. */
function compared(a: PivotCell['value'], b: PivotCell['value']): number {
  const order = ['number', 'string', 'boolean']
  const kinds = order.indexOf(typeof a) - order.indexOf(typeof b)
  if (kinds !== 0) return kinds
  return typeof a === 'number' ? a - Number(b) : String(a).localeCompare(String(b))
}

function cellOf(value: PivotValueData, line: Line, other: Line, all: readonly Row[]): PivotCell {
  const inOther = new Set(other.rows)
  const cell = summed(
    value,
    line.rows.filter((row) => inOther.has(row)),
  )
  const whole = { PERCENT_OF_ROW_TOTAL: line.rows, PERCENT_OF_COLUMN_TOTAL: other.rows, PERCENT_OF_GRAND_TOTAL: all }[value.show]
  if (whole === undefined || typeof cell.value !== 'number') return cell
  return { value: cell.value / Number(summed(value, whole).value), format: '0.00%' }
}

function summed({ by, column }: PivotValueData, rows: readonly Row[]): PivotCell {
  return summarize(
    by,
    rows.map((row) => row[column] ?? EMPTY),
  )
}

/** A label stands where it changes; below it only when the group repeats it. */
function shownLabel(line: Line, before: Line | undefined, level: number, { repeated }: PivotGroupData): PivotCell {
  const same = before?.labels.slice(0, level + 1).every(({ value }, index) => value === line.labels[index]?.value)
  return same && !repeated ? EMPTY : (line.labels[level] ?? EMPTY)
}

function labelsOf(line: Line, before: Line | undefined, groups: readonly PivotGroupData[]): PivotCell[] {
  return groups.map((group, level) => shownLabel(line, before, level, group))
}

function nameOf({ name, column }: PivotGroupData, names: readonly string[]): string {
  return name ?? names[column] ?? ''
}

function text(value: string): PivotCell {
  return { value }
}

function padded(cells: PivotCell[], length: number): PivotCell[] {
  return [...cells, ...Array(Math.max(0, length - cells.length)).fill(EMPTY)]
}

function squared(rows: PivotCell[][]): PivotCell[][] {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return rows.length > 0 ? rows.map((row) => padded(row, width)) : [[EMPTY]]
}
