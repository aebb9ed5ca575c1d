/** Text as people mean it: width folded, blanks squeezed, words for "nothing" known. */
import type { Cell } from '../../../tables/column'

const DASHES = /[‐‑‒–—―－~～〜]/g
const NOTHING = new Set(['', '无', '没有', '暂无', '空', '无此项', '/', '-', '--', '\\', '—', 'n/a', 'null', '未填写'])

const FOLDABLE = /[！-～\u3000\u00a0\u200b-\u200f\u2060\ufeff\r]/

/** Full-width ASCII and the ideographic space become their half-width forms; line ends become `\n`. */
export function foldWidth(text: string): string {
  if (!FOLDABLE.test(text)) return text
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
}

/** The cell as one line: folded, runs of blanks squeezed to one, ends trimmed. */
export function plain(cell: Cell): string {
  return foldWidth(String(cell)).replace(/\s+/g, ' ').trim()
}

/** The cell without any blank. */
export function compact(cell: Cell): string {
  return foldWidth(String(cell)).replace(/\s+/g, '')
}

/** Prose as it stands, or null for an empty cell; nothing inside is touched. */
export function verbatim(cell: Cell): string | null {
  const text = String(cell)
  return text.trim() === '' ? null : text
}

/** What is written as one line, the width of its characters as it stands; null for an empty cell. */
export function lineOrNull(cell: Cell): string | null {
  return String(cell).replace(/\s+/g, ' ').trim() || null
}

/** Every sort of dash and wave becomes `-`. */
export function unifyDashes(text: string): string {
  return text.replace(DASHES, '-')
}

/** True for an empty cell and for words that say there is nothing. */
export function isNothing(cell: Cell): boolean {
  return NOTHING.has(unifyDashes(compact(cell)).toLowerCase())
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
