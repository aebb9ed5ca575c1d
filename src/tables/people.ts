/** Who lives and works here. */
import { words } from '../domain/language'
import { boolean, choice, date, dateTime, list, number, required, text, unique, weekly } from './column'
import { address, dailyLimit, email, grid, householdId, note, personName, phones, sex, source } from './recurring-columns'
import { table } from './table'
import { flags, staffRoles } from './vocabulary'

export const grids = table(words('网格', 'Grids'), 'GRD', 'staff', {
  number: required(number(words('网格号', 'Grid number'), { min: 1, whole: true })),
  buildings: list(words('包干楼栋', 'Buildings')),
  neighbours: list(words('相邻网格', 'Neighbouring grids')),
  workerId: text(words('网格员编号', 'Worker id')),
  workerName: text(words('网格员', 'Worker')),
  backupId: text(words('备岗编号', 'Backup id')),
  backupName: text(words('备岗', 'Backup')),
  note,
  source,
})

/** Where buildings stand, in metres from any corner; for the way between them. */
export const buildings = table(words('楼栋', 'Buildings'), 'BLD', 'staff', {
  building: unique(text(words('楼栋号', 'Building'))),
  x: required(number(words('东西(米)', 'East (m)'))),
  y: required(number(words('南北(米)', 'North (m)'))),
  note,
})

export const staff = table(words('工作人员', 'Staff'), 'STF', 'staff', {
  name: personName,
  role: required(choice(words('岗位', 'Role'), staffRoles)),
  phones,
  email,
  dailyLimit: number(words('每天单量上限', 'Tasks a day at most'), { min: 0, whole: true }),
  leaveFrom: date(words('请假自', 'On leave from')),
  leaveUntil: date(words('请假至', 'On leave until')),
  certificates: list(words('持证事项', 'Certified for')),
  note,
  source,
})

export const households = table(words('户档案', 'Households'), 'HSH', 'staff', {
  code: text(words('户号', 'Household code')),
  address,
  grid,
  headName: text(words('户主', 'Head')),
  people: number(words('人口', 'People'), { min: 0, whole: true }),
  tenure: text(words('房屋性质', 'Tenure')),
  vacant: boolean(words('空置', 'Vacant')),
  flags: list(words('特殊类别', 'Flags'), flags),
  incomePerPerson: number(words('人均月收入', 'Monthly income per person'), { min: 0 }),
  situation: text(words('困难情况', 'Situation')),
  majorChangeOn: date(words('重大变化日期', 'Major change on')),
  visitEvery: text(words('走访频次', 'Visiting rhythm')),
  lastVisitOn: date(words('最近走访', 'Last visit')),
  note,
  source,
})

export const residents = table(words('居民', 'Residents'), 'RES', 'staff', {
  name: personName,
  nameNote: text(words('姓名附注', 'Name note')),
  sex,
  birthOn: date(words('出生日期', 'Born on')),
  idNumber: text(words('身份证号', 'Id number')),
  phones,
  email,
  grid,
  address,
  householdId,
  relation: text(words('与户主关系', 'Relation to head')),
  isHead: boolean(words('户主', 'Head')),
  flags: list(words('人员类别', 'Flags'), flags),
  certificates: list(words('持有证件', 'Certificates held')),
  volunteer: boolean(words('志愿者', 'Volunteer')),
  movedAway: boolean(words('已迁出', 'Moved away')),
  consentVersion: text(words('知情同意版本', 'Consent version')),
  consentAt: dateTime(words('同意时间', 'Consented at')),
  note,
  source,
})

export const volunteers = table(words('志愿者', 'Volunteers'), 'VOL', 'staff', {
  name: personName,
  sex,
  phones,
  email,
  grid,
  isResident: boolean(words('本社区居民', 'Lives here')),
  skills: list(words('特长', 'Skills')),
  availability: weekly(words('可服务时间', 'Available')),
  dailyLimit,
  serviceMinutes: number(words('累计时长(分钟)', 'Minutes served'), { min: 0, whole: true }),
  level: text(words('级别', 'Level')),
  joinedOn: date(words('注册日期', 'Joined on')),
  note,
  source,
})

export const partners = table(words('共建单位', 'Partners'), 'PAR', 'staff', {
  name: required(text(words('单位名称', 'Name'))),
  kind: text(words('类别', 'Kind')),
  contact: text(words('联系人', 'Contact')),
  phones,
  email,
  services: list(words('提供服务', 'Services')),
  serviceTimes: text(words('服务时间', 'Service times')),
  dailyLimit,
  place: text(words('地址', 'Place')),
  agreementUntil: date(words('协议到期', 'Agreement until')),
  note,
  source,
})
