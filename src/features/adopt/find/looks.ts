/** What the cells of a column look like, whatever its header says. */
import type { Cell } from '../../../tables/column'
import { readDwelling } from '../normalise/address'
import { clockText } from '../normalise/clock-text'
import { readFeatures } from '../normalise/facilities'
import { compact } from '../normalise/plain-text'

export type Look =
  | 'idNumber'
  | 'phone'
  | 'day'
  | 'sex'
  | 'yesNo'
  | 'grid'
  | 'dwelling'
  | 'name'
  | 'weekday'
  | 'tick'
  | 'relation'
  | 'weekly'
  | 'seats'
  | 'rhythm'
  | 'features'
  | 'clock'
  | 'weekdays'
  | 'count'
  | 'prose'
  | 'names'
  | 'term'

const NAME = /^[\p{Script=Han}·]{2,5}(?:\([^)]*\))?$/u
const TICK = /^(?:[√✓✔☑○●◯◎★■×✗✘✕xXvV]|是|否|有|无|候补?|备|退|已退|正式|报|已[报缴交]|未[缴交])(?:\([^)]*\))?$/

const RELATION =
  /^(?:户主|本人|配偶|夫|妻|丈夫|妻子|爱人|老伴|[长次三]?[子女]|[大小二三]?儿子?|[大小二三]?女儿|儿媳|女婿|孙[子女]?|外孙女?|曾孙女?|父亲?|母亲?|岳父母?|岳母|公公?|婆婆?|祖父母?|[爷奶外]+[爷奶公婆]|[兄弟姐妹]{1,2}|哥哥?|嫂子?|侄[子女]?|外甥女?|亲属|保姆|租客|其他)$/
const WEEKLY = /(?:周|星期|礼拜)[一二三四五六日天末]|工作日|双休|每[天日晚早]|天天|随时|全天|[上下]午.*[点:时]/
const SEATS = /^(?:约|最多|限|可坐|能坐|≤)?\d+(?:[-~至到]\d+)?(?:来?个)?(?:人|位|座|席|名)|^不限/
const RHYTHM = /^(?:每|一|1|半).{0,4}(?:次|回|趟|访)|^(?:每|天天|按)[天日周月季]/

const CLOCK = /^(?:早上?|上午|中午|下午|晚上?|傍晚)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[:：点时](?:\d{1,2}分?|半|[一三]刻|整|钟)?$/
const WEEKDAYS =
  /^(?:每个?|单|双|隔|逢)*(?:周|星期|礼拜)?[一二三四五六日天末1-7](?:(?:[、,和及至到-]|(?:周|星期|礼拜))*[一二三四五六日天1-7])*(?:\([^)]*\))?$|^(?:每[天日]|工作日|周末|双休日)$/
const COUNT =
  /^(?:约|最多|至多|限|不超过|≤)?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:[-~—～至到]\d{1,3})?(?:人|名|位)?(?:左右|以内|以上|以下)?$/
const DATED = /(?:19|20)\d\d[-./年]\d/
const NAMES =
  /^[\p{Script=Han}·]{2,4}(?:老师|教师|师傅|教练|\([^)]*\))?(?:[、,，/和][\p{Script=Han}·]{2,4}(?:老师|教师|师傅|教练|\([^)]*\))?)*$/u

const TERM = /(?:19|20)\d\d[-./年]|\d月|\d[./]\d{1,2}[-~—至到]|^(?:长[期年]|常年|全年)/

const TESTS: Record<Look, (text: string, cell: Cell) => boolean> = {
  idNumber: (text) => /^\d{15,18}[\dXx]?(?:\d\d(?:B\d)?)?$/.test(text),
  phone: (text) => /(?:^|\D)1\d{10}(?:\D|$)/.test(text.replace(/[\s-]/g, '')),
  day: (text, cell) =>
    (typeof cell === 'number' && cell > 5000 && cell < 60_000) ||
    /^(?:19|20)\d\d[年./-]?\d{1,2}([月./-]|$)/.test(text) ||
    /^(?:19|20)\d{6}$/.test(text),
  sex: (text) => /^[男女12]$/.test(text),
  yesNo: (text) => /^(?:[√✓✔×✗○●是否有无YNyn]|已[缴交]|未[缴交]|yes|no)$/.test(text),
  grid: (text) => /^(?:第?[一二三四五六七八九十\d]{1,3}网格|0?\d{1,2})$/.test(text),
  dwelling: (_, cell) => readDwelling(cell) !== null,
  name: (text) => NAME.test(text),
  weekday: (text) => /^(?:周|星期|礼拜)?[一二三四五六日天]$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i.test(text),
  tick: (text) => TICK.test(text),
  relation: (text) => RELATION.test(text),
  weekly: (text) => WEEKLY.test(text),
  seats: (text) => SEATS.test(text),
  rhythm: (text) => RHYTHM.test(text),
  features: (text) => readFeatures(text).length > 0,
  clock: (text, cell) => clockText(cell) !== cell || CLOCK.test(text),
  weekdays: (text) => WEEKDAYS.test(text),
  count: (text, cell) =>
    (typeof cell === 'number' && Number.isInteger(cell) && cell > 0 && cell < 1000) || COUNT.test(text) || SEATS.test(text),
  prose: (text) => text.length >= 5 && /\p{Script=Han}{2}/u.test(text) && !DATED.test(text) && readDwelling(text) === null,
  names: (text) => NAMES.test(text),
  term: (text) => TERM.test(text),
}

/** Share of the filled cells that look so, 0 to 1; 0 for an empty column. */
export function shareOfLook(cells: readonly Cell[], look: Look): number {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter((cell) => TESTS[look](compact(cell), cell)).length / filled.length
}

/** Looks that hardly anything else has: they tell of a column whose header nobody foresaw. */
const TELLING: Look[] = ['idNumber', 'phone', 'sex', 'relation', 'dwelling', 'day', 'weekly', 'seats', 'rhythm', 'features']

const LEAST_TOLD = 0.8
const LEAST_CELLS = 3
const MOST_CELLS = 40

/** The telling looks that nearly all cells of a column have and its header has not; names where hardly one comes twice. */
export function tellingLooks(header: Cell, cells: readonly Cell[]): Look[] {
  const filled = cells.filter((cell) => cell !== '').slice(0, MOST_CELLS)
  if (filled.length < LEAST_CELLS) return []
  const looks = TELLING.filter((look) => shareOfLook(filled, look) >= LEAST_TOLD && shareOfLook([header], look) === 0)
  const names = new Set(filled).size >= LEAST_TOLD * filled.length && shareOfLook(filled, 'name') >= LEAST_TOLD
  return names && looks.length === 0 ? ['name'] : looks
}

/** True for a short word in Chinese characters, with or without a remark in brackets. */
export function looksLikeName(text: string): boolean {
  return NAME.test(compact(text))
}
