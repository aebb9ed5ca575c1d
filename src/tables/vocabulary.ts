/** The closed vocabularies of the tables: code → words. Codes stand in records and rules, words in cells and e-mail. */
import { words } from '../domain/language'

export const sexes = { male: words('男', 'male'), female: words('女', 'female') }

export const flags = {
  livesAlone: words('独居老人', 'lives alone'),
  disabled: words('残疾', 'disabled'),
  minimumAllowance: words('低保', 'minimum living allowance'),
  chronicIllness: words('慢病', 'chronic illness'),
  seriousIllness: words('重病', 'serious illness'),
  leftBehindChild: words('留守儿童', 'left-behind child'),
  partyMember: words('党员', 'party member'),
  veteran: words('退役军人', 'veteran'),
  veryOld: words('高龄', 'very old'),
}

export const features = {
  mirror: words('镜子', 'mirror wall'),
  sound: words('音响', 'sound system'),
  projector: words('投影', 'projector'),
  airConditioning: words('空调', 'air conditioning'),
  piano: words('钢琴', 'piano'),
  microphone: words('麦克风', 'microphone'),
  desks: words('桌椅', 'desks and chairs'),
  computers: words('电脑', 'computers'),
  wifi: words('无线网', 'Wi-Fi'),
  sink: words('水池', 'sink'),
  stove: words('灶台', 'stove'),
  stepFree: words('无障碍', 'step-free'),
  tableTennis: words('乒乓球台', 'table-tennis table'),
  badmintonNet: words('羽毛球网', 'badminton net'),
  stage: words('舞台', 'stage'),
  waterDispenser: words('饮水机', 'water dispenser'),
  blackboard: words('黑板', 'blackboard'),
  lockers: words('储物柜', 'lockers'),
  awning: words('遮阳棚', 'awning'),
  lighting: words('灯光', 'lighting'),
  toilet: words('卫生间', 'toilet'),
  sewingMachine: words('缝纫机', 'sewing machine'),
}

export const clubKinds = {
  sport: words('体育', 'sport'),
  culture: words('文化', 'culture'),
  art: words('艺术', 'art'),
  technology: words('科技', 'technology'),
  other: words('其他', 'other'),
}

export const staffRoles = {
  gridWorker: words('网格员', 'grid worker'),
  socialWorker: words('全科社工', 'all-round social worker'),
  coordinator: words('协调员', 'coordinator'),
}

export const providers = {
  gridWorker: words('网格员', 'grid worker'),
  socialWorker: words('全科社工', 'all-round social worker'),
  volunteer: words('志愿者', 'volunteer'),
  partner: words('共建单位', 'partner'),
}

/** Whoever can be given a request. */
export const giverRoles = { ...staffRoles, volunteer: providers.volunteer, partner: providers.partner }

export const weeks = { every: words('每周', 'every week'), odd: words('单周', 'odd weeks'), even: words('双周', 'even weeks') }

export const enrolmentStates = {
  enrolled: words('已报名', 'enrolled'),
  waiting: words('候补', 'waiting'),
  withdrawn: words('已退出', 'withdrawn'),
}

export const requestStates = {
  open: words('待派单', 'open'),
  assigned: words('已派单', 'assigned'),
  accepted: words('已接单', 'accepted'),
  done: words('已办结', 'done'),
  cannot: words('办不了', 'cannot be done'),
  escalated: words('已上报', 'escalated'),
  withdrawn: words('已撤回', 'withdrawn'),
  merged: words('已并单', 'merged'),
}

/** Small matters in the compound, big ones in the community: who can solve a matter, from near to far. */
export const levels = {
  compound: words('小区', 'compound'),
  community: words('社区', 'community'),
  street: words('街道/乡镇', 'street/township'),
  county: words('区县部门', 'county department'),
}

export const escalationStates = {
  waiting: words('等答复', 'waiting'),
  answered: words('已答复', 'answered'),
  risen: words('逾期已上报', 'overdue, risen'),
  withdrawn: words('已撤回', 'withdrawn'),
}

export const sessionStates = {
  draft: words('草稿', 'draft'),
  published: words('已发布', 'published'),
  unplaced: words('未排上', 'unplaced'),
}

export const visitStates = {
  planned: words('待走访', 'planned'),
  done: words('已走访', 'done'),
  nobodyHome: words('家中无人', 'nobody home'),
  needsHelp: words('需跟进', 'needs help'),
}

export const calendarKinds = {
  holiday: words('节假日', 'holiday'),
  makeUpWorkday: words('调休上班', 'make-up workday'),
  closed: words('停课', 'closed'),
}

/** What a policy's rules may ask. */
export const policyFacts = {
  age: words('年龄', 'age'),
  sex: words('性别', 'sex'),
  flags: words('特殊类别', 'flags'),
  certificates: words('持有证件', 'certificates held'),
  relation: words('与户主关系', 'relation to head'),
  grid: words('网格', 'grid'),
  people: words('人口', 'people in the household'),
  income: words('人均月收入', 'monthly income per person'),
  tenure: words('房屋性质', 'tenure'),
  policies: words('享受政策', 'policies held'),
}

export const policySubjects = {
  person: words('本人', 'the person'),
  household: words('全户', 'the household'),
  anyMember: words('户内有人', 'somebody in the household'),
  everyMember: words('户内每人', 'everybody in the household'),
}

export const comparisons = {
  is: words('是', 'is'),
  isNot: words('不是', 'is not'),
  atLeast: words('不小于', 'at least'),
  atMost: words('不大于', 'at most'),
  has: words('有', 'has'),
  hasNot: words('没有', 'has no'),
}

export const entitlementStates = {
  proposed: words('建议办理', 'proposed'),
  applied: words('办理中', 'applied for'),
  held: words('已享受', 'held'),
  rejected: words('不办', 'rejected'),
}

export const trainingStates = {
  wanted: words('建议学', 'wanted'),
  learning: words('在学', 'learning'),
  certified: words('已持证', 'certified'),
  declined: words('不安排', 'not planned'),
}

export const workStates = {
  planned: words('计划中', 'planned'),
  running: words('进行中', 'running'),
  finished: words('已结束', 'finished'),
  cancelled: words('已取消', 'cancelled'),
}

export const suggestionStates = {
  received: words('已收到', 'received'),
  forwarded: words('已转办', 'forwarded'),
  answered: words('已答复', 'answered'),
}

export const mailStates = {
  PENDING: words('待发', 'pending'),
  SENDING: words('发送中', 'sending'),
  SENT: words('已发', 'sent'),
  FAILED: words('失败', 'failed'),
  UNCERTAIN: words('不确定', 'uncertain'),
  CALL: words('改打电话', 'call instead'),
}

export const reviewStates = {
  open: words('待审', 'open'),
  accepted: words('已采纳', 'accepted'),
  dismissed: words('不处理', 'dismissed'),
}

/** What a mail's template is for. */
export const mailUses = {
  requestReceived: words('收到点单', 'request received'),
  whoComes: words('上门预告', 'who comes and when'),
  whoHelps: words('谁来帮忙', 'who helps'),
  whoVisits: words('走访预告', 'a visit today'),
  requestDone: words('已办结', 'request done'),
  requestCannot: words('办不了', 'cannot be done'),
  escalation: words('上报', 'sent up'),
  digestOpening: words('任务邮件开头', 'tasks: opening'),
  digestClosing: words('任务邮件结尾', 'tasks: closing'),
  supervisorOpening: words('督办邮件开头', 'supervisor: opening'),
}

/** What the Audit tab calls an action. */
export const ledgerDecisions = {
  list: words('是哪张表', 'which list'),
  column: words('是哪一项', 'which field'),
  colour: words('颜色的意思', 'meaning of the colour'),
}

export const actionKinds = {
  setUp: words('设置', 'set up'),
  adopt: words('接管台账', 'adopt ledger'),
  mapLedger: words('台账对照', 'map ledger'),
  sweep: words('收取表单', 'sweep forms'),
  dispatch: words('派单', 'dispatch'),
  autoDispatch: words('自动派单', 'dispatch by itself'),
  digest: words('每日任务邮件', 'daily task e-mail'),
  supervisorDigest: words('每日督办邮件', 'daily supervisor e-mail'),
  whoComes: words('上门预告', 'who comes and when'),
  makeTimetable: words('排课', 'make timetable'),
  publishTimetable: words('发布课表', 'publish timetable'),
  publishRefused: words('课表没有发布', 'timetable not published'),
  moveSession: words('调课', 'move a class'),
  policies: words('政策比对', 'match policies'),
  escalate: words('上报', 'escalate'),
  planVisits: words('安排走访', 'plan visits'),
  training: words('培训建议', 'propose training'),
  campaigns: words('专项任务', 'campaigns'),
  autoPolicies: words('自动政策比对', 'match policies by itself'),
  autoCampaigns: words('自动专项任务', 'campaigns by themselves'),
  autoVisits: words('自动安排走访', 'plan visits by itself'),
  orderService: words('代居民点单', 'request for a resident'),
  decidePolicy: words('政策定办', 'decide on a policy'),
  review: words('处理待审', 'settle review'),
  mail: words('发送邮件', 'send mail'),
  undo: words('撤销', 'undo'),
}
