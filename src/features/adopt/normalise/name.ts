/** Names of people. */
import type { Cell } from '../../../tables/column'
import { phonesBehind } from './phones'
import { compact } from './plain-text'
import { SURNAMES } from './surnames'

export interface PersonName {
  name: string
  /** What stood in closing brackets: `（大）`, `（已故）`. */
  note: string | null
}

const PICTOGRAPHS = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0e\ufe0f\u200d]/gu
const MIDDLE_DOTS = /[•‧∙⋅・･．.]/g

/**
 * The name without blanks, line breaks, pictographs and phone numbers, any middle dot as `·`; a closing remark in brackets apart.
 * A cell with no letter in it (a number, a dash) has the name ''.
 */
export function readName(cell: Cell): PersonName {
  if (typeof cell !== 'string') return { name: '', note: null }
  const text = compact(phonesBehind(cell).cell).replace(PICTOGRAPHS, '')
  const match = /^([^([【]+)[([【]([^)\]】]*)[)\]】]?$/.exec(text)
  const name = (match?.[1] ?? text).replace(MIDDLE_DOTS, '·')
  const note = match?.[2] || null
  return /\p{L}/u.test(name) ? { name, note } : { name: '', note: null }
}

/** Several names in one cell, divided by 、 , ; / a line break, or by a blank or 和 between two whole names (王和平 is one). */
export function readNames(cell: Cell): PersonName[] {
  return String(cell)
    .replace(/([\p{L}·)）]{2})[ \u3000]+(?=[\p{L}·]{2})/gu, '$1、')
    .split(/[、,，;；/／\n&]|(?<=[\p{L}·]{2})[和与](?=[\p{L}·]{2})/u)
    .map(readName)
    .filter(({ name }) => name !== '')
}

const DOUBLE_SURNAME = /^(?:欧阳|司马|上官|诸葛|慕容|皇甫|令狐|尉迟|端木|夏侯|东方|南宫|公孙)$/
const TEACHER_TITLE = /(?:老师|教师|教练|师傅|导师|讲师|副?教授)$/

/** `彭桂兰老师` → 彭桂兰; a surname alone keeps its title (`程老师`, `小王老师`), which is how it is looked up. */
export function withoutTeacherTitle(teacher: string): string {
  const name = teacher.replace(TEACHER_TITLE, '')
  const isWhole = /^\p{Script=Han}{2,4}$/u.test(name) && (name.length > 2 || SURNAMES.has(name.slice(0, 1))) && !DOUBLE_SURNAME.test(name)
  return isWhole ? name : teacher
}

/** The surname before a teacher's title: `程老师` → 程; null for any other text. */
export function surnameOfTeacher(teacher: string): string | null {
  const name = teacher.replace(TEACHER_TITLE, '')
  return name !== teacher && /^\p{Script=Han}{1,2}$/u.test(name) ? name : null
}

/** Names of things (clubs, venues, firms): brackets stay; blanks and line breaks go. */
export function readThingName(cell: Cell): string {
  return compact(cell)
}
