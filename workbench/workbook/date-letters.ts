/** What in a number format is no letter of its own: quoted, escaped and bracketed text, and the mark of the half day. */
const NOT_LETTERS = /("[^"]*"|\\.|\[[^\]]*\]|AM\/PM|A\/P)/i

/** Sheets takes `yyyy-MM-dd HH:mm` for `yyyy-mm-dd hh:mm`; the engine knows small letters only. */
export function withSmallDateLetters(format: string): string {
  return format
    .split(NOT_LETTERS)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[YMDHS]/g, (letter) => letter.toLowerCase())))
    .join('')
}
