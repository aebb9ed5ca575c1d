/** The languages every word of the product exists in; zh-CN is the first. */
export interface Words {
  'zh-CN': string
  en: string
}

export type Language = keyof Words

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** A word or sentence in both languages. */
export function words(zh: string, en: string): Words {
  return { 'zh-CN': zh, en }
}

/** Names one after another: `甲、乙`, `a, b`; '' for none. */
export function listed(items: readonly (string | number)[], language: Language): string {
  return items.join(language === 'en' ? ', ' : '、')
}

/** Parts of a sentence that could stand alone: `甲；乙`, `a; b`. */
export function clauses(parts: readonly string[], language: Language): string {
  return parts.join(language === 'en' ? '; ' : '；')
}

/** Facts on one line, `甲 · 乙`; what is null or empty is left out. */
export function dotted(...facts: (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ')
}
