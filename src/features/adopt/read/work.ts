/** Lists of what was done: payments of a campaign, services given. */

import type { Cell } from '../../../tables/column'
import type { visitStates } from '../../../tables/vocabulary'
import { dayBelow, yearIn } from '../find/dated-lines'
import type { LedgerTable } from '../find/tables'
import { readDwelling } from '../normalise/address'
import { readDuration, readMoney } from '../normalise/amounts'
import { readOutcome } from '../normalise/choices'
import { readDay } from '../normalise/day'
import { readGrid } from '../normalise/grid'
import { readIdNumber } from '../normalise/id-number'
import { readName } from '../normalise/name'
import { withDigits } from '../normalise/numerals'
import { compact, lineOrNull, plain, verbatim } from '../normalise/plain-text'
import { type Desk, type Draft, note, noteRow, type ReadTable, readRows, take, unitOf, yesNoIn } from './desk'

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
    const paidOn = take(line, 'paidOn', (cell) => readDay(cell, { kind: 'past', asOf: desk.asOf }))
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

const UNMARKED = '(?:空(?:白|着|格|的)?|留空|(?:没有?|未|不)(?:打|画|划|填|写|标)?(?:[勾√✓✔圈○叉×]|上|记)?|其(?:余|他|它)|剩下|别的)'
const EMPTY_MEANS = new RegExp(
  `${UNMARKED}(?:的|者|人|都|全|就|则|一律|格)*(?:算|视|为|是|即|表示|代表|当作?|等于|=|:|→|-)*(?:的|都|还|尚)*(未|没有?|已经?|都)(?:有|曾)?[缴交参]`,
)

/** Whether empty cells mean paid, where a title says so: `没打勾的就是没交`, `打×为未缴，空白为已缴`; else null. */
export function meaningOfEmpty(titles: readonly string[]): boolean | null {
  for (const title of titles) {
    const [, word] = EMPTY_MEANS.exec(compact(title)) ?? []
    if (word !== undefined) return /[已都]/.test(word)
  }
  return null
}

/** The title above the list without the words for "list"; the tab's title when there is none. */
function campaignName({ titles, tab }: LedgerTable<'campaign'>): string {
  const title = titles.find((text) => /缴费|参保|医保|保险|专项|登记|任务/.test(text)) ?? tab
  return compact(title).replace(/(?:登记表|一览表|明细表|名单|台账|登记|表)$/, '') || tab
}

/** With the year of the row, where it is told apart from the title. */
function campaignOf(title: string, year: Cell): string {
  const [digits] = /\d{4}/.exec(plain(year)) ?? []
  return digits === undefined || title.includes(digits)
    ? title
    : `${digits}年${title.replace(/^(?:19|20)\d\d(?:[-至](?:19|20)\d\d)?年度?/, '')}`
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
    const address = row.get('address')
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
          readDay(dayBelow(cell, { month: row.above.month ?? null, year }), { kind: 'past', asOf: desk.asOf }),
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
