import type { FormItem } from './form-types'

const LAYOUT: FormItem['kind'][] = ['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO']

/** False for headers, page breaks and pictures. */
export function isQuestion(item: FormItem): boolean {
  return !LAYOUT.includes(item.kind)
}
