/** How the engine's cells hold text that must stay text: a leading apostrophe, which is not part of the value. */

const MAX_CHARACTERS = 50_000
const FIRST_CHARACTERS = /^\s*[=+\-@'#]/
/** Anything the engine could read as a number, a percentage, an amount, a date or a time, in whatever locale. */
const NUMERIC = /^[\s\d.,:/\\+\-%$€£¥￥()eEaApPmM]+$/
const BOOLEAN = /^\s*(true|false)\s*$/i
const MARKDOWN_LINK = /^\s*\[.*\]\(.*\)\s*$/s

/**
 * The cell content whose value is exactly `text`, now and after any re-entering: never a formula, number, date, boolean, link or error.
 * Line ends become `\n`, as everywhere in the engine. '' is the empty cell.
 */
export function literalContent(text: string): string {
  const doubtful = FIRST_CHARACTERS.test(text) || BOOLEAN.test(text) || MARKDOWN_LINK.test(text) || (NUMERIC.test(text) && /\d/.test(text))
  return doubtful ? `'${text}` : text
}

/** Google's limit for one cell. */
export function isTooLong(text: string): boolean {
  return text.length > MAX_CHARACTERS
}

/** A number format that makes what is typed plain text. */
export function isPlainText(format: string | undefined): boolean {
  return format === '@'
}
