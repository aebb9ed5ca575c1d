import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { instantOf } from '../time/zones'
import { isThrownAway, type Mailed } from './mailbox'

export type Fits = (mailed: Mailed) => boolean
type Texts = (mailed: Mailed) => string

/** What a search knows besides the mail itself. */
export interface SearchContext {
  now: number
  /** Label id → name. */
  labels: ReadonlyMap<string, string>
}

const TOKENS = /"[^"]*"|[(){}]|-(?=\S)|[a-z\d_]+:(?=[^\s/])|[^\s(){}"]+/gi
const DAY = 86_400_000
const UNITS: Record<string, number> = { d: DAY, m: 30 * DAY, y: 365 * DAY }
const MISSING = new Set(['larger', 'smaller', 'size', 'category', 'list', 'deliveredto'])

const from: Texts = ({ message }) => `${message.senderName} ${environment().userEmail} me`

/** Operators that look for words, and where. */
const FIELDS: Record<string, Texts> = {
  from,
  to: ({ message }) => withMe(message.to),
  cc: ({ message }) => withMe(message.cc),
  bcc: ({ message }) => withMe(message.bcc),
  subject: ({ message }) => message.subject,
  filename: ({ message }) => message.attachments.map(({ name }) => name).join('\n'),
}

const everything: Texts = (mailed) => {
  const { subject, body, htmlBody, to, cc } = mailed.message
  return [subject, body, (htmlBody ?? '').replaceAll(/<[^>]*>/g, ' '), to, cc, from(mailed)].join('\n')
}

const IS: Record<string, Fits> = {
  unread: ({ state }) => state.unread,
  read: ({ state }) => !state.unread,
  starred: ({ state }) => state.starred,
  important: ({ state }) => state.important,
  inbox: ({ state }) => state.place === 'inbox',
  trash: ({ state }) => state.place === 'trash',
  spam: ({ state }) => state.place === 'spam',
  sent: () => true,
  anywhere: () => true,
  attachment: ({ message }) => message.attachments.length > 0,
  userlabels: ({ state }) => state.labels.length > 0,
  nouserlabels: ({ state }) => state.labels.length === 0,
}

/** As one types it into Gmail: https://support.google.com/mail/answer/7190. Trash and spam are left out unless they are asked for. */
export function searchFor(query: string, context: SearchContext): Fits {
  const tokens = query.match(TOKENS) ?? []
  const fits = new Parser(tokens, context).all('')
  const everywhere = /\b(?:in|label):(?:anywhere|trash|spam)\b/i.test(query)
  return everywhere ? fits : (mailed) => !isThrownAway(mailed) && fits(mailed)
}

class Parser {
  #at = 0
  readonly #tokens: readonly string[]
  readonly #context: SearchContext

  constructor(tokens: readonly string[], context: SearchContext) {
    this.#tokens = tokens
    this.#context = context
  }

  /** Up to the bracket that closes: all of them, or any within braces; `OR` stands between two. */
  all(closing: '' | ')' | '}', field: Texts = everything): Fits {
    const parts: Fits[] = []
    for (let token = this.#next(); token !== undefined && token !== closing; token = this.#next()) {
      if (token === ')' || token === '}') continue
      const before = token === 'OR' ? parts.pop() : undefined
      const following = token === 'OR' ? this.#next() : token
      if (following === undefined) break
      const part = this.#term(following, field)
      parts.push(before ? (mailed) => before(mailed) || part(mailed) : part)
    }
    return closing === '}' ? (mailed) => parts.some((fits) => fits(mailed)) : (mailed) => parts.every((fits) => fits(mailed))
  }

  #next(): string | undefined {
    return this.#tokens[this.#at++]
  }

  #term(token: string, field: Texts): Fits {
    if (token === '-') {
      const fits = this.#term(this.#next() ?? '', field)
      return (mailed) => !fits(mailed)
    }
    if (token === '(' || token === '{') return this.all(token === '(' ? ')' : '}', field)
    if (!token.endsWith(':')) return (mailed) => holds(field(mailed), token)
    return this.#operator(token.slice(0, -1).toLowerCase(), this.#next() ?? '')
  }

  #operator(name: string, value: string): Fits {
    const field = FIELDS[name]
    if (field) return this.#term(value, field)
    if (MISSING.has(name)) throw new Exception(`GmailApp.search with ${name}: is not implemented in the workbench`, 'NOT_IMPLEMENTED')
    const word = value.replaceAll('"', '').toLowerCase()
    if (['is', 'in', 'has'].includes(name)) return IS[word] ?? (() => false)
    if (name === 'label') return this.#labelled(word)
    if (name === 'rfc822msgid') return ({ id }) => id === word
    return this.#time(name, word) ?? ((mailed) => holds(everything(mailed), `${name}:${value}`))
  }

  /** Gmail writes a label's blanks and slashes as hyphens here. */
  #labelled(word: string): Fits {
    const plain = (name: string) => name.toLowerCase().replaceAll(/[\s/]/g, '-')
    const ids = [...this.#context.labels].filter(([, name]) => plain(name) === plain(word)).map(([id]) => id)
    return ids.length === 0 ? (IS[word] ?? (() => false)) : ({ state }) => ids.some((id) => state.labels.includes(id))
  }

  #time(name: string, word: string): Fits | null {
    const [, count, unit = ''] = /^(\d+)([dmy])$/.exec(word) ?? []
    const since = this.#context.now - Number(count) * (UNITS[unit] ?? 0)
    if (name === 'newer_than') return ({ at }) => at > since
    if (name === 'older_than') return ({ at }) => at <= since
    if (name === 'after' || name === 'newer') return ({ at }) => at >= dayOf(word)
    return name === 'before' || name === 'older' ? ({ at }) => at < dayOf(word) : null
  }
}

/** `2026/11/27`, or seconds since 1970; where a day begins is for the script's zone to say. */
function dayOf(word: string): number {
  const [, year, month, day] = /^(\d{4})[/-](\d\d?)[/-](\d\d?)$/.exec(word) ?? []
  if (year !== undefined) return instantOf(environment().timeZone, Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return /^\d{6,}$/.test(word) ? Number(word) * 1000 : Number.NaN
}

/** Whole words in this order; Chinese has no words that one could see. */
function holds(text: string, sought: string): boolean {
  const words = wordsOf(sought)
  if (/[\u2e80-\uffef]/.test(words)) return wordsOf(text).includes(words.trim())
  return wordsOf(text).includes(words)
}

function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ')} `
}

function withMe(list: string): string {
  return list.toLowerCase().includes(environment().userEmail.toLowerCase()) ? `${list} me` : list
}
