/** What the office and Linli itself keep: settings, calendar, outbox, review, audit. */
import { words } from '../domain/language'
import { choice, date, dateTime, number, required, text, unique } from './column'
import { table } from './table'
import { actionKinds, calendarKinds, ledgerDecisions, mailStates, mailUses, reviewStates } from './vocabulary'

export const settings = table(words('设置', 'Settings'), 'SET', 'staff', {
  note: text(words('说明', 'Meaning')),
  value: text(words('值', 'Value')),
  key: unique(text(words('键', 'Key'))),
})

export const calendar = table(words('日历', 'Calendar'), 'CAL', 'staff', {
  on: unique(date(words('日期', 'Date'))),
  kind: required(choice(words('类型', 'Kind'), calendarKinds)),
  name: text(words('名称', 'Name')),
})

/** What mail says. Set up fills it with the built-in texts and marks which; staff rewrite what they like. */
export const mailTemplates = table(words('邮件模板', 'Mail templates'), 'TPL', 'staff', {
  use: unique(choice(words('用途', 'Used for'), mailUses)),
  subject: text(words('主题', 'Subject')),
  body: text(words('正文', 'Body')),
  placeholders: text(words('可以用的', 'Placeholders')),
  builtInMark: text(words('原文标记', 'Built-in mark')),
})

/** E-mail as data. `key` is stable: the same event never makes a second row. */
export const outbox = table(words('发件箱', 'Outbox'), 'OUT', 'linli', {
  key: unique(text(words('事由键', 'Key'))),
  to: text(words('收件人', 'To')),
  name: text(words('姓名', 'Name')),
  phones: text(words('电话', 'Phones')),
  subject: required(text(words('主题', 'Subject'))),
  body: required(text(words('正文', 'Body'))),
  calendar: text(words('日历附件', 'Calendar file')),
  state: required(choice(words('状态', 'State'), mailStates)),
  plannedAt: required(dateTime(words('生成时间', 'Planned at'))),
  sentAt: dateTime(words('发出时间', 'Sent at')),
  attempts: number(words('次数', 'Attempts'), { min: 0, whole: true }),
  error: text(words('错误', 'Error')),
})

/** What a person must look at: with where it came from, why, and the raw answers kept. */
export const review = table(words('待审', 'Review'), 'REV', 'staff', {
  key: unique(text(words('事由键', 'Key'))),
  noticedAt: required(dateTime(words('发现时间', 'Noticed at'))),
  sourceTab: text(words('来源表', 'Source tab')),
  sourceRow: number(words('来源行', 'Source row'), { min: 1, whole: true }),
  sourceColumn: text(words('来源列', 'Source column')),
  code: required(text(words('问题代码', 'Code'))),
  reason: required(text(words('原因', 'Reason'))),
  raw: text(words('原文', 'As written')),
  proposal: text(words('建议值', 'Proposed value')),
  state: required(choice(words('状态', 'State'), reviewStates)),
  recordId: text(words('记录编号', 'Record id')),
  /** What the proposal sets. Of two that may be one person: the id of the one to merge into, or the ledger row that was read into the record. */
  field: text(words('字段', 'Field')),
})

/** What the office decided about the lists it keeps itself, one decision a row: for every list with such a header, on one tab or on any. */
export const ledgerChoices = table(words('台账对照', 'Ledger mapping'), 'LCH', 'staff', {
  header: required(text(words('表头', 'Header'))),
  tab: text(words('只在页签', 'Only on tab')),
  decision: required(choice(words('决定', 'Decision'), ledgerDecisions)),
  column: text(words('列', 'Column')),
  colour: text(words('颜色', 'Colour')),
  answer: required(text(words('答案', 'Answer'))),
})

/** Append-only. `changes` is the before-image for undo, as JSON, cut into parts of ≤ 40,000 characters. */
export const audit = table(words('操作记录', 'Audit'), 'AUD', 'linli', {
  action: required(text(words('操作编号', 'Action id'))),
  part: required(number(words('段', 'Part'), { min: 1, whole: true })),
  at: required(dateTime(words('时间', 'At'))),
  actor: text(words('操作人', 'Actor')),
  kind: required(choice(words('操作', 'What'), actionKinds)),
  summary: required(text(words('摘要', 'Summary'))),
  undoes: text(words('撤销的操作', 'Undoes')),
  changes: text(words('变更', 'Changes')),
})
