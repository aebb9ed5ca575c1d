/**
 * Excelts compares each merge of a file with all before it: a ledger of 20,000 rows has as many merges, and took minutes. Here each is
 * put in by itself, and cells merged twice are found by their place.
 */
import { decodeRange, Workbook } from '@cj-tech-master/excelts'

interface Merging {
  _merges: Record<string, unknown>
  mergeCellsWithoutStyle(range: string): void
}

interface Prototype {
  _parseMergeCells?: (this: Merging, model: { mergeCells?: string[] }) => void
}

/** For all workbooks that are read from now on; without effect on a version of excelts that works otherwise. */
export function mergeInLinearTime(): void {
  const prototype: Prototype = Object.getPrototypeOf(new Workbook().addWorksheet('x'))
  if (prototype._parseMergeCells === undefined) return
  prototype._parseMergeCells = function ({ mergeCells = [] }) {
    const merges: Merging['_merges'] = {}
    const taken = new Set<string>()
    for (const merge of mergeCells) {
      const { s, e } = decodeRange(merge)
      for (let row = s.r; row <= e.r; row++) {
        for (let column = s.c; column <= e.c; column++) {
          const place = `${row},${column}`
          if (taken.has(place)) throw new Error('Cannot merge already merged cells')
          taken.add(place)
        }
      }
      this._merges = {}
      this.mergeCellsWithoutStyle(merge)
      Object.assign(merges, this._merges)
    }
    this._merges = merges
  }
}
