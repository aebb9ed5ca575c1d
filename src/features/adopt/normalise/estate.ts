/** The name of the housing estate that some write before an address of theirs: `红星厂家属院16栋1单元101`. */
import type { Cell } from '../../../tables/column'
import { readDwelling } from './address'
import { compact } from './plain-text'

const NAME_BEFORE = /^(?:\p{Script=Han}{2,8}(?:社区|街道))?(\p{Script=Han}{2,12}?)[,，]?(?=[第A-Za-z\d一二三四五六七八九十])/u
/** Cheap, for every cell of a ledger is asked. */
const MAY_BE = /^\s*\p{Script=Han}{2}.*[\d０-９]{3}/u
/** What estates are called beside their own name. */
const KIND = /(?:小区|社区|家属院|家属区|生活区|宿舍区?|新村|公寓|家园|花园|大院|院|苑)$/

/** The name before a dwelling; null where there is none, or what follows is no dwelling. */
export function estateBefore(cell: Cell): string | null {
  if (typeof cell !== 'string' || !MAY_BE.test(cell) || readDwelling(cell) !== null) return null
  const [before = '', name = ''] = NAME_BEFORE.exec(compact(cell)) ?? []
  return name !== '' && readDwelling(compact(cell).slice(before.length)) !== null ? name : null
}

/** The cell without the name of the estate before its dwelling; any other cell as it is. */
export function withoutEstate(cell: Cell, estate: string | null): Cell {
  if (estate === null || typeof cell !== 'string' || estateBefore(cell) !== estate) return cell
  return compact(cell).replace(NAME_BEFORE, '')
}

/** The name alone: 红星厂 of 红星厂家属院. */
export function estateStem(name: string): string {
  return name.replace(KIND, '')
}
