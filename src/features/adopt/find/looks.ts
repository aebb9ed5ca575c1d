/** What the cells of a column look like, whatever its header says. */
import type { Cell } from '../../../tables/column'
import { readDwelling } from '../normalise/address'
import { readMovedAway, readOutcome } from '../normalise/choices'
import { clockText } from '../normalise/clock-text'
import { estateBefore } from '../normalise/estate'
import { readFeatures } from '../normalise/facilities'
import { readFlags } from '../normalise/flags'
import { compact } from '../normalise/plain-text'
import { SURNAMES } from '../normalise/surnames'

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
  | 'mark'
  | 'person'
  | 'rating'
  | 'level'
  | 'flags'
  | 'tenure'
  | 'tier'
  | 'outcome'
  | 'email'
  | 'room'
  | 'duration'
  | 'residence'

const NAME = /^[\p{Script=Han}·]{2,5}(?:\([^)]*\))?$/u
const TICK = /^(?:[√✓✔☑○●◯◎★■×✗✘✕xXvV]|是|否|有|无|候补?|备|退|已退|正式|报|已[报缴交]|未[缴交])(?:\([^)]*\))?$/

const RELATION =
  /^(?:户主|房主|家长|本人|户主本人|配偶|夫|妻|丈夫|妻子|爱人|老[伴公婆]|[长次三养继]?[子女]|[大小二三养继干]?儿子?|[大小二三养继干]?(?:女儿|闺女)|儿媳妇?|媳妇|女婿|[重曾]?孙[子女媳]?|外孙[女子]?|曾孙女?|[父母](?:亲|女|子)?|[爸妈][爸妈]?|[继养公岳]?[父母]|岳父母|岳[父母]|公[公婆]|婆婆?|祖[父母]|祖父母|[爷奶外姥]+[爷奶公婆姥]|[兄弟姐妹]{1,2}|[大小二堂表]?[哥弟姐妹]哥?|[嫂婶姨姑伯叔舅][子妈父母]?|弟[媳妹]|[姐妹]夫|[侄甥][子女]?|外甥女?|亲[属戚]|保姆|护工|雇工|租[客户]|房客|[合同]租|[租合]?[客租户]?同住|室友|同[事学住乡]|朋友|其他|head|husband|wife|son|daughter|father|mother|spouse|tenant)$/i
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
const GRID = /^(?:第?[一二三四五六七八九十\d]{1,3}号?(?:微?网?格|片区?)|(?:微?网格|片区?)第?[一二三四五六七八九十\d]{1,3}号?|0?\d{1,2})$/
const NO_PERSON = /[室厅馆楼店场站队班社团会所院路区业品类级次人员]$/
const MARK = /^(?:[√✓✔☑●○◯◎★☆■◆▲*×✗01]|是|否|户主|主|y|yes|n|no)$/i
const NICKNAME = /^(?:[老小大阿]\p{Script=Han}|\p{Script=Han}{1,2}(?:姨|叔|伯|姐|哥|嫂|婶|爷|奶|阿姨|师傅|老师|主任|书记|经理|老板|站长))$/u
const RATING =
  /^(?:[非很比不基较]?[常较太本]?(?:满意|好)|[一尚]?(?:般|般般|可以?|行)|一般|[优良中差]|合格|不合格|[1-5](?:分|星)?|(?:100|[6-9]\d)分?|[★☆⭐]{1,5}|[好中差]评)$/
const LEVEL =
  /^(?:(?:国家|全国|省|市|区|县|街道|镇|乡|社区|村|小区|社团|团队|支队)级?|(?:[一二三四五1-5初中高][级星等]{1,2}|[普金银铜]牌?[通星]?)(?:级|志愿者)?)$/
const TENURE =
  /^(?:自[住有用]|自家住|出租|租[住赁房]?|承租|空[置房着关]|闲置|没人住|无人居住|借住|公租房?|廉租房?|群租|商[用住]|住家|自住房|出租房|空置房)$/

const TESTS: Record<Look, (text: string, cell: Cell) => boolean> = {
  idNumber: (text) => /^\d{15,18}[\dXx]?(?:\d\d(?:B\d)?)?$/.test(text),
  phone: (text) => /(?:^|\D)1\d{10}(?:\D|$)/.test(text.replace(/[\s-]/g, '')),
  day: (text, cell) =>
    (typeof cell === 'number' && cell > 5000 && cell < 60_000) ||
    /^(?:19|20)\d\d[年./-]?\d{1,2}([月./-]|$)/.test(text) ||
    /^(?:19|20)\d{6}$/.test(text) ||
    /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d$/.test(text),
  sex: (text) => /^(?:[男女12♂♀]|[男女][士性]|先生|小姐|太太|[mf])$/i.test(text),
  yesNo: (text) => /^(?:[√✓✔×✗○●是否有无YNyn]|已[缴交]|未[缴交]|yes|no)$/.test(text),
  grid: (text) => GRID.test(text),
  dwelling: (_, cell) => readDwelling(cell) !== null || estateBefore(cell) !== null,
  name: (text) => NAME.test(text) && !RELATION.test(text),
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
  mark: (text) => MARK.test(text),
  person: (text) => (NAME.test(text) && SURNAMES.has(text.slice(0, 1)) && !NO_PERSON.test(text)) || NICKNAME.test(text),
  rating: (text) => RATING.test(text),
  level: (text) => LEVEL.test(text),
  flags: (_, cell) => typeof cell === 'string' && readFlags(cell).value.length > 0,
  tenure: (text) => TENURE.test(text),
  tier: (text) => /^第?[一二三四五六七八九1-9]档$/.test(text),
  outcome: (text) => readOutcome(text) !== null,
  room: (text) => /^(?:第?\d{1,2}(?:单元|门洞?|梯)|\d{1,2}[-—])\d{3,4}(?:室|号|房)?$/.test(text),
  residence: (text) => readMovedAway(text) !== null,
  duration: (text) => /^(?:约|共)?(?:[\d.一二两三四五六七八九十]+|半|个|小时|分钟?|钟头?|h|hours?|min|刻|多|左右)+$/i.test(text),
  email: (text) => /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(text),
}

/** Share of the filled cells that look so, 0 to 1; 0 for an empty column. */
export function shareOfLook(cells: readonly Cell[], look: Look): number {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter((cell) => TESTS[look](compact(cell), cell)).length / filled.length
}

/** Looks that hardly anything else has: they tell of a column whose header nobody foresaw. */
const TELLING: Look[] = [
  ...(['idNumber', 'phone', 'sex', 'relation', 'dwelling', 'day', 'weekly', 'seats', 'rhythm', 'features'] as const),
  ...(['rating', 'level', 'flags', 'tenure', 'tier', 'outcome', 'email', 'room', 'grid', 'duration'] as const),
]
/** Looks that bare numbers have too: some of the cells must say more. */
const PROOFS: Partial<Record<Look, RegExp>> = { rating: /\D/, grid: /格|片/, duration: /时|分|钟|h|min/i }
const LEAST_PROOF = 0.2
/** Those that tell of a column even where its header says something that the list has no place for. */
const STRONG: Look[] = [
  'idNumber',
  'phone',
  'relation',
  'tenure',
  'tier',
  'email',
  'room',
  'dwelling',
  'grid',
  'duration',
  'rhythm',
  'seats',
  'rating',
]

const LEAST_TOLD = 0.8
const LEAST_CELLS = 3
const MOST_CELLS = 40

/** The telling looks that nearly all cells of a column have and its header has not; names where hardly one comes twice. */
export function tellingLooks(header: Cell, cells: readonly Cell[]): Look[] {
  const filled = cells.filter((cell) => cell !== '').slice(0, MOST_CELLS)
  if (filled.length < LEAST_CELLS) return []
  const looks = TELLING.filter((look) => shareOfLook(filled, look) >= LEAST_TOLD && shareOfLook([header], look) === 0)
  const told = looks.filter((look) => {
    const proof = PROOFS[look]
    return proof === undefined || filled.filter((cell) => proof.test(compact(cell))).length >= LEAST_PROOF * filled.length
  })
  const names = new Set(filled).size >= LEAST_TOLD * filled.length && shareOfLook(filled, 'name') >= LEAST_TOLD
  return names && told.length === 0 ? ['name'] : told
}

/** Of the telling looks those that hold against a header with another meaning. */
export function strongLooks(header: Cell, cells: readonly Cell[]): Look[] {
  return tellingLooks(header, cells).filter((look) => STRONG.includes(look))
}

/** True where nearly all cells are names of people, which may come again and again. */
export function looksLikePeople(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '').slice(0, MOST_CELLS)
  return filled.length >= LEAST_CELLS && shareOfLook(filled, 'person') >= LEAST_TOLD
}

/** True for a short word in Chinese characters, with or without a remark in brackets. */
export function looksLikeName(text: string): boolean {
  return NAME.test(compact(text))
}
