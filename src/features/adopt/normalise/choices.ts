/** Cells that hold one of a few answers: sex, yes or no, the kind of a club, what became of a visit or an enrolment. */

import type { Cell } from '../../../tables/column'
import type { clubKinds, enrolmentStates, sexes, visitStates } from '../../../tables/vocabulary'
import { type Reading, read } from '../findings'
import { compact, isNothing, unifyDashes } from './plain-text'

const MALE = new Set(['男', '1', 'm', 'male', '先生', '男士', '男性', '♂'])
const FEMALE = new Set(['女', '2', 'f', 'female', '女士', '小姐', '太太', '女性', '♀'])
const YES = new Set([
  '√',
  '✓',
  '✔',
  '☑',
  '●',
  '◎',
  '■',
  '是的',
  '是',
  '有',
  'y',
  'yes',
  '1',
  '对',
  'true',
  '已缴',
  '已交',
  '已缴费',
  '在',
  '已',
  '勾',
  '✅',
  't',
])
const NO = new Set([
  '×',
  '✗',
  '✘',
  'x',
  '否',
  '无',
  'n',
  'no',
  '0',
  '不是',
  '没有',
  '没',
  'false',
  '未缴',
  '未交',
  '未缴费',
  '不在',
  '未',
  '不',
  '错',
  '叉',
  '❌',
  '☒',
  'f',
])

const DONE = /^(?:已经?|全部)?(?:[缴交](?:[纳费款清齐]|[完了])*|参保)$/
const UNDONE = /^(?:未|没有?|尚未|还没|暂未)(?:[缴交](?:[纳费款清齐])*|参保)$/

const KINDS: [kind: keyof typeof clubKinds, words: RegExp][] = [
  ['sport', /体育|运动|健身|武术|球类|太极/],
  ['technology', /技术|科技|技能|电脑|数码|科普/],
  ['culture', /文化|文学|国学|阅读|教育|语言|外语/],
  ['art', /艺术|文艺|音乐|舞蹈|美术|手工|书画|书法|绘画|声乐|器乐|合唱|戏曲|曲艺|摄影/],
  ['other', /其他|其它|综合|生活|健康|养生|棋牌|公益|亲子|美食/],
]

/** 1 is male and 2 is female; a filled cell that says neither is `sex_unclear`. */
export function readSex(cell: Cell): Reading<keyof typeof sexes | null> {
  const word = compact(cell).toLowerCase()
  if (word === '') return read(null)
  if (MALE.has(word)) return read('male')
  return FEMALE.has(word) ? read('female') : read(null, { code: 'sex_unclear' })
}

/** Ticks, crosses and words; an empty cell is null. What an open circle means differs (`circleMeansYes`). */
export function readYesNo(cell: Cell, circle = true): Reading<boolean | null> {
  const word = compact(cell)
    .toLowerCase()
    .replace(/(?<=.)\([^)]*\)$/, '')
  if (word === '' || /^[-/\\]+$/.test(unifyDashes(word))) return read(null)
  if (/^[○〇◯]$/.test(word)) return read(circle)
  if (YES.has(word) || DONE.test(word)) return read(true)
  return NO.has(word) || UNDONE.test(word) ? read(false) : read(null, { code: 'yes_no_unclear' })
}

/** A plain word of the office's own for a kind: 少儿, 户外, 亲子类. */
const PLAIN_WORD = /^[\p{Script=Han}a-z]{2,5}(?:[/、与和及]\p{Script=Han}{1,4})?$/iu
const NO_KIND = /[?？]|不[明详清]|待定|未定|未知|看情况|随便|老师|教室/

/** The kind whose words stand in the cell; `other` for another plain word; anything else in a filled cell is `kind_unknown`. */
export function readClubKind(cell: Cell): Reading<keyof typeof clubKinds | null> {
  if (isNothing(cell)) return read(null)
  const kind = KINDS.find(([, words]) => words.test(compact(cell)))?.[0]
  if (kind !== undefined) return read(kind)
  const word = compact(cell)
  return PLAIN_WORD.test(word) && !NO_KIND.test(word) ? read('other') : read(null, { code: 'kind_unknown' })
}

/** What a remark beside an enrolment says of its state; null when it says nothing of it. */
export function readEnrolmentState(cell: Cell): keyof typeof enrolmentStates | null {
  const word = compact(cell)
  if (/^已?退|退出|退课|退班|^(?:取消|放弃|不来了|不参加|不学了)/.test(word)) return 'withdrawn'
  return /候补|候位|排队|等位|^(?:候|备|替补|备选)$/.test(word) ? 'waiting' : null
}

/** What became of a visit; null when the cell is empty or says nothing of it. */
export function readOutcome(cell: Cell): Exclude<keyof typeof visitStates, 'planned'> | null {
  const word = compact(cell)
  if (/无人|没人|无应|没应|[不没未]在家|未遇|锁门|没见到人/.test(word)) return 'nobodyHome'
  if (/上报|跟进|转街道|转办|报街道|[未没](?:解决|完|办|处理)|待办|待处理|在办|办理中|处理中/.test(word)) return 'needsHelp'
  return /完成|办[结完]|已办|已处理|处理完|好了|解决|完毕|done|^(?:√|✓|✔|ok)$/i.test(word) ? 'done' : null
}

/** Whether a word for where somebody lives now says that they moved away; null where it says neither. */
export function readMovedAway(cell: Cell): boolean | null {
  const word = compact(cell)
  if (/^(?:(?:全家|全户|本人|现)?(?:已经?|均已)?(?:搬[走离出家]?|迁[出走离]?|外迁|离开)(?:了|本[小社]区|外地)?)$/.test(word)) return true
  return /^(?:常住|在住|居住|现住|自住|租住|在册|正常|暂住|未搬|入住)(?:中)?$/.test(word) ? false : null
}
