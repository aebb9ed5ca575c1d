/** Lists of what was done: payments of a campaign, services given. */
import { address, grid, idNumber, note, phones } from './shared'
import { field, type RoleSpec } from './spec'

export const WORK = {
  campaign: {
    table: 'Campaigns',
    titles: /缴费|参保|医保|养老保险|专项|保险|缴纳|收缴|insurance|payments?|fees?/i,
    fields: {
      name: field(1, '姓名 名字 参保人 缴费人员 谁 谁交的 人名 参保人姓名 缴费人 缴费人姓名 参保人员 被保险人 name insured', 'name'),
      idNumber,
      grid,
      note,
      address,
      year: field(1, '年度 年份 缴费年度 参保年度 缴费年份 year'),
      tier: field(
        3,
        '档次 缴费档次 几档 第几档 哪一档 哪档 选几档 档位 缴费标准 缴费档 参保档次 标准 选档 缴几档 tier level plan',
        undefined,
        /档[次位]?$|^(?:哪|几|第几|选)(?:一|个)?档|标准$/,
      ),
      paid: field(
        3,
        `已缴 是否缴费 缴否 缴没缴 交了吗 缴了没 有没有交 打勾 缴费状态 是否已缴 已交 缴费 是否参保 是否已交 交没交 缴费情况 交费情况 交了没 是否缴纳 是否交费 参保情况 缴纳情况 缴费与否 交费
        已缴费 paid haspaid`,
        'yesNo',
        /^(?:已|是否|有没有|有无|到底)?.{0,2}(?:[缴交付]|参保)(?:费|钱|款|保|纳)?(?:了|过|清|没|否|吗|未|齐|完)*(?:吗|没|否|没有)?$|(?:[缴交]费|参保).{0,2}(?:情况|状态|与否|标[识志记])$/,
      ),
      amount: field(
        2,
        '金额 缴费金额 缴额 多少钱 钱数 交了多少钱 应缴金额 缴费额 实缴金额 交了多少 交费金额 缴纳金额 缴费数额 交多少钱 应缴 实缴 amount sum',
        undefined,
        /金额|多少钱|钱数|[缴交付]款?[数额]|^(?:应|实|已)[缴交付收]|款[额数]?$/,
      ),
      paidOn: field(
        2,
        '缴费日期 缴费时间 缴款日 交费日子 哪天缴的 什么时候交的 啥时候交的 交的日子 交费日期 缴纳日期 交费时间 哪天交的 何时缴费 缴费日 交款日期 缴款日期 paidon paymentdate datepaid',
        'day',
        /[缴交付]款?(?:费|钱)?(?:的)?(?:日|天|时|期)|^(?:哪天|何时|几时|几号|什么时候|啥时候?).{0,2}[缴交付办]/,
      ),
    },
    needs: [['name'], ['tier', 'paid', 'amount'], ['paid', 'paidOn']],
  },
  serviceRecords: {
    table: 'Visits',
    titles: /服务记录|走访记录|入户记录|办事记录|为民服务|服务台账|走访台账|服务登记|走访登记|visits|services?/i,
    fields: {
      date: field(
        2,
        '服务日期 日期 哪一天 什么时候 日子 哪天去的 哪天办的 走访日期 时间 服务时间 入户日期 办理日期 登记日期 走访时间 上门日期 哪天 入户时间 受理日期 办事日期 上门时间 date visitdate servicedate day',
        'day',
      ),
      subject: field(
        2.5,
        `服务对象 对象 受助人姓名 给谁办 给谁办的 给谁 帮的谁 谁家 走访对象 居民姓名 姓名 求助人 受助人 被服务人 帮谁 居民 走访户 服务居民 办事人 求助居民 受访人 被走访人 被访人 户主 申请人 resident subject name
        client`,
        'name',
        /^(?:给|帮|为|替|到|去|看|找)(?:了|的)?(?:谁|哪家|哪户)|^谁家|(?:服务|走访|上门|帮扶|受访|求助|受[助益]|来访)(?:对象|居民|住户|人|户|者)$/,
      ),
      address,
      grid,
      phones,
      note,
      content: field(
        2.5,
        `服务内容 内容 办什么 办了什么 干了什么 什么事情 做什么 办的事 啥事 事项 服务事项 走访内容 服务项目 办理事项 诉求 反映问题 做了什么 走访情况 求助事项 诉求内容 情况 具体事项 事由 什么事 service content
        matter what`,
        undefined,
        /^(?:做|办|干|帮|弄|处理|解决)(?:了|的|的是)?(?:什么|啥|哪些|点)|^(?:什么|啥)事|事[项由情]$|内容|诉求|问题$/,
      ),
      worker: field(
        2.5,
        `服务人 服务人员 承办人 谁来办的 谁办的 谁去办 谁做的 谁帮的 谁干的 走访人 经办人 办理人 网格员 谁去的 上门人员 承办人 走访人员 责任人 服务志愿者 接待人 志愿者 处理人 入户人员 worker by staff
        volunteer`,
        undefined,
        /^(?:由|是)?谁(?!家).{0,4}$|^(?:经办|承办|办理|服务|走访|上门|经手|接[待访办]|处理|入户|跟进|执行|出动|去)(?:的)?(?:人员?|者|同志|志愿者|网格员)$/,
      ),
      minutes: field(
        2,
        '用时 时长 耗时时长 花了多久 用了多长时间 多久 花了多长时间 办了多久 服务时长 耗时 花费时间 服务用时 用了多久 多长时间 历时 所用时间 duration minutes timespent',
        undefined,
        /^(?:用|花|费|耗|忙)了?.{0,3}(?:多久|多长|时)|时长|耗时|用时|多久$/,
      ),
      outcome: field(
        2.5,
        '结果 办理结果 办结情况结果 办得怎样 办得怎么样 办好了没 办完没 怎么样了 成没成 服务结果 处理结果 办理情况 处理情况 完成情况 办结情况 办好没 是否办结 落实情况 进展 处置结果 办成没 outcome result status',
        undefined,
        /结果|(?:办|弄|做|解决|处理)(?:得|的)?(?:怎么?样|如何|好没|完没|成没|了没)|进展|落实|^(?:好|成|完)了?没/,
      ),
      ratingText: field(
        1.5,
        '满意度 满意吗 群众评价 满意不 满不满 居民怎么说 评价 满意情况 居民评价 反馈 满意否 满不满意 满意程度 回访 rating satisfaction feedback',
        undefined,
        /满不?意|评[价分级语]|打[了几]?分|得分|分数|几[分星]|反馈|口碑|^(?:居民|群众|对方|人家)?怎么说|好[不]?好$|回访/,
      ),
    },
    needs: [['date'], ['subject'], ['content', 'outcome', 'worker']],
  },
} satisfies Record<string, RoleSpec>
