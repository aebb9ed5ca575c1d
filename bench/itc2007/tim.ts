/** Reads post-enrolment instances (ITC-2007, track 2, `.tim`; also those of the first competition, 2002). */
import { faultAt, InstanceFault } from './instance-fault'

export const TIM_DAYS = 5
export const TIM_SLOTS_PER_DAY = 9
const SLOTS = TIM_DAYS * TIM_SLOTS_PER_DAY

/** Events, rooms, features, students and slots are numbered from 0. */
export interface TimInstance {
  capacities: number[]
  roomFeatures: number[][]
  events: {
    students: number[]
    features: number[]
    /** Slots in which it may be held; null when the file says nothing about them (2002). */
    slots: number[] | null
  }[]
  /** The first must be over before the second begins. */
  precedence: [number, number][]
  students: number
}

const HEADER = 'EVENTS ROOMS FEATURES STUDENTS'

/** @param bytes ASCII: whole numbers and white space, however they are broken into lines. Throws {@link InstanceFault}. */
export function parseTim(bytes: Uint8Array): TimInstance {
  const values = readNumbers(bytes)
  const [events = 0, rooms = 0, features = 0, students = 0] = values
  if (values.length < 4 || events < 1 || rooms < 1 || features < 0 || students < 0) {
    throw faultAt(1, `应为四个数：${HEADER}。`, `wanted four numbers: ${HEADER}.`)
  }
  const of2002 = 4 + rooms + students * events + rooms * features + events * features
  const of2007 = of2002 + events * SLOTS + events * events
  if (values.length !== of2002 && values.length !== of2007) throw wrongLength(values.length, of2002, of2007)
  const take = taker(values, bytes)
  const capacities = take(rooms, 0, Number.MAX_SAFE_INTEGER)[0] ?? []
  const attendance = take(events, 0, 1, students)
  const roomFeatures = take(features, 0, 1, rooms).map(positionsOfOnes)
  const eventFeatures = take(features, 0, 1, events).map(positionsOfOnes)
  const is2007 = values.length === of2007
  const slots = is2007 ? take(SLOTS, 0, 1, events).map(positionsOfOnes) : null
  const attendees: number[][] = Array.from({ length: events }, () => [])
  attendance.forEach((row, student) => {
    for (const event of positionsOfOnes(row)) attendees[event]?.push(student)
  })
  return {
    capacities,
    roomFeatures,
    events: attendees.map((list, event) => ({
      students: list,
      features: eventFeatures[event] ?? [],
      slots: slots?.[event] ?? null,
    })),
    precedence: is2007 ? readPrecedence(take(events, -1, 1, events)) : [],
    students,
  }
}

/** 1: row before column; -1: row after column. The files say each pair twice. */
function readPrecedence(matrix: number[][]): [number, number][] {
  const pairs = new Map<number, [number, number]>()
  matrix.forEach((row, event) => {
    row.forEach((value, other) => {
      if (value === 0) return
      const pair: [number, number] = value === 1 ? [event, other] : [other, event]
      if (event === other) {
        throw new InstanceFault(`事件 ${event} 被要求排在自己之前。`, `Event ${event} is asked to come before itself.`)
      }
      pairs.set(pair[0] * matrix.length + pair[1], pair)
    })
  })
  return [...pairs.values()]
}

/** Takes the next `rows` rows of `columns` numbers each, every one from `least` to `most`. */
function taker(values: Int32Array, bytes: Uint8Array) {
  let next = 4
  return (columns: number, least: number, most: number, rows = 1): number[][] =>
    Array.from({ length: rows }, () => {
      const row = Array.from(values.subarray(next, next + columns))
      const bad = row.findIndex((value) => value < least || value > most)
      if (bad >= 0) {
        const wanted = most > 1 ? `≥ ${least}` : `${least} … ${most}`
        throw faultAt(lineOf(bytes, next + bad), `应为 ${wanted}，实为 ${row[bad]}。`, `wanted ${wanted}, found ${row[bad]}.`)
      }
      next += columns
      return row
    })
}

function positionsOfOnes(row: number[]): number[] {
  const found: number[] = []
  for (let index = 0; index < row.length; index++) if (row[index] === 1) found.push(index)
  return found
}

const MINUS = 45
const ZERO = 48
const NINE = 57
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13)

/** Byte by byte: a file holds up to a million numbers, and the time counts. */
function readNumbers(bytes: Uint8Array): Int32Array {
  const values = new Int32Array((bytes.length >> 1) + 1)
  let count = 0
  for (let at = 0; at < bytes.length; ) {
    if (isSpace(bytes[at] ?? 0)) {
      at++
      continue
    }
    const negative = bytes[at] === MINUS
    let value = 0
    let digits = 0
    for (at += negative ? 1 : 0; at < bytes.length && !isSpace(bytes[at] ?? 0); at++, digits++) {
      const byte = bytes[at] ?? 0
      if (byte < ZERO || byte > NINE || digits > 8) digits = 99
      value = value * 10 + byte - ZERO
    }
    if (digits === 0 || digits > 9) {
      throw faultAt(lineOf(bytes, count), '应为整数，不像是 .tim 算例。', 'wanted a whole number; this does not look like a .tim instance.')
    }
    values[count++] = negative ? -value : value
  }
  return values.subarray(0, count)
}

/** The line, from 1, of the number at that index. */
function lineOf(bytes: Uint8Array, index: number): number {
  let line = 1
  let seen = -1
  let inside = false
  for (const byte of bytes) {
    if (isSpace(byte)) inside = false
    else if (!inside) {
      inside = true
      if (++seen === index) return line
    }
    if (byte === 10) line++
  }
  return line
}

function wrongLength(found: number, of2002: number, of2007: number): InstanceFault {
  return new InstanceFault(
    `文件里有 ${found} 个数；按开头的四个数，应有 ${of2007} 个（2002 年的算例为 ${of2002} 个）。文件可能不完整。`,
    `The file holds ${found} numbers; by its first four there should be ${of2007} (${of2002} in an instance of 2002). It may be cut off.`,
  )
}
