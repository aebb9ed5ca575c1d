/** What a line over other rows says of all of them: the building, the household, the club. */
import { withDigits } from '../normalise/numerals'
import { compact, foldWidth, unifyDashes } from '../normalise/plain-text'
import { SURNAMES } from '../normalise/surnames'

/** Texts by the field they would stand in, had they a column of their own. */
export interface Facts {
  grid?: string
  building?: string
  unit?: string
  room?: string
  code?: string
  headName?: string
  phones?: string
  people?: string
  tenure?: string
  note?: string
  club?: string
  /** Of a diary: what the entries below were done on. */
  date?: string
  /** Of a diary, `yyyy-M`: their days name no month or no year of their own. */
  month?: string
  /** Of a list of clubs: from when until when those below last. */
  term?: string
  /** How the enrolments below stand: `候补`. */
  state?: string
  flags?: string
  /** What a section says: of what kind those below are. */
  kind?: string
}

type FactField = keyof Facts

/** From wide to narrow: who is told another building is in no unit yet. Fields of one household stand together. */
const LEVELS: FactField[][] = [
  ['grid'],
  ['building'],
  ['unit'],
  ['room', 'code', 'headName', 'phones', 'people', 'tenure', 'note'],
  ['club', 'date', 'month', 'term'],
]
const CLUB_LEVEL = LEVELS.length - 1

const NUMBER = '[A-Za-z]?\\d{1,3}|[A-Z]|东|西|南|北'
const ALONE = '(?<![-、,至到\\d.])'
const GRID = /(?:^|[^\d])第?(\d{1,3})号?(?:微?网格|片区|责任区)(?![员长])|网格[号次]?\s*[:\s]?\s*第?(\d{1,3})(?![\d-])/
const BUILDING = new RegExp(`${ALONE}第?(${NUMBER})(?:号楼|栋|幢|座|#楼?)(?![-、,至到])`)
/** A street before it is no part of the lane; one of several lanes says nothing. */
const LANE = new RegExp(`${ALONE}0*(\\d{1,4})弄(?:第?0*(\\d{1,4})号楼?)?(?![-、,至到])`)
const LANE_WITH_STREET = /(?:\p{Script=Han}{1,8}?[路街道])?0*\d{1,4}弄(?:第?0*\d{1,4}号楼?)?/gu
const COURTYARD = /(?:\p{Script=Han}{1,8}(?:胡同|[巷街路里道条坊]))?(?<![-\d])(\d{1,3})号?大?院-?(?=\s*(?:第?[A-Za-z\d东西南北]|$))/u
/** A house of one storey, right behind its courtyard. */
const HOUSE_OF_COURTYARD = /^\s*(\d{1,3})号(?=$|\s)/
const UNIT = new RegExp(`${ALONE}第?(\\d{1,2})(?:单元|门洞|门)`)
const ROOM = /(?:弄第?\d{1,4}号|单元|门|栋|幢|座|号楼|#|^|\s)0*(\d{3,4})(?:室|号房|房|号|(?=$|[\s,、:;(]))/
const DASHED = /(?:^|\s)([A-Za-z]?\d{1,3})-(\d{1,2})-(\d{3,4})(?:室)?(?=$|[\s,、:;(])/
const HEAD = /(?:户主|房主|业主)(?:姓名)?\s*[:\s]?\s*([\p{Script=Han}·]{2,5}|[\p{Script=Han}](?:\s[\p{Script=Han}])+)(?=$|[\s,、;(\d])/u
const FAMILY = /(?:^|\s)([\p{Script=Han}·]{2,4})[家户](?=$|[\s,、;(])/u
const PHONES =
  /(?:电话|手机号?|联系方式|tel|mob(?:ile)?|☎|☏|✆|📞|📱)\ufe0f?\s*[:.\s]?\s*((?:\+?\d[\d\s-]{5,}\d)(?:\s*[、,/]\s*\d[\d\s-]{5,}\d)*)/iu
const PEOPLE =
  /(?:人口数?|人数)\s*[:\s]?\s*(\d{1,2})(?!\d)|(?:共|计|常住|现住|在册)\s*(\d{1,2})\s*(?:人|口)|(?:^|\s)(\d{1,2})(?:人|口人)(?=$|[\s,、;)])/
const ENTRANCE_DASHED = /(?:^|\s|:)(\d{1,2})-(\d{3,4})(?:室)?(?=$|[\s,、:;(])/
const CODE =
  /(?:户(?:编)?号|(?:住户|家庭|档案)(?:编)?号)\s*[:\s]?\s*([A-Za-z]{0,3}-?\d[\w-]*)|(?:^|[\s:(])([A-Z]{2,4}-?\d{3,})(?=$|[\s,、;)])/
const HAMLET = /^(\p{Script=Han}{1,6}(?<!小|各|班)(?:组|院|庄|屯|弄|巷|胡同))(?:居民|住户|村民)?(?:名册|花名册|登记表|台账)?$/u
const REMARK = /\(([^()]*\p{Script=Han}{2}[^()\d]*)\)\s*$/u
/** What a remark in brackets says that has a field of its own. */
const OF_HOUSEHOLD = /户主|房主|电话|手机|\d\s*(?:口人?|人)/
const KIND_OF_PEOPLE =
  /^(?:.*(?:社区|村|支部|街道|居委会|辖区|年度?|的))?(残疾人?|党员|退[役伍]军人|独居老人|留守儿童)(?:基本|信息)*(?:名单|名册|花名册|登记表|台账|统计表|一览表|汇总表|信息表|明细表?)?$/
const TENURE = /(自住|自有|出租|租住|租赁|空置|空房|闲置|无人居住|借住|公租房|廉租房)/

/** What the text says of a household: all that is written of it. */
export function factsIn(text: string): Facts {
  const line = withDigits(unifyDashes(foldWidth(text)))
    .replace(/[【】〔〕[\]|▲△●○◆◇■□★☆◎►▶]|(?<!\d)\/|\/(?!\d)/g, ' ')
    .trim()
  const whole = line.replace(/\s+(?=号楼|栋|幢|单元|室)/g, '')
  const yard = COURTYARD.exec(whole)
  const squeezed = yard === null ? whole : `${whole.slice(0, yard.index)} ${whole.slice(yard.index + yard[0].length)}`
  const dashed = DASHED.exec(squeezed)
  const lane = LANE.exec(squeezed)
  const entrance = dashed === null ? ENTRANCE_DASHED.exec(squeezed) : null
  const building = dashed?.[1] ?? lane?.[1] ?? BUILDING.exec(squeezed)?.[1]
  const house = yard === null ? null : HOUSE_OF_COURTYARD.exec(whole.slice(yard.index + yard[0].length))
  const remark = REMARK.exec(foldWidth(text))?.[1]
  return filled({
    grid: group(GRID.exec(squeezed)),
    building: yard === null ? building : building === undefined ? yard[1] : `${yard[1]}-${building}`,
    unit: dashed?.[2] ?? lane?.[2] ?? entrance?.[1] ?? UNIT.exec(squeezed)?.[1],
    room: dashed?.[3] ?? entrance?.[2] ?? ROOM.exec(squeezed)?.[1] ?? house?.[1],
    code: group(CODE.exec(squeezed)),
    headName: (HEAD.exec(foldWidth(text))?.[1] ?? familyIn(line))?.replace(/\s/g, ''),
    phones: phonesIn(line),
    people: group(PEOPLE.exec(line)),
    tenure: TENURE.exec(line)?.[1],
    note: remark === undefined || OF_HOUSEHOLD.test(remark) ? undefined : remark,
  })
}

/** The numbers of the line; how many people there are, behind them, is none: `电话：19900000001  3人`. */
function phonesIn(line: string): string | undefined {
  const match = PHONES.exec(line)
  const isCount = match !== null && /^\s*[人口]/.test(line.slice(match.index + match[0].length))
  return isCount ? match[1]?.replace(/\s+\d{1,2}$/, '') : match?.[1]
}

/** What the first group that took part matched. */
function group(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((text) => text !== undefined)
}

/** `张三家`, `周向阳户`: the name before it, when it begins with a surname. */
function familyIn(line: string): string | undefined {
  const name = FAMILY.exec(line)?.[1]
  return name !== undefined && SURNAMES.has(name.slice(0, 1)) ? name : undefined
}

/** Where the rows below a title or of a tab are at home, and who they are: `3号楼住户登记表` → building 3, `残疾人名册` → 残疾人. A title names no household. */
export function factsOfTitle(text: string): Facts {
  const { grid, building, unit } = factsIn(text)
  const flags = KIND_OF_PEOPLE.exec(compact(text).replace(/\([^()]*\)$/, ''))?.[1]
  return filled({ grid, building: building ?? HAMLET.exec(text.trim())?.[1], unit, flags })
}

const STATE_LINE =
  /^(?:\d+[、.])?(?:以下(?:都?[是为])?)?(候补|替补|备选|排队|等候|轮候|退[班课出]|已退|取消|正式|录取|在册)(?:区|名单|人员|学员|队员|成员|者|的?如下|以下)*(?:\(?共?\d+[人名]\)?)?:?$/

/** How those below stand, of a line in a list of enrolments; null for any other line. */
export function stateOfLine(text: string): string | null {
  return STATE_LINE.exec(compact(text).replace(/[【】[\]—=*-]/g, ''))?.[1] ?? null
}

/** True where the line begins a household: it names a dwelling or a code, and beside it the head, the number of people or that it is empty. */
export function beginsHousehold({ room, code, headName, people, tenure }: Facts): boolean {
  return (room !== undefined || code !== undefined) && (headName ?? people ?? tenure) !== undefined
}

/** True where the line says where the rows below are at home and nothing else: `第一网格`, `3号楼 2单元`, `118弄3号`. */
export function isPlace(text: string): boolean {
  const rest = withDigits(unifyDashes(foldWidth(text)))
    .replace(/[\s【】[\]<>《》●◆■▲★—:-]+/g, '')
    .replace(/\([^)]*\)|共\d+[户人].*$/g, '')
    .replace(LANE_WITH_STREET, '')
    .replace(COURTYARD, '')
    .replace(new RegExp(`第?(?:${NUMBER})(?:号楼|栋|幢|座|#楼?|号?(?:网格|片区)|单元|门洞|小区|小?组)`, 'g'), '')
  return rest === '' && /\S/.test(text)
}

const HOUSE = /^[【[▲●◆■★(]?\s*(\d{1,4})号门?[】\])]?[:：]?$/

/** The number of a line that names nothing but a house (`3号`), below titles that name its lane; null for any other line. */
export function houseOfLane(text: string, titles: readonly string[]): string | null {
  const house = HOUSE.exec(withDigits(foldWidth(text)).trim())?.[1] ?? null
  return house !== null && titles.some((title) => LANE.test(withDigits(foldWidth(title)))) ? house : null
}

const PLACE_LABEL = /(?:(?:家庭|房屋|现)?住?(?:址|房|处)|门牌号?|地址|单元|房号|室号|所[属在]|编号|本户)\s*[:\s]/g

const LONE_ROOM = /^[【[(]?\d{3,4}(?:室|号房|房|户)[】\])]?[:：]?$/

/**
 * True where the line names a dwelling and its household's code, grid or both, and says nothing else: `1单元101室 户号：HY0062 3网格`. Of
 * one such fact alone only a room is meant: `101室`.
 */
export function isDwelling(text: string, facts: Facts): boolean {
  const { grid, building, unit, room, code } = facts
  if (LONE_ROOM.test(text.trim())) return true
  if ((room ?? code) === undefined || [grid, building ?? unit, room, code].filter((fact) => fact !== undefined).length < 2) return false
  const rest = withDigits(unifyDashes(foldWidth(text)))
    .replace(/[【】〔〕[\]|▲△●○◆◇■□★☆◎►▶()/,、;.。]/g, ' ')
    .replace(new RegExp(CODE, 'g'), ' ')
    .replace(new RegExp(GRID, 'g'), ' ')
    .replace(PLACE_LABEL, ' ')
    .replace(LANE_WITH_STREET, ' ')
    .replace(COURTYARD, ' ')
    .replace(new RegExp(`${DASHED.source}|${ENTRANCE_DASHED.source}`, 'g'), ' ')
    .replace(new RegExp(BUILDING, 'g'), ' ')
    .replace(new RegExp(UNIT, 'g'), ' ')
    .replace(/(?:^|\s)0*\d{3,4}(?:室|号房?|房|户)?(?=$|\s)/g, ' ')
    .replace(/(?:^|\s)(?:室|户|号|门牌号?|网格|所[属在])(?=$|\s)/g, ' ')
  return !/[^\s:#-]/.test(rest)
}

/** What is known below a line that was just read: a wider place told anew ends the narrower ones. */
export function descend(above: Facts, line: Facts): Facts {
  const widest = LEVELS.findIndex((level, index) => index !== CLUB_LEVEL && level.some((field) => line[field] !== undefined))
  const ended = widest === -1 ? [] : LEVELS.slice(widest, CLUB_LEVEL).flat()
  return { ...filled(Object.fromEntries(Object.entries(above).filter(([field]) => !ended.includes(field as FactField))) as Facts), ...line }
}

function filled(facts: { [F in FactField]?: string | undefined }): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== undefined)) as Facts
}
