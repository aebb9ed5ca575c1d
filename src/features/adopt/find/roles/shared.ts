/** Columns that several lists have. */
import { field } from './spec'

export const sex = field(1, '性别 性別 男女别 男/女 男或女 教员性别 本人性别 男女 男或女 sex gender', 'sex', undefined, {
  hint: { word: /^(?:称谓|称呼|尊称|敬称|先生\/?女士)$/, look: 'sex' },
})
export const phones = field(
  1,
  `电话 手机 联系电话 联系手机 移动电话 怎么联系 手机怎么打 对接电话 学员手机 志愿者手机 教员手机 本人联系方式 手机电话 打哪个电话 联系方式 手机号 手机号码 电话号码 联系号码 移动电话 联络电话 联系手机 本人电话 本人手机 常用电话 电话/手机
  手机/电话 联络方式 号码 固话 座机 家庭电话 紧急电话 tel phone mobile telephone phonenumber mobilenumber contactnumber phoneno cellphone 通讯 通信 手机/座机`,
  'phone',
)
export const email = field(1, '电子邮箱 邮箱 电子信箱 信箱 电邮 电子邮件 邮件 邮箱地址 email e-mail mail')
export const grid = field(
  1,
  '网格 片区 网格序 网格次 网格序号 第几片 哪一片 哪片 几片 几网格 责任区 所在网格 所属网格 网格号 网格名称 网格编号 所属片区 网格区域 微网格 责任网格 归属网格 哪个网格 所在片区 包片 片 grid gridno gridnumber',
  'grid',
  /网格|第几[格片]|(?:归|在|属)哪一?[格片]/,
)
export const note = field(
  0.5,
  '备注 说明 附言 附记 附注说明 补充 备注栏 备注事项 其它说明 其它情况 其他要说的 还有什么要记 备注二 情况说明 杂项 补充事项 注意 提醒 注意事项 另外说明 要说的 附注 其他说明 备考 注 备注说明 情况备注 其他情况 其他 补充说明 备忘 需说明的情况 remark remarks note notes comment comments',
)
export const address = field(
  1.5,
  `住址 家庭住址 坐落 家庭住所 现住何处 住在何处 所住幢室 房屋坐落地 居住地点 住所地 家在哪 家在哪里 住在哪 住在哪里 住哪里 住哪户 哪一户 住所 居处 门牌号码 户址 住户地址 在哪住 家庭地点 哪栋哪室 地址 家庭地址 居住地址 楼栋-单元-室 房号 门牌 楼栋单元室 楼栋单元房号 房屋地址 详细地址 现住址 现居住地 现居住地址
  居住地 住处 常住地址 家住哪里 住哪 家住 楼房号 楼门号 楼室 楼牌号 门牌地址 房屋坐落 住房地址 居所 具体住址 所住楼栋 楼栋房号 楼号房号 address
  homeaddress homeaddr residence`,
  'dwelling',
  /(?:住址|门牌|住处)$|^(?:家|屋)(?:住|在)(?:在)?(?:哪|什么).{0,3}$/,
)
export const building = field(
  2,
  '楼栋 栋 楼号 幢次 栋次 幢别 栋号 楼 幢 幢号 楼栋号 楼座 座 几栋 几号楼 楼宇 号楼 弄 弄号 几弄 里弄 弄堂 弄/幢 弄/栋 幢/弄 栋/弄 building bldg buildingno',
  undefined,
  /^(?:哪|几)号?一?(?:栋|幢|楼|座)|^(?:楼|栋|幢)(?:座|号码?|编号|别)$/,
)
export const unit = field(
  2,
  '单元 单元号 单元次 单元别 门 门洞 几单元 梯 号/单元 单元/号 弄内号 unit entrance unitno',
  undefined,
  /^(?:哪|几)一?个?(?:单元|门洞|梯)|^单元(?:号码?|别|编号)?$/,
)
export const room = field(
  2,
  '室 房间 房间号 户室号 户室 房室 室号 门牌号 房号 户室 几室 房 房门号 户室号 单元室 单元房号 room flat apartment roomno apt flatno',
  undefined,
  /^(?:哪|几)(?:一)?(?:间|室|号房?|户)$|^(?:门|房|室|户室?)(?:门)?(?:牌|号码?|编号|牌号)$/,
)
export const code = field(
  2,
  '户号 户编号 家庭编号 住户编号 户口簿号 户籍号 户序号 档案号 户档案号 householdno householdid familyno',
  undefined,
  /^(?:家庭|住)?户(?:口|籍|档案?)?(?:编号|序号?|代码|号码)$/,
)
export const idNumber = field(
  2,
  `身份证号 身份证 证号 居民身份证 居民身份证编号 身份证编号 身份证件号 身份证上的号码 参保人证号 身份号 身份证件 证件 证件号码 身份证号码 公民身份号码 证件号 身份号码 身份证件号码 居民身份证号 居民身份证号码 公民身份证号 有效证件号 残疾证号 残疾证号码 残疾人证号
  id idno idnumber idcard idcardno nationalid`,
  'idNumber',
)
export const flags = field(
  1,
  `人员类别 特殊类别 重点人群类型 人群标签 关注类型 属于什么人群 有何困难 人群类型 困难标签 情况分类 重点类别 类别 属于哪类 是哪类人 人员情况 分类 人群情况 人群类别 人员标签 标签 特殊人群 重点人群 身份类别 人员属性 人员性质 人群分类 人员分类 人群标签 特殊情况 特殊身份 属性 关注类别
  重点标识 类别标签 人员类型 人群 特殊标记 category categories tags flags`,
  undefined,
  /(?:特殊|特别|困难|重点|关注|优抚)(?:人群|身份|情况|情形|类型|对象)(?:标[记识签])?$|人群(?:标[记识签])?$/,
)
export const lastVisit = field(
  1.5,
  `最近入户日期 末次走访日 末次走访 最近探访日 末次入户 最后一次上门 上回去的日子 上回去 上次去 上次去的日子 最近去的日子 上回上门 最近一次上门 上一次去 最近走访 最近入户 上次入户 上次走访 走访日期 最近走访日期 上次走访日期 最后走访 最后走访日期 最近探访 上次探访 最近一次走访
  最近上门 上次上门 最近走访时间 入户时间 lastvisit lastvisited lastvisitdate`,
  'day',
  /^(?:上次|上回|上一[次回趟]|最近|最后|末[次回]|前次|近期).{0,6}(?<![人员谁])$/,
)
