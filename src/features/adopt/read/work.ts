/** Lists of what was done: payments of a campaign, services given. */

import type { Cell } from '../../../tables/column'
import type { visitStates } from '../../../tables/vocabulary'
import { dayBelow, yearIn } from '../find/dated-lines'
import type { LedgerTable } from '../find/tables'
import { readDwelling } from '../normalise/address'
import { readDuration, readMoney } from '../normalise/amounts'
import { readOutcome } from '../normalise/choices'
import { readDay } from '../normalise/day'
import { meaningOfEmpty } from '../normalise/empty-means'
import { withoutEstate } from '../normalise/estate'
import { readGrid } from '../normalise/grid'
import { readIdNumber } from '../normalise/id-number'
import { readName } from '../normalise/name'
import { withDigits } from '../normalise/numerals'
import { compact, lineOrNull, plain, verbatim } from '../normalise/plain-text'
import { type Desk, type Draft, dayLimits, note, noteRow, type ReadTable, readRows, take, takeDay, unitOf, yesNoIn } from './desk'

export interface CampaignDraft extends Draft<'Campaigns'> {
  idNumber: string | null
  columns: { name: string | null; idNumber: string | null }
}

export function readCampaign(table: LedgerTable<'campaign'>, desk: Desk): ReadTable<CampaignDraft> {
  const readAnswer = yesNoIn(table, 'paid')
  const title = campaignName(table)
  const empty = meaningOfEmpty(table.titles)
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const { name, note: nameNote } = readName(row.get('name'))
    if (name === '') {
      noteRow(line, 'name', 'name_missing')
      return null
    }
    const isEmpty = row.letter('paid') !== null && compact(row.get('paid')) === ''
    const marked = isEmpty ? empty : take(line, 'paid', readAnswer)
    const amount = take(line, 'amount', readMoney)
    const paidOn = takeDay(line, 'paidOn', 'past')
    const conflict = marked === false && ((amount ?? 0) > 0 || paidOn !== null)
    if (conflict) note(line, 'paid', { code: 'paid_conflict' })
    return {
      tab,
      row: row.number,
      idNumber: take(line, 'idNumber', readIdNumber),
      columns: { name: row.letter('name'), idNumber: row.letter('idNumber') },
      record: {
        campaign: campaignOf(title, row.get('year')),
        residentId: null,
        name,
        grid: take(line, 'grid', (cell) => readGrid(cell, desk.grids)),
        step: null,
        tier: tierOf(row.get('tier')),
        paid: conflict ? null : marked,
        amount,
        paidOn,
        dueOn: null,
        note: verbatim(row.get('note')) ?? nameNote,
        key: null,
      },
    }
  })
}

const LIST_WORD = /(?:登记表|一览表|明细表|名单|台账|登记|表)$/

/** The title above the list without the words for "list"; the tab's title when there is none. */
function campaignName({ titles, tab }: LedgerTable<'campaign'>): string {
  const title = titles.find((text) => /缴费|参保|医保|保险|专项|登记|任务/.test(text)) ?? tab
  return compact(title).replace(LIST_WORD, '') || tab
}

/** With the year of the row, where it is told apart from the title: a title that names several years is of none. */
function campaignOf(title: string, year: Cell): string {
  const [digits] = /\d{4}/.exec(plain(year)) ?? []
  const years = new Set(title.match(/(?:19|20)\d\d/g))
  if (digits === undefined || (years.size === 1 && years.has(digits))) return title
  return `${digits}年${title
    .replace(/\([^()]*\)$/, '')
    .replace(LIST_WORD, '')
    .replace(/^(?:19|20)\d\d(?:[-至](?:19|20)\d\d)?年度?/, '')}`
}

/** `1档`, `一档`, 1 → `1档`; anything else as it stands. */
function tierOf(cell: Cell): string | null {
  const text = withDigits(compact(cell))
  return /^\d档?$/.test(text) ? `${text.slice(0, 1)}档` : lineOrNull(cell)
}

export interface ServiceDraft extends Draft<'Visits'> {
  subjectColumn: string | null
  /** Null where the ledger does not say; the record is then done. */
  outcome: Exclude<keyof typeof visitStates, 'planned'> | null
  rating: string | null
  /** The remark alone; the record's note has the rating too. */
  remark: string | null
  /** The resident who was served, once it is known who that is; the record names the household. */
  residentId: string | null
  /** People named as servers, the first first. */
  workers: string[]
}

export function readServices(table: LedgerTable<'serviceRecords'>, desk: Desk): ReadTable<ServiceDraft> {
  const minutesUnit = unitOf(table, 'minutes', 'minutes')
  const year = yearIn([table.tab, ...table.titles])
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const { name, note: nameNote } = readName(row.get('subject'))
    if (name === '') {
      noteRow(line, 'subject', 'name_missing')
      return null
    }
    const address = withoutEstate(row.get('address'), desk.estate)
    const rating = lineOrNull(row.get('ratingText'))
    const remark = verbatim(row.get('note'))
    const outcome = readOutcome(row.get('outcome'))
    const remarks = [nameNote, rating, remark].filter((text) => text !== null)
    const worker = lineOrNull(row.get('worker'))
    return {
      tab,
      row: row.number,
      subjectColumn: row.letter('subject'),
      outcome,
      rating,
      remark,
      residentId: null,
      workers: plain(worker ?? '')
        .split(/[、,;/\s]+/)
        .filter((text) => text !== ''),
      record: {
        householdId: null,
        address: readDwelling(address) ?? lineOrNull(address),
        name,
        workerId: null,
        workerName: worker,
        plannedOn: null,
        plannedAt: null,
        reason: null,
        nextOn: null,
        knownThen: null,
        nextTime: null,
        responseId: null,
        visitedOn: take(line, 'date', (cell) =>
          readDay(dayBelow(cell, { month: row.above.month ?? null, year }), dayLimits(line, 'date', 'past')),
        ),
        state: outcome ?? 'done',
        living: null,
        health: null,
        needs: plain(row.get('content')) === '' ? null : verbatim(row.get('content')),
        minutes: take(line, 'minutes', (cell) => readDuration(cell, minutesUnit)),
        note: remarks.length === 0 ? null : remarks.join('；'),
        key: null,
      },
    }
  })
}
