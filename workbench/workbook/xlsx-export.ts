import type { Getters } from './engine-types'
import type { WorkbookSnapshot } from './workbook'
export async function exportXlsx(_g: Getters, _s: WorkbookSnapshot): Promise<Uint8Array> {
  throw new Error('unwritten')
}
