/** An invented ledger of any size: a list of residents with merged addresses, and the list of their households. */
import { hasRightCheck } from '../../src/features/adopt/normalise/id-number'
import type { Merge, SourceSheet } from '../../src/features/adopt/source'
import type { Cell } from '../../src/tables/column'
import { type Draw, drawing } from '../district/draw'

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文辉']
const RELATIONS = ['配偶', '儿子', '女儿', '母亲', '父亲']
const TITLE_ROWS = 2

/** @param rows residents; the same number gives the same ledger */
export function generatedLedger(rows: number): SourceSheet[] {
  const draw = drawing(rows)
  const residents: Cell[][] = [
    ['某社区居民台账（更新于2026年3月1日）'],
    ['户号', '楼栋', '单元', '室', '姓名', '性别', '与户主关系', '出生日期', '身份证号', '联系电话', '网格', '备注'],
  ]
  const households: Cell[][] = [['住户信息'], ['户号', '户主', '网格', '楼栋-单元-室', '人口', '房屋性质']]
  const merges: Merge[] = []
  for (let home = 1, left = rows; left > 0; home++) {
    const people = Math.min(left, draw.between(1, 4))
    const at = placeOf(home)
    const code = `H${String(home).padStart(5, '0')}`
    const first = residents.length
    for (let member = 0; member < people; member++)
      residents.push(personOf(member, member === 0 ? [code, ...at] : ['', '', '', ''], at[0], draw))
    for (let column = 0; column < 4 && people > 1; column++)
      merges.push({ startRow: first, endRow: first + people, startColumn: column, endColumn: column + 1 })
    households.push([code, residents[first]?.[4] ?? '', `${gridOf(at[0])}网格`, at.join('-'), people, draw.pick(['自住', '出租'])])
    left -= people
  }
  return [plainTab('居民台账', residents, merges), plainTab('住户', households, [])]
}

function plainTab(title: string, cells: Cell[][], merges: Merge[]): SourceSheet {
  return { title, hidden: false, cells, merges, formulas: [], fills: [], notes: [], hiddenRows: [], hiddenColumns: [] }
}

/** Data rows of the residents' list. */
export function residentRows([residents]: readonly SourceSheet[]): number {
  return (residents?.cells.length ?? TITLE_ROWS) - TITLE_ROWS
}

function personOf(member: number, home: Cell[], building: number, draw: Draw): Cell[] {
  const name = draw.pick(SURNAMES) + draw.pick(GIVEN) + (draw.chance(80) ? draw.pick(GIVEN) : '')
  const [year, month, day] = [draw.between(1935, 2020), draw.between(1, 12), draw.between(1, 28)]
  const two = (number: number) => String(number).padStart(2, '0')
  const order = draw.between(0, 999)
  const id = `990001${year}${two(month)}${two(day)}${String(order).padStart(3, '0')}`
  const birth = draw.pick([
    `${year}-${two(month)}-${two(day)}`,
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    `${year}年${month}月`,
  ])
  const phone = 19900000000 + draw.between(0, 9_999_999)
  return [
    ...home,
    name,
    order % 2 === 1 ? '男' : '女',
    member === 0 ? '户主' : draw.pick(RELATIONS),
    birth,
    draw.chance(90) ? id + checkOf(id) : '',
    draw.chance(50) ? phone : String(phone),
    draw.pick([`${gridOf(building)}网格`, gridOf(building)]),
    draw.chance(10) ? '听力不好，多敲几下门' : '',
  ]
}

function checkOf(digits: string): string {
  return [...'0123456789X'].find((check) => hasRightCheck(digits + check)) ?? ''
}

/** Ten homes a unit, four units a building. */
function placeOf(home: number): [building: number, unit: number, room: number] {
  const index = home - 1
  return [Math.floor(index / 40) + 1, (Math.floor(index / 10) % 4) + 1, (Math.floor((index % 10) / 2) + 1) * 100 + (index % 2) + 1]
}

function gridOf(building: number): number {
  return ((building - 1) % 9) + 1
}
