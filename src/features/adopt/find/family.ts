/** Families written across: the head first, then the members in columns of their own (`成员1姓名 | 与户主关系 | 生日 | 成员2姓名 | …`). */

import type { Cell } from '../../../tables/column'
import { type ColumnHeader, type Header, headerWord } from './header'
import type { Told } from './rows'

/** The columns of one member, by field. */
export type MemberColumns = ReadonlyMap<string, number>

export interface FamilyHeader {
  /** The columns of the head, who is called by name alone. */
  head: Header
  members: MemberColumns[]
}

const MEMBER = /^(?:家庭)?(?:成员|家人|家属)(\d{1,2}|[一二三四五六七八九])/
const HEAD = /^(?:户主|房主|户代表)(?=姓名|名字|$)/
const FIELDS: [field: string, words: RegExp][] = [
  ['relation', /关系|称谓|身份$/],
  ['birthDate', /生日|出生|生于/],
  ['idNumber', /证/],
  ['phones', /电话|手机|联系/],
  ['sex', /性别/],
  ['flags', /类别|标签/],
  ['name', /^$|姓名|名字/],
]
/** What is told of each person apart, and of no other in the row. */
const PERSONAL = FIELDS.map(([field]) => field)
const LEAST_MEMBERS = 2

/** Null for a header that has no members across. */
export function familyAcross(header: Header): FamilyHeader | null {
  const members = new Map<string, Map<string, number>>()
  const others: ColumnHeader[] = []
  for (const column of header.columns) {
    const [own, group] = [headerWord(column.label), headerWord(column.group)]
    const number = (MEMBER.exec(own) ?? MEMBER.exec(group))?.[1]
    if (number === undefined) others.push({ ...column, label: column.label.replace(HEAD, '') || '姓名' })
    else {
      const fields = members.get(number) ?? new Map<string, number>()
      const field = FIELDS.find(([, words]) => words.test(own.replace(MEMBER, '')))?.[0]
      if (field !== undefined && !fields.has(field)) fields.set(field, column.index)
      members.set(number, fields)
    }
  }
  const named = [...members.values()].filter((fields) => fields.has('name'))
  return named.length < LEAST_MEMBERS ? null : { head: { ...header, columns: others.map(withoutEmpty(header)) }, members: named }
}

/** A column without a word of its own stays without one. */
function withoutEmpty({ columns }: Header): (column: ColumnHeader) => ColumnHeader {
  const empty = new Set(columns.filter(({ label }) => label === '').map(({ index }) => index))
  return (column) => (empty.has(column.index) ? { ...column, label: '' } : column)
}

/** What the row tells of its people, the head first; members without a name are none. */
export function peopleOf(cells: readonly Cell[], members: readonly MemberColumns[], nameColumn: number): Record<string, Told>[] {
  const others = members.flatMap((fields) => {
    const nameAt = fields.get('name') ?? -1
    if ((cells[nameAt] ?? '') === '') return []
    return [
      Object.fromEntries(
        PERSONAL.map((field) => [field, { value: cells[fields.get(field) ?? -1] ?? '', column: fields.get(field) ?? nameAt }]),
      ),
    ]
  })
  return [{ relation: { value: '户主', column: nameColumn } }, ...others]
}
