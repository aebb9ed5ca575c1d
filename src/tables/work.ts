/** What residents ask for and who does it: services, requests, visits, campaigns, policies, volunteers' work. */
import { words } from '../domain/language'
import { ratings } from '../domain/report-link'
import { boolean, choice, date, dateTime, list, number, orElse, required, text, unique, uniqueIfFilled } from './column'
import {
  address,
  email,
  endsAt,
  grid,
  householdId,
  note,
  papers,
  paused,
  personName,
  phones,
  residentId,
  source,
  startsAt,
  venueId,
} from './recurring-columns'
import { table } from './table'
import {
  comparisons,
  entitlementStates,
  escalationStates,
  flags,
  levels,
  policyFacts,
  policySubjects,
  providers,
  requestStates,
  suggestionStates,
  visitStates,
  workStates,
} from './vocabulary'

export const services = table(words('服务目录', 'Services'), 'SVC', 'staff', {
  name: unique(text(words('服务名称', 'Name'))),
  providers: list(words('由谁提供', 'Provided by'), providers),
  minutes: number(words('预计分钟', 'Minutes'), { min: 0, whole: true }),
  certificate: text(words('所需持证', 'Certificate needed')),
  papers,
  deadlineHours: number(words('时限(工作小时)', 'Deadline (working hours)'), { min: 0 }),
  escalationPath: list(words('上报路径', 'Escalation path')),
  paused,
  note,
})

/** Staff write down an order by telephone with name and service alone: the sweep numbers it. */
export const requests = table(words('服务点单', 'Requests'), 'REQ', 'staff', {
  number: uniqueIfFilled(orElse(text(words('单号', 'Number')), '')),
  state: orElse(choice(words('状态', 'State'), requestStates), 'open'),
  assigneeName: text(words('承办人', 'Assignee')),
  plannedOn: date(words('计划日期', 'Planned on')),
  level: choice(words('办理层级', 'Level'), levels),
  name: personName,
  phones,
  address,
  grid,
  serviceName: required(text(words('服务', 'Service'))),
  details: text(words('具体需求', 'Details')),
  preferredTime: text(words('方便时间', 'Good time')),
  reason: text(words('派单说明', 'Explanation')),
  receivedAt: orElse(dateTime(words('收到时间', 'Received at')), ''),
  dueAt: dateTime(words('最晚办结', 'Due at')),
  assignedAt: dateTime(words('派单时间', 'Assigned at')),
  plannedAt: dateTime(words('计划上门', 'Planned for')),
  acceptedAt: dateTime(words('接单时间', 'Accepted at')),
  finishedAt: dateTime(words('办结时间', 'Finished at')),
  outcomeNote: text(words('办理结果', 'Outcome')),
  past: text(words('以往经过', 'What was before')),
  rating: choice(words('评价', 'Rating'), ratings),
  ratingNote: text(words('评价留言', 'What the resident says')),
  minutes: number(words('用时(分钟)', 'Minutes'), { min: 0, whole: true }),
  locked: boolean(words('锁定', 'Locked')),
  similar: list(words('可能重复', 'Perhaps the same as')),
  mergeInto: text(words('并入单号', 'Merge into')),
  email,
  note,
  consentVersion: text(words('知情同意版本', 'Consent version')),
  residentId,
  householdId,
  assigneeId: text(words('承办人编号', 'Assignee id')),
  declinedIds: list(words('办不了的人编号', 'Declined by (ids)')),
  creditedId: text(words('已计时长的志愿者编号', 'Minutes credited to')),
  responseId: uniqueIfFilled(text(words('表单回执', 'Response id'))),
  reportIds: list(words('回报回执', 'Report ids')),
  ratingId: uniqueIfFilled(text(words('评价回执', 'Rating id'))),
})

/** Whom a call upward goes to. */
export const departments = table(words('上级部门', 'Departments'), 'DEP', 'staff', {
  name: unique(text(words('部门名称', 'Name'))),
  level: required(choice(words('层级', 'Level'), levels)),
  services: list(words('负责的服务', 'Services')),
  answerHours: number(words('答复时限(小时)', 'Answer within (hours)'), { min: 0 }),
  contact: text(words('联系人', 'Contact')),
  phones,
  email,
  note,
})

/** Each call upward, with when it must be answered and what came back. Staff write the answer here. */
export const escalations = table(words('上报', 'Escalations'), 'ESC', 'staff', {
  state: required(choice(words('状态', 'State'), escalationStates)),
  number: text(words('单号', 'Number')),
  level: required(choice(words('层级', 'Level'), levels)),
  department: required(text(words('部门', 'Department'))),
  sentAt: required(dateTime(words('上报时间', 'Sent at'))),
  answerBy: required(dateTime(words('最晚答复', 'Answer by'))),
  answer: text(words('答复', 'Answer')),
  answeredAt: dateTime(words('答复时间', 'Answered at')),
  note,
  requestId: required(text(words('点单编号', 'Request id'))),
})

export const visits = table(words('走访', 'Visits'), 'VIS', 'staff', {
  householdId,
  address,
  name: text(words('走访对象', 'Whom')),
  workerId: text(words('网格员编号', 'Worker id')),
  workerName: text(words('网格员', 'Worker')),
  plannedOn: date(words('计划日期', 'Planned on')),
  plannedAt: dateTime(words('计划时间', 'Planned at')),
  reason: text(words('为什么去', 'Why')),
  visitedOn: date(words('走访日期', 'Visited on')),
  state: required(choice(words('状态', 'State'), visitStates)),
  living: text(words('生活情况', 'How they live')),
  health: text(words('健康情况', 'Health')),
  needs: text(words('需求', 'Needs')),
  minutes: number(words('用时(分钟)', 'Minutes'), { min: 0, whole: true }),
  nextOn: date(words('下次走访', 'Next visit on')),
  nextTime: text(words('什么时候在家', 'When at home')),
  knownThen: text(words('当时情况', 'What was known then')),
  note,
  key: uniqueIfFilled(text(words('事由键', 'Key'))),
  source,
  responseId: uniqueIfFilled(text(words('表单回执', 'Response id'))),
})

/** A campaign as a whole: whom it is for, its steps, and what the worker says. */
export const campaignPlans = table(words('专项计划', 'Campaign plans'), 'CPL', 'staff', {
  name: unique(text(words('任务', 'Campaign'))),
  state: orElse(choice(words('状态', 'State'), workStates), 'planned'),
  forFlags: list(words('适用类别', 'For flags'), flags),
  minAge: number(words('最小年龄', 'Age from'), { min: 0, whole: true }),
  maxAge: number(words('最大年龄', 'Age to'), { min: 0, whole: true }),
  steps: list(words('步骤', 'Steps')),
  tiers: list(words('档次', 'Tiers')),
  script: text(words('怎么说', 'What to say')),
  dueOn: date(words('截止日期', 'Due on')),
  note,
})

/** Staff paste the official list here; what became of each row is written beside it. */
export const paidList = table(words('缴费名单', 'Paid list'), 'PAI', 'staff', {
  result: text(words('核对结果', 'Result')),
  campaign: text(words('任务', 'Campaign')),
  name: text(words('姓名', 'Name')),
  idNumber: text(words('身份证号', 'Id number')),
  phones,
  tier: text(words('档次', 'Tier')),
  amount: number(words('金额', 'Amount'), { min: 0 }),
  paidOn: date(words('缴费日期', 'Paid on')),
})

/** One row a resident and campaign, so that progress can be counted by grid. */
export const campaigns = table(words('专项任务', 'Campaigns'), 'CAM', 'staff', {
  campaign: required(text(words('任务', 'Campaign'))),
  residentId,
  name: personName,
  grid,
  step: text(words('进度', 'Step')),
  tier: text(words('档次', 'Tier')),
  paid: boolean(words('已缴', 'Paid')),
  amount: number(words('金额', 'Amount'), { min: 0 }),
  paidOn: date(words('缴费日期', 'Paid on')),
  dueOn: date(words('截止日期', 'Due on')),
  note,
  key: uniqueIfFilled(text(words('事由键', 'Key'))),
  source,
})

export const policies = table(words('政策', 'Policies'), 'POL', 'staff', {
  name: unique(text(words('政策名称', 'Name'))),
  forFlags: list(words('适用类别', 'For flags'), flags),
  minAge: number(words('最小年龄', 'Age from'), { min: 0, whole: true }),
  maxAge: number(words('最大年龄', 'Age to'), { min: 0, whole: true }),
  papers,
  steps: list(words('办理步骤', 'Steps')),
  certificate: text(words('所需持证', 'Certificate needed')),
  deadlineDays: number(words('时限(天)', 'Deadline (days)'), { min: 0, whole: true }),
  legalSource: text(words('依据', 'Legal source')),
  paused,
  note,
})

/** One condition a row. All of one group must hold; of a policy's groups, one is enough. */
export const policyRules = table(words('政策条件', 'Policy rules'), 'RUL', 'staff', {
  policyName: required(text(words('政策名称', 'Policy'))),
  group: orElse(number(words('组', 'Group'), { min: 1, whole: true }), 1),
  about: orElse(choice(words('看谁', 'About'), policySubjects), 'person'),
  fact: required(choice(words('条件', 'Fact'), policyFacts)),
  is: required(choice(words('比较', 'Comparison'), comparisons)),
  value: required(list(words('值', 'Value'))),
  question: text(words('上门怎么问', 'Question at the door')),
  note,
})

/** A policy that a resident or a household seems to be entitled to, once for ever: what was rejected is not proposed again. */
export const entitlements = table(words('政策建议', 'Entitlements'), 'ENT', 'staff', {
  state: required(choice(words('状态', 'State'), entitlementStates)),
  policyName: required(text(words('政策名称', 'Policy'))),
  name: text(words('姓名', 'Name')),
  address,
  grid,
  facts: text(words('符合的条件', 'What fits')),
  questions: text(words('上门要问', 'To ask at the door')),
  papers,
  proposedAt: required(dateTime(words('提出时间', 'Proposed at'))),
  note,
  residentId,
  householdId,
  requestId: text(words('点单编号', 'Request id')),
  key: unique(text(words('事由键', 'Key'))),
})

export const activities = table(words('活动', 'Activities'), 'ACT', 'staff', {
  name: required(text(words('活动名称', 'Name'))),
  startsAt,
  endsAt,
  venueId,
  partnerId: text(words('共建单位编号', 'Partner id')),
  seats: number(words('名额', 'Seats'), { min: 0, whole: true }),
  state: choice(words('状态', 'State'), workStates),
  note,
})

export const shifts = table(words('志愿班次', 'Shifts'), 'SHI', 'staff', {
  activityId: text(words('活动编号', 'Activity id')),
  task: required(text(words('任务', 'Task'))),
  startsAt,
  endsAt,
  place: text(words('地点', 'Place')),
  needed: number(words('需要人数', 'People needed'), { min: 0, whole: true }),
  volunteerIds: list(words('志愿者编号', 'Volunteer ids')),
  state: choice(words('状态', 'State'), workStates),
  note,
})

export const hours = table(words('志愿时长', 'Hours'), 'HRS', 'staff', {
  volunteerId: required(text(words('志愿者编号', 'Volunteer id'))),
  name: text(words('姓名', 'Name')),
  servedOn: date(words('服务日期', 'Served on')),
  minutes: required(number(words('时长(分钟)', 'Minutes'), { min: 0, whole: true })),
  shiftId: text(words('班次编号', 'Shift id')),
  note,
})

export const suggestions = table(words('建议征集', 'Suggestions'), 'SUG', 'staff', {
  responseId: uniqueIfFilled(text(words('表单回执', 'Response id'))),
  receivedAt: required(dateTime(words('收到时间', 'Received at'))),
  name: text(words('姓名', 'Name')),
  phones,
  email,
  topic: text(words('主题', 'Topic')),
  suggestion: required(text(words('建议', 'Suggestion'))),
  state: required(choice(words('状态', 'State'), suggestionStates)),
  answer: text(words('答复', 'Answer')),
  answeredAt: dateTime(words('答复时间', 'Answered at')),
})
