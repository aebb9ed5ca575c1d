/**
 * Comma-separated values (RFC 4180) that a spreadsheet program opens without spoiling them. A program takes 18 digits for a number and
 * shows 1.1E+17, drops leading zeros, makes a day of 3-2, and computes what begins with `=`; none of them asks. A tab before digits and
 * an apostrophe before what would be computed keep each a text; {@link unguarded} takes off what {@link guarded} put on.
 */

const BYTE_ORDER_MARK = '\ufeff'
/** Also in full width, which programs in East Asian languages compute, and behind blanks, which some trim. */
const COMPUTED = /^\s*[=+\-@＝＋－＠]|^['\t\r\n]/
const COUNTED = /^\s*[.,(（¥￥$]?\s*\d/

/** The text as it is safe to stand in a file. */
export function guarded(text: string): string {
  return COMPUTED.test(text) ? `'${text}` : COUNTED.test(text) ? `\t${text}` : text
}

/** Undoes {@link guarded}; any other text stays. */
export function unguarded(text: string): string {
  const inside = text.slice(1)
  const isGuarded = (text.startsWith("'") && COMPUTED.test(inside)) || (text.startsWith('\t') && COUNTED.test(inside))
  return isGuarded ? inside : text
}

/** With a byte order mark, by which Excel and WPS know UTF-8, and CRLF behind each row. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => (/[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

/** Any text gives rows: a quote that is never closed reaches to the end. LF and CR alone end a row too. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const fields = /(?:"((?:[^"]|"")*)(?:"|$)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/y
  fields.lastIndex = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  while (fields.lastIndex < text.length) {
    const [, quoted, behind = '', plain = '', end = ''] = fields.exec(text) ?? []
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"') + behind)
    if (end === ',' && fields.lastIndex < text.length) continue
    if (end === ',') row.push('')
    rows.push(row)
    row = []
  }
  return rows
}
