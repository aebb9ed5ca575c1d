/**
 * One column: its words, what its cells hold, and how a cell becomes a value and back. Cells are what
 * `Values.batchGet` gives with UNFORMATTED_VALUE and SERIAL_NUMBER; '' is an empty cell.
 */
import {
  type CivilDate,
  type CivilDateTime,
  dateFromSerial,
  dateTimeFromSerial,
  isCivilDate,
  isCivilDateTime,
  serialFromDate,
  serialFromDateTime,
} from '../domain/civil-date'
import { LANGUAGES, type Language, listed, type Words, words } from '../domain/language'
import { formatWeekly, parseWeekly, type WeeklyWindow } from '../domain/weekly'
import type { MessageParams, ProblemCode } from '../messages/messages'

export type Cell = string | number | boolean

export type ColumnKind = 'text' | 'number' | 'boolean' | 'date' | 'dateTime' | 'choice' | 'list' | 'weekly'

/** A cell that is no value of its column: the code of a Problem, with what was expected. */
export interface CellFault {
  fault: ProblemCode
  params: MessageParams
}

export interface Column<T> {
  header: Words
  kind: ColumnKind
  required: boolean
  /** No two rows may hold the same value; the store checks it again under the lock. */
  unique: boolean
  /** What a choice or a list may hold: code → words. Null for free text. */
  choices: Record<string, Words> | null
  decode(cell: Cell): T | CellFault
  encode(value: T, language: Language): Cell
}

/** True for what `decode` gives where a cell cannot be read. */
export function isFault(value: unknown): value is CellFault {
  return typeof value === 'object' && value !== null && 'fault' in value
}

type Draft<T> = Pick<Column<T | null>, 'kind'> & {
  choices?: Record<string, Words>
  read(cell: Cell): T | CellFault
  write(value: T, language: Language): Cell
}

function optional<T>(header: Words, draft: Draft<T>): Column<T | null> {
  return {
    header,
    kind: draft.kind,
    required: false,
    unique: false,
    choices: draft.choices ?? null,
    decode: (cell) => (isBlank(cell) ? null : draft.read(cell)),
    encode: (value, language) => (value === null ? '' : draft.write(value, language)),
  }
}

/** The cell must be filled. */
export function required<T>(column: Column<T | null>): Column<T> {
  return {
    ...column,
    required: true,
    decode: (cell) => column.decode(cell) ?? { fault: 'cell_empty', params: {} },
    encode: column.encode,
  }
}

/** An empty cell reads as `value`; what cannot be read is still no value. The empty text, and only that, is written as an empty cell. */
export function orElse<T>(column: Column<T | null>, value: NoInfer<T>): Column<T> {
  return {
    ...column,
    required: true,
    decode: (cell) => column.decode(cell) ?? value,
    encode: (written, language) => ((written as unknown) === '' ? '' : column.encode(written, language)),
  }
}

/** Filled, and no two rows alike. */
export function unique<T>(column: Column<T | null>): Column<T> {
  return { ...required(column), unique: true }
}

/** Text as it stands; a number in the cell (a phone, a house number) is read as its digits. */
export function text(header: Words): Column<string | null> {
  return optional(header, { kind: 'text', read: (cell) => String(cell), write: (value) => value })
}

/** Numbers, and texts that are one; `min` and `max` are allowed themselves. */
export function number(header: Words, limits: { min?: number; max?: number; whole?: boolean } = {}): Column<number | null> {
  return optional<number>(header, {
    kind: 'number',
    read(cell) {
      const value = typeof cell === 'number' ? cell : Number(String(cell).trim() || Number.NaN)
      const { min = -Infinity, max = Infinity, whole = false } = limits
      if (typeof cell === 'boolean' || !Number.isFinite(value)) return { fault: 'not_a_number', params: { value: String(cell) } }
      if (whole && !Number.isInteger(value)) return { fault: 'not_whole', params: { value } }
      return value < min || value > max ? { fault: 'out_of_range', params: { value, min: String(min), max: String(max) } } : value
    },
    write: (value) => value,
  })
}

const YES = new Set(['是', '有', '√', 'yes', 'y', 'true', '1'])
const NO = new Set(['否', '无', '×', 'no', 'n', 'false', '0'])

const YES_NO = { yes: words('是', 'yes'), no: words('否', 'no') }

/** 是 / 否 or yes / no; empty is unknown. Ticks and TRUE / FALSE are understood. */
export function boolean(header: Words): Column<boolean | null> {
  return optional<boolean>(header, {
    kind: 'boolean',
    choices: YES_NO,
    read(cell) {
      const word = String(cell).trim().toLowerCase()
      return YES.has(word) ? true : NO.has(word) ? false : { fault: 'not_yes_or_no', params: { value: String(cell) } }
    },
    write: (value, language) => YES_NO[value ? 'yes' : 'no'][language],
  })
}

/** Serial numbers and `yyyy-MM-dd`; a time of day is cut off. */
export function date(header: Words): Column<CivilDate | null> {
  return optional<CivilDate>(header, {
    kind: 'date',
    read(cell) {
      const value = typeof cell === 'number' ? dateFromSerial(cell) : String(cell).trim()
      return value !== null && isCivilDate(value) ? value : { fault: 'not_a_date', params: { value: String(cell) } }
    },
    write: serialFromDate,
  })
}

/** Serial numbers, rounded to the minute, and `yyyy-MM-dd HH:mm`. */
export function dateTime(header: Words): Column<CivilDateTime | null> {
  return optional<CivilDateTime>(header, {
    kind: 'dateTime',
    read(cell) {
      const value = typeof cell === 'number' ? dateTimeFromSerial(cell) : String(cell).trim().slice(0, 16)
      return value !== null && isCivilDateTime(value) ? value : { fault: 'not_a_time', params: { value: String(cell) } }
    },
    write: serialFromDateTime,
  })
}

/** One of the codes; the cell shows its words in the office's language, and any language is understood. */
export function choice<C extends Record<string, Words>>(header: Words, choices: C): Column<(keyof C & string) | null> {
  return optional<keyof C & string>(header, {
    kind: 'choice',
    choices,
    read: (cell) => codeOf(choices, String(cell)) ?? { fault: 'not_a_choice', params: { value: String(cell) } },
    write: (value, language) => choices[value]?.[language] ?? value,
  })
}

/** Texts divided by 、 , ; or a line break; with `choices` each must be one of them. */
export function list(header: Words): Column<string[] | null>
export function list<C extends Record<string, Words>>(header: Words, choices: C): Column<(keyof C & string)[] | null>
export function list(header: Words, choices?: Record<string, Words>): Column<string[] | null> {
  return optional<string[]>(header, {
    kind: 'list',
    ...(choices === undefined ? {} : { choices }),
    read(cell) {
      const parts = String(cell)
        .split(/[、,，;；\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
      if (choices === undefined) return parts
      const codes = parts.map((part) => codeOf(choices, part))
      const unknown = codes.indexOf(null)
      return unknown === -1 ? (codes as string[]) : { fault: 'not_a_choice', params: { value: parts[unknown] ?? '' } }
    },
    write: (value, language) =>
      listed(
        value.map((code) => choices?.[code]?.[language] ?? code),
        language,
      ),
  })
}

/** Weekly windows as {@link formatWeekly} writes them, in either language. */
export function weekly(header: Words): Column<WeeklyWindow[] | null> {
  return optional<WeeklyWindow[]>(header, {
    kind: 'weekly',
    read: (cell) => parseWeekly(String(cell)) ?? { fault: 'not_weekly', params: { value: String(cell) } },
    write: formatWeekly,
  })
}

function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === ''
}

/** The code that is written so in some language, or as such. */
export function codeOf<C extends Record<string, Words>>(choices: C, written: string): (keyof C & string) | null {
  const wanted = written.trim()
  for (const [code, words] of Object.entries(choices))
    if (code === wanted || LANGUAGES.some((language) => words[language] === wanted)) return code
  return null
}

/** May be empty, but no two filled rows alike. */
export function uniqueIfFilled<T>(column: Column<T>): Column<T> {
  return { ...column, unique: true }
}
