/** What a protected sheet of an .xlsx file protects: all but its open cells, or, where its columns are open, its locked cells. */
import type { Worksheet, Cell as XlsxCell } from '@cj-tech-master/excelts'
import type { UnboundedZone, Zone } from '../engine-types'
import type { SheetData } from './sheet-data'

/** Without its id and sheet. */
export interface ReadProtection {
  zone: UnboundedZone
  wholeSheet: boolean
  description: string
  warningOnly: boolean
  unprotected?: UnboundedZone[]
}

/** Cells locked in more pieces than these are no ranges that somebody drew. */
const MOST_ZONES = 100
const WHOLE: Zone = { top: 0, left: 0, bottom: 0, right: 0 }

/** None for a sheet that is not protected; the whole of it where its locked cells are scattered. */
export function readProtections(worksheet: Worksheet, { rowNumber, colNumber }: SheetData): ReadProtection[] {
  if (worksheet.sheetProtection === null || worksheet.sheetProtection === undefined) return []
  const common = { description: '', warningOnly: false }
  const columns = Array.from({ length: colNumber }, (_, col) => worksheet.getColumn(col + 1).protection?.locked === false)
  const openColumns = columns.filter(Boolean).length
  const zones = zonesOf(worksheet, { rows: rowNumber, columns: colNumber }, openColumns > 0)
  const inColumns = columnZones(columns, openColumns === 0)
  if (openColumns > 0 && zones.length <= MOST_ZONES) return [...inColumns, ...zones].map((zone) => ({ ...common, zone, wholeSheet: false }))
  const unprotected = openColumns === 0 && zones.length <= MOST_ZONES ? zones : []
  return [{ ...common, zone: WHOLE, wholeSheet: true, ...(unprotected.length > 0 ? { unprotected } : {}) }]
}

/** Stretches of columns that are locked from top to bottom among open ones. */
function columnZones(isOpen: boolean[], none: boolean): UnboundedZone[] {
  const zones: UnboundedZone[] = []
  for (let left = 0; left < isOpen.length && !none; left++) {
    if (isOpen[left]) continue
    let right = left
    while (right + 1 < isOpen.length && !isOpen[right + 1]) right += 1
    zones.push({ top: 0, bottom: undefined, left, right })
    left = right
  }
  return zones
}

/** Rectangles of the cells that are locked (or open) against their column. */
function zonesOf(worksheet: Worksheet, { rows, columns }: { rows: number; columns: number }, locked: boolean): Zone[] {
  const differs = (cell: XlsxCell | undefined, col: number) =>
    cell !== undefined &&
    (cell.protection?.locked !== false) === locked &&
    (worksheet.getColumn(col + 1).protection?.locked === false) === locked
  const done: Zone[] = []
  let growing: Zone[] = []
  for (let row = 0; row < rows; row++) {
    const cells = worksheet.findRow(row + 1)
    const line = stretches(columns, (col) => differs(cells?.findCell(col + 1), col))
    const next = line.map(({ left, right }) => {
      const above = growing.find((zone) => zone.left === left && zone.right === right)
      return above === undefined ? { top: row, bottom: row, left, right } : { ...above, bottom: row }
    })
    done.push(
      ...growing.filter((zone) => !next.some(({ top, left, right }) => top === zone.top && left === zone.left && right === zone.right)),
    )
    growing = next
    if (done.length > MOST_ZONES) break
  }
  return [...done, ...growing]
}

function stretches(count: number, test: (index: number) => boolean): { left: number; right: number }[] {
  const found: { left: number; right: number }[] = []
  for (let left = 0; left < count; left++) {
    if (!test(left)) continue
    let right = left
    while (right + 1 < count && test(right + 1)) right += 1
    found.push({ left, right })
    left = right
  }
  return found
}
