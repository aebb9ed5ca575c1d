/** What a visit remembers of its household, so that the next plan sees what has changed since. */
import { oneLine } from '../domain/kept-text'
import { type Language, listed } from '../domain/language'
import { codeOf } from './column'
import { flags } from './vocabulary'

const SITUATION_CHARACTERS = 200
/** Stands between flags and situation; nothing noted is a dash, so that an empty cell means: not remembered. */
const BAR = '｜'
const NOTHING = '—'

export interface Known {
  /** Of the household and of its people. */
  flags: ReadonlySet<string>
  situation: string | null
}

/** `独居老人、重病｜腿脚不便`; flags in the order of their list. */
export function rememberedAs({ flags: own, situation }: Known, language: Language): string {
  const named = Object.entries(flags).flatMap(([code, words]) => (own.has(code) ? [words[language]] : []))
  return `${listed(named, language) || NOTHING}${BAR}${shortened(situation) || NOTHING}`
}

/**
 * The major flags that are new since, and whether the situation reads otherwise than then; what is gone is no major change.
 * @param remembered what {@link rememberedAs} wrote, in either language; null: nothing is known of then, so nothing is new
 */
export function changedSince(
  remembered: string | null,
  { flags: own, situation }: Known,
  major: ReadonlySet<string>,
): { flags: string[]; situation: boolean } {
  if (remembered === null) return { flags: [], situation: false }
  const [names = '', ...rest] = remembered.split(BAR)
  const before = new Set(names.split(/[、,]/).map((name) => codeOf(flags, name)))
  const now = shortened(situation)
  return {
    flags: [...own].filter((flag) => major.has(flag) && !before.has(flag as keyof typeof flags)),
    situation: now !== '' && now !== rest.join(BAR),
  }
}

function shortened(situation: string | null): string {
  return oneLine(situation ?? '', SITUATION_CHARACTERS)
}
