/** What residents' ledgers hold, in the styles offices write it: each style of a value reads as the value. */
import fc from 'fast-check'
import { addDays, dateFromSerial, serialFromDate } from '../../../../../src/domain/civil-date'
import { joinDwelling, readBuildings, readDwelling } from '../../../../../src/features/adopt/normalise/address'
import { readOutcome, readSex, readYesNo } from '../../../../../src/features/adopt/normalise/choices'
import { readDay } from '../../../../../src/features/adopt/normalise/day'
import { readFlags } from '../../../../../src/features/adopt/normalise/flags'
import { readGrid } from '../../../../../src/features/adopt/normalise/grid'
import { birthOfId, readIdNumber, sexOfId } from '../../../../../src/features/adopt/normalise/id-number'
import { readName, readNames } from '../../../../../src/features/adopt/normalise/name'
import { readPhones } from '../../../../../src/features/adopt/normalise/phones'
import type { Cell } from '../../../../../src/tables/column'
import { flags } from '../../../../../src/tables/vocabulary'
import { idNumber } from '../ledger-for-tests'
import { disguised, holds, inChinese, readsBack } from './cells-for-tests'

const asOf = '2026-02-27'
const days = fc.integer({ min: serialFromDate('1930-01-01'), max: serialFromDate(asOf) }).map((serial) => dateFromSerial(serial) ?? '')
const phones = fc.integer({ min: 0, max: 999_999_999 }).map((tail) => `1${String(tail + 3_000_000_000).slice(0, 10)}`)
const names = fc
  .tuple(
    fc.constantFrom(...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'),
    fc.constantFrom('伟', '秀英', '建国', '桂兰', '丽', '小·明', '𠮷', '和平'),
  )
  .map(([family, given]) => family + given)

describe('.readName(cell)', () => {
  it('reads a name with blanks, line breaks and pictographs in it, and a remark in any brackets apart', () => {
    const remarks = fc.constantFrom(null, '户主', '大', '已故', '女儿代')
    holds(
      fc.property(
        names,
        remarks,
        fc.constantFrom('()', '（）', '【】', '[]'),
        fc.constantFrom('', ' ', '\u3000', '\n', '🌟'),
        (name, note, brackets, gap) => {
          const cell = [...name].join(gap) + (note === null ? '' : gap + brackets[0] + note + brackets[1])
          expect(readName(cell)).toEqual({ name, note })
        },
      ),
    )
  })

  it('reads several names however divided', () => {
    holds(
      fc.property(
        fc.uniqueArray(names, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('、', '，', ',', ';', '/', '\n', '和', ' '),
        (list, divider) => {
          fc.pre(divider !== '和' || !list.some((name) => name.endsWith('和平')))
          expect(readNames(list.join(divider)).map(({ name }) => name)).toEqual(list)
        },
      ),
    )
  })
})

describe('.readPhones(cell)', () => {
  it('reads numbers with dashes, blanks, country code, owner and remark', () => {
    const spaced = (phone: string, by: string) => [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)].join(by)
    readsBack(
      phones.map((phone) => [phone]),
      ([phone = '']) => [
        phone,
        Number(phone),
        spaced(phone, '-'),
        spaced(phone, ' '),
        spaced(phone, '—'),
        `+86 ${phone}`,
        `+86-${phone}`,
        `0086${phone}`,
        `${phone}（女儿）`,
        `女儿：${phone}`,
        `${phone}、${phone}`,
      ],
      readPhones,
    )
  })

  it('reads two numbers however divided and labelled', () => {
    readsBack(
      fc.uniqueArray(phones, { minLength: 2, maxLength: 2 }),
      ([a = '', b = '']) => [
        `${a}/${b}`,
        `${a}，${b}`,
        `${a} ${b}`,
        `${a}\n${b}`,
        `本人${a} 女儿${b}`,
        `${a}(家)${b}(儿子)`,
        `${a.slice(0, 3)} ${a.slice(3)}；${b}`,
      ],
      readPhones,
    )
  })
})

describe('.readIdNumber(cell)', () => {
  const ids = fc
    .tuple(fc.constantFrom('110101', '330106', '650102'), days, fc.integer({ min: 0, max: 999 }))
    .map(([place, day, order]) => idNumber(place + day.replace(/-/g, '') + String(order).padStart(3, '0')))

  it('reads a right number with blanks, an apostrophe or a small x', () => {
    const grouped = (id: string) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`
    readsBack(ids, (id) => [id, id.toLowerCase(), grouped(id), `'${id}`, `’${id}`], readIdNumber)
  })

  it('tells birth and sex that were put into it', () => {
    holds(
      fc.property(days, fc.integer({ min: 0, max: 999 }), (day, order) => {
        const id = idNumber(`330106${day.replace(/-/g, '')}${String(order).padStart(3, '0')}`)
        expect([birthOfId(id), sexOfId(id)]).toEqual([day, order % 2 === 1 ? 'male' : 'female'])
      }),
    )
  })

  it('takes no number with one digit changed', () => {
    holds(
      fc.property(ids, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const changed = id.slice(0, at) + String((Number(id[at]) + by) % 10) + id.slice(at + 1)
        expect(readIdNumber(changed)).toEqual({ value: null, findings: [{ code: 'id_check_digit' }] })
      }),
    )
  })
})

describe('.readDay(cell, limits)', () => {
  const parts = (date: string) => date.split('-').map(Number) as [number, number, number]

  it('reads a day in every style', () => {
    readsBack(
      days,
      (date) => {
        const [year, month, day] = parts(date)
        const chineseYear = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
        return [
          serialFromDate(date),
          serialFromDate(date) + 0.6,
          Number(date.replace(/-/g, '')),
          date,
          date.replace(/-/g, ''),
          date.replace(/-/g, '/'),
          `${year}-${month}-${day}`,
          `${year}.${month}.${day}`,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          `${year}年${month}月${day}号`,
          `${year} 年 ${month} 月 ${day} 日`,
          `${chineseYear}年${inChinese(month)}月${inChinese(day)}日`,
          `${date} 14:30`,
          `${date} 14:30:15`,
          `${year}/${month}/${day}（周三）`,
          `${year}–${month}–${day}`,
        ]
      },
      (cell) => readDay(cell, { kind: 'past', asOf }),
    )
  })

  it('never makes a day of a month alone, or of a day that no month has', () => {
    holds(
      fc.property(days, fc.constantFrom('-', '.', '/'), (date, divider) => {
        const [year, month] = parts(date)
        const cells: Cell[] = [`${year}年${month}月`, [year, month].join(divider), String(year), year, `${year}年`]
        for (const cell of cells) expect([cell, readDay(cell, { kind: 'birth', asOf }).value]).toEqual([cell, null])
        const lastDay = parts(addDays(`${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`, -1))[2]
        expect(readDay([year, month, lastDay + 1].join(divider), { kind: 'past', asOf }).findings).toEqual([{ code: 'date_impossible' }])
      }),
    )
  })
})

describe('answers of one word', () => {
  it('reads sex, yes and no, and what became of a visit, in the words offices use', () => {
    readsBack(fc.constant('male'), () => ['男', '1', 1, 'M', 'm', '男 性', '先生'], readSex)
    readsBack(fc.constant('female'), () => ['女', '2', 2, 'F', 'f', '女性', '女士'], readSex)
    readsBack(fc.constant(true), () => ['是', '√', '有', 'Y', 'yes', 1, true, '已缴', '✔'], readYesNo)
    readsBack(fc.constant(false), () => ['否', '×', '无', 'N', 'no', 0, false, '未缴', 'x', '没有'], readYesNo)
    const outcome = (cell: Cell) => ({ value: readOutcome(cell), findings: [] })
    readsBack(fc.constant('done'), () => ['已完成', '办结', '已解决', '已办'], outcome)
    readsBack(fc.constant('nobodyHome'), () => ['家中无人', '没人应门', '不在家'], outcome)
    readsBack(fc.constant('needsHelp'), () => ['已上报街道', '需跟进', '未解决'], outcome)
  })
})

describe('.readFlags(cell)', () => {
  it('reads any flags in any order however divided', () => {
    const codes = Object.keys(flags) as (keyof typeof flags)[]
    readsBack(
      fc.subarray(codes, { minLength: 1 }),
      (found) =>
        ['、', '，', '/', ' ', '\n', '；', '+'].flatMap((divider) =>
          [found, [...found].reverse()].map((list) => list.map((code) => flags[code]['zh-CN']).join(divider)),
        ),
      readFlags,
    )
  })
})

describe('.readGrid(cell, known)', () => {
  it('reads a number in every style', () => {
    readsBack(
      fc.integer({ min: 1, max: 99 }),
      (grid) => [
        grid,
        `${grid}`,
        String(grid).padStart(2, '0'),
        `${grid}网格`,
        `第${grid}网格`,
        `网格${grid}`,
        `${inChinese(grid)}网格`,
        `第${inChinese(grid)}网格`,
        `${grid}号网格`,
        `${grid} 网格`,
      ],
      (cell) => readGrid(cell, null),
    )
  })
})

describe('dwellings', () => {
  const dwellings = fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 101, max: 3309 }))

  it('reads building, unit and room joined in one cell in every style', () => {
    readsBack(
      dwellings.map((parts) => parts.join('-')),
      (address) => {
        const [building = 0, unit = 0, room = 0] = address.split('-').map(Number)
        return [
          address,
          address.replace(/-/g, '—'),
          `${building}栋${unit}单元${room}室`,
          `${building}栋${unit}单元${room}`,
          `${building}号楼${unit}单元${room}室`,
          `${building}幢-${unit}-${room}`.replace('幢-', '幢'),
          `${building}#${unit}-${room}`,
          `${inChinese(building)}栋${inChinese(unit)}单元${room}`,
          `${String(building).padStart(2, '0')}-${String(unit).padStart(2, '0')}-${room}`,
          `${building} 栋 ${unit} 单元 ${room} 室`,
        ]
      },
      (cell) => ({ value: readDwelling(cell), findings: [] }),
    )
  })

  it('joins the three cells of a split one', () => {
    holds(
      fc.property(
        dwellings,
        fc.constantFrom('', '栋', '号楼', '幢'),
        fc.constantFrom('', '单元'),
        fc.constantFrom('', '室'),
        fc.boolean(),
        ([building, unit, room], b, u, r, wide) => {
          const cells = [`${building}${b}`, `${inChinese(unit)}${u}`, `0${room}${r}`].map(
            (text, at): Cell => (wide && at !== 1 ? text.replace(/^0/, '') : text),
          )
          expect(joinDwelling(...(cells as [Cell, Cell, Cell]))).toBe(`${building}-${unit}-${room}`)
        },
      ),
    )
  })

  it('reads runs and lists of buildings', () => {
    holds(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('-', '~', '至', '—', '到'),
        (first, more, to) => {
          const wanted = Array.from({ length: more + 1 }, (_, index) => String(first + index))
          const cells = [
            `${first}${to}${first + more}栋`,
            `${first}栋${to}${first + more}栋`,
            wanted.join('、'),
            `${wanted.join(',')}栋`,
            wanted.map((one) => `${one}号楼`).join('；'),
          ]
          expect(cells.map(readBuildings)).toEqual(cells.map(() => wanted))
        },
      ),
    )
  })

  it('is not put off by what nobody sees', () => {
    holds(fc.property(disguised('3栋2单元501室'), (cell) => expect(readDwelling(cell)).toBe('3-2-501')))
  })
})
