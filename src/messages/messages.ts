import type { Language } from '../domain/language'
import { en } from './en'
import { zhCN } from './zh-CN'

export type MessageKey = keyof typeof zhCN
/** Codes of problems that have words. */
export type ProblemCode = { [K in MessageKey]: K extends `problem.${infer C}` ? C : never }[MessageKey]
export type MessageParams = Record<string, string | number>

const BOOKS: Record<Language, Record<MessageKey, string>> = { 'zh-CN': zhCN, en }

/** The message in the language, with each `{name}` replaced by the parameter; a parameter that is not given stays as `{name}`. */
export function say(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return BOOKS[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

const KEYS: ReadonlySet<string> = new Set(Object.keys(zhCN))

/** True for a key that exists; for codes that come from data. */
export function isMessageKey(key: string): key is MessageKey {
  return KEYS.has(key)
}

export function messageKeys(): MessageKey[] {
  return [...KEYS] as MessageKey[]
}
