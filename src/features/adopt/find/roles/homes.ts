/** Lists of residents and of households. */
import { address, building, code, email, flags, grid, idNumber, lastVisit, note, phones, room, sex, unit } from './shared'
import { field, type RoleSpec } from './spec'

export const HOMES = {
  residents: {
    table: 'Residents',
    titles: /居民|人口|住户信息|人员台账|基本信息|人员信息|花名册|户籍|残疾人|老年人|老人|党员|residents?/i,
    fields: {
      name: field(
        1,
        '姓名 名字 居民姓名 本人姓名 谁住这里 谁住在这里 住的是谁 家庭成员姓名 人名 叫什么 家里人 成员 住户姓名 人员姓名 成员姓名 家庭成员 家庭成员姓名 称呼 本人姓名 谁 name fullname residentname',
        'name',
        /^(?:家里|屋里|家中|户里)?(?:都?有|住)?(?:着|的|了)?(?:谁|哪些人|什么人)$|^(?:人员|居民|住户|家庭成员|成员|家人|村民)(?:姓名|名称?|名字)?$|^人名?$|^[大真全]名$/,
      ),
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
      relation: field(
        3,
        `与户主关系 与户主之关系 户内称谓 户内身份 同户主关系 亲属关系 他是户主的谁 和户主是 与户主什么关系 是户主的什么人 和户主啥关系 啥关系 什么关系 跟户主什么关系 身份 关系 家庭关系 户主关系 与户主的关系 和户主关系 跟户主关系 和户主什么关系 是户主什么人 成员关系 家庭角色 与户主之关系
        relation relationship relationtohead relationshiptohead`,
        'relation',
        /(?:和|与|跟|同|是|对)?(?:户主|房主|家长|当家).{0,3}(?:关系|什么人|的?谁|称[谓呼])|^(?:家庭|亲属|户内|成员)?(?:关系|称谓|称呼|辈分|排行)$|^(?:什么|家里)(?:亲|叫什么|辈)|^在?(?:家|户)[里内中]?(?:是|的)?(?:谁|什么|老几|身份|角色)?$|^(?:家庭)?成员身份$/,
      ),
      birthDate: field(
        2,
        '出生日期 出生年月 何时出生 出生日 生于 出生 哪天生 阳历生日 哪天生的 生辰 出生日 出生年月日 生日 出生 出生时间 生年月日 出生日 生于 哪年生 何时出生 出生年份 birth birthday dob dateofbirth birthdate born',
        'day',
        /^(?:哪[年天]|何时|什么时候|几[几]?年).{0,2}生|(?:出生|生日|生辰|诞辰)/,
      ),
      age: field(0.25, '年龄 周岁 实足年龄 岁数 年纪 age'),
      flags,
      isHead: {
        ...field(0.5, '户主 主 是否户主 户主否 是户主 是不是户主 户主标记 当家 当家人 家长 户主吗 ishead head', 'mark'),
        isStrict: true,
      },
      headName: { ...field(0, '户主姓名 户主 户主名字 所属户主 谁家 房主 房主姓名 headname', 'person'), isStrict: true },
      residence: field(
        0.5,
        '居住状态 在住状态 现住状态 居住情况 在住情况 人员状态 是否在住 是否搬走 是否迁出 搬迁情况 迁移情况 变动情况',
        'residence',
        /^(?:居住|在住|现住|搬迁|迁移|迁出)(?:状态|状况|情况)$/,
      ),
      volunteer: field(
        0.5,
        '志愿者 是否志愿者 参加志愿服务否 是否参加志愿服务 参加志愿服务 是否为志愿者 志愿者否 是不是志愿者 volunteer isvolunteer',
        'yesNo',
        /志愿|义工|红马甲/,
      ),
    },
    needs: [
      ['name'],
      ['relation', 'idNumber', 'birthDate', 'building', 'address'],
      ['relation', 'birthDate', 'idNumber', 'flags', 'sex', 'age'],
    ],
  },
  households: {
    table: 'Households',
    titles: /住户|户档案|户信息|房屋|家庭户|一户一档|households?/i,
    fields: {
      code,
      grid,
      note,
      address,
      building,
      unit,
      room,
      headName: field(
        2,
        '户主 户主姓名 在册户主 谁家 户主是谁 房主是谁 房主 业主 业主姓名 当家人 户主名字 户代表 head headofhousehold headname householder',
        'name',
        /^(?:户主|房主|业主|当家|家长)(?:姓名|名字|是谁|标识)?$/,
      ),
      people: field(
        2,
        '人口 人口数 在册人数 户籍人数 住几个人 多少人 家里几口人 几个人 人数 家庭人口 常住人口 户内人数 家庭人口数 几口人 几人 家庭人数 居住人数 常住人数 人口合计 户人数 口数 people members persons size',
        undefined,
        /(?:几|多少).{0,2}(?:口|人)|(?:人口|人数|口数)$/,
      ),
      tenure: field(
        3,
        `房屋性质 房子怎么用 房子用途 用途 居住性质 房屋状态 居住状态 居住情况 入住情况 房屋类型 住房性质 房屋用途 房屋情况 住房情况 房屋使用情况 房屋使用性质 产权性质 自住/出租
        自住或出租 居住类型 住房类型 tenure occupancy`,
        undefined,
        /^(?:房屋|房子|住房|房产|居住|入住|产权)(?:的)?(?:性质|状态|情况|用途|类型|类别|现状|方式|属性)$|自住|出租|(?:自家|租).{0,3}(?:住|吗|的)$/,
      ),
      special: field(
        1,
        '特殊户 关爱户 是否关注户 关注户 是否特殊户 是否重点户 重点户 重点关爱',
        'yesNo',
        /(?:关爱|重点|特殊|特困|照顾|帮扶|关注)(?:户|对象|家庭|人家)?(?:否|吗|不|标[识志记])?$/,
        { hint: { word: /关爱|关注|重点|特殊|困难|照顾|帮扶|特困/, look: 'yesNo' } },
      ),
      lastVisit,
    },
    needs: [
      ['address', 'room', 'code', 'headName'],
      ['headName', 'people', 'tenure'],
      ['people', 'tenure', 'lastVisit'],
    ],
  },
  specialHouseholds: {
    table: 'Households',
    titles: /特殊|关爱|重点户|重点对象|困难|帮扶|特困|低保|独居|探访|care|vulnerable/i,
    fields: {
      code,
      grid,
      note,
      address,
      building,
      unit,
      room,
      headName: field(
        1.5,
        '户主姓名 户主 姓名 对象姓名 帮扶家庭户主 帮扶户主 家庭户主 谁家 看望谁 走访户 帮扶对象 关爱对象 困难对象 服务对象 重点对象 老人姓名 被帮扶人 对象 name head person',
        'name',
      ),
      flags: field(
        1.5,
        '类别 特殊类别 困难类别 帮扶类型 属于哪类 是哪类 哪一类 重点情况 户类别 类型 困难类型 对象类别 对象类型 特殊类型 关爱类别 重点类别 人员类别 帮扶类别 标签 category type tags',
        undefined,
        /^(?:属于|归|是|有)?(?:什么|哪)一?(?:类|种|样|情形|情况|困难|特殊)|^属于|(?:困难|特殊|关爱|帮扶|重点|户)(?:类型|类别|种类)/,
      ),
      situation: field(
        3,
        `困难情况 基本情况 家中实情 家中情况 实情 家庭实情 家里情况 家里怎么样 家里什么情况 怎么个情况 家庭情况 情况说明 具体情况 困难原因 情况 现状 家庭困难情况 主要困难 存在困难 身体状况 情况描述 生活状况 需求情况 致困原因
        situation circumstances condition`,
        undefined,
        /(?:情况|实情|状况|难处|(?<!什么)困难|现状)$|怎么样|什么事|(?:原因|现状|处境)$/,
        { hint: { word: /原因|情况|困难|状况|实情|概况|简介|描述|现状|问题|困境|需求/, look: 'prose' } },
      ),
      helper: field(
        2.5,
        '帮扶人 责任人 结对人 谁去 谁去看 谁管 由谁去 谁联系 联系人 包户干部 帮扶责任人 结对干部 结对帮扶人 包联人 包保人 包保干部 谁负责 负责人 关爱员 探访人 联系干部 helper contact',
        'name',
        /^(?:由|归|让|是|请|平时)?谁(?!家|的|住|是)|^(?:包[户联保干]?|结对|帮扶|对接|责任|负责|照[护顾看应]|陪护|探[访视望]|走访|上门|联系|联络|跟进|关爱)(?:的)?(?:人|人员|员|干部|者|志愿者|党员)$/,
        { hint: { word: /帮|扶|结对|联系|[包联]保|责任|干部|志愿|负责|探访|走访|关爱/, look: 'names' } },
      ),
      lastVisit,
      visit: field(
        3,
        '走访频次 走访频率 多长时间去一次 几天去一次 隔多久去 隔多久 探访频次 频次 走访要求 探访频率 频率 入户频次 走访次数 多久走访一次 多久去一次 上门频次 关爱频次 联系频次 走访周期 visits frequency howoften',
        undefined,
        /^(?:多久|隔多|隔几|几天|多长时间|多少天|每月|每周|一个?月).*[次去访看趟回门]|频[次率度]|周期/,
        { hint: { word: /走访|探访|入户|上门|看望|联系/, look: 'rhythm' } },
      ),
    },
    needs: [
      ['headName', 'address', 'room'],
      ['situation', 'visit', 'helper', 'care'],
      ['flags', 'visit', 'situation'],
    ],
  },
} satisfies Record<string, RoleSpec>
