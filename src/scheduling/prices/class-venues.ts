/** Price of each venue of a class beyond the first. */
import type { Model } from '../model'

export interface ClassVenues {
  price: number
  venues: number
  /** By session: the row of its class, -1 where the class meets but once. */
  row: Int32Array
  rows: number
}

export interface ClassVenueState {
  /** Row × venue: meetings there. */
  count: Uint8Array
  /** By row: different venues. */
  different: Uint8Array
}

export function compileClassVenues({ sessions, venues }: Model, members: readonly { sessions: number[] }[], price: number): ClassVenues {
  const row = new Int32Array(sessions.length).fill(-1)
  const repeated = price === 0 ? [] : members.filter((one) => one.sessions.length > 1)
  repeated.forEach((one, index) => {
    for (const s of one.sessions) row[s] = index
  })
  return { price, venues: venues.length, row, rows: repeated.length }
}

export function emptyClassVenues({ rows, venues }: ClassVenues): ClassVenueState {
  return { count: new Uint8Array(rows * venues), different: new Uint8Array(rows) }
}

/** What it costs more when the session goes from one venue to another; -1: from or to nowhere. */
export function classVenuesChange(classVenues: ClassVenues, state: ClassVenueState, session: number, from: number, to: number): number {
  const row = classVenues.row[session]!
  if (row < 0 || from === to) return 0
  const before = state.different[row]!
  const first = row * classVenues.venues
  let after = before
  if (from >= 0 && state.count[first + from] === 1) after -= 1
  if (to >= 0 && state.count[first + to] === 0) after += 1
  return classVenues.price * (Math.max(after, 1) - Math.max(before, 1))
}

export function enterClassVenues({ row, venues }: ClassVenues, state: ClassVenueState, session: number, venue: number): void {
  const own = row[session]!
  if (own < 0 || venue < 0) return
  if (state.count[own * venues + venue] === 0) state.different[own]! += 1
  state.count[own * venues + venue]! += 1
}

export function leaveClassVenues({ row, venues }: ClassVenues, state: ClassVenueState, session: number, venue: number): void {
  const own = row[session]!
  if (own < 0 || venue < 0) return
  state.count[own * venues + venue]! -= 1
  if (state.count[own * venues + venue] === 0) state.different[own]! -= 1
}
