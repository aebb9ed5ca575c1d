/** Lists of residents; addresses and household codes run down a household. */
import type { Cell } from '../../../tables/column'
import type { LedgerTable } from '../find/tables'
import { proposing, read } from '../findings'
import { type Born, bornByAge, bornInMonth } from '../normalise/born'
import { readMovedAway, readSex, readYesNo } from '../normalise/choices'
import { readDay } from '../normalise/day'
import { type Flag, flagsInRemark, readFlags } from '../normalise/flags'
import { birthOfId, readIdNumber, sexOfId } from '../normalise/id-number'
import { readName } from '../normalise/name'
import { readPhones } from '../normalise/phones'
import { compact, lineOrNull, plain, verbatim } from '../normalise/plain-text'
import {
  type Desk,
  type Draft,
  dayLimits,
  type Line,
  lineText,
  note,
  noteRow,
  type ReadTable,
  readEmail,
  readGridAt,
  readRows,
  take,
  takePhones,
  yesNoIn,
} from './desk'
import { dwellingOf } from './dwelling'

export interface ResidentDraft extends Draft<'Residents'> {
  /** The household's code as the ledger has it. */
  code: string | null
  /** Rows of one household have one number. */
  household: number
  /** Where no day of birth is told. */
  born: Born | null
  /** The row as it stands. */
  raw: string
  nameColumn: string | null
  columns: { grid: string | null; relation: string | null; idNumber: string | null }
}

/** What runs down the rows of a household. */
interface Running {
  household: number
  code: string | null
  address: string | null
  empty: boolean
}

type ResidentLine = Line<'residents'>

/** How the list is kept. */
interface Manner {
  readAnswer: ReturnType<typeof yesNoIn>
  /** Most of its dates of birth are months; then one is no trouble where the id number tells the day. */
  asksMonth: boolean
}

/**
 * @param firstHousehold number of the household before the first, so that several tabs do not share any
 * @param nameless counts rows without a name by household number
 */
export function readResidents(
  table: LedgerTable<'residents'>,
  desk: Desk,
  firstHousehold: number,
  nameless: Map<number, number>,
): ReadTable<ResidentDraft> {
  const manner = { readAnswer: yesNoIn(table, 'volunteer'), asksMonth: asksMonthOfBirth(table, desk) }
  const running: Running = { household: firstHousehold, code: null, address: null, empty: true }
  return readRows(table, desk, (line) => {
    if (table.breaks.has(line.row.number)) Object.assign(running, { code: null, address: null, empty: true })
    const draft = readResident(line, running, manner)
    if (draft === null) nameless.set(running.household, (nameless.get(running.household) ?? 0) + 1)
    return draft
  })
}

function readResident(line: ResidentLine, running: Running, { readAnswer, asksMonth }: Manner): ResidentDraft | null {
  const { row, tab, desk } = line
  const { name, note: nameNote } = readName(row.get('name'))
  const relation = lineOrNull(row.get('relation'))
  const headName = readName(row.get('headName')).name
  const isHead =
    isHeadWord(relation) || isHeadWord(nameNote) || isMarked(row.get('isHead')) || (relation === null && name !== '' && name === headName)
  runOn(line, running, isHead)
  if (name === '') {
    noteRow(line, 'name', 'name_missing')
    return null
  }
  const idNumber = take(line, 'idNumber', readIdNumber)
  const told = idNumber === null ? null : birthOfId(idNumber)
  const toldSex = idNumber === null ? null : sexOfId(idNumber)
  const limits = dayLimits(line, 'birthDate', 'birth')
  const inMonth = bornInMonth(row.get('birthDate'), limits)
  const isTold = inMonth !== null && told !== null && inMonth.from <= told && told <= inMonth.to
  const birthOn = take(line, 'birthDate', (cell) =>
    asksMonth && isTold ? read<string | null>(null) : proposing(readDay(cell, limits), told),
  )
  const sex = take(line, 'sex', (cell) => proposing(readSex(cell), toldSex))
  if (told !== null && birthOn !== null && told !== birthOn)
    note(line, 'birthDate', { code: 'id_birth_mismatch', params: { told }, proposal: told })
  if (toldSex !== null && sex !== null && toldSex !== sex) note(line, 'sex', { code: 'id_sex_mismatch', proposal: toldSex })
  if (isHead && running.address === null && hasAddressColumn(line))
    note(line, row.letter('building') === null ? 'address' : 'building', { code: 'address_missing' })
  return {
    tab,
    row: row.number,
    cell: row.cell,
    code: running.code,
    household: running.household,
    born: birthOn === null && told === null ? (inMonth ?? bornByAge(row.get('age'), desk.asOf)) : null,
    raw: lineText(line),
    nameColumn: row.letter('name'),
    columns: { grid: row.letter('grid'), relation: row.letter('relation') ?? row.letter('isHead'), idNumber: row.letter('idNumber') },
    record: {
      name,
      nameNote,
      sex,
      birthOn,
      idNumber,
      phones: isHead || row.letter('phones') === null ? takePhones(line) : take(line, 'phones', () => readPhones(row.own('phones'))),
      email: take(line, 'email', readEmail),
      grid: take(line, 'grid', (cell) => readGridAt(running.address, cell, desk)),
      address: running.address,
      householdId: null,
      relation,
      isHead,
      flags: takeFlags(line),
      volunteer: take(line, 'volunteer', readAnswer),
      movedAway: readMovedAway(row.get('residence')) === true ? true : null,
      certificates: null,
      consentVersion: null,
      consentAt: null,
      note: verbatim(row.get('note')),
    },
  }
}

/** What a column or a title says; where no column has them, the remark may. */
function takeFlags(line: ResidentLine): Flag[] {
  const told = take(line, 'flags', readFlags)
  const more = line.row.letter('flags') === null ? flagsInRemark(line.row.get('note')).filter((flag) => !told.includes(flag)) : []
  return [...told, ...more]
}

/** Brings household, code and address forward to this row. */
function runOn(line: ResidentLine, running: Running, isHead: boolean): void {
  const { row } = line
  const code = plain(row.get('code')) || null
  const written = dwellingOf(row, line.desk.estate)
  // A building merged over many rows says nothing of who lives together where rooms have a column of their own.
  const narrow = (['code', 'address', 'room'] as const).filter((field) => row.letter(field) !== null)
  const covered = (narrow.length > 0 ? narrow : (['building'] as const)).some((field) => row.isCovered(field))
  const another = code !== null && code !== running.code
  const moves = running.code === null && code === null && written !== null && written !== running.address && !covered
  const begins = running.empty || another || moves || (isHead && !covered && code === null && written === null)
  if (begins) {
    running.household++
    running.address = null
  }
  running.empty = false
  running.code = code ?? (begins ? null : running.code)
  running.address = written ?? (isHead && !covered ? null : running.address)
}

function asksMonthOfBirth({ rows }: LedgerTable<'residents'>, { asOf }: Desk): boolean {
  const cells = rows.map((row) => row.own('birthDate')).filter((cell) => cell !== '')
  return cells.filter((cell) => bornInMonth(cell, { kind: 'birth', asOf }) !== null).length * 2 > cells.length
}

function hasAddressColumn({ row }: ResidentLine): boolean {
  return row.letter('address') !== null || row.letter('building') !== null || row.letter('room') !== null
}

/** A mark in the column for heads; a cross, 0 or 否 is none. */
function isMarked(cell: Cell): boolean {
  return cell !== '' && (readYesNo(cell).value ?? /^(?:户?主|[★☆■◆▲*])$/.test(compact(cell)))
}

function isHeadWord(text: string | null): boolean {
  return text !== null && /^(?:户主|本人|户主本人)$/.test(compact(text))
}
