/** What the cells of a column look like, whatever its header says. */
import type { Cell } from '../../../tables/column'
import { readDwelling } from '../normalise/address'
import { compact } from '../normalise/plain-text'

export type Look = 'idNumber' | 'phone' | 'day' | 'sex' | 'yesNo' | 'grid' | 'dwelling' | 'name' | 'weekday' | 'tick'

const NAME = /^[\p{Script=Han}·]{2,5}(?:\([^)]*\))?$/u
const TICK = /^(?:[√✓✔☑○●◯◎★■×✗✘✕xXvV]|是|否|有|无|候补?|备|退|已退|正式|报|已[报缴交]|未[缴交])(?:\([^)]*\))?$/

const TESTS: Record<Look, (text: string, cell: Cell) => boolean> = {
  idNumber: (text) => /^\d{15,18}[\dXx]?(?:\d\d(?:B\d)?)?$/.test(text),
  phone: (text) => /(?:^|\D)1\d{10}(?:\D|$)/.test(text.replace(/[\s-]/g, '')),
  day: (text, cell) =>
    (typeof cell === 'number' && cell > 5000 && cell < 60_000) ||
    /^(?:19|20)\d\d[年./-]?\d{1,2}([月./-]|$)/.test(text) ||
    /^(?:19|20)\d{6}$/.test(text),
  sex: (text) => /^[男女12]$/.test(text),
  yesNo: (text) => /^(?:[√✓✔×✗○●是否有无YNyn]|已[缴交]|未[缴交]|yes|no)$/.test(text),
  grid: (text) => /^(?:第?[一二三四五六七八九十\d]{1,3}网格|0?\d{1,2})$/.test(text),
  dwelling: (_, cell) => readDwelling(cell) !== null,
  name: (text) => NAME.test(text),
  weekday: (text) => /^(?:周|星期|礼拜)?[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i.test(text),
  tick: (text) => TICK.test(text),
}

/** Share of the filled cells that look so, 0 to 1; 0 for an empty column. */
export function shareOfLook(cells: readonly Cell[], look: Look): number {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter((cell) => TESTS[look](compact(cell), cell)).length / filled.length
}

/** True for a short word in Chinese characters, with or without a remark in brackets. */
export function looksLikeName(text: string): boolean {
  return NAME.test(compact(text))
}
