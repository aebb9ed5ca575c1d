import type { FormItem } from './form-types'

const LAYOUT: FormItem['kind'][] = ['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO']

/** False for what only shows something: headers, page breaks, pictures and films. */
export function isQuestion(item: FormItem): boolean {
  return !LAYOUT.includes(item.kind)
}
