import type { AnswerFault } from './answer-fault'
import { answerFault } from './answer-fault'

/** Longest answer, as long as a cell may be. */
const MAX_ANSWER_CHARACTERS = 50_000

/** C0 controls but tab and line ends, lone surrogates, and the two code points no XML file may hold. Bidi marks are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** What is wrong with a text whatever question it answers; null when nothing is. Length counts UTF-16 units, as Sheets does. */
export function textFault(text: string): AnswerFault | null {
  if (text.length > MAX_ANSWER_CHARACTERS) return answerFault('too_long', { length: text.length, most: MAX_ANSWER_CHARACTERS })
  const found = UNPRINTABLE.exec(text)
  if (!found) return null
  const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return answerFault('control_character', { character, position: found.index })
}

/** Good enough to address a mail to: one @, no spaces, a dot in the domain. */
export function looksLikeEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text)
}
