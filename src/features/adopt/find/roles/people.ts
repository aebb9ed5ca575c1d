/** Lists of people who do something for the neighbourhood. */
import { email, grid, note, phones, sex } from './shared'
import { field, type RoleSpec } from './spec'

/** Words over the columns of whoever stands in for a grid worker. */
const BACKUP = /[b2二]角|b岗|副岗|备岗|备份|后备|替[班补岗]|顶[班岗]|代[班岗]|协管|协助|副网格|副[职手]|助理|兼职|候补|辅助|backup|deputy/

export const PEOPLE = {
  gridWorkers: {
    table: 'Staff',
    titles: /网格员|网格长|网格人员|包干|网格力量|网格队伍|楼栋长|分工|grid/i,
    fields: {
      grid,
      phones,
      email,
      note,
      name: field(
        3,
        `网格员 网格员姓名 网格责任人 本网格负责人 片长 片长姓名 谁负责 网格长 专职网格员 姓名 责任人 专属网格员 网格管理员 网格专员 网格负责人 负责人 谁管 包干人 包片人 a岗 主岗 第一责任人
        worker gridworker name`,
        'name',
        /^(?:专职|兼职|本)?(?:网格|片区?|包[片干户联保]|责任|负责|主责|主管|第一).{0,3}(?:员|长|人|干部)$|^谁/,
      ),
      buildings: field(
        3,
        `包干楼栋 负责幢号 包干幢号 责任幢 负责楼幢 管辖幢号 管哪几栋 哪些楼 哪几栋楼 管哪几幢 负责楼栋 楼栋范围 责任楼栋 管辖楼栋 网格范围 楼栋 管辖范围 包干范围 负责范围 覆盖楼栋 所辖楼栋 管哪些楼 管的楼 范围 分工范围 片区范围 负责片区 责任区 责任范围
        所管楼栋 辖区楼栋 楼栋号 包保楼栋 buildings area`,
        undefined,
        /(?:管|负责|包|辖|分|责任|覆盖|服务).{0,3}(?:楼|幢|栋|片|范围|区域|哪)/,
      ),
      backupName: field(
        3,
        '备岗 协管员 替班网格员 顶班网格员 替补网格员 ab岗替代人 替代人 ab岗 代岗人 替代人员 谁顶班 谁来顶 谁替 不在时找谁 代班 代班人 替手 协管 备岗人员 b岗 替岗 后备网格员 b岗人员 备岗人 兼职网格员 顶岗 顶岗人 替班 替班人 后备 候补网格员 替补 b岗姓名 b角 b角姓名 副岗 backup deputy substitute',
        'name',
        /^(?:搭档|拍档|搭子|副[手职岗]?|助[手理]|帮手|替[班补岗手身]?|顶[班岗替]|代[班岗管理]|候补|后备|备[岗用份]|接替|协[管助]|b[岗角]|第二|另一).{0,4}(?<!电话|手机|方式|号码?|微信)$|(?:不在|请假|没空|休息|出差).{0,3}谁|谁.{0,2}[替顶代]/,
        { beside: { group: BACKUP, inGroup: /^(?:姓名|名字|人员|谁|姓名及职务|name)$/ } },
      ),
      backupPhones: field(
        2,
        '备岗电话 协管员电话 替代人手机 替代人电话 代岗电话 b岗电话 备岗手机 替岗电话 b岗手机 b岗联系方式 备岗联系方式 替班电话 顶岗电话 兼职网格员电话 b角电话 b角手机 backupphone deputyphone',
        'phone',
        /^(?:搭档|拍档|搭子|副[手职岗]?|助[手理]|帮手|替[班补岗手身]?|顶[班岗替]|代[班岗管理]|候补|后备|备[岗用份]|接替|协[管助]|b[岗角]|第二|另一).{0,4}(?:电话|手机|联系|号码?)/,
        { beside: { group: BACKUP, inGroup: /电话|手机|联系|号码|phone|mobile|tel/, behind: 'backupName' } },
      ),
    },
    needs: [['name'], ['grid', 'buildings'], ['buildings', 'backupName', 'email', 'phones']],
  },
  volunteers: {
    table: 'Volunteers',
    titles: /志愿者|志愿服务|义工|志愿队|红马甲|volunteers?/i,
    fields: {
      name: field(1, '姓名 名字 志愿者姓名 志愿者称呼 称呼 谁 人名 志愿者 义工 义工姓名 队员 队员姓名 成员 name volunteer', 'name'),
      sex,
      phones,
      email,
      grid,
      note,
      isResident: field(
        1,
        '是否本社区居民 本社区居民 是否居民 是否本社区 本社区 是否本村居民 本村居民 是否本村 是否本小区居民 是否本院居民 是否本地居民 是否本社区人员 是否社区居民 本小区居民 住本社区 是不是本社区的 isresident resident local',
        'yesNo',
        /^(?:是|住|在)?(?:不是|否)?(?:住|在|是)?(?:本|我们?|自己)?(?:的)?(?:社区|小区|村|院|镇|街|本地|当地|辖区|常住)(?:的)?(?:居民|人|住户)?/,
      ),
      skills: field(
        2,
        '特长 技能 擅长 有何本领 本领 有什么本领 有何特长 会干什么 能干什么 会些什么 拿手 服务特长 专业特长 服务意向 专长 会什么 技能特长 特长爱好 服务项目 服务类别 能做什么 服务方向 个人特长 skills skill goodat',
        undefined,
        /^(?:会|能|擅长|善于|拿手|可以).{0,4}(?:什么|啥|哪些|做|干|帮)|特长|本领|本事|技能|专长|擅长|手艺/,
      ),
      availability: field(
        2,
        `可服务时间 何时有空 何时可来 何时能来 空档 啥时候有空 什么时候能来 能来的时间 几时有空 服务时间 空闲时间 有空时间 可参与时间 可服务时段 服务时段 可参加时间 方便时间 什么时候有空 有空的时间 可用时间 空余时间 时间安排
        available availability whenfree`,
        undefined,
        /(?:有空|空闲|得空|方便|能来|可来|能到|可服务).{0,4}$|^(?:哪[天些几]|何时|几时|什么时候|啥时候?).{0,2}(?:有空|能|可|来|方便|在)/,
      ),
      serviceMinutes: field(
        3,
        `累计时长 工时合计 工时 合计工时 总工时 时数 干了多少小时 做了多久 总共多久 攒了多少小时 服务时长 累计服务时长 志愿时长 时长 服务小时 累计小时 累计服务时间 总时长 累计工时 服务总时长 志愿服务时长 小时数 服务小时数 工时
        hours servicehours totalhours`,
        undefined,
        /(?:时长|工时|小时数?|时数|钟头?)|^(?:服务|做|干|攒|累计|总共|一共)了?.{0,3}(?:多久|多长|时间)/,
      ),
      level: field(
        1,
        '级别 等级 哪一级 级次 志愿者级别 层级 星级 志愿者等级 服务星级 level rank',
        undefined,
        /^(?:哪|几|什么|啥)(?:一|个)?(?:级|星|等级?)(?:别|的)?$|(?:等级|星级|级别|层级)$/,
      ),
      joinedOn: field(
        2,
        '注册日期 加入日期 入册日期 在册日期 什么时候来的 啥时候加入 哪年来的 登记日期 注册时间 入队时间 加入时间 入队日期 登记时间 何时加入 报名日期 哪天加入 入会时间 joined joinedon since registered',
        'day',
        /^(?:加入|入[队会册团伍]|注册|登记|报名|参加|起始).{0,2}(?:日|时间?|年|天)|^(?:哪[年天]|何时|几时|什么时候|啥时候?).{0,2}(?:来|加入|入|报|参加|注册)的?$/,
      ),
    },
    needs: [
      ['name'],
      ['skills', 'availability', 'serviceMinutes', 'joinedOn', 'level'],
      ['serviceMinutes', 'joinedOn', 'level', 'isResident', 'availability'],
    ],
  },
  teachers: {
    table: 'Teachers',
    titles: /师资|教师|老师名单|讲师|授课老师|指导老师|teachers?/i,
    fields: {
      name: field(
        2,
        '教师姓名 老师姓名 授课人 教员 教员姓名 授课人姓名 任课人 谁 谁来教 姓名 名字 老师 教师 讲师姓名 讲师 指导老师 授课老师 任课老师 teacher name teachername',
        'name',
        /^(?:任[课教]|授课|教课|上课|指导|带班|主讲)?(?:老师|教师|讲师|教练|师傅|导师)(?:姓名|名字)?$/,
      ),
      sex,
      phones,
      email,
      note,
      skills: field(
        2,
        `擅长 专业 擅长科目 主教科目 会教什么 教啥 特长 授课方向 可授课程 授课内容 教授课程 专长 教什么 能教什么 可教内容 可教课程 可授内容 授课科目 教授科目 所教课程 授课专业 教授内容 授课项目 任教课程 科目
        subject subjects teaches skills`,
        undefined,
        /(?:教|授|讲|上)(?:什么|啥|哪).{0,3}$|(?:科目|专业|课程|教学|授课)(?:方向|内容|科目|特长)?$/,
      ),
      availability: field(
        3,
        '可授课时间 哪些时间可来授课 可来授课时间 何时可授课 授课空档 啥时候能来 什么时候能上 什么时候能来 啥时候有空 能上课的时间 能上课时间 上课时间 授课时间 空闲时间 可上课时间 可排课时间 有空时间 可授课时段 方便时间 什么时候有空 可用时间 哪天有空 可安排时间 时间要求 available availability',
        undefined,
        /(?:有空|空闲|得空|方便|能来|可来|能上|可上|可授).{0,4}$|^(?:哪[天些几]|何时|几时|什么时候|啥时候?).{0,2}(?:有空|能|可|来|方便|在)/,
      ),
      isResident: field(
        1,
        '本社区居民 是否本社区居民 是不是本社区的人 本社区的人 是否居民 本社区 是否本村居民 本村居民 是否本村 是否本小区居民 是否本院居民 是否本社区 本小区居民 是不是本社区的 住本社区 isresident resident',
        'yesNo',
        /^(?:是|住|在)?(?:不是|否)?(?:住|在|是)?(?:本|我们?|自己)?(?:的)?(?:社区|小区|村|院|镇|街|本地|当地|辖区|常住)(?:的)?(?:居民|人|住户)?/,
      ),
      certificate: field(
        2,
        '证书 资格证 有什么证 有啥证 资质 持证情况 职称 资格证书 证件 教师资格 资质证书 有无证书 专业证书 certificate qualification',
        undefined,
        /证书?$|证件|资质|职称|资格|什么证|啥证/,
      ),
    },
    needs: [['name'], ['skills', 'availability', 'certificate'], ['availability', 'certificate']],
  },
} satisfies Record<string, RoleSpec>
