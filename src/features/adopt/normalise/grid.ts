/** Grids. */
import type { Cell } from '../../../tables/column'
import { type Reading, read } from '../findings'
import { withDigits } from './numerals'
import { compact, isNothing } from './plain-text'

const GRID = /^(?:第|网格|片区|grid|wg|g|no)?0*(\d{1,3})(?:号?(?:微?网格|责任区|片区?)|号|格)?(?:区)?$/i

/** `一网格`, `1网格`, `01`, `第一网格` → 1. `grid_unknown` where the cell names none of the community's grids; `known` null admits any. */
export function readGrid(cell: Cell, known: ReadonlySet<number> | null): Reading<number | null> {
  if (isNothing(cell)) return read(null)
  const match = GRID.exec(withDigits(compact(cell)).replace(/[()#.]/g, ''))
  const number = match === null ? 0 : Number(match[1])
  return number >= 1 && (known === null || known.has(number)) ? read(number) : read(null, { code: 'grid_unknown' })
}
