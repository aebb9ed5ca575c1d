/** Lists of partners and of venues. */

import type { CivilDate } from '../../../domain/civil-date'
import type { Cell } from '../../../tables/column'
import type { LedgerTable } from '../find/tables'
import { type Reading, read } from '../findings'
import { type Capacity, readCapacity } from '../normalise/amounts'
import { readDay } from '../normalise/day'
import { readFeatures, seatsInProse } from '../normalise/facilities'
import { readThingName } from '../normalise/name'
import { phonesBehind } from '../normalise/phones'
import { compact, isNothing, lineOrNull, plain, verbatim } from '../normalise/plain-text'
import type { WeeklySpan } from '../normalise/weekly-text'
import { readOpeningHours } from '../normalise/windows'
import { type Desk, type Draft, noteRow, type ReadTable, readEmail, readRows, take, takePhones } from './desk'

export interface PartnerDraft extends Draft<'Partners'> {
  /** The cell as one line; the record has the services one by one. */
  servicesText: string | null
}

export function readPartners(table: LedgerTable<'partners'>, desk: Desk): ReadTable<PartnerDraft> {
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const name = readThingName(row.get('name'))
    if (name === '') {
      noteRow(line, 'name', 'name_missing')
      return null
    }
    const services = lineOrNull(row.get('services'))
    return {
      tab,
      row: row.number,
      servicesText: services,
      record: {
        name,
        kind: lineOrNull(row.get('kind')),
        contact: lineOrNull(phonesBehind(row.get('contact')).cell) ?? personBefore(row.get('phones')),
        phones: takePhones(line, 'contact'),
        email: take(line, 'email', readEmail),
        services:
          services === null
            ? null
            : plain(services)
                .split(/[、,;]/)
                .map((service) => service.trim())
                .filter((service) => service !== ''),
        serviceTimes: verbatim(row.get('when')),
        dailyLimit: null,
        place: lineOrNull(row.get('place')),
        agreementUntil: take(line, 'agreementUntil', (cell) => readTerm(cell, desk.asOf)),
        note: verbatim(row.get('note')),
      },
    }
  })
}

/** Whom the numbers in the cell belong to, where a name stands before them: `何医生 19900000001`. */
function personBefore(cell: Cell): string | null {
  const { cell: rest, phones } = phonesBehind(cell)
  const name = compact(rest).replace(/^联系人:?|[:()、,/]+$/g, '')
  return phones.length > 0 && /^[\p{Script=Han}·]{2,5}$/u.test(name) && !/电话|手机|座机|联系|办公/.test(name) ? name : null
}

/** The last day of an agreement; one without an end has none. */
function readTerm(cell: Cell, asOf: CivilDate): Reading<CivilDate | null> {
  return /^(?:长期|永久|无固定期限|不限)(?:有效|合作)?$/.test(String(cell).trim()) ? read(null) : readDay(cell, { kind: 'any', asOf })
}

export interface VenueDraft extends Draft<'Venues'> {
  /** The record has the maximum alone. */
  capacity: Capacity
  /** When it is open, as far as it is written. */
  open: WeeklySpan[]
}

export function readVenues(table: LedgerTable<'venues'>, desk: Desk): ReadTable<VenueDraft> {
  return readRows(table, desk, (line) => {
    const { row, tab } = line
    const name = readThingName(row.get('name'))
    if (name === '') {
      noteRow(line, 'name', 'name_missing')
      return null
    }
    const equipment = row.get('features')
    const capacity = isNothing(row.get('capacity')) ? { min: null, max: seatsInProse(equipment) } : take(line, 'capacity', readCapacity)
    const hours = take(line, 'openingHours', readOpeningHours)
    return {
      tab,
      row: row.number,
      cell: row.cell,
      capacity,
      open: hours.spans,
      record: {
        name,
        kind: lineOrNull(row.get('kind')),
        place: lineOrNull(row.get('place')),
        capacity: capacity.max,
        features: readFeatures(equipment),
        openingHours: hours.windows,
        booked: null,
        site: null,
        keeper: lineOrNull(phonesBehind(row.get('keeper')).cell),
        phones: takePhones(line, 'keeper'),
        feeText: lineOrNull(row.get('feeText')),
        note: verbatim(row.get('note')),
      },
    }
  })
}
