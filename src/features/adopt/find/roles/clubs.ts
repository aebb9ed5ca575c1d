/** Lists of clubs, of those who joined them, and of lessons. */
import { idNumber, note, phones } from './shared'
import { field, type RoleSpec } from './spec'

const teachers = `指导老师 老师 带班人 授课人 教员 谁来教 谁教的 谁带 谁带班 老师是谁 授课老师 任课老师 教师 任课教师 指导教师 负责老师 讲师 授课教师 带班老师 教练 领队 主讲 谁教 带队老师 师资 teacher
  teachers instructor coach`
const place = `活动地点 上课地点 在哪里 在哪里上 在哪儿上 哪个教室 在哪活动 地点 场地 教室 活动场地 上课教室 在哪上 授课地点 活动室 在哪 活动场所 位置 venue place room location`

/** A day in one column, and the hours in one or two beside it. */
const day = field(0.5, '星期 周几 星期几 每周几 上课日 上课星期 哪天上课 周次 weekday', 'weekdays', undefined, { isStrict: true })
const startTime = field(
  1,
  '上课 开始时间 上课开始 开始 起始时间 几点开始 上课时间起 开课时间 起 始 从几点 时间起 starttime start from',
  'clock',
  undefined,
  { isStrict: true },
)
const endTime = field(
  1,
  '下课 结束时间 下课时间 结束 终止时间 几点结束 到几点 散课 止 终 时间止 endtime end until to',
  'clock',
  undefined,
  {
    isStrict: true,
  },
)

const seats = { hint: { word: /招|额|规模|限|容|定员|人数|席|座|编制/, look: 'count' as const } }

export const CLUBS = {
  clubs: {
    table: 'Clubs',
    titles: /社团|课程|兴趣班|培训班|活动班|班级|队伍|文体团队|开班|clubs?|courses?/i,
    fields: {
      name: field(
        2,
        `社团名称 课程名称 开班项目 班 什么班 课 什么课 哪个班 社团 课程 班级名称 班级 名称 项目名称 班名 队名 团队名称 兴趣班 队伍名称 班别 课名 团队 活动项目 兴趣班名称 活动名称 班次
        club course clubname coursename class name`,
        undefined,
        /^(?:叫|是)?(?:什么|哪个?)(?:班|课|社团|队|活动)$|(?:班|课程?|社团|队伍?|团队)(?:名称?|名字)$/,
      ),
      kind: field(
        1,
        '类别 类型 课程类别 分类 门类 社团类别 项目类别 课程类型 哪一类 种类 kind type category',
        undefined,
        /^(?:课程?|班|社团|项目)?(?:门类|种类|类[型别]|分类|大类|属性)$|^(?:哪|什么)一?(?:类|种|门)$|^属?于?(?:哪|什么)一?(?:类|种|门)$|类[别型]$/,
      ),
      teachers: field(
        2.5,
        teachers,
        undefined,
        /^(?:任[课教]|授课|教课|带[班课教队]|主[讲教]|执教|指导|上课|教学)(?:的?人|者|老师|教师|人员)?$|^(?:由|是|让)?谁.{0,2}(?:[教带上讲]|指导|任课)|(?:老师|教师|教练|师傅|导师|师资|讲师)(?:是谁|姓名)?$|^(?:教|带|辅导|授课)(?:的)?(?:人|老师|教师)$/,
        { hint: { word: /带|教|师|领|指导|辅导|组织|负责|牵头|主讲|[队团社班]长|主任/, look: 'names' } },
      ),
      schedule: field(
        2,
        `活动时间 上课时间 每周何时活动 何时活动 何时上课 每周何时 啥时候上 啥时候活动 什么时候上课 几时上课 什么时候 啥时候 每周哪天 时间 时段 课程时间 开课时间 授课时间 时间安排 什么时候上 何时活动 活动安排 训练时间 上课安排 每周时间 几点上课 time when
        schedule hours`,
        undefined,
        /^(?:周几|星期几|礼拜几|哪[天几]|何时|几时|几点|什么时候|啥时候?).{0,3}(?:上课?|活动|练|开课|集合|来)?$|(?:上课|活动|训练|排练|集合|教学)(?:的)?(?:时间|安排|时段|日子)$|^(?:每周|一周)(?:什么时候|什么点|几点|哪.{0,2}|时间)|(?:固定)?(?:活动|上课|训练)时间$/,
      ),
      venue: field(
        2,
        place,
        undefined,
        /^(?:在|去|到)?(?:哪(?:里|儿|(?:一?个|一)?(?:地方|教室|屋|房|室)|间.?|处|栋|楼|层)?|什么地方|何处)(?:上课?|活动|练|集合)?$|(?:地点|场[地所馆]|教室|地方|位置|活动室|房间)$/,
      ),
      day,
      startTime,
      endTime,
      capacity: field(
        1.5,
        '人数 名额 招生人数 招多少人 收几个人 能收多少人 最多收多少 多少人 限额 招收人数 班额 人数上限 计划人数 限招 收多少人 最多人数 招生名额 定员 限报人数 额定人数 计划招生 招生计划 规模 capacity places limit',
        undefined,
        /名额|(?:限|招|收|容|上限|计划|额定|最多)(?:报|收|额|几|多少)*(?:人数?|个|位|名)|(?:满员|上限|班额|定员|多少人|几个人)$|(?:招|收|限|满|要)+(?:几|多少)/,
        seats,
      ),
      startsOn: field(
        2,
        '开课日期 开始日期 开班日 哪天开始 哪天开课 从什么时候 起始日期 开班日期 开课 开班 开始时间 起始时间 从哪天 开班时间 首课日期 起 starts start from startdate startson',
        'day',
        /^(?:开[课班学始]|起始?|首[课次]|[头第]一[次课节]|自|从).{0,4}$|(?:起始|开始|开课|开班|开学|首课)(?:日期?|时间)?$|^(?:哪天|何时|几号|什么时候|啥时候?)(?:开|起|上第一)|^(?:打|从|自)(?:哪|什么|几).{0,3}(?:起|开始)$/,
      ),
      endsOn: field(
        2,
        '结课日期 结束日期 结业日 哪天结束 哪天结课 到什么时候 结业日期 结课 结业 结束时间 到哪天 结班日期 终止日期 止 ends end until enddate endson',
        'day',
        /^(?:结[课班业束]|末[一课次]|最后一[次课节]|终止?|截?[止至]|到).{0,4}$|(?:截止|结束|终止|结课|结业|结班)(?:日期?|时间)?$|^(?:哪天|何时|几号|什么时候|啥时候?)(?:结|完|止|上完)|^到(?:哪|什么|几).{0,4}$/,
      ),
      feeText: field(
        0.5,
        '收费 费用 收费标准 学费 收不收钱 要不要钱 收多少钱 报名费 收费情况 多少钱 价格 材料费 fee price',
        undefined,
        /(?:收|要|交)(?:不收|不要|不交|多少)?(?:费|钱)|(?:费用?|价[格钱]?|多少钱)$|^要?(?:交|收|付)(?:几|多少)|收费/,
      ),
      term: field(
        1.5,
        '起止日期 起止时间 起止 课程周期 开课周期 活动周期 活动起止 教学周期 开班周期 课程期限 活动期限 开课起止 学期起止 起讫日期 起讫 period term',
        'term',
        undefined,
        { isStrict: true },
      ),
      enrolledCount: field(
        0.5,
        '已报 已报人数 已报数 现报人数 报了多少人 报了几个 报名人数 现有人数 实际人数 在册人数 已报名 实招 实招人数 已招 已招人数 实际招生 enrolled',
      ),
      sessionsPerWeek: field(1, '每周次数 周次数 每周几次 次数 每周课次 周课次 sessionsperweek'),
      minutes: field(1, '每次时长 课时长 时长 每次分钟 课长 单次时长 每节时长 minutes duration'),
      needs: field(1, '所需设施 设备要求 场地要求 需要设备 设备需求 所需设备 场地需求 needs requires'),
      note,
    },
    needs: [['name'], ['teachers', 'schedule', 'day'], ['capacity', 'startsOn', 'endsOn', 'kind', 'feeText', 'venue', 'schedule']],
  },
  enrolments: {
    table: 'Enrolments',
    titles: /报名|学员|花名册|选课|名单|成员|队员|enrol/i,
    fields: {
      club: field(
        2.5,
        `社团 社团名称 报的什么班 哪个班 报哪个班 课程 班级 报名课程 报名社团 课程名称 所报社团 所报课程 兴趣班 班级名称 所在班级 参加社团 参加班级 报名班级 报名项目 报什么班 队伍
        班名 所报班级 团队 选报课程 club course class`,
        undefined,
        /(?:报|选|参加|学|上|加入|想去|申请)(?:的是|了|的|哪|什么|啥|何)*(?:个|门|一)?(?:班|课程?|社团?|队|团|项目)|^(?:哪|什么|啥)(?:个|门|一)?(?:班|课|社|队|团)|^(?:所在|所属|所[报选]|报名|参加)(?:的)?(?:班|课程|社团|团队|队伍)(?:名称?)?$/,
      ),
      name: field(
        1.5,
        '姓名 学员姓名 学员 名单 学员名单 成员名单 队员名单 报名名单 人员名单 参加人员 谁 人名 谁报的 报名人 名字 成员姓名 成员 队员 队员姓名 报名人姓名 参加人 name student member',
        'name',
      ),
      idNumber,
      phones,
      note,
      address: field(1, '住址 家庭住址 地址 现住址 住哪里 家在哪 住在哪 住处 居住地址 楼栋房号 房号 住哪 address', 'dwelling'),
      enrolledOn: field(
        2.5,
        '报名日期 报名时间 什么时候报的 啥时候报的 登记日期 何时报名 登记时间 入班日期 哪天报的 入社时间 入社日期 加入日期 enrolled enrolledon date registered',
        'day',
        /^(?:报名|登记|加入|入[班社队团]|填表).{0,3}(?:日|时|天)|^(?:哪天|何时|几时|几号|什么时候|啥时候?).{0,2}(?:报|登记|来)/,
      ),
      fee: field(
        0.5,
        '交费 缴费 已交费 交钱 交钱没 交了没 钱交了没 费用 是否交费 是否缴费 报名费 paid',
        'yesNo',
        /(?:[交缴付]|收)(?:了|没|过|清)?(?:费|钱|款)|(?:费|钱)(?:[交缴付])/,
      ),
      state: field(
        1,
        '状态 报名状态 报名情况 录取情况 是否录取 情况 结果 state status',
        undefined,
        /(?:状态|录取|候补)(?:情况|否)?$|^(?:是否|有没有)?(?:已)?(?:录取|候补|退)/,
      ),
    },
    needs: [['name'], ['club'], ['enrolledOn', 'phones', 'fee', 'address', 'state']],
  },
  lessons: {
    table: 'Clubs',
    titles: /课程安排|课表|课程表|排课|活动安排|timetable|lessons/i,
    fields: {
      day: field(4, '星期 周几 星期几 周次 日期 哪天 day weekday', 'weekday'),
      time: field(2, '时间 上课时间 时段 起止时间 几点 活动时间 节次 time hours'),
      startTime,
      endTime,
      club: field(
        2,
        '课程 社团 课程名称 社团名称 班级 班级名称 项目 活动内容 活动 内容 什么课 班 班名 课 课名 什么班 哪个班 兴趣班 队伍 团队 活动项目 活动名称 club course lesson class',
      ),
      venue: field(1.5, place),
      teachers: field(1.5, teachers),
      note,
    },
    needs: [['day'], ['time', 'startTime'], ['club']],
  },
} satisfies Record<string, RoleSpec>
