import type { ImportReport, WorkbookSnapshot } from './workbook'
export async function withImportedSheets(
  _bytes: Uint8Array,
  _present: () => WorkbookSnapshot,
): Promise<{ snapshot: WorkbookSnapshot; report: ImportReport }> {
  throw new Error('unwritten')
}
