import type { Edit } from '../../workbook/edits'
import type { CellRange, ConditionalRule } from '../../workbook/reads'
import { columnsOf, intersection, rowsOf, sheetInfo } from './cells'

interface Move {
  sheetId: number
  rows: number
  columns: number
}

/** Merged cells that lie in the range, at their new place. */
export function mergeEdits(from: CellRange, move: Move): Edit[] {
  const { merges } = sheetInfo(from.sheetId)
  const whole = merges.filter((merge) => JSON.stringify(intersection(merge, from)) === JSON.stringify(merge))
  const target = moved(from, move)
  return [{ kind: 'unmerge', range: target }, ...whole.map((range): Edit => ({ kind: 'merge', range: moved(range, move) }))]
}

export function widthEdits(from: CellRange, { sheetId, columns }: Move): Edit[] {
  const { columnWidths } = sheetInfo(from.sheetId)
  return Array.from({ length: columnsOf(from) }, (_, index): Edit => {
    const start = from.startColumn + index
    return { kind: 'resize', dimension: 'columns', sheetId, start: start + columns, count: 1, pixels: columnWidths[start] ?? null }
  })
}

/** Rules of the source hold for the destination too; rules that held there do so no longer. */
export function conditionalEdits(from: CellRange, to: CellRange): Edit[] {
  const target = {
    ...to,
    endRow: to.startRow + Math.max(1, Math.floor(rowsOf(to) / rowsOf(from))) * rowsOf(from),
    endColumn: to.startColumn + Math.max(1, Math.floor(columnsOf(to) / columnsOf(from))) * columnsOf(from),
  }
  const own = sheetInfo(from.sheetId).conditionalRules
  const there = sheetInfo(to.sheetId).conditionalRules
  if (own.length + there.length === 0) return []
  const copied = own.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => repeated(range, from, target))
    return ranges.length > 0 ? [{ ...rule, ranges }] : []
  })
  if (copied.length === 0 && !there.some((rule) => rule.ranges.some((range) => intersection(range, target)))) return []
  const kept = there.map((rule): ConditionalRule => {
    const more = copied.find(({ id }) => id === rule.id)?.ranges ?? []
    return { ...rule, ranges: [...rule.ranges.flatMap((range) => without(range, target)), ...more] }
  })
  const added = copied.filter(({ id }) => !there.some((rule) => rule.id === id)).map((rule) => ({ ...rule, id: '' }))
  return [{ kind: 'conditional', sheetId: to.sheetId, rules: [...kept, ...added].filter(({ ranges }) => ranges.length > 0) }]
}

/** All rules of a sheet for one that has none. */
export function ruleEdits(from: number, sheetId: number): Edit[] {
  const rules = sheetInfo(from).conditionalRules.map((rule) => {
    return { ...rule, id: '', ranges: rule.ranges.map((range) => ({ ...range, sheetId })) }
  })
  return rules.length > 0 ? [{ kind: 'conditional', sheetId, rules }] : []
}

function repeated(range: CellRange, from: CellRange, target: CellRange): CellRange[] {
  const part = intersection(range, from)
  if (!part) return []
  const ranges: CellRange[] = []
  for (let row = target.startRow; row < target.endRow; row += rowsOf(from)) {
    for (let column = target.startColumn; column < target.endColumn; column += columnsOf(from)) {
      ranges.push(moved(part, { sheetId: target.sheetId, rows: row - from.startRow, columns: column - from.startColumn }))
    }
  }
  return ranges
}

/** What is left of a range: up to four parts around the hole. */
function without(range: CellRange, hole: CellRange): CellRange[] {
  const shared = intersection(range, hole)
  if (!shared) return [range]
  const parts = [
    { ...range, endRow: shared.startRow },
    { ...range, startRow: shared.endRow },
    { ...range, startRow: shared.startRow, endRow: shared.endRow, endColumn: shared.startColumn },
    { ...range, startRow: shared.startRow, endRow: shared.endRow, startColumn: shared.endColumn },
  ]
  return parts.filter((part) => rowsOf(part) > 0 && columnsOf(part) > 0)
}

function moved(range: CellRange, { sheetId, rows, columns }: Move): CellRange {
  return {
    sheetId,
    startRow: range.startRow + rows,
    endRow: range.endRow + rows,
    startColumn: range.startColumn + columns,
    endColumn: range.endColumn + columns,
  }
}
