/** Excel's number formats and the engine's. */

import { toEngineDateLetters } from '../date-letters'
import { engine } from '../engine'
import { isPlainText } from '../literal-text'

/** What Excel takes for itself without quotes: `yyyy年m月d日`. */
const WORDS = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+/g

/** The engine's format for Excel's; '' is automatic; null when it has none. */
export function fromExcelFormat(format: string | undefined): string | null {
  if (format === undefined || /^general$/i.test(format)) return ''
  if (isPlainText(format)) return '@'
  const plain = format
    .replace(/\[\$-[^\]]*\]/g, '')
    .replace(/\[\$([^\]-]*)-[^\]]*\]/g, '[$$$1]')
    .replace(/\[(?:black|white|red|green|blue|yellow|magenta|cyan|color\s?\d+|(?:DBNum\d)|[<>=][^\]]*)\]/gi, '')
    .replace(/_./g, '')
    .replace(/;@$/, '')
    .replace(/\\(.)/g, '"$1"')
    .split(/("[^"]*"|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 0 ? part.replace(WORDS, '"$&"') : part))
    .join('')
  const own = toEngineDateLetters(plain)
  return isUsable(own) ? own : null
}

/** Excel knows all the engine's formats but the signs for morning and afternoon and for hours beyond a day. */
export function toExcelFormat(format: string): string {
  return format.replace(/h{3,}/g, '[h]').replace(/(?<=[hms\s:])a(?![a-z])/i, 'AM/PM')
}

function isUsable(format: string): boolean {
  try {
    engine.helpers.parseFormat(format)
    return true
  } catch {
    return false
  }
}
