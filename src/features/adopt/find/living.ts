/** What a cell of a table of dwellings says: how many live there, who, on what terms, or that nobody does. */
import type { Cell } from '../../../tables/column'
import { plain, unifyDashes } from '../normalise/plain-text'
import { SURNAMES } from '../normalise/surnames'

/** Texts by the field of a household they stand for. */
export interface Living {
  people?: Cell
  headName?: string
  /** '' where somebody lives there and nothing says on what terms. */
  tenure?: string
  note?: string
  /** False for words that nobody foresaw; they are kept as a note. */
  isKnown: boolean
}

const VACANT = /^(?:空[置着关]?(?:房|户)?|闲置|无人(?:居?住)?|没人住?|未入?住|无)$/
const COUNT = /^(\d{1,2})\s*[人口]?$/
const NOTHING = /^(?:[-/\\×xX○〇]+|n\/a)?$/i
const TERMS = /^(自住|自有|自用|出租|租住?|租户|借住|公租房?|廉租房?|商用|办公|仓库|装修中?|业主)\s*[(:]?\s*(?:(\d{1,2})\s*[人口]?)?\)?$/
const PERSON = /^(\p{Script=Han}[\p{Script=Han}·]{1,3}?)(?:[家户])?\s*[(:/、,-]?\s*(?:(\d{1,2})\s*[人口]?)?\)?$/u

/** `钱万春 5人 租`, `武瑞芳（3）(租)`. */
const TERMS_BEHIND = /\s*[(,，、]?\s*(自住|自有|自用|出租|租住?|借住|公租房?|廉租房?)\)?$/

/** Null for a cell that says nothing of a dwelling: empty, or a dash. */
export function livingIn(cell: Cell): Living | null {
  const text = unifyDashes(plain(cell)).replace(/^[共住](?=\d)/, '')
  if (NOTHING.test(text)) return null
  if (VACANT.test(text)) return { tenure: '空置', isKnown: true }
  const [, count] = COUNT.exec(text) ?? []
  if (count !== undefined) return { people: Number(count), tenure: Number(count) === 0 ? '空置' : '', isKnown: true }
  const [, terms, tenants] = TERMS.exec(text) ?? []
  if (terms !== undefined)
    return { tenure: terms === '业主' ? '自住' : terms, ...(tenants === undefined ? {} : { people: Number(tenants) }), isKnown: true }
  const [behind = '', tenure = ''] = TERMS_BEHIND.exec(text) ?? []
  const [, name = '', people] = PERSON.exec(text.slice(0, text.length - behind.length)) ?? []
  if (SURNAMES.has(name.slice(0, 1)))
    return { headName: name, tenure, ...(people === undefined ? {} : { people: Number(people) }), isKnown: true }
  return { ...(/^空/.test(text) ? { tenure: '空置' } : {}), note: text, isKnown: /^空/.test(text) }
}
