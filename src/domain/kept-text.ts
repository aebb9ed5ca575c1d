/** What people type, kept as they typed it, in a form that a cell, a file and an e-mail can hold. */

/** A cell holds 50,000 characters; this leaves room for a remark. */
export const CELL_CHARACTERS = 45_000

export interface KeptText {
  text: string
  /** How many characters were replaced by U+FFFD. */
  replaced: number
}

/** Control characters other than tab and line feed, and (in a regular expression that reads whole characters) halves of pairs. */
const UNHOLDABLE = /(?![\t\n])\p{Cc}|\p{Cs}/gu

/**
 * The text unchanged (formulas, markup and direction marks stay: they are only text), but for two things no cell can hold:
 * control characters other than line break and tab, and halves of surrogate pairs, become U+FFFD each.
 * CR and CRLF become LF and are not counted.
 */
export function keepText(typed: string): KeptText {
  let replaced = 0
  const text = typed.replace(/\r\n?/g, '\n').replace(UNHOLDABLE, () => {
    replaced++
    return '\ufffd'
  })
  return { text, replaced }
}

/** The text in parts of at most `limit` UTF-16 units that joined give the text again; no surrogate pair is cut. '' gives one part. */
export function splitText(text: string, limit = CELL_CHARACTERS): string[] {
  const parts: string[] = []
  let start = 0
  while (text.length - start > limit) {
    const cutsPair = /[\ud800-\udbff]/.test(text.charAt(start + limit - 1))
    const end = start + limit - (cutsPair ? 1 : 0)
    parts.push(text.slice(start, end))
    start = end
  }
  return [...parts, text.slice(start)]
}

/** For a line of an e-mail: white space and line breaks are one blank, invisible direction marks are left out, the length is bounded. */
export function oneLine(text: string, limit = 200): string {
  const line = text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const [head = ''] = splitText(line, limit)
  return head.length < line.length ? `${head}…` : head
}

/** One under the other; what is empty makes no line. Null when nothing is left. */
export function joinLines(...lines: (string | null)[]): string | null {
  return lines.filter((line) => line !== null && line.trim() !== '').join('\n') || null
}
