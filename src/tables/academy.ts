/** Where and what residents learn: venues, teachers, clubs, the timetable. */
import { boolean, choice, date, dateTime, list, number, required, text, weekly } from './column'
import { table } from './table'
import { clubKinds, enrolmentStates, features, sessionStates, sexes, weeks } from './vocabulary'

export const venues = table({ 'zh-CN': '场地', en: 'Venues' }, 'VEN', 'staff', {
  name: required(text({ 'zh-CN': '场地名称', en: 'Name' })),
  kind: text({ 'zh-CN': '类型', en: 'Kind' }),
  place: text({ 'zh-CN': '位置', en: 'Place' }),
  capacity: number({ 'zh-CN': '容纳人数', en: 'Capacity' }, { min: 0, whole: true }),
  features: list({ 'zh-CN': '设施', en: 'Features' }, features),
  openingHours: weekly({ 'zh-CN': '开放时间', en: 'Opening hours' }),
  keeper: text({ 'zh-CN': '管理员', en: 'Keeper' }),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  feeText: text({ 'zh-CN': '收费', en: 'Fee' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const teachers = table({ 'zh-CN': '师资', en: 'Teachers' }, 'TEA', 'staff', {
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  sex: choice({ 'zh-CN': '性别', en: 'Sex' }, sexes),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  email: text({ 'zh-CN': '电子邮箱', en: 'E-mail' }),
  skills: list({ 'zh-CN': '擅长', en: 'Skills' }),
  availability: weekly({ 'zh-CN': '可授课时间', en: 'Available' }),
  isResident: boolean({ 'zh-CN': '本社区居民', en: 'Lives here' }),
  certificate: text({ 'zh-CN': '证书', en: 'Certificate' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const clubs = table({ 'zh-CN': '社团', en: 'Clubs' }, 'CLB', 'staff', {
  name: required(text({ 'zh-CN': '社团名称', en: 'Name' })),
  kind: choice({ 'zh-CN': '类别', en: 'Kind' }, clubKinds),
  teacherIds: list({ 'zh-CN': '老师编号', en: 'Teacher ids' }),
  teacherNames: list({ 'zh-CN': '指导老师', en: 'Teachers' }),
  sessionsPerWeek: number({ 'zh-CN': '每周次数', en: 'Sessions a week' }, { min: 1, max: 7, whole: true }),
  minutes: number({ 'zh-CN': '每次分钟', en: 'Minutes a session' }, { min: 30, max: 480, whole: true }),
  preferred: weekly({ 'zh-CN': '希望时间', en: 'Preferred times' }),
  venueId: text({ 'zh-CN': '场地编号', en: 'Venue id' }),
  venueName: text({ 'zh-CN': '希望场地', en: 'Preferred venue' }),
  capacity: number({ 'zh-CN': '人数上限', en: 'Seats' }, { min: 0, whole: true }),
  needs: list({ 'zh-CN': '所需设施', en: 'Needs' }, features),
  startsOn: date({ 'zh-CN': '开课日期', en: 'Starts on' }),
  endsOn: date({ 'zh-CN': '结课日期', en: 'Ends on' }),
  feeText: text({ 'zh-CN': '收费', en: 'Fee' }),
  paused: boolean({ 'zh-CN': '暂停', en: 'Paused' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const enrolments = table({ 'zh-CN': '报名', en: 'Enrolments' }, 'ENR', 'staff', {
  clubId: required(text({ 'zh-CN': '社团编号', en: 'Club id' })),
  clubName: text({ 'zh-CN': '社团', en: 'Club' }),
  residentId: text({ 'zh-CN': '居民编号', en: 'Resident id' }),
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  enrolledOn: date({ 'zh-CN': '报名日期', en: 'Enrolled on' }),
  state: required(choice({ 'zh-CN': '状态', en: 'State' }, enrolmentStates)),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

/** One row a session; a club that meets twice a week has two. */
export const timetable = table({ 'zh-CN': '课程表', en: 'Timetable' }, 'SES', 'staff', {
  clubId: required(text({ 'zh-CN': '社团编号', en: 'Club id' })),
  clubName: text({ 'zh-CN': '社团', en: 'Club' }),
  session: required(number({ 'zh-CN': '第几次', en: 'Session' }, { min: 1, whole: true })),
  when: weekly({ 'zh-CN': '时间', en: 'When' }),
  weeks: choice({ 'zh-CN': '周次', en: 'Weeks' }, weeks),
  venueId: text({ 'zh-CN': '场地编号', en: 'Venue id' }),
  venueName: text({ 'zh-CN': '场地', en: 'Venue' }),
  teacherIds: list({ 'zh-CN': '老师编号', en: 'Teacher ids' }),
  teacherNames: list({ 'zh-CN': '老师', en: 'Teachers' }),
  locked: boolean({ 'zh-CN': '锁定', en: 'Locked' }),
  state: required(choice({ 'zh-CN': '状态', en: 'State' }, sessionStates)),
  reason: text({ 'zh-CN': '说明', en: 'Explanation' }),
  publishedAs: text({ 'zh-CN': '已通知内容', en: 'Announced as' }),
  publishedAt: dateTime({ 'zh-CN': '发布时间', en: 'Published at' }),
})

export const attendance = table({ 'zh-CN': '考勤', en: 'Attendance' }, 'ATT', 'staff', {
  sessionId: required(text({ 'zh-CN': '课次编号', en: 'Session id' })),
  heldOn: required(date({ 'zh-CN': '日期', en: 'Held on' })),
  residentId: text({ 'zh-CN': '居民编号', en: 'Resident id' }),
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  present: boolean({ 'zh-CN': '到课', en: 'Present' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
})
