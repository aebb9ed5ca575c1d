/** The lines of a cell of a wall timetable: a club each, or a club with its teacher, place and hours below it. */

import { foldWidth, unifyDashes } from '../normalise/plain-text'

/** Index from 0, of the first line where several belong together. */
export interface CellLine {
  text: string
  index: number
}

const HOURS =
  /^(?:早上|上午|中午|下午|晚上?)?\d{1,2}(?:[:点]\d{0,2}半?)?\s*[-—~至到]\s*(?:早上|上午|中午|下午|晚上?)?\d{1,2}[:点]\d{0,2}半?$/
const LABELLED = /^\(?(?:老师|教师|教练|主讲|授课|地点|场地|教室|在)\s*:/
const TEACHER = /^\(?\p{Script=Han}{1,4}(?:老师|教师|教练|师傅)\)?$/u
const PLACE = /(?:[^课讲学]堂|室|厅|馆|场|中心|楼|院|站|屋|房|坊|角|吧|亭|园|空间|基地|楼\d+|\d{3,4})\)?$/
/** Of the cells with several lines, how many must end in a place, a teacher or hours. */
const LEAST_SHARE = 0.8
const LEAST_CELLS = 2

const NO_CLUB =
  /^[([]?(?:教研(?:活动|会|组)?|(?:集体)?备课|例会|开会|值班|请假|调休|轮休|公休|[无没]课|出差|机动|自由活动|停课|休息|午休|放假|自习|空|无|待定|闭馆|(?:场地|设备)?(?:维护|保洁|检修|消毒|大扫除)|-+)[)\]]?$/

/** True for words that stand in place of a club: 停课, （机动）. */
export function isNoClub(text: string): boolean {
  return NO_CLUB.test(text)
}

const OPEN_OR_NOT = /^(?:早上|上午|中午|下午|晚上?|全天|整天|[√✓×]|不开放?|关门?|闭馆|闭|休息?|停|关闭|维修|无|-+|\/)$/
const LEAST_HOURS = 0.7

/** Whether the cells below days say when a place is open, and name no club: then it is a list of places and no timetable. */
export function saysOnlyHours(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const hours = filled.map((cell) => partsOf(cell).map((part) => (HOURS.test(part) ? 2 : OPEN_OR_NOT.test(part) ? 1 : 0)))
  const sound = hours.filter((parts) => parts.every((part) => part > 0))
  return sound.length >= LEAST_HOURS * filled.length && hours.flat().includes(2)
}

function partsOf(cell: string): string[] {
  return unifyDashes(foldWidth(cell))
    .split(/[\n;,、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Whether in this timetable a cell tells of its club line by line. */
export function isStacked(cells: readonly string[]): boolean {
  const several = cells.map(linesOf).filter((lines) => lines.length > 1)
  const stacked = several.filter((lines) => !isDetail(lines[0]) && isDetail(lines[lines.length - 1]))
  return stacked.length >= LEAST_CELLS && stacked.length >= LEAST_SHARE * several.length
}

/** What tells of one club on one line, behind slashes; `;` parts clubs as a line does. */
export function cellLines(cell: string, stacked: boolean): CellLine[] {
  const lines = linesOf(cell)
  if (!stacked) return lines.flatMap(({ text, index }) => text.split(';').map((part) => ({ text: part.trim(), index })))
  const clubs: (CellLine & { lines: number; hasDetail: boolean })[] = []
  for (const line of lines) {
    const club = clubs[clubs.length - 1]
    const detail = isDetail(line)
    // Directly below the club a bare name is its teacher's.
    if (club === undefined || (!detail && (club.hasDetail || club.lines > 1))) clubs.push({ ...line, lines: 1, hasDetail: false })
    else Object.assign(club, { text: `${club.text}/${line.text}`, lines: club.lines + 1, hasDetail: club.hasDetail || detail })
  }
  return clubs.map(({ text, index }) => ({ text, index }))
}

/**
 * What stands in brackets on a line of its own is said of the line above; hours on a line of their own of the line above, or of the one
 * below where the cell begins with hours.
 */
function linesOf(cell: string): CellLine[] {
  const lines: CellLine[] = []
  const written = cell.split('\n').map((line) => line.trim())
  const hoursFirst = HOURS.test(unifyDashes(written.find((text) => text !== '') ?? ''))
  let hours = ''
  written.forEach((text, index) => {
    const above = lines[lines.length - 1]
    if (HOURS.test(unifyDashes(text)) && (hoursFirst || above !== undefined)) {
      if (hoursFirst) hours = text
      else if (above !== undefined) above.text += ` ${text}`
    } else if (above !== undefined && /^\([^()]+\)$/.test(text) && !isNoClub(text)) above.text += isDetail({ text }) ? `/${text}` : text
    else if (text !== '') {
      lines.push({ text: hours === '' ? text : `${text} ${hours}`, index })
      hours = ''
    }
  })
  return lines
}

function isDetail(line: { text: string } | undefined): boolean {
  const text = line?.text ?? ''
  return HOURS.test(text) || LABELLED.test(text) || TEACHER.test(text) || PLACE.test(text)
}
