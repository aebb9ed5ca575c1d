/** Rows and columns that fold together: Excel numbers how deep each lies, the engine keeps the groups. */
import type { Worksheet } from '@cj-tech-master/excelts'
import type { Getters, HeaderGroup } from '../engine-types'
import type { SheetData } from './sheet-data'

export type Dimension = 'ROW' | 'COL'

interface Header {
  hidden: boolean
  outlineLevel: number
}

/** Rows and columns of a folded group are hidden in the file. */
export function writeGroups(worksheet: Worksheet, sheetId: string, getters: Getters): void {
  for (const dimension of ['ROW', 'COL'] as const) {
    let deepest = 0
    for (const { start, end, isFolded } of getters.getHeaderGroups(sheetId, dimension)) {
      for (let index = start; index <= end; index++) {
        const header: Header = dimension === 'ROW' ? worksheet.getRow(index + 1) : worksheet.getColumn(index + 1)
        header.outlineLevel += 1
        if (isFolded) header.hidden = true
        deepest = Math.max(deepest, header.outlineLevel)
      }
    }
    worksheet.properties[dimension === 'ROW' ? 'outlineLevelRow' : 'outlineLevelCol'] = deepest
  }
}

/** A group of hidden rows or columns is folded, and they are then not hidden by themselves. */
export function readGroups(sheet: SheetData, dimension: Dimension, levels: number[]): void {
  const headers = dimension === 'ROW' ? sheet.rows : sheet.cols
  const groups = groupsOf(levels)
  for (const group of groups) {
    const indices = Array.from({ length: group.end - group.start + 1 }, (_, at) => group.start + at)
    if (!indices.every((index) => headers[index]?.isHidden)) continue
    group.isFolded = true
  }
  for (const { start, end, isFolded } of groups)
    for (let index = start; index <= end; index++) if (isFolded) delete headers[index]?.isHidden
  if (groups.length > 0) sheet.headerGroups = { ROW: [], COL: [], ...sheet.headerGroups, [dimension]: groups }
}

/** Of each depth, the stretches that lie at least so deep; one of exactly the same rows as a shallower one is left out. */
function groupsOf(levels: number[]): HeaderGroup[] {
  const groups = new Map<string, HeaderGroup>()
  for (let depth = 1; depth <= Math.max(0, ...levels); depth++) {
    for (let start = 0; start < levels.length; start++) {
      if ((levels[start] ?? 0) < depth) continue
      let end = start
      while ((levels[end + 1] ?? 0) >= depth) end += 1
      groups.set(`${start}-${end}`, { start, end, isFolded: false })
      start = end
    }
  }
  return [...groups.values()]
}
