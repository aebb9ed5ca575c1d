/** The languages every word of the product exists in; zh-CN is the first. */
export interface Words {
  'zh-CN': string
  en: string
}

export type Language = keyof Words

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

export function words(zh: string, en: string): Words {
  return { 'zh-CN': zh, en }
}
