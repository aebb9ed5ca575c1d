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
const OTHER_YEAR = /^(?:去年|上年度?|往年|前年|以往|历年|明年|来年)./
const SOMEBODY_ELSE = /^(?:监护人|紧急联系人|家属|亲属|子女|儿女|房东|介绍人)(?!关系|称[谓呼]|身份)./

/** True for a word that means something of its own: no word that is merely alike is meant. */
export function isOtherHeader(word: string): boolean {
  return OTHER.has(word) || SOMEBODY_ELSE.test(word) || OTHER_YEAR.test(word)
}

const KNOWN = new Set([
  ...OTHER_HEADERS,
  ...ROLE_NAMES.flatMap((role) => Object.values(roleSpec(role).fields).flatMap(({ words }) => words)),
])
const SHORTEST_COMPOUND = 4
const FAMILIES = ROLE_NAMES.flatMap((role) => Object.values(roleSpec(role).fields).flatMap(({ like }) => like ?? []))
const LONGEST_OF_FAMILY = 8
/** How people put a question for a header. */
const QUESTION = /谁|哪|几|咋|什么|啥|多少|多久|怎么?样|是不是|有没有|有无|是否|何时|没有?$|否$|吗$/

/** What people say in one place or another in the words of all: `啥时候` is 什么时候. */
export function plainlySpoken(word: string): string {
  return word
    .replace(/啥(?:时候?|辰光)|几时|何时|哪阵|么时/g, '什么时候')
    .replace(/啥|甚么|么子|哪样|何(?=事|类|种)/g, '什么')
    .replace(/咋(?:个|样)?(?=样)|咋样?|如何/g, '怎么样')
    .replace(/得闲|闲着/g, '有空')
    .replace(/几多/g, '多少')
    .replace(/哪(?:个|位)(?=[去来管跟教带帮办看])/g, '谁')
    .replace(/儿(?=$|的)/g, '')
}

const LONGEST_ASKED_AGAIN = 12
const MOST_ANSWERS = 20_000
const answers = new Map<string, boolean>()

/** True for a header word we know, for a longer one that ends in such a word (`参保人姓名`), and for a question that asks for a field of ours. */
export function isHeaderWord(word: string): boolean {
  if (word.length > LONGEST_ASKED_AGAIN) return isKnownWord(word)
  const answer = answers.get(word) ?? isKnownWord(word)
  if (answers.size < MOST_ANSWERS) answers.set(word, answer)
  return answer
}

function isKnownWord(word: string): boolean {
  if (word.length <= LONGEST_OF_FAMILY && QUESTION.test(word) && FAMILIES.some((like) => like.test(plainlySpoken(word)))) return true
  return isListedWord(word) || isCompound(word)
}

/** True for a word of the lists themselves. */
export function isListedWord(word: string): boolean {
  return KNOWN.has(word)
}

/** `参保人姓名` ends in a word we know. */
function isCompound(word: string): boolean {
  if (word.length < SHORTEST_COMPOUND) return false
  for (let at = 1; at <= word.length - 2; at++) if (KNOWN.has(word.slice(at))) return true
  return false
}
