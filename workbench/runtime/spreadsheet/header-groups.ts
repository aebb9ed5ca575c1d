import type { Edit } from '../../workbook/edits'
import type { CellRange, HeaderGroupInfo } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { makeRange, sheetInfo, wholeSheet } from './cells'

type Dimension = HeaderGroupInfo['dimension']

/** Rows or columns of a sheet that fold together. */
class Group {
  readonly #sheetId: number
  readonly #group: HeaderGroupInfo

  constructor(sheetId: number, group: HeaderGroupInfo) {
    this.#sheetId = sheetId
    this.#group = group
  }

  collapse(): this {
    return this.#fold(true)
  }

  expand(): this {
    return this.#fold(false)
  }

  isCollapsed(): boolean {
    const { dimension, start, count } = this.#group
    return groupsOf(this.#sheetId, dimension).some((group) => group.start === start && group.count === count && group.folded)
  }

  getDepth(): number {
    return this.#group.depth
  }

  /** Of the row or column beside which the toggle stands, from 1. */
  getControlIndex(): number {
    const { dimension, start, count } = this.#group
    const sheet = sheetInfo(this.#sheetId)
    return (dimension === 'rows' ? sheet.rowControl : sheet.columnControl) === 'BEFORE' ? start : start + count + 1
  }

  getRange(): object {
    const { dimension, start, count } = this.#group
    const all = wholeSheet(sheetInfo(this.#sheetId))
    return makeRange(
      dimension === 'rows' ? { ...all, startRow: start, endRow: start + count } : { ...all, startColumn: start, endColumn: start + count },
    )
  }

  remove(): void {
    const { dimension, start, count } = this.#group
    call('workbook.edit', { edits: [{ kind: 'group', dimension, sheetId: this.#sheetId, start, count, deeper: false }] })
  }

  #fold(folded: boolean): this {
    foldGroups(this.#sheetId, [this.#group], folded)
    return this
  }
}

export function publishGroup(): void {
  publish(Group, 'SpreadsheetApp.Group', 'Spreadsheet.Group')
}

export function groupAt(sheetId: number, dimension: Dimension, index: number, depth: number): object {
  const found = groupsOf(sheetId, dimension).find((group) => group.depth === depth && contains(group, index))
  if (!found) throw new Exception(`A group does not exist at index ${index + 1} and depth ${depth}.`)
  return new Group(sheetId, found)
}

export function groupDepth(sheetId: number, dimension: Dimension, index: number): number {
  return Math.max(0, ...groupsOf(sheetId, dimension).map((group) => (contains(group, index) ? group.depth : 0)))
}

/** Groups of a level up to `depth` unfold, deeper ones fold. */
export function unfoldToDepth(sheetId: number, dimension: Dimension, depth: number): void {
  const groups = groupsOf(sheetId, dimension)
  foldGroups(
    sheetId,
    groups.filter((group) => group.depth <= depth),
    false,
  )
  foldGroups(
    sheetId,
    groups.filter((group) => group.depth > depth),
    true,
  )
}

/** The range's rows or columns get `delta` levels more, or fewer. */
export function shiftGroupDepth(range: CellRange, dimension: Dimension, delta: number): void {
  const { start, count } = spanOf(range, dimension)
  const deepest = Math.max(0, ...Array.from({ length: count }, (_, index) => groupDepth(range.sheetId, dimension, start + index)))
  const steps = delta < 0 ? Math.min(-delta, deepest) : Math.min(delta, 8 - deepest)
  const edits = Array.from({ length: Math.max(0, steps) }, (): Edit => {
    return { kind: 'group', dimension, sheetId: range.sheetId, start, count, deeper: delta > 0 }
  })
  if (edits.length > 0) call('workbook.edit', { edits })
}

/** The outermost of those wholly within the range, as on line, else the deepest unfolded one that is partly within it. */
export function collapseGroupsIn(range: CellRange): void {
  for (const dimension of ['rows', 'columns'] as const) {
    const { start, count } = spanOf(range, dimension)
    const groups = groupsOf(range.sheetId, dimension)
    const within = groups.filter((group) => group.start >= start && group.start + group.count <= start + count)
    const inside = within.filter((group) => !within.some((other) => other.depth < group.depth && contains(other, group.start)))
    const touching = groups.filter((group) => !group.folded && group.start < start + count && start < group.start + group.count)
    const deepest = touching.sort((a, b) => b.depth - a.depth).slice(0, 1)
    foldGroups(range.sheetId, inside.length > 0 ? inside : deepest, true)
  }
}

/** Folded ones that the range or their toggle, one place behind them, touches. */
export function expandGroupsIn(range: CellRange): void {
  for (const dimension of ['rows', 'columns'] as const) {
    const { start, count } = spanOf(range, dimension)
    const touching = groupsOf(range.sheetId, dimension).filter(
      (group) => group.folded && group.start < start + count && start <= group.start + group.count,
    )
    foldGroups(range.sheetId, touching, false)
  }
}

export function foldGroups(sheetId: number, groups: HeaderGroupInfo[], folded: boolean): void {
  const edits = groups
    .filter((group) => group.folded !== folded)
    .map(({ dimension, start, count }): Edit => ({ kind: 'foldGroup', dimension, sheetId, start, count, folded }))
  if (edits.length > 0) call('workbook.edit', { edits })
}

export function groupsOf(sheetId: number, dimension: Dimension): HeaderGroupInfo[] {
  return sheetInfo(sheetId).groups.filter((group) => group.dimension === dimension)
}

function spanOf(range: CellRange, dimension: Dimension): { start: number; count: number } {
  return dimension === 'rows'
    ? { start: range.startRow, count: range.endRow - range.startRow }
    : { start: range.startColumn, count: range.endColumn - range.startColumn }
}

function contains({ start, count }: HeaderGroupInfo, index: number): boolean {
  return index >= start && index < start + count
}
