/**
 * The search for a timetable between its slices, in script properties. A property holds 9 KB, so the search is cut into pieces;
 * the pieces of a new version are written beside those of the last, and the head that names them last of all: a run that dies
 * while it writes leaves the last version readable. Who computed from an older version than the one that stands is refused.
 */

import { fingerprint } from '../domain/fingerprint'
import type { ProposalFigures } from '../features/academy/proposals'
import type { SearchState } from '../scheduling/search/state'
import { searchesOf, searchText } from '../scheduling/search-text'
import { underLock } from './lock'

const HEAD = 'search'
const MOST_CHARACTERS = 90 * 1024
/** All ASCII. */
const PIECES = /.{1,8000}/g

/** How a search stands, for the page and for whoever goes on with it. */
export interface Standing {
  /**
   * `going`: to be gone on with. `writing`: somebody is writing the rows. `offered`: proposals are there to be taken.
   * `over`: the rows are written.
   */
  phase: 'going' | 'writing' | 'offered' | 'over'
  /** Three searches for proposals, not one for the rows. */
  proposes: boolean
  /** Fingerprint of the model it is for. */
  model: string
  /** Milliseconds of computing, allowed and done. */
  total: number
  used: number
  placed: number
  unplaced: number
  cost: number
  /** Points of [milliseconds computed, unplaced, cost]. */
  curve: [number, number, number][]
  proposals: ProposalFigures[]
  /** How often the records changed and it began again. */
  restarts: number
  /** Epoch milliseconds when this was stored, and until when a run is at it by itself. */
  savedAt: number
  busyUntil: number
  /** What was said when it was over. */
  lines: string[]
}

export interface StoredSearch {
  standing: Standing
  /** Empty when they could not be read whole. */
  searches: SearchState[]
  /** Differs with every store. */
  stamp: string
}

interface Head {
  standing: Standing
  stamp: string
  bank: 'a' | 'b'
  pieces: number
  print: string
}

const NOTHING = { stamp: '', bank: 'b', pieces: 0, print: '' } as const

/** @param stored the script's properties; without them, one service call. Null before the first search. */
export function readSearch(stored = PropertiesService.getScriptProperties().getProperties()): StoredSearch | null {
  const head = headOf(stored[HEAD])
  if (head === null) return null
  const text = Array.from({ length: head.pieces }, (_, index) => stored[nameOf(head.bank, index)] ?? '').join('')
  return { ...head, searches: text !== '' && fingerprint(text) === head.print ? searchesOf(text) : [] }
}

/** False for searches so large that they have to be finished in one run. */
export function fitsStore(searches: readonly SearchState[]): boolean {
  return searchText(searches).length <= MOST_CHARACTERS
}

/**
 * Under the script lock. The new stamp; null, and nothing stored, when `stamp` is no longer the one that stands.
 * @param stamp as it was read; '' when there was none
 * @param searches null to leave what is stored of them as it is
 */
export function storeSearch(stamp: string, standing: Standing, searches: readonly SearchState[] | null): string | null {
  const text = searches === null ? '' : searchText(searches)
  return underLock(() => {
    const properties = PropertiesService.getScriptProperties()
    const last = headOf(properties.getProperty(HEAD)) ?? NOTHING
    if (last.stamp !== stamp) return null
    const head: Head = { ...last, standing, stamp: Utilities.getUuid() }
    const pieces = text.match(PIECES) ?? []
    if (pieces.length > 0) {
      Object.assign(head, { bank: last.bank === 'a' ? 'b' : 'a', pieces: pieces.length, print: fingerprint(text) })
      properties.setProperties(Object.fromEntries(pieces.map((piece, index) => [nameOf(head.bank, index), piece])))
    }
    properties.setProperty(HEAD, JSON.stringify(head))
    return head.stamp
  })
}

/** For the run that is writing the rows: nobody else changes the search meanwhile. */
export function closeSearch(standing: Standing): void {
  const head: Head = { ...NOTHING, standing, stamp: Utilities.getUuid() }
  PropertiesService.getScriptProperties().setProperty(HEAD, JSON.stringify(head))
}

function headOf(text: string | null | undefined): Head | null {
  return text == null ? null : JSON.parse(text)
}

function nameOf(bank: Head['bank'], index: number): string {
  return `${HEAD}.${bank}.${index}`
}
