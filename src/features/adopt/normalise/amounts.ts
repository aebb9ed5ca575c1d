/** Quantities in words: seats, durations, money, how often somebody is visited. */
import type { Cell } from '../../../tables/column'
import { type Reading, read } from '../findings'
import { minutesOfDuration } from './clock-text'
import { withDigits } from './numerals'
import { compact, isNothing, unifyDashes } from './plain-text'

export interface Capacity {
  min: number | null
  max: number | null
}

const MOST_SEATS = 5000
const UNLIMITED: Capacity = { min: null, max: null }

/** `15-20` both ends; one number, `左右`, `以内`, `最多` the maximum; `至少`, `以上` the minimum; `不限` and an empty cell neither. */
export function readCapacity(cell: Cell): Reading<Capacity> {
  const text = withDigits(unifyDashes(compact(cell))).replace(
    /\(已?满\)|人数?|个?(?:名额?|座?位|娃娃?|孩子|小朋友|学员|老人)|把椅子?|张椅子?|来个?(?=人)|(?<=\d)来?个?$|左右|上下|大约|约|可容纳|能坐得?下?|坐得下|座|(?<!上)限(?=\d)|(?:每|\/)[班期次场]|\(含[^()]*\)/g,
    '',
  )
  if (isNothing(cell) || /^(?:不限|无限制|无上限|随意)$/.test(text)) return read(UNLIMITED)
  const range = /^(\d+)(?:-|至|到)(\d+)$/.exec(text)
  if (range !== null) return seats(Number(range[1]), Number(range[2]))
  const least =
    /^(?:至少|最少|起码|不少于|不低于|满)(\d+)(?:起?开班|才开)?$/.exec(text) ?? /^(\d+)(?:以上|起|\+|(?:才|就|起|即)?开班)$/.exec(text)
  if (least !== null) return seats(Number(least[1]), null)
  const most =
    /^(?:最多|至多|顶多|最大|不(?:能|得)?超过?|不多于|上限|限额|限收|限报|只收|仅限|控制在|≤|<=|<)?:?(\d+)(?:以内|以下|之内|内|封顶|为限|止|满员)?$/.exec(
      text,
    )
  return most === null ? read(UNLIMITED, { code: 'capacity_unparsed' }) : seats(null, Number(most[1]))
}

function seats(min: number | null, max: number | null): Reading<Capacity> {
  const sound = (min ?? 0) <= (max ?? MOST_SEATS) && (max ?? 0) <= MOST_SEATS
  return sound ? read({ min, max }) : read(UNLIMITED, { code: 'capacity_unparsed' })
}

/**
 * Whole minutes of `2小时30分`, `2.5h`, `45min`, `半小时`; a bare number counts in `unit`, one with a fraction is hours: nobody counts parts of a minute.
 * A duration that the spreadsheet keeps as a part of a day (0.0625) is that.
 */
export function readDuration(cell: Cell, unit: 'hours' | 'minutes'): Reading<number | null> {
  if (isNothing(cell)) return read(null)
  const ofDay = minutesOfDuration(cell)
  if (ofDay !== null) return read(ofDay)
  const text = withDigits(compact(cell))
    .toLowerCase()
    .replace(/^(?:共|每次)|^(?:大?约|大概)(?=.*[时分钟hm])|(?<=[时分钟hm])(?:左右|上下)$/g, '')
    .replace(/个半(?:小时|钟头?)/, '.5小时')
    .replace(/^半个?(?:小时|钟头?)$/, '0.5小时')
    .replace(/^([13])刻钟?$/, (_, quarters: string) => `${Number(quarters) * 15}分`)
    .replace(/^(\d{1,2}):([0-5]\d)$/, '$1小时$2分')
  const bare = /^(\d{1,6}(?:\.\d+)?)$/.exec(text)
  if (bare !== null) return read(Math.round(Number(bare[1]) * (unit === 'hours' || text.includes('.') ? 60 : 1)))
  const match = /^(?:(\d{1,6}(?:\.\d+)?)(?:个?小时|h|hrs?|hours?|个?钟头?))?(半|(\d{1,6}(?:\.\d+)?)(?:分钟?|min|mins|minutes?|m))?$/.exec(
    text,
  )
  if (match === null || (match[1] === undefined && match[3] === undefined)) return read(null, { code: 'duration_unparsed' })
  return read(Math.round(Number(match[1] ?? 0) * 60 + (match[2] === '半' ? 30 : Number(match[3] ?? 0))))
}

/** `1,200.50元` → 1200.5, `免缴` → 0; a filled cell without a plain sum is `amount_unparsed`. */
export function readMoney(cell: Cell): Reading<number | null> {
  if (isNothing(cell)) return read(null)
  const text = withDigits(compact(cell)).replace(/(\d),(?=\d{3})/g, '$1')
  if (/^(?:免费|免缴|免交|全免)$/.test(text)) return read(0)
  const match = /^(?:[¥￥]|rmb|cny|人民币)?(\d{1,9}(?:\.\d+)?)(?:元|块钱?|圆|rmb)?(?:整|\/[人年户])?$/i.exec(text)
  return match === null ? read(null, { code: 'amount_unparsed' }) : read(Number(match[1]))
}

export interface Rhythm {
  times: number
  per: 'day' | 'week' | 'halfMonth' | 'month' | 'quarter'
}

const RATE = /^(\d+)[次回趟][/每](天|日|周|月|季度?)$/
const PERIODS: [words: RegExp, per: Rhythm['per']][] = [
  [/^(?:每[天日]|1[天日]|天天)/, 'day'],
  [/^(?:每个?(?:周|星期)|1个?(?:周|星期)|周(?=访))/, 'week'],
  [/^(?:每?半个?月|每15天)/, 'halfMonth'],
  [/^(?:每个?月|1个?月|月(?=访))/, 'month'],
  [/^(?:每个?季度?|1个?季度?|季度)/, 'quarter'],
]

/** `每周2次`, `一周两次`, `每月`, `半月一次` → how many times in which period; anything else is `frequency_unparsed`. */
export function readRhythm(cell: Cell): Reading<Rhythm | null> {
  if (isNothing(cell)) return read(null)
  const written = withDigits(compact(cell))
  const text = RATE.exec(written) === null ? written : written.replace(RATE, '每$2$1次')
  for (const [words, per] of PERIODS) {
    const match = words.exec(text)
    if (match === null) continue
    const rest = /^(?:(?:去|跑|看|来|上门)?(?:至少|不少于)?(\d{1,2})[次回趟访]|)(?:访|走访|入户|上门|探访|电话|联系|看望|去|来)?$/.exec(
      text.slice(match[0].length),
    )
    if (rest !== null) return read({ times: Number(rest[1] ?? 1), per })
  }
  return read(null, { code: 'frequency_unparsed' })
}

const PERIOD_WORDS: Record<Rhythm['per'], string> = { day: '每天', week: '每周', halfMonth: '每半月', month: '每月', quarter: '每季度' }

/** One spelling for one rhythm: `每周2次`. */
export function rhythmText({ times, per }: Rhythm): string {
  return `${PERIOD_WORDS[per]}${times}次`
}
