/**
 * Excelts looks for the parts of a sheet where Excel puts them. Other programs (openpyxl, many exports) write a path from the root of
 * the file (`/xl/tables/table1.xml`), or name the notes otherwise (`/xl/comments/comment1.xml`), and excelts then refuses the whole file.
 */
import type { Workbook } from '@cj-tech-master/excelts'

interface Relation {
  Type: string
  Target: string
}

interface Model {
  worksheetRels?: Record<string, Relation[] | undefined>
  comments?: Record<string, unknown>
  vmlDrawings?: Record<string, unknown>
}

interface Reconciling {
  reconcile?: (model: Model, options: unknown) => void
}

/** For what this workbook loads; without effect on a version of excelts that works otherwise. Notes elsewhere are read by `stray-notes`. */
export function readOtherPaths(file: Workbook): void {
  const xlsx = file.xlsx as unknown as Reconciling
  const { reconcile } = xlsx
  if (reconcile === undefined) return
  xlsx.reconcile = (model, options) => {
    for (const [sheet, relations] of Object.entries(model.worksheetRels ?? {})) {
      const placed = relations?.map((relation) => ({ ...relation, Target: relation.Target.replace(/^\/xl\//, '../') }))
      if (placed !== undefined && model.worksheetRels !== undefined)
        model.worksheetRels[sheet] = placed.filter((one) => !isMissing(one, model))
    }
    reconcile.call(xlsx, model, options)
  }
}

function isMissing({ Type, Target }: Relation, { comments = {}, vmlDrawings = {} }: Model): boolean {
  if (Type.endsWith('/comments')) return !(Target in comments)
  return Type.endsWith('/vmlDrawing') && !(Target in vmlDrawings)
}
