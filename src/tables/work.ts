/** What residents ask for and who does it: services, requests, visits, campaigns, policies, volunteers' work. */
import { boolean, choice, date, dateTime, list, number, required, text, unique, uniqueIfFilled } from './column'
import { table } from './table'
import { flags, providers, requestStates, suggestionStates, visitStates, workStates } from './vocabulary'

export const services = table({ 'zh-CN': '服务目录', en: 'Services' }, 'SVC', 'staff', {
  name: unique(text({ 'zh-CN': '服务名称', en: 'Name' })),
  providers: list({ 'zh-CN': '由谁提供', en: 'Provided by' }, providers),
  minutes: number({ 'zh-CN': '预计分钟', en: 'Minutes' }, { min: 0, whole: true }),
  certificate: text({ 'zh-CN': '所需持证', en: 'Certificate needed' }),
  papers: list({ 'zh-CN': '所需材料', en: 'Papers' }),
  deadlineHours: number({ 'zh-CN': '时限(工作小时)', en: 'Deadline (working hours)' }, { min: 0 }),
  paused: boolean({ 'zh-CN': '暂停', en: 'Paused' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
})

export const requests = table({ 'zh-CN': '服务点单', en: 'Requests' }, 'REQ', 'staff', {
  number: unique(text({ 'zh-CN': '单号', en: 'Number' })),
  responseId: uniqueIfFilled(text({ 'zh-CN': '表单回执', en: 'Response id' })),
  receivedAt: required(dateTime({ 'zh-CN': '收到时间', en: 'Received at' })),
  residentId: text({ 'zh-CN': '居民编号', en: 'Resident id' }),
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  email: text({ 'zh-CN': '电子邮箱', en: 'E-mail' }),
  address: text({ 'zh-CN': '住址', en: 'Address' }),
  grid: number({ 'zh-CN': '网格', en: 'Grid' }, { min: 1, whole: true }),
  serviceName: required(text({ 'zh-CN': '服务', en: 'Service' })),
  details: text({ 'zh-CN': '具体需求', en: 'Details' }),
  preferredTime: text({ 'zh-CN': '方便时间', en: 'Good time' }),
  consentVersion: text({ 'zh-CN': '知情同意版本', en: 'Consent version' }),
  state: required(choice({ 'zh-CN': '状态', en: 'State' }, requestStates)),
  assigneeId: text({ 'zh-CN': '承办人编号', en: 'Assignee id' }),
  assigneeName: text({ 'zh-CN': '承办人', en: 'Assignee' }),
  locked: boolean({ 'zh-CN': '锁定', en: 'Locked' }),
  assignedAt: dateTime({ 'zh-CN': '派单时间', en: 'Assigned at' }),
  reason: text({ 'zh-CN': '派单说明', en: 'Explanation' }),
  acceptedAt: dateTime({ 'zh-CN': '接单时间', en: 'Accepted at' }),
  finishedAt: dateTime({ 'zh-CN': '办结时间', en: 'Finished at' }),
  outcomeNote: text({ 'zh-CN': '办理结果', en: 'Outcome' }),
  minutes: number({ 'zh-CN': '用时(分钟)', en: 'Minutes' }, { min: 0, whole: true }),
  reportIds: list({ 'zh-CN': '回报回执', en: 'Report ids' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
})

export const visits = table({ 'zh-CN': '走访', en: 'Visits' }, 'VIS', 'staff', {
  householdId: text({ 'zh-CN': '户编号', en: 'Household id' }),
  address: text({ 'zh-CN': '住址', en: 'Address' }),
  name: text({ 'zh-CN': '走访对象', en: 'Whom' }),
  workerId: text({ 'zh-CN': '网格员编号', en: 'Worker id' }),
  workerName: text({ 'zh-CN': '网格员', en: 'Worker' }),
  plannedOn: date({ 'zh-CN': '计划日期', en: 'Planned on' }),
  visitedOn: date({ 'zh-CN': '走访日期', en: 'Visited on' }),
  state: required(choice({ 'zh-CN': '状态', en: 'State' }, visitStates)),
  living: text({ 'zh-CN': '生活情况', en: 'How they live' }),
  health: text({ 'zh-CN': '健康情况', en: 'Health' }),
  needs: text({ 'zh-CN': '需求', en: 'Needs' }),
  minutes: number({ 'zh-CN': '用时(分钟)', en: 'Minutes' }, { min: 0, whole: true }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

/** One row a resident and campaign, so that progress can be counted by grid. */
export const campaigns = table({ 'zh-CN': '专项任务', en: 'Campaigns' }, 'CAM', 'staff', {
  campaign: required(text({ 'zh-CN': '任务', en: 'Campaign' })),
  residentId: text({ 'zh-CN': '居民编号', en: 'Resident id' }),
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  grid: number({ 'zh-CN': '网格', en: 'Grid' }, { min: 1, whole: true }),
  step: text({ 'zh-CN': '进度', en: 'Step' }),
  tier: text({ 'zh-CN': '档次', en: 'Tier' }),
  paid: boolean({ 'zh-CN': '已缴', en: 'Paid' }),
  amount: number({ 'zh-CN': '金额', en: 'Amount' }, { min: 0 }),
  paidOn: date({ 'zh-CN': '缴费日期', en: 'Paid on' }),
  dueOn: date({ 'zh-CN': '截止日期', en: 'Due on' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const policies = table({ 'zh-CN': '政策', en: 'Policies' }, 'POL', 'staff', {
  name: unique(text({ 'zh-CN': '政策名称', en: 'Name' })),
  forFlags: list({ 'zh-CN': '适用类别', en: 'For flags' }, flags),
  minAge: number({ 'zh-CN': '最小年龄', en: 'Age from' }, { min: 0, whole: true }),
  maxAge: number({ 'zh-CN': '最大年龄', en: 'Age to' }, { min: 0, whole: true }),
  papers: list({ 'zh-CN': '所需材料', en: 'Papers' }),
  steps: list({ 'zh-CN': '办理步骤', en: 'Steps' }),
  deadlineDays: number({ 'zh-CN': '时限(天)', en: 'Deadline (days)' }, { min: 0, whole: true }),
  legalSource: text({ 'zh-CN': '依据', en: 'Legal source' }),
  paused: boolean({ 'zh-CN': '暂停', en: 'Paused' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
})

export const activities = table({ 'zh-CN': '活动', en: 'Activities' }, 'ACT', 'staff', {
  name: required(text({ 'zh-CN': '活动名称', en: 'Name' })),
  startsAt: dateTime({ 'zh-CN': '开始', en: 'Starts at' }),
  endsAt: dateTime({ 'zh-CN': '结束', en: 'Ends at' }),
  venueId: text({ 'zh-CN': '场地编号', en: 'Venue id' }),
  partnerId: text({ 'zh-CN': '共建单位编号', en: 'Partner id' }),
  seats: number({ 'zh-CN': '名额', en: 'Seats' }, { min: 0, whole: true }),
  state: choice({ 'zh-CN': '状态', en: 'State' }, workStates),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
})

export const shifts = table({ 'zh-CN': '志愿班次', en: 'Shifts' }, 'SHI', 'staff', {
  activityId: text({ 'zh-CN': '活动编号', en: 'Activity id' }),
  task: required(text({ 'zh-CN': '任务', en: 'Task' })),
  startsAt: dateTime({ 'zh-CN': '开始', en: 'Starts at' }),
  endsAt: dateTime({ 'zh-CN': '结束', en: 'Ends at' }),
  place: text({ 'zh-CN': '地点', en: 'Place' }),
  needed: number({ 'zh-CN': '需要人数', en: 'People needed' }, { min: 0, whole: true }),
  volunteerIds: list({ 'zh-CN': '志愿者编号', en: 'Volunteer ids' }),
  state: choice({ 'zh-CN': '状态', en: 'State' }, workStates),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
})

export const hours = table({ 'zh-CN': '志愿时长', en: 'Hours' }, 'HRS', 'staff', {
  volunteerId: required(text({ 'zh-CN': '志愿者编号', en: 'Volunteer id' })),
  name: text({ 'zh-CN': '姓名', en: 'Name' }),
  servedOn: date({ 'zh-CN': '服务日期', en: 'Served on' }),
  minutes: required(number({ 'zh-CN': '时长(分钟)', en: 'Minutes' }, { min: 0, whole: true })),
  shiftId: text({ 'zh-CN': '班次编号', en: 'Shift id' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
})

export const suggestions = table({ 'zh-CN': '建议征集', en: 'Suggestions' }, 'SUG', 'staff', {
  responseId: uniqueIfFilled(text({ 'zh-CN': '表单回执', en: 'Response id' })),
  receivedAt: required(dateTime({ 'zh-CN': '收到时间', en: 'Received at' })),
  name: text({ 'zh-CN': '姓名', en: 'Name' }),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  email: text({ 'zh-CN': '电子邮箱', en: 'E-mail' }),
  topic: text({ 'zh-CN': '主题', en: 'Topic' }),
  suggestion: required(text({ 'zh-CN': '建议', en: 'Suggestion' })),
  state: required(choice({ 'zh-CN': '状态', en: 'State' }, suggestionStates)),
  answer: text({ 'zh-CN': '答复', en: 'Answer' }),
  answeredAt: dateTime({ 'zh-CN': '答复时间', en: 'Answered at' }),
})
