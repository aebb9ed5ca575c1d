import type { Language } from '../protocol'
import { en } from './en'
import type { Words } from './zh-cn'
import { zhCN } from './zh-cn'

export type { Words }

export function wordsOf(language: Language): Words {
  return language === 'en' ? en : zhCN
}
