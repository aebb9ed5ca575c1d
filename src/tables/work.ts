/** What residents ask for and who does it: services, requests, visits, campaigns, policies, volunteers' work. */
import { words } from '../domain/language'
import { boolean, choice, date, dateTime, list, number, orElse, required, text, unique, uniqueIfFilled } from './column'
import {
  address,
  email,
  endsAt,
  grid,
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
import { flags, providers, requestStates, suggestionStates, visitStates, workStates } from './vocabulary'

export const services = table(words('服务目录', 'Services'), 'SVC', 'staff', {
  name: unique(text(words('服务名称', 'Name'))),
  providers: list(words('由谁提供', 'Provided by'), providers),
  minutes: number(words('预计分钟', 'Minutes'), { min: 0, whole: true }),
  certificate: text(words('所需持证', 'Certificate needed')),
  papers,
  deadlineHours: number(words('时限(工作小时)', 'Deadline (working hours)'), { min: 0 }),
  paused,
  note,
})

/** Staff write down an order by telephone with name and service alone: the sweep numbers it. */
export const requests = table(words('服务点单', 'Requests'), 'REQ', 'staff', {
  number: uniqueIfFilled(orElse(text(words('单号', 'Number')), '')),
  state: orElse(choice(words('状态', 'State'), requestStates), 'open'),
  assigneeName: text(words('承办人', 'Assignee')),
  name: personName,
  phones,
  address,
  grid,
  serviceName: required(text(words('服务', 'Service'))),
  details: text(words('具体需求', 'Details')),
  preferredTime: text(words('方便时间', 'Good time')),
  reason: text(words('派单说明', 'Explanation')),
  receivedAt: orElse(dateTime(words('收到时间', 'Received at')), ''),
  assignedAt: dateTime(words('派单时间', 'Assigned at')),
  acceptedAt: dateTime(words('接单时间', 'Accepted at')),
  finishedAt: dateTime(words('办结时间', 'Finished at')),
  outcomeNote: text(words('办理结果', 'Outcome')),
  minutes: number(words('用时(分钟)', 'Minutes'), { min: 0, whole: true }),
  locked: boolean(words('锁定', 'Locked')),
  email,
  note,
  consentVersion: text(words('知情同意版本', 'Consent version')),
  residentId,
  assigneeId: text(words('承办人编号', 'Assignee id')),
  responseId: uniqueIfFilled(text(words('表单回执', 'Response id'))),
  reportIds: list(words('回报回执', 'Report ids')),
})

export const visits = table(words('走访', 'Visits'), 'VIS', 'staff', {
  householdId: text(words('户编号', 'Household id')),
  address,
  name: text(words('走访对象', 'Whom')),
  workerId: text(words('网格员编号', 'Worker id')),
  workerName: text(words('网格员', 'Worker')),
  plannedOn: date(words('计划日期', 'Planned on')),
  visitedOn: date(words('走访日期', 'Visited on')),
  state: required(choice(words('状态', 'State'), visitStates)),
  living: text(words('生活情况', 'How they live')),
  health: text(words('健康情况', 'Health')),
  needs: text(words('需求', 'Needs')),
  minutes: number(words('用时(分钟)', 'Minutes'), { min: 0, whole: true }),
  note,
  source,
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
  source,
})

export const policies = table(words('政策', 'Policies'), 'POL', 'staff', {
  name: unique(text(words('政策名称', 'Name'))),
  forFlags: list(words('适用类别', 'For flags'), flags),
  minAge: number(words('最小年龄', 'Age from'), { min: 0, whole: true }),
  maxAge: number(words('最大年龄', 'Age to'), { min: 0, whole: true }),
  papers,
  steps: list(words('办理步骤', 'Steps')),
  deadlineDays: number(words('时限(天)', 'Deadline (days)'), { min: 0, whole: true }),
  legalSource: text(words('依据', 'Legal source')),
  paused,
  note,
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
