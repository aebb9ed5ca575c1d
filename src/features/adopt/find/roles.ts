/** The lists an office keeps, by the words it heads them with: what tells a list of residents from one of volunteers. */
import { type TableName, tables } from '../../../tables/tables'
import type { Target } from '../findings'
import type { AdoptTable } from '../settle/evidence'
import type { Look } from './looks'

export interface FieldSpec {
  /** Header words; the first is the plainest. */
  words: string[]
  /** How strongly the column speaks for this list. */
  weight: number
  /** What its cells look like, where that says something. */
  look?: Look
}

export interface RoleSpec {
  /** The table most of its rows go to. */
  table: TableName
  /** Words in the tab's title or above the header. */
  titles: RegExp
  fields: Record<string, FieldSpec>
  /** Of each group at least one column must be there. */
  needs: string[][]
}

const field = (weight: number, words: string, look?: Look): FieldSpec => ({
  words: words.split(' '),
  weight,
  ...(look === undefined ? {} : { look }),
})

const sex = field(1, '性别', 'sex')
const phones = field(1, '电话 手机 联系电话 联系方式 手机号 手机号码 电话号码 联系号码', 'phone')
const email = field(1, '电子邮箱 邮箱 邮件 email e-mail')
const grid = field(1, '网格 所在网格 所属网格 网格号 网格名称', 'grid')
const note = field(0.5, '备注 说明 附注 其他说明')
const address = field(
  1.5,
  '住址 家庭住址 地址 家庭地址 居住地址 楼栋-单元-室 房号 门牌 楼栋单元室 楼栋单元房号 房屋地址 详细地址',
  'dwelling',
)
const building = field(2, '楼栋 栋 楼号 栋号 楼 幢')
const unit = field(2, '单元 单元号')
const room = field(2, '室 房间 房间号 室号 门牌号 房号')
const code = field(2, '户号 户编号 家庭编号 住户编号')
const idNumber = field(2, '身份证号 身份证 证件号码 身份证号码 公民身份号码 证件号', 'idNumber')

export const ROLES = {
  residents: {
    table: 'Residents',
    titles: /居民|人口|住户信息|人员台账|基本信息/,
    fields: {
      name: field(1, '姓名 名字 居民姓名 人员姓名', 'name'),
      sex,
      phones,
      email,
      grid,
      note,
      address,
      building,
      unit,
      room,
      code,
      idNumber,
      relation: field(3, '与户主关系 关系 家庭关系 户主关系'),
      birthDate: field(2, '出生日期 出生年月 出生年月日 生日 出生', 'day'),
      flags: field(1, '人员类别 特殊类别 人群类别 人员标签 标签 特殊人群 重点人群 身份类别'),
      volunteer: field(0.5, '志愿者 是否志愿者', 'yesNo'),
    },
    needs: [['name'], ['relation', 'idNumber', 'birthDate', 'building', 'address'], ['relation', 'birthDate', 'idNumber', 'flags', 'sex']],
  },
  households: {
    table: 'Households',
    titles: /住户|户档案|户信息|房屋|家庭户|一户一档/,
    fields: {
      code,
      grid,
      note,
      address,
      building,
      unit,
      room,
      headName: field(2, '户主 户主姓名 房主 业主 业主姓名', 'name'),
      people: field(2, '人口 人口数 人数 家庭人口 常住人口 户内人数'),
      tenure: field(3, '房屋性质 居住性质 房屋状态 居住状态 居住情况 入住情况 房屋类型 住房性质'),
      special: field(1, '特殊户 是否特殊户', 'yesNo'),
      lastVisit: field(1.5, '最近入户日期 最近走访 最近入户 上次入户 上次走访 走访日期', 'day'),
    },
    needs: [
      ['address', 'building', 'code'],
      ['headName', 'people', 'tenure'],
      ['people', 'tenure', 'lastVisit'],
    ],
  },
  gridWorkers: {
    table: 'Staff',
    titles: /网格员|网格长|网格人员|包干/,
    fields: {
      grid,
      phones,
      email,
      note,
      name: field(3, '网格员 网格员姓名 网格长 专职网格员 姓名 责任人', 'name'),
      buildings: field(3, '包干楼栋 负责楼栋 楼栋范围 责任楼栋 管辖楼栋 网格范围 楼栋'),
      backupName: field(3, '备岗 备岗人员 b岗 替岗 后备网格员', 'name'),
      backupPhones: field(2, '备岗电话 b岗电话 备岗手机 替岗电话', 'phone'),
    },
    needs: [['name'], ['grid', 'buildings'], ['buildings', 'backupName', 'email', 'phones']],
  },
  volunteers: {
    table: 'Volunteers',
    titles: /志愿者|志愿服务|义工/,
    fields: {
      name: field(1, '姓名 名字 志愿者姓名 志愿者', 'name'),
      sex,
      phones,
      email,
      grid,
      note,
      isResident: field(1, '是否本社区居民 本社区居民 是否居民 是否本社区', 'yesNo'),
      skills: field(2, '特长 技能 擅长 服务特长 专业特长 服务意向'),
      availability: field(2, '可服务时间 服务时间 空闲时间 有空时间 可参与时间'),
      serviceMinutes: field(3, '累计时长 服务时长 累计服务时长 志愿时长 时长 服务小时 累计小时'),
      level: field(1, '级别 等级 志愿者级别 层级'),
      joinedOn: field(2, '注册日期 加入日期 登记日期 注册时间 入队时间 加入时间', 'day'),
    },
    needs: [
      ['name'],
      ['skills', 'availability', 'serviceMinutes', 'joinedOn', 'level'],
      ['serviceMinutes', 'joinedOn', 'level', 'isResident', 'availability'],
    ],
  },
  partners: {
    table: 'Partners',
    titles: /共建|商户|联盟|合作单位|社会组织|单位名单/,
    fields: {
      name: field(3, '单位名称 共建单位 商户名称 单位 机构名称 商家 名称 店名'),
      kind: field(1, '类别 类型 单位类型 性质 单位性质'),
      contact: field(2, '联系人 负责人 对接人', 'name'),
      phones,
      email,
      note,
      services: field(2.5, '提供服务 服务内容 服务项目 共建内容 可提供资源 资源 优惠内容'),
      when: field(1.5, '服务时间 时间 开放时间 服务频次'),
      place: field(1, '地址 位置 地点 单位地址'),
      agreementUntil: field(2.5, '协议到期 到期日期 协议期限 到期时间 有效期 签约到期', 'day'),
    },
    needs: [['name'], ['services', 'agreementUntil', 'contact'], ['services', 'agreementUntil', 'kind', 'when']],
  },
  venues: {
    table: 'Venues',
    titles: /场地|场馆|活动室|教室|阵地/,
    fields: {
      name: field(2.5, '场地名称 场地 场所名称 活动室 教室名称 场馆 名称 教室 场所'),
      kind: field(1, '类型 类别 场地类型'),
      place: field(1, '位置 地点 地址 所在位置 楼层'),
      capacity: field(2.5, '容纳人数 容量 可容纳人数 人数 座位数 容纳'),
      features: field(3, '设施情况 设施 设备 设施设备 配备 设备情况 配置'),
      openingHours: field(3, '开放时间 可用时间 开放时段 使用时间'),
      keeper: field(1.5, '管理员 负责人 管理人 联系人 钥匙', 'name'),
      phones,
      note,
      feeText: field(0.5, '收费 费用 收费标准'),
    },
    needs: [['name'], ['features', 'openingHours', 'capacity'], ['openingHours', 'capacity', 'place']],
  },
  clubs: {
    table: 'Clubs',
    titles: /社团|课程|兴趣班|培训班/,
    fields: {
      name: field(2, '社团名称 课程名称 社团 课程 班级名称 班级 名称 项目名称'),
      kind: field(1, '类别 类型 课程类别 分类'),
      teachers: field(2.5, '指导老师 老师 授课老师 任课老师 教师 任课教师 指导教师 负责老师 讲师 授课教师'),
      schedule: field(2, '活动时间 上课时间 时间 课程时间 开课时间 授课时间 时间安排'),
      venue: field(2, '活动地点 上课地点 地点 场地 教室 活动场地'),
      capacity: field(1.5, '人数 名额 招生人数 限额 招收人数 班额 人数上限'),
      startsOn: field(2, '开课日期 开始日期 起始日期 开班日期', 'day'),
      endsOn: field(2, '结课日期 结束日期 结业日期', 'day'),
      feeText: field(0.5, '收费 费用 收费标准 学费'),
      enrolledCount: field(0.5, '已报 已报人数 报名人数'),
      sessionsPerWeek: field(1, '每周次数 周次数 每周几次 次数'),
      minutes: field(1, '每次时长 课时长 时长 每次分钟 课长'),
      needs: field(1, '所需设施 设备要求 场地要求 需要设备'),
      note,
    },
    needs: [['name'], ['teachers', 'schedule'], ['capacity', 'startsOn', 'endsOn', 'kind', 'feeText']],
  },
  teachers: {
    table: 'Teachers',
    titles: /师资|教师|老师名单|讲师/,
    fields: {
      name: field(2, '教师姓名 老师姓名 姓名 名字 老师 教师 讲师姓名', 'name'),
      sex,
      phones,
      email,
      note,
      skills: field(2, '擅长 专业 特长 授课方向 可授课程 授课内容 教授课程 专长'),
      availability: field(3, '可授课时间 授课时间 空闲时间 可上课时间 可排课时间'),
      isResident: field(1, '本社区居民 是否本社区居民 是否居民', 'yesNo'),
      certificate: field(2, '证书 资格证 资质 持证情况 职称'),
    },
    needs: [['name'], ['skills', 'availability', 'certificate'], ['availability', 'certificate']],
  },
  enrolments: {
    table: 'Enrolments',
    titles: /报名|学员|花名册|选课/,
    fields: {
      club: field(2.5, '社团 社团名称 课程 班级 报名课程 报名社团 课程名称 所报社团'),
      name: field(1.5, '姓名 学员姓名 学员 报名人 名字', 'name'),
      phones,
      note,
      address: field(1, '住址 家庭住址 地址', 'dwelling'),
      enrolledOn: field(2.5, '报名日期 报名时间 登记日期', 'day'),
      fee: field(0.5, '交费 缴费 已交费 费用', 'yesNo'),
      state: field(1, '状态 报名状态'),
    },
    needs: [['name'], ['club'], ['enrolledOn', 'phones', 'fee', 'address']],
  },
  specialHouseholds: {
    table: 'Households',
    titles: /特殊|关爱|重点户|困难家庭|帮扶/,
    fields: {
      code,
      grid,
      note,
      address,
      building,
      unit,
      room,
      headName: field(1.5, '户主姓名 户主 姓名 对象姓名 帮扶对象', 'name'),
      flags: field(1.5, '类别 特殊类别 困难类别 户类别 类型'),
      situation: field(3, '困难情况 基本情况 家庭情况 情况说明 具体情况 困难原因'),
      helper: field(2.5, '帮扶人 责任人 结对人 联系人 包户干部', 'name'),
      lastVisit: field(1.5, '上次走访 最近走访 走访日期 最近入户日期 上次入户', 'day'),
      visit: field(3, '走访频次 走访频率 探访频次 频次 走访要求'),
    },
    needs: [
      ['headName', 'address'],
      ['situation', 'visit', 'helper'],
      ['flags', 'visit', 'situation'],
    ],
  },
  campaign: {
    table: 'Campaigns',
    titles: /缴费|参保|医保|养老保险|专项/,
    fields: {
      name: field(1, '姓名 名字 参保人 参保人姓名', 'name'),
      idNumber,
      grid,
      note,
      tier: field(3, '档次 缴费档次 档位 缴费标准'),
      paid: field(3, '已缴 是否缴费 缴费状态 是否已缴 已交 缴费 是否参保', 'yesNo'),
      amount: field(2, '金额 缴费金额 应缴金额'),
      paidOn: field(2, '缴费日期 缴费时间 交费日期', 'day'),
    },
    needs: [['name'], ['tier', 'paid', 'amount'], ['paid', 'paidOn']],
  },
  serviceRecords: {
    table: 'Visits',
    titles: /服务记录|走访记录|入户记录|办事记录|为民服务/,
    fields: {
      date: field(2, '服务日期 日期 走访日期 时间 服务时间 入户日期', 'day'),
      subject: field(2.5, '服务对象 对象 走访对象 居民姓名 姓名', 'name'),
      address,
      grid,
      note,
      content: field(2.5, '服务内容 内容 事项 服务事项 走访内容'),
      worker: field(2.5, '服务人 服务人员 走访人 经办人 办理人 网格员'),
      minutes: field(2, '用时 时长 服务时长 耗时'),
      outcome: field(2.5, '结果 办理结果 服务结果 处理结果 办理情况'),
      ratingText: field(1.5, '满意度 评价 满意情况'),
    },
    needs: [['date'], ['subject'], ['content', 'outcome', 'worker']],
  },
  lessons: {
    table: 'Clubs',
    titles: /课程安排|课表|课程表|排课/,
    fields: {
      day: field(4, '星期 周几 星期几', 'weekday'),
      time: field(2, '时间 上课时间 时段'),
      club: field(2, '课程 社团 课程名称 社团名称'),
      venue: field(1.5, '地点 场地 教室 上课地点'),
      teachers: field(1.5, '老师 教师 授课老师 任课老师'),
      note,
    },
    needs: [['day'], ['time'], ['club']],
  },
} satisfies Record<string, RoleSpec>

export type Role = keyof typeof ROLES
export type Field<R extends Role> = keyof (typeof ROLES)[R]['fields'] & string

export const ROLE_NAMES = Object.keys(ROLES) as Role[]

export function roleSpec(role: Role): RoleSpec {
  return ROLES[role]
}

/** Fields of a list that our tables call otherwise. */
const FIELD_NAMES: Record<string, string> = {
  birthDate: 'birthOn',
  lastVisit: 'lastVisitOn',
  visit: 'visitEvery',
  schedule: 'preferred',
  venue: 'venueName',
  date: 'visitedOn',
}

/** Where a cell of the list goes; null where it becomes no field of the row's own record. */
export function targetOf(role: Role, field: string): Target | null {
  if (role === 'lessons') return null
  const table = ROLES[role].table as AdoptTable
  const own = FIELD_NAMES[field] ?? field
  return own in tables[table].columns ? { table, field: own } : null
}

/** Header words that mean no field of ours but show that a row is a header. */
export const OTHER_HEADERS = ['序号', '编号', '年龄', '民族', '户数', '数量', '项目', '民族', '学历', '职业', '单位', '签字', '名次']
