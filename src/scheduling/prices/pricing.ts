/**
 * How soft rules tell the search what they charge. Every price is weighted already, and of one of six forms for which the search
 * knows, move by move, what changes; so a rule need not know how the search moves, nor the search what a rule means.
 */
import { groupBy } from '../../domain/group-by'
import type { Class, Model, Place, Session, Venue } from '../model'
import { weightOf } from '../rules/rule'
import { softRules } from '../rules/rules'
import { type ClassDays, compileClassDays } from './class-days'
import { type ClassVenues, compileClassVenues } from './class-venues'
import { type CounterPrice, type Counters, compileCounters } from './counters'
import { compilePeopleDays, type PeopleDayPrice, type PeopleDays } from './people-days'
import { type Candidates, compileStarts, compileVenues } from './spots'

export interface Pricing {
  model: Model
  /** Price of each start of a session; null: none. */
  starts(priceOf: (session: Session) => ((place: Place) => number) | null): void
  /** Price of each venue of a session; null: none. */
  venues(priceOf: (session: Session) => ((venue: Venue) => number) | null): void
  /** Price of each day of each teacher or audience, by the ticks that are taken; a day with none taken must be free. */
  daysOf: PeopleDayPrice
  /** Price of the days (ascending) on which a class meets; none must be free. */
  daysOfClass(price: (about: Class | undefined, days: readonly number[]) => number): void
  /** Price of each venue of a class beyond the first. */
  venuesOfClass(price: number): void
  /** Price of how many of these sessions are at certain places. */
  count: CounterPrice
}

/** All prices of a model, in typed arrays; sessions and venues by their index. */
export interface Prices {
  /** Session × slot. */
  start: Int32Array
  /** Session × venue. */
  venue: Int32Array
  peopleDays: PeopleDays
  classDays: ClassDays
  classVenues: ClassVenues
  counters: Counters
}

/** Prices that do not depend on where others are. */
export function spotPricesOnly(prices: Prices): Prices {
  const { peopleDays, classDays, classVenues, counters } = prices
  const none = new Int32Array(0)
  return {
    ...prices,
    peopleDays: { ...peopleDays, groups: 0, groupsOf: peopleDays.groupsOf.map(() => none) },
    classDays: { ...classDays, active: false },
    classVenues: { ...classVenues, row: new Int32Array(classVenues.row.length).fill(-1), rows: 0 },
    counters: { ...counters, counters: 0, table: none },
  }
}

/** A slot is a tick of the week: `(day - 1) * dayTicks + tick - dayStart`. */
export function pricesOf(model: Model, candidates: Candidates): Prices {
  const starts: Parameters<Pricing['starts']>[0][] = []
  const venues: Parameters<Pricing['venues']>[0][] = []
  const days: Parameters<PeopleDayPrice>[] = []
  const classDays: Parameters<Pricing['daysOfClass']>[0][] = []
  const counts: Parameters<CounterPrice>[] = []
  let classVenue = 0
  const pricing: Pricing = {
    model,
    starts: (priceOf) => starts.push(priceOf),
    venues: (priceOf) => venues.push(priceOf),
    daysOf: (...price) => days.push(price),
    daysOfClass: (price) => classDays.push(price),
    venuesOfClass: (price) => {
      classVenue += price
    },
    count: (...price) => counts.push(price),
  }
  for (const rule of softRules) {
    const weight = weightOf(model, rule.id)
    if (weight !== 0) rule.price(pricing, weight)
  }
  const classes = [...groupBy([...model.sessions.entries()], ([, { classId }]) => [classId])]
  const members = classes.map(([id, entries]) => ({ id, sessions: entries.map(([index]) => index) }))
  return {
    start: compileStarts(model, candidates, starts),
    venue: compileVenues(model, candidates, venues),
    peopleDays: compilePeopleDays(model, days),
    classDays: compileClassDays(model, members, classDays),
    classVenues: compileClassVenues(model, members, classVenue),
    counters: compileCounters(model, counts),
  }
}
