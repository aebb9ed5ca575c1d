/** Where and what residents learn: venues, teachers, clubs, the timetable. */
import { words } from '../domain/language'
import { boolean, choice, date, dateTime, list, number, required, text, weekly } from './column'
import { email, note, paused, personName, phones, residentId, sex, source, venueId } from './recurring-columns'
import { table } from './table'
import { clubKinds, enrolmentStates, features, sessionStates, weeks } from './vocabulary'

export const venues = table(words('场地', 'Venues'), 'VEN', 'staff', {
  name: required(text(words('场地名称', 'Name'))),
  kind: text(words('类型', 'Kind')),
  place: text(words('位置', 'Place')),
  capacity: number(words('容纳人数', 'Capacity'), { min: 0, whole: true }),
  features: list(words('设施', 'Features'), features),
  openingHours: weekly(words('开放时间', 'Opening hours')),
  booked: weekly(words('占用时间', 'Booked')),
  site: text(words('片区', 'Site')),
  keeper: text(words('管理员', 'Keeper')),
  phones,
  feeText: text(words('收费', 'Fee')),
  note,
  source,
})

export const teachers = table(words('师资', 'Teachers'), 'TEA', 'staff', {
  name: personName,
  sex,
  phones,
  email,
  skills: list(words('擅长', 'Skills')),
  availability: weekly(words('可授课时间', 'Available')),
  isResident: boolean(words('本社区居民', 'Lives here')),
  certificate: text(words('证书', 'Certificate')),
  note,
  source,
})

export const clubs = table(words('社团', 'Clubs'), 'CLB', 'staff', {
  name: required(text(words('社团名称', 'Name'))),
  kind: choice(words('类别', 'Kind'), clubKinds),
  teacherIds: list(words('老师编号', 'Teacher ids')),
  teacherNames: list(words('指导老师', 'Teachers')),
  sessionsPerWeek: number(words('每周次数', 'Sessions a week'), { min: 1, max: 7, whole: true }),
  minutes: number(words('每次分钟', 'Minutes a session'), { min: 30, max: 480, whole: true }),
  preferred: weekly(words('希望时间', 'Preferred times')),
  venueId,
  venueName: text(words('希望场地', 'Preferred venue')),
  capacity: number(words('人数上限', 'Seats'), { min: 0, whole: true }),
  needs: list(words('所需设施', 'Needs'), features),
  startsOn: date(words('开课日期', 'Starts on')),
  endsOn: date(words('结课日期', 'Ends on')),
  after: list(words('先修社团', 'After')),
  apart: list(words('错开组', 'Keep apart')),
  popular: boolean(words('热门', 'Popular')),
  forCarers: boolean(words('带娃家长', 'For carers')),
  feeText: text(words('收费', 'Fee')),
  paused,
  note,
  source,
})

export const enrolments = table(words('报名', 'Enrolments'), 'ENR', 'staff', {
  clubId: required(text(words('社团编号', 'Club id'))),
  clubName: text(words('社团', 'Club')),
  residentId,
  name: personName,
  phones,
  enrolledOn: date(words('报名日期', 'Enrolled on')),
  state: required(choice(words('状态', 'State'), enrolmentStates)),
  note,
  source,
})

/** One row a session; a club that meets twice a week has two. */
export const timetable = table(words('课程表', 'Timetable'), 'SES', 'staff', {
  clubId: required(text(words('社团编号', 'Club id'))),
  clubName: text(words('社团', 'Club')),
  session: required(number(words('第几次', 'Session'), { min: 1, whole: true })),
  when: weekly(words('时间', 'When')),
  weeks: choice(words('周次', 'Weeks'), weeks),
  venueId,
  venueName: text(words('场地', 'Venue')),
  teacherIds: list(words('老师编号', 'Teacher ids')),
  teacherNames: list(words('老师', 'Teachers')),
  locked: boolean(words('锁定', 'Locked')),
  state: required(choice(words('状态', 'State'), sessionStates)),
  reason: text(words('说明', 'Explanation')),
  publishedAs: text(words('已通知内容', 'Announced as')),
  publishedAt: dateTime(words('发布时间', 'Published at')),
})

export const attendance = table(words('考勤', 'Attendance'), 'ATT', 'staff', {
  sessionId: required(text(words('课次编号', 'Session id'))),
  heldOn: required(date(words('日期', 'Held on'))),
  residentId,
  name: personName,
  present: boolean(words('到课', 'Present')),
  note,
})
