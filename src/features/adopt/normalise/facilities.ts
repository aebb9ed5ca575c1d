/** What a room has, from prose; what is said to be missing or broken is not there. */
import type { Cell } from '../../../tables/column'
import { features } from '../../../tables/vocabulary'
import { foldWidth } from './plain-text'

export type Feature = keyof typeof features

const WORDS: [feature: Feature, words: RegExp][] = [
  ['mirror', /镜/],
  ['sound', /音响|音箱|功放/],
  ['projector', /投影/],
  ['airConditioning', /空调/],
  ['piano', /钢琴|电钢/],
  ['microphone', /麦克风|话筒|麦(?!克)/],
  ['desks', /桌椅|课桌|桌凳|桌子椅子|桌子[^桌]*椅子/],
  ['computers', /电脑|台式机|计算机/],
  ['wifi', /无线网|wi-?fi/i],
  ['sink', /水池|水槽|洗手池|洗手台/],
  ['stove', /灶|电磁炉/],
  ['stepFree', /无障碍|坡道/],
  ['tableTennis', /乒乓球台|球台|乒乓球桌/],
  ['badmintonNet', /球网/],
  ['stage', /舞台/],
  ['waterDispenser', /饮水机|[热开]水|直饮水/],
  ['blackboard', /黑板|白板/],
  ['lockers', /储物柜|柜子|寄存柜/],
  ['awning', /遮阳棚|雨棚|遮雨棚/],
  ['lighting', /灯/],
  ['toilet', /卫生间|厕所|洗手间/],
  ['sewingMachine', /缝纫机/],
]
const ABSENT = /没有?|无(?!障碍|线)|坏|缺|不能用|用不了|停用|待修|维修|隔壁|漏|拆/

/** Features in the order of the vocabulary. A remark in brackets that counts the broken ones (`12台（3台坏）`) leaves the rest. */
export function readFeatures(cell: Cell): Feature[] {
  const found = new Set<Feature>()
  for (const clause of foldWidth(String(cell)).split(/[、,;。\n]|(?<=[^\d])\s+/)) {
    const remark = /\(([^()]*)\)/.exec(clause)?.[1] ?? ''
    const main = clause.replace(/\([^()]*\)/g, '')
    if (ABSENT.test(main) || (ABSENT.test(remark) && !/\d/.test(remark))) continue
    for (const [feature, words] of WORDS) if (words.test(main)) found.add(feature)
  }
  return (Object.keys(features) as Feature[]).filter((feature) => found.has(feature))
}

/** Seats named in passing (`能坐30人`), null where none are. */
export function seatsInProse(cell: Cell): number | null {
  const match = /(?:能坐|可坐|可容纳|容纳)(\d{1,4})人?/.exec(foldWidth(String(cell)))
  return match === null ? null : Number(match[1])
}
