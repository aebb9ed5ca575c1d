/** What a workbook itself says that its colours mean: a filled cell with words in or beside it, or a sentence that names the colour. */
import type { Cell } from '../../../tables/column'
import type { RowKind } from '../find/rows'
import type { FoundTab } from '../find/tables'
import { foldWidth, plain } from '../normalise/plain-text'
import type { Fill } from '../source'
import { type Hue, hueOf, huesIn } from './colour-name'

interface Entry {
  /** The colour itself, or the hue that the text names. */
  colour: string | Hue
  /** '' says that it means nothing, null that somebody asks what it means. */
  meaning: string | null
  /** Titles of the tabs it speaks of; none: all. */
  tabs: string[]
}

export interface Legend {
  /** Null when it says nothing of the colour there, or several things; '' when it says that the colour means nothing. */
  about(tab: string, colour: string): string | null
}

/** Row kinds that may hold a legend. */
const OUTSIDE: RowKind[] = ['title', 'note', 'skipped']
const FIRST_ROWS = 80
const LONGEST = 40
const SIGN = '(?:=|:|→|-+|—+|表示|代表|意思是|就是|是指|是|系|为|指|means?\\b)'
const HUE =
  '(?:粉红|[红橙橘黄绿青蓝紫粉棕褐灰黑]|\\b(?:red|orange|yellow|green|cyan|blue|purple|pink|brown|gr[ea]y|black)\\b|划[掉去线]|删除线|strikethrough|crossed out)'
const SENTENCE = new RegExp(
  `(${HUE})(?:色|底|字|填充|标记|标注|的|者|行|格|名|姓名|\\([^()]*\\)|好像|似乎|可能|大概|应该|估计|也许|都|就|一律)*\\s*,?\\s*${SIGN}\\s*([^。;,\\n]{1,60})`,
  'gi',
)
/** Several colours in one sentence may be parted by 、 alone. */
const NEXT_COLOUR = new RegExp(`、(?=.{0,6}?${HUE})`, 'i')
const NEXT_CLAUSE = new RegExp(`[,、](?=.{0,6}?${HUE})`, 'i')
/** Who asks what a colour means, or is not sure, does not say it. */
const DOUBT =
  /[?？]|吗|是不是|是否|好像|似乎|可能|大概|也许|应该是|估计|不(?:确定|清楚|知道|记得|晓得)|记不清|忘(?:了|记)|待(?:确认|核|查|问|定)|什么意思|谁(?:标|涂|填|画)的|not sure|unsure|maybe|probably/i
const BEFORE_SIGN = new RegExp(`^.{0,8}?${HUE}?.{0,4}?\\s*${SIGN}\\s*`, 'i')
const NOTHING =
  /(?:没有|没|无)(?:什么|任何|特别|特殊|别的|其他|统一|固定|特定|规定|约定)*(?:的)?(?:含义|意思|意义)|means? nothing|no meaning/i
/** A cell that only shows the colour of which a sentence speaks. */
const SAMPLE = /^(?:示例|样例|示意|例|例子|样式|如图|sample|example)$/i
/** The tabs of which each is a building's. */
const BUILDINGS = /各(?:个)?(?:楼|栋|幢)(?:栋|幢|楼)?(?:的)?(?:住户|居民|人口|人员)?(?:情况|信息)?(?:登记)?(?:[表册]|名册|台账|花名册)/
/** The tabs that list residents. */
const RESIDENTS = /人口[簿册表]|住户[簿册表]|居民[簿册表]|花名册|户[口籍][簿册]/
const BUILDING = /\d(?:号楼|#楼?|栋|幢|座|楼)/
const OTHERS = /(?:其[他它余]|别的|别处|另外|other).{0,8}(?:颜色|底色|填色|colou?rs?)/i

const OTHER_COLOURS = /(?:其[他它余]|另外|other)(?:的|几种|填充|底)?\s*(?:颜色|底色|填色|colou?rs?)/i

/** Words for what is coloured, and not what that means. */
const NAME_OF_COLOUR = new RegExp(`^${HUE}(?:色|底|字|填充|标记|标注|的|者|行|格|单元|名字?|姓名|人)*$`, 'i')

/** The sentences of a row; of a colour and what it means, in two cells, one. */
function sentencesOf(cells: readonly Cell[]): string[] {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' && cell.trim() !== '' ? foldWidth(cell) : []))
  const [colour = '', meaning = ''] = texts
  const isPair = texts.length === 2 && NAME_OF_COLOUR.test(colour)
  return (isPair ? [`${colour}:${meaning}`] : texts).flatMap((text) => text.split(/[。;\n]/))
}

export function readLegend(tabs: readonly FoundTab[]): Legend {
  const titles = tabs.map(({ sheet }) => sheet.title)
  const entries: Entry[] = []
  let otherTabsMeanNothing = false
  let otherColoursMeanNothing = false
  for (const tab of tabs) {
    if (tab.wall !== null) continue
    // What stands over a list speaks of that list.
    const speaksOf = tab.tables.length > 0 ? [tab.sheet.title] : []
    const rows = tab.kinds.slice(0, FIRST_ROWS).flatMap((kind, row) => (OUTSIDE.includes(kind) ? [row] : []))
    for (const row of rows) {
      const sentences = sentencesOf(tab.sheet.cells[row] ?? [])
      entries.push(...sentences.flatMap((sentence) => spokenIn(sentence, tabs, speaksOf)))
      const nothing = sentences.filter((sentence) => OTHERS.test(sentence) && NOTHING.test(sentence))
      otherTabsMeanNothing ||= nothing.length > 0
      otherColoursMeanNothing ||= nothing.some((sentence) => OTHER_COLOURS.test(sentence))
    }
    const wanted = new Set(rows)
    entries.push(...tab.sheet.fills.filter(({ row }) => wanted.has(row)).flatMap((fill) => shownBy(tab, fill, titles, speaksOf)))
  }
  return {
    about(tab, colour) {
      const here = entries.filter(({ tabs: named }) => named.length === 0 || named.includes(tab))
      const exact = here.filter((entry) => entry.colour === colour)
      const fitting = exact.length > 0 ? exact : here.filter((entry) => entry.colour === hueOf(colour))
      const own = fitting.filter(({ tabs: named }) => named.length > 0)
      const [meaning, another] = new Set((own.length > 0 ? own : fitting).flatMap((entry) => entry.meaning ?? []))
      if (another !== undefined || (meaning === undefined && fitting.length > 0)) return null
      if (meaning !== undefined) return meaning
      return otherColoursMeanNothing || (otherTabsMeanNothing && entries.every(({ tabs: named }) => !named.includes(tab))) ? '' : null
    },
  }
}

/** `居民台账：姓名填红色 = 已搬走`. */
function spokenIn(sentence: string, tabs: readonly FoundTab[], speaksOf: string[]): Entry[] {
  return [...sentence.matchAll(SENTENCE)].flatMap((match) => {
    const before = sentence.slice(0, match.index)
    const clause = (before.split(/[,、]/).pop() ?? '') + clauseOf(sentence.slice(match.index))
    const meaning = DOUBT.test(clause) ? null : meaningOf(balanced((match[2] ?? '').split(NEXT_COLOUR)[0] ?? ''))
    const named = tabs.filter((tab) => isNamed(tab, before)).map(({ sheet }) => sheet.title)
    return huesIn(match[1] ?? '')
      .slice(0, 1)
      .map((colour) => ({ colour, meaning, tabs: named.length > 0 ? named : speaksOf }))
  })
}

/** The text up to the next colour it speaks of. */
function clauseOf(text: string): string {
  const next = text.slice(2).search(NEXT_CLAUSE)
  return next === -1 ? text : text.slice(0, next + 2)
}

/** Without the bracket that closes what began before it: `绿色＝新来的）`. */
function balanced(text: string): string {
  const closed = /^([^()]*)\)/.exec(text)
  return closed?.[1] ?? text
}

function isNamed({ sheet: { title }, tables }: FoundTab, before: string): boolean {
  if (before.includes(title)) return true
  const isOfResidents = RESIDENTS.test(before) && tables.some(({ role }) => role === 'residents')
  return isOfResidents || (BUILDINGS.test(before) && BUILDING.test(title))
}

/** A filled cell that says `红色＝已搬离`, or an empty one (or `红色`, `红底的名字`) with `已搬离` beside it. */
function shownBy(
  { sheet, kinds }: FoundTab,
  { row, startColumn, endColumn, color }: Fill,
  titles: readonly string[],
  speaksOf: string[],
): Entry[] {
  const cells = sheet.cells[row] ?? []
  const own = plain(cells[startColumn] ?? '')
  const beside = plain(cells.slice(endColumn, endColumn + 2).find((cell) => cell !== '') ?? '')
  const isName = own === '' || (own.length <= 4 && huesIn(own).length > 0) || (beside !== '' && NAME_OF_COLOUR.test(own))
  const text = isName ? beside : own
  const isSample = SAMPLE.test(text)
  const isPlainTitle = !isName && kinds[row] === 'title' && !BEFORE_SIGN.test(own)
  if (text === '' || text.length > LONGEST || isPlainTitle || isSample) return []
  const named = titles.filter((title) => text.includes(title))
  const meaning = DOUBT.test(text) ? null : meaningOf(text.replace(BEFORE_SIGN, ''))
  return [{ colour: color, meaning, tabs: named.length > 0 ? named : speaksOf }]
}

function meaningOf(text: string): string {
  return NOTHING.test(text) ? '' : text.replace(/(?<=.)\([^)]*\)?.*$/, '').trim()
}
