import { Exception } from '../core/exception'

export interface SearchOptions {
  matchCase: boolean
  entireCell: boolean
  formulaText: boolean
  regex: boolean
  ignoreDiacritics: boolean
}

export interface Pattern {
  test(text: string): boolean
  /** All occurrences; with a regular expression `$1` stands for its first group. */
  replace(text: string, by: string): { text: string; count: number }
}

/** Throws when a regular expression cannot be read. */
export function patternOf(text: string, options: SearchOptions): Pattern {
  const sought = options.ignoreDiacritics ? plain(text).text : text
  const source = options.regex ? sought : sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const whole = options.entireCell ? `^(?:${source})$` : source
  const regex = compiled(whole, options.matchCase ? 'gu' : 'giu')
  const lookedAt = (given: string) => (options.ignoreDiacritics ? plain(given) : null)
  return {
    test: (given) => {
      regex.lastIndex = 0
      return sought !== '' && regex.test(lookedAt(given)?.text ?? given)
    },
    replace: (given, by) => {
      regex.lastIndex = 0
      const bare = lookedAt(given)
      const found = [...(bare?.text ?? given).matchAll(regex)].filter(([all]) => all !== '')
      let [result, end] = ['', 0]
      for (const match of found) {
        const from = bare?.places[match.index] ?? match.index
        const to = bare?.places[match.index + match[0].length] ?? match.index + match[0].length
        result += given.slice(end, from) + (options.regex ? expanded(by, match) : by)
        end = to
      }
      return { text: result + given.slice(end), count: found.length }
    },
  }
}

function compiled(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    throw new Exception(`Invalid regular expression: ${String(error)}`)
  }
}

function expanded(by: string, match: RegExpMatchArray): string {
  return by.replace(/\$(\d)/g, (_, digit: string) => match[Number(digit)] ?? '')
}

/** The text without its diacritics, and where each of its characters stands in the given one. */
function plain(text: string): { text: string; places: number[] } {
  let bare = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const base = character.normalize('NFD').replace(/\p{M}/gu, '')
    for (let i = 0; i < base.length; i++) places.push(at)
    bare += base
    at += character.length
  }
  places.push(at)
  return { text: bare, places }
}
