/** Marks of people and households that need care. */
import type { Cell } from '../../../tables/column'
import { flags } from '../../../tables/vocabulary'
import { type Reading, read } from '../findings'
import { foldWidth, isNothing } from './plain-text'

export type Flag = keyof typeof flags

const WORDS: [flag: Flag, words: RegExp][] = [
  ['livesAlone', /^(?:独居|独居老人|独居户)$/],
  ['disabled', /残疾|残$|^(?:肢体|视力|听力|言语|智力|精神|多重)[一二三四]级$/],
  ['minimumAllowance', /^(?:低保|低保户|低保家庭|最低生活保障)$/],
  ['seriousIllness', /^(?:重病|大病|重大疾病|重症)$/],
  ['chronicIllness', /^(?:慢病|慢性病|慢病患者)$/],
  ['leftBehindChild', /^留守(?:儿童)?$/],
  ['partyMember', /^(?:中共)?党员$/],
  ['veteran', /^退[役伍](?:军人|士兵)?$/],
  ['veryOld', /^高龄(?:老人)?$/],
]

/** The flag of a word, or of each word of those written together (`高龄独居`); null where a part is none. */
function flagsIn(word: string): Flag[] | null {
  const flag = WORDS.find(([, words]) => words.test(word))?.[0]
  if (flag !== undefined) return [flag]
  for (let at = 2; at <= word.length - 2; at++) {
    const first = WORDS.find(([, words]) => words.test(word.slice(0, at)))?.[0]
    const rest = first === undefined ? null : flagsIn(word.slice(at))
    if (first !== undefined && rest !== null) return [first, ...rest]
  }
  return null
}

const OWN_DISABILITY = /^(?:肢体|视力|听力|言语|智力|精神|多重)?残(?:疾人?|疾?[一二三四1-4]级)?$/

/** The flags that stand in a remark as words of their own: `党员，住三楼`; 妻子残疾 says it of somebody else. */
export function flagsInRemark(cell: Cell): Flag[] {
  if (isNothing(cell)) return []
  const own = wordsOf(cell).filter((word) => !/残/.test(word) || OWN_DISABILITY.test(word))
  return inOrder(new Set(own.flatMap((word) => flagsIn(word) ?? [])))
}

function wordsOf(cell: Cell): string[] {
  return foldWidth(String(cell))
    .replace(/\([^()]*\)/g, '')
    .split(/[、,;。/+|\s]+/)
    .map((part) => part.trim())
    .filter((word) => word !== '')
}

function inOrder(found: ReadonlySet<Flag>): Flag[] {
  return (Object.keys(flags) as Flag[]).filter((flag) => found.has(flag))
}

/** The flags in the order of the vocabulary, none twice; a word that is none of them is `flag_unknown` and the others still count. */
export function readFlags(cell: Cell): Reading<Flag[]> {
  if (isNothing(cell)) return read([])
  const found = new Set<Flag>()
  const unknown: string[] = []
  for (const word of wordsOf(cell)) {
    const together = flagsIn(word)
    if (together === null) unknown.push(word)
    else for (const flag of together) found.add(flag)
  }
  const value = inOrder(found)
  return unknown.length === 0 ? read(value) : read(value, { code: 'flag_unknown', params: { unknown: unknown.join('、') } })
}
