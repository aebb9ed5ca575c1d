/** The lists an office keeps, by the words it heads them with: what tells a list of residents from one of volunteers. */
import { tables } from '../../../tables/tables'
import type { Target } from '../findings'
import type { AdoptTable } from '../settle/evidence'
import { CLUBS } from './roles/clubs'
import { HOMES } from './roles/homes'
import { PEOPLE } from './roles/people'
import { PLACES } from './roles/places'
import type { RoleSpec } from './roles/spec'
import { WORK } from './roles/work'

/** Of lists that fit equally well the first counts. */
export const ROLES = { ...HOMES, ...PEOPLE, ...PLACES, ...CLUBS, ...WORK }

export type Role = keyof typeof ROLES
export type Field<R extends Role> = keyof (typeof ROLES)[R]['fields'] & string

export const ROLE_NAMES = Object.keys(ROLES) as Role[]

export function roleSpec(role: Role): RoleSpec {
  return ROLES[role]
}

/** Fields of a list that our tables call otherwise. */
const FIELD_NAMES: Record<string, string> = {
  birthDate: 'birthOn',
  lastVisit: 'lastVisitOn',
  visit: 'visitEvery',
  schedule: 'preferred',
  venue: 'venueName',
  date: 'visitedOn',
  day: 'preferred',
  startTime: 'preferred',
  term: 'startsOn',
}

/** Where a cell of the list goes; null where it becomes no field of the row's own record. */
export function targetOf(role: Role, field: string): Target | null {
  if (role === 'lessons') return null
  const table = ROLES[role].table as AdoptTable
  const own = FIELD_NAMES[field] ?? field
  return own in tables[table].columns ? { table, field: own } : null
}

/** Header words that mean no field of ours but show that a row is a header. */
const OTHER_HEADERS = [
  ...[
    '序号',
    '编号',
    '序',
    '号',
    'no',
    'no.',
    '#',
    '年龄',
    '民族',
    '户数',
    '数量',
    '项目',
    '学历',
    '职业',
    '单位',
    '工作单位',
    '签字',
    '名次',
  ],
  ...[
    '文化程度',
    '政治面貌',
    '籍贯',
    '户籍地',
    '户籍',
    '婚姻状况',
    '婚否',
    '健康状况',
    '血型',
    '宗教信仰',
    '人户状态',
    '残疾类别',
    '残疾等级',
    '残疾种类',
    '是否户籍',
    '户籍性质',
  ],
  ...[
    '签名',
    '本人签字',
    '审核',
    '经办',
    '照片',
    '车牌号',
    '面积',
    '家属电话',
    '紧急联系人',
    '更新时间',
    '录入人',
    '填报人',
    'age',
    'ethnicity',
  ],
]

const OTHER = new Set(OTHER_HEADERS)
const SOMEBODY_ELSE = /^(?:监护人|紧急联系人|家属|亲属|子女|儿女|房东|介绍人)./

/** True for a word that means something of its own: no word that is merely alike is meant. */
export function isOtherHeader(word: string): boolean {
  return OTHER.has(word) || SOMEBODY_ELSE.test(word)
}

const KNOWN = new Set([
  ...OTHER_HEADERS,
  ...ROLE_NAMES.flatMap((role) => Object.values(roleSpec(role).fields).flatMap(({ words }) => words)),
])
const SHORTEST_COMPOUND = 4

/** True for a header word as it is listed. */
export function isListedWord(word: string): boolean {
  return KNOWN.has(word)
}

/** True for a header word we know, and for a longer one that ends in such a word (`参保人姓名`). */
export function isHeaderWord(word: string): boolean {
  if (KNOWN.has(word)) return true
  if (word.length < SHORTEST_COMPOUND) return false
  for (let at = 1; at <= word.length - 2; at++) if (KNOWN.has(word.slice(at))) return true
  return false
}
