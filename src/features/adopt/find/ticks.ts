/** Columns that are answers themselves: a tick below 独居 or 残疾, below the name of a club, or below a year. */
import type { Cell } from '../../../tables/column'
import { readYesNo } from '../normalise/choices'
import { circleMeansYes } from '../normalise/circles'
import { readFeatures } from '../normalise/facilities'
import { readFlags } from '../normalise/flags'
import { compact, isNothing } from '../normalise/plain-text'
import { readWeeklyText } from '../normalise/weekly-text'
import { type ColumnHeader, headerWord } from './header'
import { shareOfLook } from './looks'
import { isHeaderWord, isListedWord } from './roles'
import { weekdaysAmong } from './weekdays'

export interface TickColumn {
  index: number
  label: string
  /** What an open circle means here. */
  circle: boolean
}

/** The columns of ticks below one header, by what their labels name. */
export interface TickGroups {
  flags: TickColumn[]
  features: TickColumn[]
  weekdays: TickColumn[]
  /** 男 and 女 side by side. */
  sexes: TickColumn[]
  years: TickColumn[]
  /** Labels that are no word of ours: clubs, when people stand down the side. */
  names: TickColumn[]
}

const WEEKDAY = /^(?:周|星期|礼拜)[一二三四五六日天]$/
/** Below a weekday: `上`, `下午`, `晚`. */
const PARTS: [RegExp, string][] = [
  [/^(?:早上?|早晨)$/, '早上'],
  [/^上午?$/, '上午'],
  [/^(?:中午?)$/, '中午'],
  [/^下午?$/, '下午'],
  [/^晚(?:上|间)?$/, '晚上'],
  [/^全天$/, '全天'],
]
const MANY_NAMES = 5
const LEAST_PARTS = 2
const WEEKDAYS = '周一至周五'
const WEEKEND = '周六周日'
/** Columns for a part of the week, as we say it. */
const DAYS: [RegExp, string][] = [
  [/^(?:平日|平时|工作日|周一(?:至|到|-)周五)$/, WEEKDAYS],
  [/^(?:双休日?|周末|周六日|周六、?周日)$/, WEEKEND],
]
const AS_LEFT = /^(?:同左|同平[日时]|同工作日)$/
const SEX = /^[男女]$/
const YEAR = /^(?:19|20)\d\d(?:年度?)?/
const LONGEST_ANSWER = 6
const LEAST_SHARE = 0.5
const MARK = /^(?:[√✓✔☑○●◯◎★■1yv]|yes|是|有)$/i

/**
 * @param columnCells the cells below the header, in the order of its columns
 * @param titles where the office may say what its marks mean
 */
export function tickGroups(
  columns: readonly ColumnHeader[],
  columnCells: readonly (readonly Cell[])[],
  titles: readonly string[],
): TickGroups {
  const groups: TickGroups = { flags: [], features: [], weekdays: [], sexes: [], years: [], names: [] }
  const ticked = columnCells.filter((cells) => shareOfLook(cells, 'tick') >= LEAST_SHARE)
  const circle = circleMeansYes(ticked.flat(), titles)
  const days = weekdaysAmong(columns.map(({ label }) => label))
  const words = columns.map(({ label }) => headerWord(label))
  const parts = columns.filter(({ group }, position) => group === '' && partOf(words[position] ?? '') !== null)
  const ofParts = words.some((word) => daysOf(word) === WEEKEND) ? WEEKDAYS : '每天'
  const perhapsNames: TickColumn[] = []
  columns.forEach((column, position) => {
    const day = days.get(position)
    const word = headerWord(column.label).replace(/^是否(?:为|是)?/, '')
    const cells = (columnCells[position] ?? []).filter((cell) => cell !== '')
    const entry = { index: column.index, label: compact(column.label), circle }
    if (word === '') return
    if (YEAR.test(word)) groups.years.push(entry)
    else if (day !== undefined) groups.weekdays.push({ ...entry, label: `周${'一二三四五六日'[day - 1]}` })
    else if (WEEKDAY.test(headerWord(column.group)) && partOf(word) !== null)
      groups.weekdays.push({ ...entry, label: `${headerWord(column.group)}${partOf(word)}` })
    else if (parts.length >= LEAST_PARTS && parts.includes(column)) groups.weekdays.push({ ...entry, label: `${ofParts}${partOf(word)}` })
    else if (daysOf(word) !== null) groups.weekdays.push({ ...entry, label: daysOf(word) ?? '' })
    else if (SEX.test(word)) groups.sexes.push({ ...entry, label: word })
    else if (isFlag(word)) {
      if (cells.every((cell) => cell === 0 || cell === 1 || (typeof cell === 'string' && compact(cell).length <= LONGEST_ANSWER)))
        groups.flags.push({ ...entry, label: word })
    } else if (cells.length === 0 || shareOfLook(cells, 'tick') < LEAST_SHARE) return
    else if (readFeatures(word).length === 1) groups.features.push({ ...entry, label: word })
    else if (!isHeaderWord(word)) groups.names.push(entry)
    else if (!isListedWord(word)) perhapsNames.push(entry)
  })
  return groups.names.length < MANY_NAMES || groups.names.length <= groups.features.length ? groups : withAllNames(groups, perhapsNames)
}

/** Among many clubs 电脑入门 is one of them and no thing in a room, and 智能手机 no number. */
function withAllNames(groups: TickGroups, others: readonly TickColumn[]): TickGroups {
  return { ...groups, features: [], names: [...groups.names, ...groups.features, ...others].sort((a, b) => a.index - b.index) }
}

function partOf(word: string): string | null {
  return PARTS.find(([words]) => words.test(word))?.[1] ?? null
}

function daysOf(word: string): string | null {
  return DAYS.find(([words]) => words.test(word))?.[1] ?? null
}

function isFlag(word: string): boolean {
  const { value, findings } = readFlags(word)
  return value.length === 1 && findings.length === 0
}

const DAY_LABEL = /^(?:每天|(?:周|星期|礼拜)[一二三四五六日天])(?:至周五|周日)?(?:早上|上午|中午|下午|晚上|全天)?$/
const TICKS = /[√✓✔☑●◎■○〇◯★]/g
const FREE = /^(?:可以?|能来?|行|有空?|有时间|在|空|闲|空闲|方便|都行|没问题|ok|yes|y|v|是|1|全)$/i
const BUSY = /^(?:忙|没空|没时间|无空|不行|不能来?|不可以?|不来|不在|不方便|上班|有事|有课|休|不开放?|关门?|闭馆|off|busy)$/i

/**
 * What a cell of a grid of days says: free then, in weeks or at hours of its own (`双周√`, `2点-4点`), or not. Anything else is left to be
 * asked about, behind a question mark: `周四下午?看情况`.
 */
function freeAt(label: string, text: string): string[] {
  const words = text.replace(TICKS, '').replace(/^[(]([^()]*)[)]$/, '$1')
  if (words === '' || FREE.test(words)) return [label]
  if (BUSY.test(words)) return []
  const part = WEEKDAY.test(label) ? partOf(words) : null
  if (part !== null) return [label + part]
  const weeks = /^(?:每|限)?([单双])周?$/.exec(words)?.[1]
  if (weeks !== undefined) return [`${label}(${weeks}周)`]
  const { spans, trouble, rest } = readWeeklyText(label + words)
  return [spans.length > 0 && trouble.length === 0 && rest === '' ? label + words : `${label}?${words}`]
}

/** `cell` and the labels of the ticked columns; words instead of a tick below a day stand behind its label (`周六下午`). */
export function readTicks(cell: Cell, columns: readonly TickColumn[], cellAt: (column: number) => Cell): string {
  const labels = columns.flatMap(({ index, label, circle }, position) => {
    const left = columns[position - 1]
    const answer = left !== undefined && AS_LEFT.test(compact(cellAt(index))) ? cellAt(left.index) : cellAt(index)
    if (isNothing(answer) || readYesNo(answer, circle).value === false) return []
    const text = compact(typeof answer === 'string' ? answer.trim().replace(/\s*\n\s*/g, ',') : answer)
    if (MARK.test(text)) return [label]
    return DAY_LABEL.test(label) ? freeAt(label, text) : [label]
  })
  return [...(isNothing(cell) ? [] : [String(cell)]), ...labels].join('、')
}
