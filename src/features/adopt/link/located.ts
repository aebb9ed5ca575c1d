/** Findings about two rows. */
import type { Located } from '../findings'

interface At {
  tab: string
  row: number
}

/** A finding at the later of two rows, naming the earlier. */
export function located(at: At, column: string | null, code: Located['code'], earlier: At, raw: string): Located {
  const where = earlier.tab === at.tab ? String(earlier.row) : `${earlier.tab}!${earlier.row}`
  return { code, params: { row: where }, place: { tab: at.tab, row: at.row, column }, raw }
}
