/** What lists of clubs, venues and volunteers hold, in the styles offices write it: each style of a value reads as the value. */

import fc from 'fast-check'
import { clockText, formatWeekly, type WeeklyWindow } from '../../../../../src/domain/weekly'
import type { WallLine } from '../../../../../src/features/adopt/find/wall'
import { readWallEntry } from '../../../../../src/features/adopt/find/wall-entry'
import { readCapacity, readDuration, readMoney, readRhythm, rhythmText } from '../../../../../src/features/adopt/normalise/amounts'
import { readClubKind, readEnrolmentState } from '../../../../../src/features/adopt/normalise/choices'
import { readFeatures } from '../../../../../src/features/adopt/normalise/facilities'
import { distinctWindows, readAvailability, readOpeningHours, readSchedule } from '../../../../../src/features/adopt/normalise/windows'
import { clubKinds, enrolmentStates, features } from '../../../../../src/tables/vocabulary'
import { holds, inChinese, readsBack } from './cells-for-tests'

type Hours = Pick<WeeklyWindow, 'start' | 'end'>

const DAYS = '一二三四五六日'
const anyDays = fc.subarray([1, 2, 3, 4, 5, 6, 7] as WeeklyWindow['day'][], { minLength: 1 })
/** Of a lesson, to five minutes, within one part of the day. */
const anyHours: fc.Arbitrary<Hours & { part: string }> = fc
  .constantFrom({ part: '上午', from: 480, to: 690 }, { part: '下午', from: 780, to: 1050 }, { part: '晚上', from: 1110, to: 1290 })
  .chain(({ part, from, to }) =>
    fc
      .tuple(fc.integer({ min: 0, max: (to - from) / 5 - 6 }), fc.integer({ min: 6, max: 30 }))
      .map(([at, length]) => ({ part, start: from + at * 5, end: Math.min(to, from + at * 5 + length * 5) })),
  )
const onDays = (days: readonly WeeklyWindow['day'][], { start, end }: Hours, weeks: WeeklyWindow['weeks'] = 'every'): WeeklyWindow[] =>
  days.map((day) => ({ day, start, end, weeks }))

/** As on a clock face: 15:30 is 3点半. */
function spoken(minutes: number, digits: (value: number) => string): string {
  const hour = Math.floor(minutes / 60) % 12 || 12
  const rest = minutes % 60
  return `${digits(hour)}点${rest === 0 ? '' : rest === 30 ? '半' : rest === 15 ? '一刻' : rest === 45 ? '三刻' : `${digits(rest)}分`}`
}
const twelve = (minutes: number) => `${Math.floor(minutes / 60) % 12 || 12}:${String(minutes % 60).padStart(2, '0')}`

function dayStyles(days: readonly WeeklyWindow['day'][]): string[] {
  const names = days.map((day) => DAYS[day - 1] ?? '')
  const last = days[days.length - 1] ?? 0
  const inARow = days.length > 2 && last - (days[0] ?? 0) === days.length - 1
  return [
    ...['周', '星期', '礼拜'].map((week) => `${week}${names.join('、')}`),
    `每周${names.join('、')}`,
    `周${names.join('')}`,
    names.map((name) => `周${name}`).join('，'),
    names.map((name) => `周${name}`).join('和'),
    `周${days.join('、')}`,
    ...(inARow
      ? [
          `周${names[0]}至周${names[names.length - 1]}`,
          `周${names[0]}-${names[names.length - 1]}`,
          `星期${names[0]}到星期${names[names.length - 1]}`,
        ]
      : []),
    ...(days.length === 7 ? ['每天'] : []),
    ...(names.join('') === '六日' ? ['周末', '双休日'] : []),
    ...(names.join('') === '一二三四五' ? ['工作日', '平时'] : []),
  ]
}

function hourStyles({ part, start, end }: Hours & { part: string }): string[] {
  return [
    `${clockText(start)}-${clockText(end)}`,
    `${clockText(start)}—${clockText(end)}`,
    `${clockText(start)}~${clockText(end)}`,
    `${clockText(start)}至${clockText(end)}`,
    `${part}${twelve(start)}-${twelve(end)}`,
    `${part}${spoken(start, String)}-${spoken(end, String)}`,
    `${part}${spoken(start, inChinese)}到${spoken(end, inChinese)}`,
    `${part} ${spoken(start, String)} 至 ${spoken(end, String)}`,
  ]
}

const meetings = fc.tuple(anyDays, anyHours)
const wholeStyles = ([days, hours]: [WeeklyWindow['day'][], Hours & { part: string }]) =>
  dayStyles(days).flatMap((day) => hourStyles(hours).flatMap((hour) => [`${day}${/^\d/.test(hour) ? ' ' : ''}${hour}`, `${day}\n${hour}`]))

/** Every style of the days with every style of the hours. */
function readsWeek(read: (cell: string) => { value: { windows: WeeklyWindow[] | null }; findings: unknown[] }): void {
  holds(
    fc.property(
      meetings.chain((meeting) => fc.tuple(fc.constant(meeting), fc.constantFrom(...wholeStyles(meeting)))),
      ([[days, hours], cell]) => {
        const { value, findings } = read(cell)
        expect({ cell, windows: value.windows, findings }).toEqual({ cell, windows: onDays(days, hours), findings: [] })
      },
    ),
    1500,
  )
}

describe('text about the week', () => {
  it('reads when a club meets', () => {
    readsWeek((cell) => {
      const reading = readSchedule(cell)
      expect(reading.value.sessions).toBe(reading.value.windows.length)
      return reading
    })
  })

  it('reads when a venue is open', () => readsWeek(readOpeningHours))

  it('reads when a person can come', () => readsWeek(readAvailability))

  it('reads odd and even weeks before the day, after it, and at the end', () => {
    holds(
      fc.property(fc.constantFrom(...DAYS), anyHours, fc.constantFrom('odd', 'even'), fc.nat({ max: 3 }), (name, hours, weeks, style) => {
        const word = weeks === 'odd' ? '单' : '双'
        const hour = `${clockText(hours.start)}-${clockText(hours.end)}`
        const cell =
          [`${word}周${name} ${hour}`, `周${name}（${word}周）${hour}`, `周${name} ${hour}（${word}周）`, `每${word}周${name} ${hour}`][
            style
          ] ?? ''
        const day = (DAYS.indexOf(name) + 1) as WeeklyWindow['day']
        expect({ cell, windows: readSchedule(cell).value.windows }).toEqual({ cell, windows: onDays([day], hours, weeks) })
      }),
    )
  })

  it('reads weeks in brackets behind the hours as those of these hours alone', () => {
    expect(readSchedule('周一 9:00-10:00（双周）、周三 14:30-16:00（单周），周五 9:00-10:00').value.windows).toEqual([
      { day: 1, start: 540, end: 600, weeks: 'even' },
      { day: 3, start: 870, end: 960, weeks: 'odd' },
      { day: 5, start: 540, end: 600, weeks: 'every' },
    ])
  })

  it.each(['zh-CN', 'en'] as const)('reads what our own tables write in %s', (language) => {
    const window = fc.record({
      day: fc.constantFrom<WeeklyWindow['day']>(1, 2, 3, 4, 5, 6, 7),
      hours: anyHours,
      weeks: fc.constantFrom<WeeklyWindow['weeks']>('every', 'odd', 'even'),
    })
    holds(
      fc.property(fc.array(window, { minLength: 1, maxLength: 4 }), (list) => {
        const windows = distinctWindows(list.map(({ day, hours: { start, end }, weeks }) => ({ day, start, end, weeks })))
        const cell = formatWeekly(windows, language)
        const inOrder = (found: readonly WeeklyWindow[]) => found.map((one) => JSON.stringify(one)).sort()
        expect({ cell, windows: inOrder(readSchedule(cell).value.windows) }).toEqual({ cell, windows: inOrder(windows) })
      }),
    )
  })
})

describe('.readWallEntry(line)', () => {
  const clubs = fc.constantFrom('合唱', '剪纸', '太极拳初级', '书法', '智能手机')
  it('reads club, teacher, venue, weeks and hours of its own in every order of the offices', () => {
    holds(
      fc.property(
        clubs,
        fc.option(fc.constantFrom('姚泽林', '程老师')),
        fc.option(fc.constantFrom('科普小屋', '二楼多功能厅')),
        fc.constantFrom('every', 'odd', 'even'),
        fc.option(anyHours),
        fc.boolean(),
        (club, teacher, venue, weeks, hours, atEnd) => {
          const parity = weeks === 'every' ? '' : weeks === 'odd' ? '（单）' : '(双)'
          const where = venue === null ? '' : atEnd ? ` （${venue}）` : ` ${venue}`
          const text = `${atEnd ? '' : parity}${club}${hours === null ? '' : `${clockText(hours.start)}-${clockText(hours.end)}`}${where}${teacher === null ? '' : `/${teacher}`}${atEnd ? parity : ''}`
          const line: WallLine = { row: 3, column: 1, line: 1, text, day: 2, start: 540, end: 600, venue: null, teacher: null }
          expect({ text, entry: readWallEntry(line) }).toEqual({
            text,
            entry: { club, venue, teacher, weeks, start: hours?.start ?? 540, end: hours?.end ?? 600 },
          })
        },
      ),
    )
  })
})

describe('quantities', () => {
  const people = fc.integer({ min: 1, max: 300 })

  it('reads seats: a number, a range, at least, at most, none', () => {
    readsBack(
      people.map((max) => ({ min: null, max })),
      ({ max }) => [
        max,
        `${max}`,
        `${max}人`,
        `${max}人左右`,
        `约${max}人`,
        `${max}人以内`,
        `最多${max}人`,
        `不超过${max}人`,
        `${max}个名额`,
        `${inChinese(max)}人`,
        `可容纳${max}人`,
        `${max}位`,
      ],
      readCapacity,
    )
    readsBack(
      fc.tuple(people, people).map(([min, more]) => ({ min, max: min + more })),
      ({ min, max }) => [`${min}-${max}`, `${min}-${max}人`, `${min}～${max}人`, `${min}至${max}人`, `${min}人到${max}人`],
      readCapacity,
    )
    readsBack(
      people.map((min) => ({ min, max: null })),
      ({ min }) => [`至少${min}人`, `${min}人以上`, `不少于${min}人`, `${min}人起`],
      readCapacity,
    )
    readsBack(fc.constant({ min: null, max: null }), () => ['', '不限', '无限制', '不限人数'], readCapacity)
  })

  it('reads lengths of time', () => {
    readsBack(
      fc.integer({ min: 1, max: 3000 }),
      (minutes) => {
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
        return [
          `${minutes}分钟`,
          `${minutes}分`,
          `${minutes}min`,
          ...(hours > 0 && rest > 0
            ? [`${hours}小时${rest}分钟`, `${hours}小时${rest}分`, `${hours}h${rest}m`, `共${hours}小时${rest}分`]
            : []),
          ...(hours > 0 && rest === 0
            ? [`${hours}小时`, `${hours}h`, `${hours}个小时`, `${hours} hours`, ...(hours < 100 ? [`${inChinese(hours)}小时`] : [])]
            : []),
          ...(rest === 30 && hours > 0 ? [`${hours}个半小时`, `${hours}.5小时`, `${hours}小时半`, `${hours}.5h`] : []),
          ...(minutes === 30 ? ['半小时', '半个小时'] : []),
        ]
      },
      (cell) => readDuration(cell, 'hours'),
    )
    readsBack(
      fc.integer({ min: 0, max: 4000 }),
      (halves) => [halves / 60, `${halves / 60}`].slice(0, halves % 30 === 0 ? 2 : 0).concat(`${halves}分`),
      (cell) => readDuration(cell, 'hours'),
    )
    readsBack(
      fc.integer({ min: 1, max: 600 }),
      (minutes) => [minutes, `${minutes}`],
      (cell) => readDuration(cell, 'minutes'),
    )
  })

  it('reads sums of money', () => {
    readsBack(
      fc.integer({ min: 1, max: 99_999_999 }).map((cents) => cents / 100),
      (sum) =>
        [sum, `${sum}`, `${sum}元`, `¥${sum}`, `￥${sum}`, sum.toLocaleString('en-US'), `${sum.toLocaleString('en-US')}元`].slice(
          0,
          Number.isInteger(sum * 100) ? 7 : 4,
        ),
      readMoney,
    )
  })

  it('reads how often somebody is visited', () => {
    const words = {
      day: ['每天', '每日', '一天'],
      week: ['每周', '一周', '每个星期'],
      halfMonth: ['每半月', '每半个月', '半月'],
      month: ['每月', '每个月', '一个月'],
      quarter: ['每季度', '每季', '一季度'],
    }
    readsBack(
      fc.record({ times: fc.integer({ min: 1, max: 9 }), per: fc.constantFrom('day', 'week', 'halfMonth', 'month', 'quarter') }),
      (rhythm) => [
        rhythmText(rhythm),
        ...words[rhythm.per].flatMap((word) => [
          `${word}${rhythm.times}次`,
          `${word}${inChinese(rhythm.times)}次`,
          `${word} ${rhythm.times} 次走访`,
          ...(rhythm.times === 1 ? [word] : rhythm.times === 2 ? [`${word}两次`] : []),
        ]),
      ],
      readRhythm,
    )
  })
})

describe('.readFeatures(cell)', () => {
  it('reads any equipment in any order, and leaves out what is missing or broken', () => {
    const codes = Object.keys(features) as (keyof typeof features)[]
    holds(
      fc.property(
        fc.subarray(codes, { minLength: 1 }),
        fc.constantFrom('、', '，', '；', '\n', ' '),
        fc.constantFrom('没有', '无', ''),
        fc.constantFrom('坏了', '待修', '不能用'),
        (found, divider, none, broken) => {
          const word = (code: keyof typeof features) => features[code]['zh-CN']
          expect(readFeatures(found.map(word).join(divider))).toEqual(found)
          const away = found.slice(0, 1)
          const cell = found
            .map((code) => (!away.includes(code) ? word(code) : none === '' ? `${word(code)}${broken}` : `${none}${word(code)}`))
            .join('、')
          expect({ cell, found: readFeatures(cell) }).toEqual({ cell, found: found.slice(1) })
        },
      ),
    )
  })
})

describe('words of the academy', () => {
  it('reads the kind of a club and the state of an enrolment as our own tables write them', () => {
    for (const [kind, word] of Object.entries(clubKinds)) expect(readClubKind(word['zh-CN']).value).toBe(kind)
    for (const [state, word] of Object.entries(enrolmentStates)) expect(readEnrolmentState(word['zh-CN']) ?? 'enrolled').toBe(state)
  })
})
