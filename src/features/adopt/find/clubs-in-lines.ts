/** Lines that name the club whose members stand below: `【声乐班】（12人）`, `舞蹈队 队长：李梅`, `书法班报名表`. */
import { foldWidth } from '../normalise/plain-text'

const QUOTED = /^\s*(?:[一二三四五六七八九十\d]+\s*[、.]\s*)?[[【「『《<〈]\s*([^\]】」』》>〉]{2,16})\s*[\]】」』》>〉]/
const CLUB_END = '(?:班|社|队|团|课|坊|会|沙龙|小组|学堂|俱乐部|兴趣组)'
const LABELLED = /^\s*(?:班名|班级|课程|社团|团队|课名|班别)(?:名称)?\s*:\s*(\S{2,16}?(?:\([^()]*\))?)(?=$|[\s,;])/
const NAMED = new RegExp(`^\\s*(?:[一二三四五六七八九十\\d]+\\s*[、.]\\s*)?(\\S{1,12}?${CLUB_END})(?=$|[\\s(:,;—-]|共|\\d)`)
const TITLED = new RegExp(
  `^(?:.*社区)?(\\S{1,12}?${CLUB_END})(?:学员|成员|队员|社员|会员|报名|参加)?(?:人员)?(?:名单|名册|花名册|报名表|登记表|表|签到表)?$`,
)
const ANY_CLUB =
  /^(?:(?:19|20)\d\d年?度?|[春夏秋冬]季?|[上下]半年|[上下]学期|[寒暑]假|第.{1,2}期|本期|新一?期|社区|居民|老年|各类?|全部|所有|\p{Script=Han}{2,4}社区)*(?:文体|文艺|文化|公益|免费|特色|活动)?(?:社团|兴趣小?组|兴趣班|培训班|活动班|学习班|班级?|课程?|课堂|团队|队伍?|志愿队|志愿服务队|服务队|居委会|社区|俱乐部)$/u

/** The club a line of its own names; null when it names none. */
export function clubOfLine(text: string): string | null {
  const line = foldWidth(text)
  return sound(QUOTED.exec(line)?.[1] ?? LABELLED.exec(line)?.[1] ?? NAMED.exec(line)?.[1])
}

/** The club of a list with this title; null when the title names none. */
export function clubOfTitle(text: string): string | null {
  const line = foldWidth(text).replace(/\s+/g, '')
  return sound(QUOTED.exec(line)?.[1] ?? TITLED.exec(line)?.[1])
}

/** True for a line in brackets: that is a heading whatever stands in the column below. */
export function isQuoted(text: string): boolean {
  return QUOTED.test(foldWidth(text))
}

function sound(club: string | undefined): string | null {
  const name = club?.trim().replace(/(?:学员|成员|队员|报名)?(?:名单|花名册|报名表)$/, '') ?? ''
  return name === '' || ANY_CLUB.test(name) ? null : name
}
