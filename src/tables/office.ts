/** What the office and Linli itself keep: settings, calendar, outbox, review, audit. */
import { choice, date, dateTime, number, required, text, unique } from './column'
import { table } from './table'
import { calendarKinds, mailStates, reviewStates } from './vocabulary'

export const settings = table({ 'zh-CN': '设置', en: 'Settings' }, 'SET', 'staff', {
  key: unique(text({ 'zh-CN': '键', en: 'Key' })),
  value: text({ 'zh-CN': '值', en: 'Value' }),
  note: text({ 'zh-CN': '说明', en: 'Meaning' }),
})

export const calendar = table({ 'zh-CN': '日历', en: 'Calendar' }, 'CAL', 'staff', {
  on: unique(date({ 'zh-CN': '日期', en: 'Date' })),
  kind: required(choice({ 'zh-CN': '类型', en: 'Kind' }, calendarKinds)),
  name: text({ 'zh-CN': '名称', en: 'Name' }),
})

/** E-mail as data. `key` is stable: the same event never makes a second row. */
export const outbox = table({ 'zh-CN': '发件箱', en: 'Outbox' }, 'OUT', 'linli', {
  key: unique(text({ 'zh-CN': '事由键', en: 'Key' })),
  to: text({ 'zh-CN': '收件人', en: 'To' }),
  name: text({ 'zh-CN': '姓名', en: 'Name' }),
  phones: text({ 'zh-CN': '电话', en: 'Phones' }),
  subject: required(text({ 'zh-CN': '主题', en: 'Subject' })),
  body: required(text({ 'zh-CN': '正文', en: 'Body' })),
  state: required(choice({ 'zh-CN': '状态', en: 'State' }, mailStates)),
  plannedAt: required(dateTime({ 'zh-CN': '生成时间', en: 'Planned at' })),
  sentAt: dateTime({ 'zh-CN': '发出时间', en: 'Sent at' }),
  attempts: number({ 'zh-CN': '次数', en: 'Attempts' }, { min: 0, whole: true }),
  error: text({ 'zh-CN': '错误', en: 'Error' }),
})

/** What a person must look at: with where it came from, why, and the raw answers kept. */
export const review = table({ 'zh-CN': '待审', en: 'Review' }, 'REV', 'staff', {
  key: unique(text({ 'zh-CN': '事由键', en: 'Key' })),
  noticedAt: required(dateTime({ 'zh-CN': '发现时间', en: 'Noticed at' })),
  sourceTab: text({ 'zh-CN': '来源表', en: 'Source tab' }),
  sourceRow: number({ 'zh-CN': '来源行', en: 'Source row' }, { min: 1, whole: true }),
  sourceColumn: text({ 'zh-CN': '来源列', en: 'Source column' }),
  code: required(text({ 'zh-CN': '问题代码', en: 'Code' })),
  reason: required(text({ 'zh-CN': '原因', en: 'Reason' })),
  raw: text({ 'zh-CN': '原文', en: 'As written' }),
  proposal: text({ 'zh-CN': '建议值', en: 'Proposed value' }),
  state: required(choice({ 'zh-CN': '状态', en: 'State' }, reviewStates)),
})

/** Append-only. `changes` is the before-image for undo, as JSON, cut into parts of ≤ 40,000 characters. */
export const audit = table({ 'zh-CN': '操作记录', en: 'Audit' }, 'AUD', 'linli', {
  action: required(text({ 'zh-CN': '操作编号', en: 'Action id' })),
  part: required(number({ 'zh-CN': '段', en: 'Part' }, { min: 1, whole: true })),
  at: required(dateTime({ 'zh-CN': '时间', en: 'At' })),
  actor: text({ 'zh-CN': '操作人', en: 'Actor' }),
  kind: required(text({ 'zh-CN': '操作', en: 'What' })),
  summary: required(text({ 'zh-CN': '摘要', en: 'Summary' })),
  undoes: text({ 'zh-CN': '撤销的操作', en: 'Undoes' }),
  changes: text({ 'zh-CN': '变更', en: 'Changes' }),
})
