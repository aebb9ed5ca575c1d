/** Lists of partners and of venues. */
import { email, note, phones } from './shared'
import { field, type RoleSpec } from './spec'

export const PLACES = {
  partners: {
    table: 'Partners',
    titles: /共建|商户|联盟|合作单位|社会组织|单位名单|驻区单位|辖区单位|爱心商家|partners?/i,
    fields: {
      name: field(
        3,
        `单位名称 共建单位 哪家 哪家单位 店家 单位名 商户名称 单位 机构名称 商家 名称 店名 单位全称 机构 商铺名称 合作单位 店铺名称 商家名称 组织名称 驻区单位 企业名称 商户 名头
        partner organisation organization company name`,
      ),
      kind: field(
        1,
        '类别 类型 单位类型 单位类别性质 行当 做什么的 干什么的 性质 单位性质 行业 单位类别 机构类型 行业类别 哪一类 kind type category',
        undefined,
        /^(?:单位|商[户家]|店|机构|什么)?(?:性质|行业|行当|类[型别]|种类)$|^(?:做|干)(?:什么|啥)的?$/,
      ),
      contact: field(
        2,
        '联系人 负责人 对接人 跟谁联系 联系谁 联络人 联系人姓名 法人 店主 老板 联络员 找谁 contact contactperson',
        'name',
        /^(?:找|联系|对接)谁|(?:联系|联络|对接|负责)(?:人|员)$|(?:店主|老板|掌柜|经理|法人)/,
      ),
      phones,
      email,
      note,
      services: field(
        2.5,
        `提供服务 服务内容 可提供的服务 可供服务 能帮什么忙 帮什么忙 能做什么 能帮啥 可以帮什么 服务项目 共建内容 可提供资源 资源 优惠内容 可提供服务 共建项目 能提供什么 提供的服务 合作内容 服务清单 资源清单 服务事项 优惠
        services offers provides`,
        undefined,
        /(?:能|可以?|肯|愿意?)?(?:帮|提供|支持|赞助|出)(?:些|点)?(?:什么|啥|哪些|的?服务|的?忙|资源|力)|(?:服务|共建|合作|优惠|支持)(?:内容|项目|事项|清单)$/,
      ),
      when: field(
        1.5,
        '服务时间 时间 开放时间 提供时间 供应时间 啥时候 什么时候能帮 几点到几点 服务频次 服务时段 什么时候 营业时间 活动时间 time when hours',
        undefined,
        /(?:什么时候|啥时候?|何时|几时|几点).{0,3}$|(?:服务|营业|开门|提供)时[间段]/,
      ),
      place: field(1, '地址 位置 地点 单位地址 在哪里 开在哪 店址 所在地 在哪 详细地址 商铺地址 address place location'),
      agreementUntil: field(
        2.5,
        `协议到期 共建协议有效期至 协议有效期至 协议期至 有效期至 协议到哪天 签到什么时候 到什么时候 协议到什么时候 合同到期 到哪天 合作截止 合作到期 到期日期 协议期限 到期时间 有效期 签约到期 协议截止 协议有效期 协议到期日 合作期限 协议至 协议到期时间 截止日期 到期日 签到哪天 until
        expires validuntil agreementuntil`,
        'day',
        /(?:协议|合同|签约?|合作|有效|到期|期限).{0,4}(?:到|至|期|止|日|天|时间|时候)|^(?:签|合作|有效)到/,
      ),
    },
    needs: [['name'], ['services', 'agreementUntil', 'contact'], ['services', 'agreementUntil', 'kind', 'when']],
  },
  venues: {
    table: 'Venues',
    titles: /场地|场馆|活动室|教室|阵地|活动场所|venues?|rooms/i,
    fields: {
      name: field(
        2.5,
        '场地名称 场地 阵地 活动阵地 屋子 哪个屋 活动地 功能房 场所名称 活动室 教室名称 场馆 名称 教室 场所 阵地名称 场馆名称 活动室名称 功能室 功能室名称 空间名称 房间名称 地方 venue room name hall',
      ),
      kind: field(
        1,
        '类型 类别 场地类型 功能分类 做什么用 干什么用 用途 功能 场所类型 kind type',
        undefined,
        /^(?:做|干|当)(?:什么|啥)用?|(?:用途|功能|类型|类别)$/,
      ),
      place: field(
        1,
        '位置 地点 地址 所在位置 所处位置 在哪里 在几楼 在什么地方 楼层 在哪 所在楼层 具体位置 where place location floor',
        undefined,
        /^(?:在|位于)?(?:哪|几楼|什么地方|何处)|(?:位置|楼层|地点|方位)$/,
      ),
      capacity: field(
        2.5,
        '容纳人数 容量 能坐几个人 装多少人 坐得下多少人 多少人 能容多少人 能站多少人 可容纳人数 人数 座位数 容纳 可容纳 最多人数 能坐多少人 座位 坐多少人 规模 限员 最大人数 capacity seats',
        undefined,
        /(?:坐|容|站|装|挤|放|进)(?:纳|得)?下?(?:几|多少|人)|(?:容量|座位|座席|人数|人数上限|规模)$/,
        { hint: { word: /额|规模|限|容|定员|人数|席|座|坐/, look: 'count' } },
      ),
      features: field(
        3,
        '设施情况 设施 配备设施 有些什么 有啥 里头有什么 屋里有什么 有哪些东西 有哪些设备 设备 设施设备 配备 设备情况 配置 设备设施 配套设施 有什么 配套 现有设备 硬件 里面有什么 设备配置 equipment facilities features',
        undefined,
        /^(?:里[面头]|屋里|配|带|都?有)(?:了|着|些|备)?(?:什么|啥|哪些)|设[备施]|器材|配[置备套]|家当|东西$/,
      ),
      openingHours: field(
        3,
        '开放时间 可用时间 几点开门 几点开 啥时候开 开门关门 几点到几点 什么时候能用 开放时段 使用时间 开门时间 什么时候开 可使用时间 可预约时间 何时开放 开放 open hours opening openinghours',
        undefined,
        /(?:开放|开门|使用|可用|可借|营业).{0,4}$|^(?:几点|何时|几时|什么时候|啥时候?).{0,2}(?:开|能用|可用|关)/,
      ),
      keeper: field(
        1.5,
        '管理员 负责人 管理人 负责人及电话 管理人及电话 钥匙在谁手里 钥匙在谁那 找谁 谁拿钥匙 谁管钥匙 找谁开门 联系人 钥匙 保管人 管钥匙 管钥匙的人 谁管 钥匙在谁 责任人 管理人员 钥匙保管人 keeper contact',
        'name',
        /钥匙|^(?:找|问)谁|^谁.{0,2}(?:管|开门|负责|保管)|(?:管理|保管|负责|看管|值守)(?:人|员|人员)?$/,
      ),
      phones,
      note,
      feeText: field(
        0.5,
        '收费 费用 收费标准 收费情况 价格 收费与否 是否收费 收不收钱 要不要钱 收钱吗 要钱吗 多少钱 是否收费 租金 使用费 fee price',
        undefined,
        /(?:收|要)(?:不收|不要)?(?:费|钱)|(?:费用?|租金|价[格钱]?)$/,
      ),
    },
    needs: [['name'], ['features', 'openingHours', 'capacity'], ['openingHours', 'capacity', 'place']],
  },
} satisfies Record<string, RoleSpec>
