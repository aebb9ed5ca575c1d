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
export const toEngineDateLetters = remembered((format) => {
  const parts = format.split(NOT_LETTERS).map((part, index) => {
    if (index % 2 === 0)
      return part
        .replace(/[YMDHS]/g, (letter) => letter.toLowerCase())
        .replace(/h+/g, 'hh')
        .replace(/(?<![a-z])s(?![a-z])/g, 'ss')
    return HALF_DAY.test(part) ? 'a' : ALL_HOURS.test(part) ? 'hhhh' : part
  })
  return parts.join('').replace(SINGLE_MINUTE, 'mm')
})

const AMERICAN: Record<string, string> = { 'm/d/yyyy': 'M/d/yyyy', 'm/d/yyyy hh:mm:ss': 'M/d/yyyy H:mm:ss' }

/** How Sheets writes a format that nobody set but the engine found. */
export const toSheetsDateLetters = remembered((format) => {
  if (format in AMERICAN) return AMERICAN[format] as string
  const parts = format.split(NOT_LETTERS).map((part, index) => {
    if (index % 2 === 1) return part
    const counted = part.replace(/h{4}/g, '[h]')
    return /h.*a/.test(part) ? counted.replace(/hh/g, 'h').replace(/a/g, 'AM/PM') : counted
  })
  return parts.join('')
})

/** An hour that is shown without a leading zero. */
const SINGLE_HOUR = /(?<![h[])h(?!h|\])/i

/** `shown`, which the engine made with a format for pairs, has its hours as `letters` want them. `show` formats the same number. */
export function withHoursOf(letters: string, shown: string, show: (format: string) => string): string {
  const pairs = toEngineDateLetters(letters)
  const at = pairs.indexOf('hh')
  if (at < 0 || !SINGLE_HOUR.test(letters)) return shown
  const start = at === 0 ? 0 : show(pairs.slice(0, at)).length
  return /^0\d/.test(shown.slice(start)) ? shown.slice(0, start) + shown.slice(start + 1) : shown
}

/** A workbook has few formats, and each of its cells is asked for its own. */
function remembered(translate: (format: string) => string): (format: string) => string {
  const known = new Map<string, string>()
  return (format) => {
    const found = known.get(format) ?? translate(format)
    known.set(format, found)
    return found
  }
}
