/** What in a number format is no letter of its own: quoted, escaped and bracketed text, and the mark of the half day. */
const NOT_LETTERS = /("[^"]*"|\\.|\[[^\]]*\]|AM\/PM|A\/P)/i
const HALF_DAY = /^(?:AM\/PM|A\/P)$/i
/** Hours that are counted beyond a day. */
const ALL_HOURS = /^\[h+\]$/i
const BETWEEN = '(?:"[^"]*"|[^a-z"])*'
const SINGLE_MINUTE = new RegExp(`(?<=h${BETWEEN})m(?!m)|(?<!m)m(?=${BETWEEN}s)`, 'g')

/**
 * Sheets takes `yyyy-MM-dd H:mm` for `yyyy-mm-dd h:mm`; the engine knows small letters only, of hours, minutes and seconds only pairs
 * (`9:05` is then shown as `09:05`), `hhhh` for `[h]` and `a` for `AM/PM`. A format with any other letters of a time is an error in every cell.
 */
export function toEngineDateLetters(format: string): string {
  const parts = format.split(NOT_LETTERS).map((part, index) => {
    if (index % 2 === 0)
      return part
        .replace(/[YMDHS]/g, (letter) => letter.toLowerCase())
        .replace(/h+/g, 'hh')
        .replace(/(?<![a-z])s(?![a-z])/g, 'ss')
    return HALF_DAY.test(part) ? 'a' : ALL_HOURS.test(part) ? 'hhhh' : part
  })
  return parts.join('').replace(SINGLE_MINUTE, 'mm')
}
