import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readInstanceFile } from '../../../bench/itc2007/instance-file'
import { parseTim } from '../../../bench/itc2007/tim'
import { instanceFaultOf } from './instance-fault-of'
import { TINY_TIM, timText } from './tim-text'

const FOLDER = join(__dirname, '../../../bench/instances/pe-ctt')
const parse = (text: string) => parseTim(Buffer.from(text))
const TEXT = timText(TINY_TIM)
const ALL_SLOTS = Array.from({ length: 45 }, (_, slot) => slot)

describe('parseTim', () => {
  it('reads every part', () => {
    expect(parse(TEXT)).toEqual({
      capacities: [3, 1],
      roomFeatures: [[], [0]],
      events: [
        { students: [0, 1], features: [], slots: ALL_SLOTS.filter((slot) => slot !== 4) },
        { students: [0], features: [0], slots: ALL_SLOTS },
        { students: [1], features: [0, 1], slots: ALL_SLOTS },
      ],
      precedence: [[0, 2]],
      students: 2,
    })
  })

  it('does not mind how the numbers are broken into lines', () => {
    expect(parse(TEXT.trim().split('\n').join(' '))).toEqual(parse(TEXT))
    expect(parse(TEXT.replace(/\n/g, ' \r\n'))).toEqual(parse(TEXT))
  })

  it('takes a pair that is said only once, from either side', () => {
    expect(parse(TEXT.replace(/-1/g, '0')).precedence).toEqual([[0, 2]])
    const { before: _before, ...others } = TINY_TIM
    const none = timText({ ...others, before: [] })
    const lines = none.trim().split('\n')
    lines[lines.length - 3] = '-1'
    expect(parse(lines.join('\n')).precedence).toEqual([[0, 2]])
  })

  it('reads a file of the first competition as free at all times and without precedence', () => {
    const { closed: _closed, before: _before, ...of2002 } = TINY_TIM
    const instance = parse(timText(of2002))
    expect(instance.precedence).toEqual([])
    expect(instance.events.map(({ slots }) => slots)).toEqual([null, null, null])
    expect(instance.events.map(({ students }) => students)).toEqual([[0, 1], [0], [1]])
  })

  it.each([
    ['an empty file', '', 'Line 1: wanted four numbers'],
    ['no events', '0 1 1 1\n1\n', 'Line 1: wanted four numbers'],
    ['words', '3 2 2 2\n3\nmany\n', 'Line 3: wanted a whole number'],
    ['fractions', '3 2 2 2\n3\n1.5\n', 'Line 3: wanted a whole number'],
    ['numbers without end', '3 2 2 2\n99999999999\n', 'Line 2: wanted a whole number'],
    ['a file that is cut off', TEXT.slice(0, -2), 'there should be 166 (22 in an instance of 2002)'],
    ['a number too many', `${TEXT}0\n`, 'holds 167 numbers'],
    ['a size that no file has', '999999999 999999999 9 999999999\n', 'The file holds 4 numbers'],
    ['attendance that is neither 0 nor 1', TEXT.replace('3\n1\n1', '3\n1\n2'), 'Line 4: wanted 0 … 1, found 2'],
    ['a negative capacity', TEXT.replace('\n3\n', '\n-3\n'), 'Line 2: wanted ≥ 0, found -3'],
    ['an event before itself', `${TEXT.slice(0, -2)}1\n`, 'Event 2 is asked to come before itself'],
  ])('says what is wrong with %s, in both languages', (_name, text, words) => {
    const { en, zh } = instanceFaultOf(() => parse(text))
    expect(en).toContain(words)
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each(readdirSync(FOLDER))('reads %s', (name) => {
    const { events, precedence } = parseTim(readInstanceFile(join(FOLDER, name)))
    expect(events.every(({ students, slots }) => students.length > 0 && slots !== null && slots.length > 0)).toBe(true)
    expect(precedence.length).toBeGreaterThan(0)
    expect(precedence.every(([before, after]) => before !== after)).toBe(true)
  })
})
