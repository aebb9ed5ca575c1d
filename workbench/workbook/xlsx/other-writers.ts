/**
 * Excelts finds the parts of a sheet by the names that Excel gives them. Other programs write whole paths (`/xl/tables/table1.xml`) and name
 * notes `comments/comment1.xml`; such a file is as sound.
 */
import type { Workbook } from '@cj-tech-master/excelts'

interface Relation {
  Type: string
  Target: string
}

interface Reader {
  reconcile?: (model: { worksheetRels: Record<string, Relation[] | undefined> }, options: unknown) => void
}

const NOTES = /\/(?:comments|vmlDrawing)$/

/** For the file that is read next: tables are found, and notes left to `addNotes`. Without effect on a version of excelts that works otherwise. */
export function readPartsOfAllWriters(file: Workbook): void {
  const reader = file.xlsx as unknown as Reader
  const reconcile = reader.reconcile?.bind(file.xlsx)
  if (reconcile === undefined) return
  reader.reconcile = (model, options) => {
    for (const [sheet, relations = []] of Object.entries(model.worksheetRels)) {
      model.worksheetRels[sheet] = relations
        .filter(({ Type }) => !NOTES.test(Type))
        .map((relation) => ({ ...relation, Target: relation.Target.replace(/^\/xl\//, '../') }))
    }
    reconcile(model, options)
  }
}
