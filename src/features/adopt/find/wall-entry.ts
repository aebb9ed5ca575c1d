/** What a line of a wall timetable names: club, place, teacher, weeks and hours of its own. */
import type { WeeklyWindow } from '../../../domain/weekly'
import { withoutTeacherTitle } from '../normalise/name'
import { foldWidth, unifyDashes } from '../normalise/plain-text'
import { readBand, TIME } from './hours'
import type { WallLine } from './wall'
import { isNoClub } from './wall-cell'

export interface WallEntry {
  club: string
  venue: string | null
  teacher: string | null
  weeks: WeeklyWindow['weeks']
  /** Minutes after midnight; null where nothing says. */
  start: number | null
  end: number | null
}

const STATE = /[([](?:暂停|停开|停|新|新增|免费|满|已满)[)\]]/g
const PARITY = /[([](?:每)?(单|双)周?[)\]]|^(?:每)?(单|双)(?:周[:\s]*|[:\s]+)/
const PLACE = /室|厅|馆|场|堂|中心|楼|亭|院|站|屋|园/

/** `（单）剪纸/姚泽林`, `摄影(科普小屋)`, `合唱团 二楼多功能厅`, `乒乓球19:30-21:00(乒乓球室)`; null for words that are no club. */
export function readWallEntry({ text: written, start, end, venue: place, teacher }: WallLine): WallEntry | null {
  const text = unifyDashes(foldWidth(written))
  if (isNoClub(text)) return null
  const parity = PARITY.exec(text)
  const weeks = parity === null ? 'every' : (parity[1] ?? parity[2]) === '单' ? 'odd' : 'even'
  const rest = (parity === null ? text : text.replace(parity[0], ' ')).replace(STATE, '')
  const time = TIME.exec(rest)
  const own = time === null ? null : readBand(time[0])
  const [club = '', ...parts] = (own === null ? rest : rest.replace(time?.[0] ?? '', ' ')).trim().split(/\s*([/@|])\s*|--+|\s+/)
  if (isNoClub(club)) return null
  const entry: WallEntry = {
    club,
    venue: null,
    teacher: teacher === null ? null : withoutTeacherTitle(teacher),
    weeks,
    start: own?.start ?? start,
    end: own?.end ?? end,
  }
  for (let at = 0; at < parts.length; at += 2) readPart(entry, parts[at + 1] ?? '', parts[at] === '/' || place !== null)
  return { ...entry, venue: entry.venue ?? place }
}

/** A part behind the club: labelled, or a place by its look, or behind a slash the teacher. */
function readPart(entry: WallEntry, written: string, behindSlash: boolean): void {
  const [, label = '', value = ''] = /^(?:(老师|教师|教练|主讲|地点|场地|教室|在):?)?(.*)$/.exec(unwrapped(written)) ?? []
  if (value === '') return
  const isPlace =
    /地点|场地|教室|在/.test(label) ||
    (label === '' && (PLACE.test(value) || !behindSlash || entry.teacher !== null) && !/老师|教练/.test(value))
  if (isPlace) entry.venue ??= value
  else entry.teacher ??= withoutTeacherTitle(value)
}

/** Without brackets around it or one that was opened further ahead; those of `会议室(物业)` are its own. */
function unwrapped(part: string): string {
  const text = part.replace(/^\(/, '')
  return text.endsWith(')') && (text !== part || !text.includes('(')) ? text.slice(0, -1) : text
}
