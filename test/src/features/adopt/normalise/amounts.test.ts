import fc from 'fast-check'
import { readCapacity, readDuration, readMoney, readRhythm, rhythmText } from '../../../../../src/features/adopt/normalise/amounts'

describe('.readCapacity(cell)', () => {
  it.each([
    [30, null, 30],
    ['二十人', null, 20],
    ['15-20', 15, 20],
    ['10~15人', 10, 15],
    ['30人以内', null, 30],
    ['最多16', null, 16],
    ['上限30', null, 30],
    ['至少20人', 20, null],
    ['50以上', 50, null],
    ['25（满）', null, 25],
    ['50人左右', null, 50],
    ['限20人', null, 20],
    ['20人/班', null, 20],
    ['坐得下40人', null, 40],
    ['≤24', null, 24],
    ['最多10个', null, 10],
    ['不能超过12人', null, 12],
    ['上限：16人', null, 16],
    ['十来个', null, 10],
    ['满8人开班', 8, null],
    ['最多12个娃', null, 12],
    ['25把椅子', null, 25],
    ['25（含候补5人）', null, 25],
    ['不限', null, null],
    ['', null, null],
  ])('reads %j', (cell, min, max) => {
    expect(readCapacity(cell)).toEqual({ value: { min, max }, findings: [] })
  })

  it.each(['两队', '看报名情况', 46092])('reports %j', (cell) => {
    expect(readCapacity(cell).findings).toEqual([{ code: 'capacity_unparsed' }])
  })
})

describe('.readDuration(cell, unit)', () => {
  it.each([
    ['2小时30分', 150],
    ['2小时30分钟', 150],
    ['2.5h', 150],
    ['45min', 45],
    ['40分', 40],
    ['半小时', 30],
    ['1个半小时', 90],
    ['1小时半', 90],
    ['一个半钟头', 90],
    ['三刻钟', 45],
    ['约40分钟', 40],
    ['1小时左右', 60],
    ['1:30', 90],
    [1.5, 90],
    ['', null],
  ])('reads %j', (cell, minutes) => {
    expect(readDuration(cell, 'minutes')).toEqual({ value: minutes, findings: [] })
  })

  it('counts a bare number in the unit of its column', () => {
    expect([readDuration(1.5, 'hours').value, readDuration(45, 'minutes').value]).toEqual([90, 45])
  })

  it.each(['很多', '一上午', '约100', '见签到表'])('reports %j', (cell) => {
    expect(readDuration(cell, 'hours').findings).toEqual([{ code: 'duration_unparsed' }])
  })
})

describe('.readMoney(cell)', () => {
  it('reads sums and reports what is none', () => {
    expect([readMoney(400).value, readMoney('1,200.50元').value, readMoney('').value]).toEqual([400, 1200.5, null])
    expect(['三百八十元', '400块', 'RMB 380', '免缴'].map((cell) => readMoney(cell).value)).toEqual([380, 400, 380, 0])
    expect(readMoney('免').findings).toEqual([{ code: 'amount_unparsed' }])
  })
})

describe('.readRhythm(cell)', () => {
  it.each([
    ['每天', 1, 'day'],
    ['每周2次', 2, 'week'],
    ['一周两次', 2, 'week'],
    ['每周一次', 1, 'week'],
    ['半月一次', 1, 'halfMonth'],
    ['每月', 1, 'month'],
    ['每季度1次', 1, 'quarter'],
    ['季度1次', 1, 'quarter'],
    ['2次/月', 2, 'month'],
    ['每月至少1次', 1, 'month'],
  ] as const)('reads %j', (cell, times, per) => {
    expect(readRhythm(cell).value).toEqual({ times, per })
  })

  it.each(['看情况', '有事就去', '常去', '两周一次', '每周1-2次'])('reports %j', (cell) => {
    expect(readRhythm(cell)).toEqual({ value: null, findings: [{ code: 'frequency_unparsed' }] })
  })

  it('reads back what it writes', () => {
    const rhythm = fc.record({
      times: fc.integer({ min: 1, max: 9 }),
      per: fc.constantFrom('day', 'week', 'halfMonth', 'month', 'quarter'),
    } as const)
    fc.assert(fc.property(rhythm, (wanted) => expect(readRhythm(rhythmText(wanted)).value).toEqual(wanted)))
  })
})
