/** Who lives and works here. */
import { boolean, choice, date, dateTime, list, number, required, text, weekly } from './column'
import { table } from './table'
import { flags, sexes, staffRoles } from './vocabulary'

export const grids = table({ 'zh-CN': '网格', en: 'Grids' }, 'GRD', 'staff', {
  number: required(number({ 'zh-CN': '网格号', en: 'Grid number' }, { min: 1, whole: true })),
  buildings: list({ 'zh-CN': '包干楼栋', en: 'Buildings' }),
  workerId: text({ 'zh-CN': '网格员编号', en: 'Worker id' }),
  workerName: text({ 'zh-CN': '网格员', en: 'Worker' }),
  backupId: text({ 'zh-CN': '备岗编号', en: 'Backup id' }),
  backupName: text({ 'zh-CN': '备岗', en: 'Backup' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const staff = table({ 'zh-CN': '工作人员', en: 'Staff' }, 'STF', 'staff', {
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  role: required(choice({ 'zh-CN': '岗位', en: 'Role' }, staffRoles)),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  email: text({ 'zh-CN': '电子邮箱', en: 'E-mail' }),
  dailyLimit: number({ 'zh-CN': '每日单量上限', en: 'Tasks a day' }, { min: 0, whole: true }),
  leaveFrom: date({ 'zh-CN': '请假自', en: 'On leave from' }),
  leaveUntil: date({ 'zh-CN': '请假至', en: 'On leave until' }),
  certificates: list({ 'zh-CN': '持证事项', en: 'Certified for' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const households = table({ 'zh-CN': '户档案', en: 'Households' }, 'HSH', 'staff', {
  code: text({ 'zh-CN': '户号', en: 'Household code' }),
  address: text({ 'zh-CN': '住址', en: 'Address' }),
  grid: number({ 'zh-CN': '网格', en: 'Grid' }, { min: 1, whole: true }),
  headName: text({ 'zh-CN': '户主', en: 'Head' }),
  people: number({ 'zh-CN': '人口', en: 'People' }, { min: 0, whole: true }),
  tenure: text({ 'zh-CN': '房屋性质', en: 'Tenure' }),
  vacant: boolean({ 'zh-CN': '空置', en: 'Vacant' }),
  flags: list({ 'zh-CN': '特殊类别', en: 'Flags' }, flags),
  situation: text({ 'zh-CN': '困难情况', en: 'Situation' }),
  visitEvery: text({ 'zh-CN': '走访频次', en: 'Visiting rhythm' }),
  lastVisitOn: date({ 'zh-CN': '最近走访', en: 'Last visit' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const residents = table({ 'zh-CN': '居民', en: 'Residents' }, 'RES', 'staff', {
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  nameNote: text({ 'zh-CN': '姓名附注', en: 'Name note' }),
  sex: choice({ 'zh-CN': '性别', en: 'Sex' }, sexes),
  birthOn: date({ 'zh-CN': '出生日期', en: 'Born on' }),
  idNumber: text({ 'zh-CN': '身份证号', en: 'Id number' }),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  email: text({ 'zh-CN': '电子邮箱', en: 'E-mail' }),
  grid: number({ 'zh-CN': '网格', en: 'Grid' }, { min: 1, whole: true }),
  address: text({ 'zh-CN': '住址', en: 'Address' }),
  householdId: text({ 'zh-CN': '户编号', en: 'Household id' }),
  relation: text({ 'zh-CN': '与户主关系', en: 'Relation to head' }),
  isHead: boolean({ 'zh-CN': '户主', en: 'Head' }),
  flags: list({ 'zh-CN': '人员类别', en: 'Flags' }, flags),
  volunteer: boolean({ 'zh-CN': '志愿者', en: 'Volunteer' }),
  movedAway: boolean({ 'zh-CN': '已迁出', en: 'Moved away' }),
  consentVersion: text({ 'zh-CN': '知情同意版本', en: 'Consent version' }),
  consentAt: dateTime({ 'zh-CN': '同意时间', en: 'Consented at' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const volunteers = table({ 'zh-CN': '志愿者', en: 'Volunteers' }, 'VOL', 'staff', {
  name: required(text({ 'zh-CN': '姓名', en: 'Name' })),
  sex: choice({ 'zh-CN': '性别', en: 'Sex' }, sexes),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  email: text({ 'zh-CN': '电子邮箱', en: 'E-mail' }),
  grid: number({ 'zh-CN': '网格', en: 'Grid' }, { min: 1, whole: true }),
  isResident: boolean({ 'zh-CN': '本社区居民', en: 'Lives here' }),
  skills: list({ 'zh-CN': '特长', en: 'Skills' }),
  availability: weekly({ 'zh-CN': '可服务时间', en: 'Available' }),
  serviceMinutes: number({ 'zh-CN': '累计时长(分钟)', en: 'Minutes served' }, { min: 0, whole: true }),
  level: text({ 'zh-CN': '级别', en: 'Level' }),
  joinedOn: date({ 'zh-CN': '注册日期', en: 'Joined on' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})

export const partners = table({ 'zh-CN': '共建单位', en: 'Partners' }, 'PAR', 'staff', {
  name: required(text({ 'zh-CN': '单位名称', en: 'Name' })),
  kind: text({ 'zh-CN': '类别', en: 'Kind' }),
  contact: text({ 'zh-CN': '联系人', en: 'Contact' }),
  phones: list({ 'zh-CN': '电话', en: 'Phones' }),
  email: text({ 'zh-CN': '电子邮箱', en: 'E-mail' }),
  services: list({ 'zh-CN': '提供服务', en: 'Services' }),
  serviceTimes: text({ 'zh-CN': '服务时间', en: 'Service times' }),
  place: text({ 'zh-CN': '地址', en: 'Place' }),
  agreementUntil: date({ 'zh-CN': '协议到期', en: 'Agreement until' }),
  note: text({ 'zh-CN': '备注', en: 'Note' }),
  source: text({ 'zh-CN': '来源', en: 'Source' }),
})
