/** Phone numbers. */
import type { Cell } from '../../../tables/column'
import { type Finding, type Reading, read } from '../findings'
import { compact, foldWidth, isNothing, unifyDashes } from './plain-text'

const COUNTRY_CODE = /(?<!\d)\(?(?:(?:\+|00)\s*86\)?[\s-]*|86\)?[\s-]+)(?=1)|(?<!\d)86(?=1\d{10}(?!\d))/g
/** ① before the first of several. */
const NUMBERING = /[①②③④⑤]/g
const LABELS = /[\p{Script=Han}:：]+/gu
const NONE = /^(?:无|没有?|未|暂无)(?:电话|手机|座机|联系方式|号码|留|登记|提供)$/
/** Signs and words before a number: ☎, 📱, `Tel:`, `M.`; a plus is part of a number. */
const SIGNS = /(?!\+)\p{S}[\ufe0e\ufe0f]?|(?<![\p{L}\d])(?:[A-Za-z]{2,}|[A-Za-z](?=\s*[.:]))\s*[.:]?/gu
const DIVIDERS = /[、,;/\n()[\]【】|]+/

/**
 * The 11-digit numbers of the cell in the order written, none twice. Blanks, dashes, +86, labels (`女儿`) and remarks in
 * brackets are taken off; words for "none" give an empty list. Anything else that stands there is `phone_invalid`.
 */
export function readPhones(cell: Cell): Reading<string[]> {
  if (cell === 0 || isNothing(cell) || NONE.test(compact(cell))) return read([])
  const text = unifyDashes(foldWidth(String(cell)))
    .replace(COUNTRY_CODE, '')
    .replace(NUMBERING, ';')
    .replace(SIGNS, ',')
  const numbers: string[] = []
  let good = true
  let seen = false
  for (const piece of text.replace(LABELS, ',').split(DIVIDERS)) {
    if (piece.trim() === '') continue
    seen = true
    const found = numbersIn(piece)
    good = good && found.good
    for (const number of found.numbers) if (!numbers.includes(number)) numbers.push(number)
  }
  const findings: Finding[] = good && seen ? [] : [{ code: 'phone_invalid' }]
  return { value: numbers, findings }
}

const BEHIND_A_NAME =
  /(?:[\s:(,;/]|(?!\+)\p{S}\ufe0f?|电话|手机|tel\.?|[TtMm](?=[\s:.]))*(?<!\d)(?:\+?86[\s-]*)?1\d{2}[\s-]?\d{4}[\s-]?\d{4}(?!\d)\)?/giu

/** `周敏 139 0000 0001` → `周敏` and the number; other cells as they are. */
export function phonesBehind(cell: Cell): { cell: Cell; phones: string[] } {
  if (typeof cell !== 'string' || !/\p{L}/u.test(cell)) return { cell, phones: [] }
  const text = unifyDashes(foldWidth(cell))
  const numbers = text.match(BEHIND_A_NAME) ?? []
  return numbers.length === 0
    ? { cell, phones: [] }
    : { cell: text.replace(BEHIND_A_NAME, ''), phones: readPhones(numbers.join(';')).value }
}

/** Groups of digits divided by blanks and dashes, put together to numbers of eleven. */
function numbersIn(piece: string): { numbers: string[]; good: boolean } {
  const groups = piece.split(/[\s.-]+/).filter((group) => group !== '')
  if (groups.some((group) => !/^\d+$/.test(group))) return { numbers: [], good: false }
  const numbers: string[] = []
  let good = true
  let digits = ''
  for (const group of groups) {
    digits += group
    if (digits.length < 11) continue
    if (/^1\d{10}$/.test(digits)) numbers.push(digits)
    else good = false
    digits = ''
  }
  return { numbers, good: good && digits === '' }
}
