/** What fits and what must be asked, in words. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import { say } from '../../messages/messages'
import { comparisons, flags, policyFacts, policySubjects, sexes } from '../../tables/vocabulary'
import { facts, type Subject } from './facts'
import type { Condition } from './rules'

/** `年龄 72（不小于 60）`; where others of the household are meant, who. */
export function factWords(condition: Condition, subject: Subject, { language, today }: Context): string {
  const { about, fact } = condition
  const value =
    about === 'person' || about === 'household' ? facts[fact].of(about === 'person' ? subject : { ...subject, person: null }, today) : null
  const params = { who: policySubjects[about][language], fact: policyFacts[fact][language], rule: ruleWords(condition, language) }
  if (value === null || Array.isArray(value)) return say(language, about === 'person' ? 'policy.fits' : 'policy.fitsOf', params)
  return say(language, about === 'person' ? 'policy.fitsWith' : 'policy.fitsWithOf', {
    ...params,
    value: wordOf(fact, String(value), language),
  })
}

/** The office's own question, or one made of the condition. */
export function questionWords(condition: Condition, { language }: Context): string {
  const { about, fact, question } = condition
  if (question !== null) return question
  const params = { who: policySubjects[about][language], fact: policyFacts[fact][language], rule: ruleWords(condition, language) }
  return say(language, 'policy.ask', params)
}

function ruleWords({ fact, is, values }: Condition, language: Context['language']): string {
  return `${comparisons[is][language]} ${listed(
    values.map((value) => wordOf(fact, value, language)),
    language,
  )}`
}

function wordOf(fact: Condition['fact'], value: string, language: Context['language']): string {
  if (fact === 'flags') return flags[value as keyof typeof flags]?.[language] ?? value
  return fact === 'sex' ? (sexes[value as keyof typeof sexes]?.[language] ?? value) : value
}
