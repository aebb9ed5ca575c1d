/**
 * Excelts gives the comments of a file to its cells, and a cell that holds nothing and looks like nothing is not in the file: its comment was
 * lost. Here such cells are put in before.
 */
import { decodeCell, Workbook } from '@cj-tech-master/excelts'

interface FileRow {
  number: number
  cells: { address: string }[]
}

interface FileModel {
  comments: Record<string, { comments: { ref?: string }[] }>
  worksheetRels: Record<number, { Type: string; Target: string }[] | undefined>
  worksheets: { sheetNo: number; rows?: FileRow[] }[]
}

interface Prototype {
  reconcile?: (this: unknown, model: FileModel, options: unknown) => void
}

/** For all workbooks that are read from now on; without effect on a version of excelts that works otherwise. */
export function keepNotesOnEmptyCells(): void {
  const prototype: Prototype = Object.getPrototypeOf(new Workbook().xlsx)
  const owner = 'reconcile' in prototype ? prototype : null
  const reconcile = owner?.reconcile
  if (owner === null || reconcile === undefined) return
  owner.reconcile = function (model, options) {
    for (const worksheet of Object.values(model.worksheets ?? {})) {
      const targets = (model.worksheetRels?.[worksheet.sheetNo] ?? []).filter(({ Type }) => Type.endsWith('/comments'))
      const refs = targets.flatMap(({ Target }) => model.comments?.[Target]?.comments ?? []).flatMap(({ ref }) => ref ?? [])
      worksheet.rows = withCells(worksheet.rows ?? [], refs)
    }
    reconcile.call(this, model, options)
  }
}

/** Rows and cells in their order, with those that lack. */
function withCells(rows: FileRow[], refs: readonly string[]): FileRow[] {
  if (refs.length === 0) return rows
  const byNumber = new Map(rows.flatMap((row) => (row ? [[row.number, row]] : [])))
  for (const ref of refs) {
    const number = decodeCell(ref).r + 1
    const row = byNumber.get(number) ?? { number, cells: [] }
    byNumber.set(number, row)
    const cells = row.cells.filter(Boolean)
    if (cells.some(({ address }) => address === ref)) continue
    row.cells = [...cells, { address: ref, type: 0 } as FileRow['cells'][number]].sort(
      (a, b) => decodeCell(a.address).c - decodeCell(b.address).c,
    )
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}
