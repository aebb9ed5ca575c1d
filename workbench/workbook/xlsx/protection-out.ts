/** Excel protects sheets, with cells left open: a protected range locks its cells and opens all others. */
import type { Worksheet } from '@cj-tech-master/excelts'
import type { Getters, Zone } from '../engine-types'

const ALLOWED = { formatCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true }

/** Without a password. Protections that only warn are left out. */
export async function writeProtection(worksheet: Worksheet, sheetId: string, getters: Getters): Promise<void> {
  const protections = getters.getProtections().filter((protection) => protection.sheetId === sheetId && !protection.warningOnly)
  if (protections.length === 0) return
  if (protections.some(({ wholeSheet }) => wholeSheet))
    open(
      worksheet,
      protections.flatMap(({ unprotected = [] }) => unprotected),
    )
  else
    openAllBut(
      worksheet,
      protections.map(({ zone }) => zone),
      { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) },
    )
  await worksheet.protect('', ALLOWED)
}

function open(worksheet: Worksheet, zones: Zone[]): void {
  for (const { top, bottom, left, right } of zones) {
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) worksheet.getCell(row + 1, col + 1).protection = { locked: false }
  }
}

/** A column that is locked from top to bottom stays so, however many rows come. */
function openAllBut(worksheet: Worksheet, locked: Zone[], { rows, columns }: { rows: number; columns: number }): void {
  const isLocked = (row: number, col: number) =>
    locked.some((zone) => row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right)
  const isColumn = (zone: Zone) => zone.top === 0 && zone.bottom >= rows - 1
  for (let col = 0; col < columns; col++) {
    const stays = locked.some((zone) => isColumn(zone) && col >= zone.left && col <= zone.right)
    if (!stays) worksheet.getColumn(col + 1).protection = { locked: false }
  }
  for (const { top, bottom, left, right } of locked.filter((zone) => !isColumn(zone))) {
    for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) worksheet.getCell(row + 1, col + 1)
  }
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.protection = { locked: isLocked(number - 1, column - 1) }
    })
  })
}
