/** What an adopter must not do, item by item. */
import type { ToldRecord } from '../../src/features/adopt/tell/told'
import { hashOf } from './fields'
import { type KeptWorkbook, staysText } from './kept-workbook'
import { type At, cellAt, type Forbidden, type Key } from './key'
import type { ReportIndex } from './report-index'

type Look = (item: Forbidden, found: Found, index: ReportIndex, kept: KeptWorkbook) => boolean

/** What the report has of the item's rows. */
interface Found {
  rows: At[]
  /** Of the item's table, by row; of a row with `cells`, in the same order. */
  records: ToldRecord[][]
  all: ToldRecord[]
}

const first = ([record]: ToldRecord[]) => record?.values ?? {}
const distinct = <T>(list: readonly T[]) => new Set(list).size
const listOf = (value: unknown) => (Array.isArray(value) ? value : [])

/** True: it did not happen. */
const LOOKS: Record<string, Look> = {
  'lost-value': (item, found) => {
    const has = (field: string, wanted: unknown[]) => {
      const values = found.all.flatMap(({ values }) => values[field])
      return wanted.every((value) => values.includes(value))
    }
    if (item.phones !== undefined) return has('phones', item.phones)
    if (item.serviceMinutes !== undefined) return has('serviceMinutes', item.serviceMinutes)
    return found.records.every((records) => sameAt(first(records).residentRef, item.residentRef))
  },
  'not-merged': (item, found, { report }) => {
    if (item.backups !== undefined) return report.tables.staff.records.length - report.tables.gridWorkers.records.length === item.backups
    if (item.households !== undefined) {
      const homes = report.tables.households.records.filter(({ values }) => item.households?.includes(String(values.code)))
      return homes.length === item.households.length
    }
    return found.records.every(({ length }) => length > 0) && distinct(found.records.map(([record]) => record)) === found.rows.length
  },
  'not-guessed': (_, found) => found.all.length > 0 && found.all.every(({ values }) => values.residentRef === null),
  'not-filled-down': (item, found) => found.all.length > 0 && first(found.all).address !== item.notAddress,
  'stays-text': (item, _, __, kept) =>
    staysText(
      item,
      (text) => (item.equals === undefined ? text.length === item.length && hashOf(text) === item.sha256 : text === item.equals),
      kept,
    ),
  'no-meaning': (_, found) => found.all.every(({ values }) => values.movedAway !== true),
  'not-a-person': (_, found) => found.all.length === 0,
  'not-a-feature': (item, found) => found.all.length > 0 && !listOf(first(found.all)[item.field ?? '']).includes(item.notContains),
  'not-a-record': (item, found) =>
    found.all.every(({ cell, line }) => item.cell !== undefined && (cell !== item.cell || line !== item.line)),
  'not-overwritten': (item, found, { recordsAt }) =>
    (item.cells ?? []).every(({ shownPhoneBelongsTo }, index) => {
      const shown = listOf(shownPhoneBelongsTo === undefined ? [] : first(recordsAt('residents', shownPhoneBelongsTo)).phones)
      const { residentRef, phones } = first(found.records[index] ?? [])
      const ref = residentRef as At | null | undefined
      const theirs = ref ? listOf(first(recordsAt('residents', ref)).phones) : []
      return sameAt(ref, shownPhoneBelongsTo) || [...listOf(phones), ...theirs].every((phone) => !shown.includes(phone))
    }),
  'not-a-phone': (_, found, { problemsAt }) =>
    found.rows.every((at) => problemsAt(at).every(({ category }) => category !== 'phone_invalid')),
  'not-doubled': (item, _, { report }) => {
    const { records } = report.tables.timetable
    const lessons = records.map(({ values: { club, day, start, weeks } }) => [club, day, start, weeks].join('|'))
    return records.length === item.trueRecords && distinct(lessons) === lessons.length
  },
  'not-a-value': (item, found, { problemsAt, report }) =>
    found.rows.every((at) => problemsAt(at).some(({ category }) => category === 'formula_error')) &&
    !JSON.stringify(report.tables).includes('#REF!') &&
    item.cell !== undefined,
  'not-mixed': (_, found) => found.all.length === 0,
  'not-a-table': (item, _, { report }) => everyRecord(report).every(({ tab }) => tab !== item.tab),
  'lost-row': (_, found, { problemsAt }) =>
    found.rows.every((at, index) => (found.records[index] ?? []).length > 0 || problemsAt(at).some(({ raw }) => raw !== '')),
  'not-taken-as-id': (_, found) => found.records.every((records) => first(records).idNumber === null),
  'not-a-date': (item, found) =>
    found.records.every((records, index) => {
      const address = item.cells?.[index]?.address
      return address === undefined ? first(records).birthDate === null : first(records).address === address
    }),
  'not-a-number': (item, found) =>
    found.records.every((records, index) => String(first(records).phones) === String(item.cells?.[index]?.phones)),
  'not-a-problem': (item, found, { problemsAt }) =>
    found.records.every((records, index) => first(records).idNumber === item.cells?.[index]?.idNumber) &&
    found.rows.every((at) => problemsAt(at).every(({ category }) => category !== 'id_check_digit' && category !== 'id_length')),
  'lost-character': (item, found) => found.records.every((records, index) => first(records).name === item.cells?.[index]?.name),
  'not-a-fact': (item, _, { report }) => everyRecord(report).every(({ tab, values }) => tab !== item.tab || !('age' in values)),
  'not-counted': (_, found) => found.records.every((records) => first(records).status === 'withdrawn'),
  'not-a-list': (item, _, { report }) => everyRecord(report).every(({ tab, cell }) => tab !== item.tab || cell !== undefined),
  'lost-meaning': (_, found) => found.records.every((records) => records.some(({ values }) => values.movedAway === true)),
}

export interface ForbiddenFigures {
  /** By kind. */
  kinds: { kind: string; items: number; happened: number }[]
  happened: string[]
  /** Of the kinds `not-merged` and `not-guessed`. */
  falseMerges: number
}

export function compareForbidden(key: Key, index: ReportIndex, kept: KeptWorkbook): ForbiddenFigures {
  const kinds = new Map<string, { kind: string; items: number; happened: number }>()
  const happened: string[] = []
  for (const item of key.mustNotHappen) {
    const figures = kinds.get(item.kind) ?? { kind: item.kind, items: 0, happened: 0 }
    kinds.set(item.kind, figures)
    figures.items++
    if (LOOKS[item.kind]?.(item, foundOf(item, index), index, kept) === true) continue
    figures.happened++
    happened.push(`${item.id} ${item.kind}: ${item.statement}`)
  }
  const falseMerges = ['not-merged', 'not-guessed'].reduce((sum, kind) => sum + (kinds.get(kind)?.happened ?? 0), 0)
  return { kinds: [...kinds.values()], happened, falseMerges }
}

function foundOf(item: Forbidden, { recordsAt }: ReportIndex): Found {
  const { table = '', tab = '' } = item
  const listed = (item.rows ?? []).map((at) => (typeof at === 'number' ? { tab, row: at } : at))
  const ofCells = (item.cells ?? []).map(({ tab, cell }) => ({ tab, row: cellAt(cell).row }))
  const own = item.row ?? (item.cell === undefined ? null : cellAt(item.cell).row)
  const rows = [...listed, ...ofCells, ...(own === null ? [] : [{ tab, row: own }])]
  const cellOf = (at: At & { cell?: string }) => at.cell ?? (item.line === undefined ? item.cell : undefined)
  const records = rows.map((at) => ofCell(recordsAt(table, at), cellOf(at)))
  return { rows, records, all: records.flat() }
}

/** Of a row with several records those of one cell. */
function ofCell(records: ToldRecord[], cell: string | undefined): ToldRecord[] {
  return cell === undefined || records.every((record) => record.cell === undefined)
    ? records
    : records.filter((record) => record.cell === cell)
}

function everyRecord(report: ReportIndex['report']): ToldRecord[] {
  return Object.values(report.tables).flatMap(({ records }) => records)
}

function sameAt(a: unknown, b: At | null | undefined): boolean {
  const at = a as At | null | undefined
  return at !== null && at !== undefined && at.tab === b?.tab && at.row === b.row
}
