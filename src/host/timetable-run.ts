/**
 * Runs of the search for a timetable. All share one stored search: whoever comes (a person at the sidebar, the menu, the pump) goes
 * on where the last one stopped, and the rows are written once: when it has settled, its time is used up, or somebody stops it.
 */
import { fault } from '../domain/fault'
import { figuresOf } from '../features/academy/proposals'
import { say } from '../messages/messages'
import { advance } from '../scheduling/advance'
import type { Model, Placement } from '../scheduling/model'
import { type Proposal, proposalModels, proposalsOf, startProposals } from '../scheduling/proposals'
import type { SearchState } from '../scheduling/search/state'
import { bestOf, progressOf, startTimetable, type TimetableState } from '../scheduling/timetable'
import type { Office } from './office'
import { fingerprintOf, type OpenedTimetable, openTimetable, prepareWith } from './open-timetable'
import { closeSearch, fitsStore, readSearch, type Standing, type StoredSearch, storeSearch } from './stored-search'
import { writeRows } from './write-timetable'

/** Apps Script ends a run at six minutes. */
const LONGEST_RUN = 240_000
/** A run by itself stores after each slice: little is lost when it dies, and others see how it stands. */
const OWN_SLICE = 10_000
const PERSONS_SLICE = 1500
/** A run by itself that has not stored for so long is dead. */
const DEAD_AFTER = 40_000
/** A page that has not asked for so long is closed. */
const PAGE_IS_GONE = 60_000
/** Records that were read longer ago are read again before the rows are written. */
const STALE_AFTER = 5000
const LONGEST_SEARCH = 1800
const MILLIS_TO_POINT = 200
const MOST_POINTS = 60
const LINES_KEPT = 3

export interface RunReport extends Standing {
  /** Another run is at it. */
  isBusy: boolean
}

/** What a person at the sidebar wants; nothing of it: to see it go on. */
export interface RunRequest {
  /** To begin, with so many seconds in all; a search that is under way is joined instead. */
  seconds?: number
  /** To begin a search for proposals. */
  propose?: boolean
  /** To write the best so far. */
  stop?: boolean
  /** To write this proposal. */
  take?: number
  /** How long the slice should be. */
  millis?: number
}

/** One slice for a person at the sidebar. Null when nothing was ever searched. */
export function sliceFor(office: Office, request: RunRequest): RunReport | null {
  const { seconds, stop = false, take, millis = PERSONS_SLICE } = request
  const stored = readSearch(office.properties)
  if (take !== undefined) return takeProposal(office, stored, take)
  if (underWay(stored) === null && seconds === undefined) return stored && { ...stored.standing, isBusy: false }
  if (stored !== null && isBusy(stored) && !stop) return { ...stored.standing, isBusy: true }
  const began = Date.now()
  const run = openRun(office, stored, request)
  // Where reading takes long, as on Google's servers, a slice takes longer than the reading.
  return goOn(run, { millis: Math.min(Math.max(millis, 2 * (Date.now() - began)), LONGEST_RUN), stop, isOwn: false })
}

/** Without a sidebar: begins or goes on, to the end where the time of one run allows it. What happened, a sentence each. */
export function makeTimetable(office: Office): string[] {
  const began = Date.now()
  const stored = readSearch(office.properties)
  const report = isBusy(stored)
    ? null
    : goOn(openRun(office, stored), { millis: LONGEST_RUN - (Date.now() - began), stop: false, isOwn: true })
  if (report?.phase === 'over') return report.lines
  if (report === null || report.isBusy) return [say(office.language, 'timetable.busy')]
  return [say(office.language, 'timetable.goesOn', { seconds: Math.round(report.used / 1000), unplaced: report.unplaced })]
}

/** The pump goes on with a search that was left unfinished: no page is at it, nor another run. */
export function goOnWithTimetable(office: Office, beganAt: number): void {
  const stored = readSearch()
  const last = underWay(stored)
  if (last === null || last.proposes || isBusy(stored) || Date.now() - last.savedAt < PAGE_IS_GONE) return
  const millis = LONGEST_RUN - (Date.now() - beganAt)
  if (millis > OWN_SLICE) goOn(openRun(office, stored), { millis, stop: false, isOwn: true })
}

function underWay(stored: StoredSearch | null): Standing | null {
  return stored?.standing.phase === 'going' || stored?.standing.phase === 'writing' ? stored.standing : null
}

function isBusy(stored: StoredSearch | null): boolean {
  return (underWay(stored)?.busyUntil ?? 0) > Date.now()
}

interface Run extends OpenedTimetable {
  office: Office
  readAt: number
  /** One, or those of the proposals. */
  states: TimetableState[]
  standing: Standing
  stamp: string
}

/** Reads the records and goes on with the stored search when it is of just these; else begins again with the rows as they stand. */
function openRun(office: Office, stored: StoredSearch | null, { seconds, propose = false }: RunRequest = {}): Run {
  const timetable = openTimetable(office)
  const readAt = Date.now()
  const { settings } = timetable.opened.context
  const model = fingerprintOf(timetable.prepared)
  const last = underWay(stored)
  const proposes = last?.proposes ?? propose
  const run = { ...timetable, office, readAt, stamp: stored?.stamp ?? '' }
  const models = proposes ? proposalModels(timetable.prepared.model) : [timetable.prepared.model]
  const statesOf = (searches: readonly SearchState[]) => searches.map((search, index) => ({ model: models[index] as Model, search }))
  if (last?.model === model && stored !== null && stored.searches.length > 0)
    return { ...run, standing: last, states: statesOf(stored.searches) }
  const standing: Standing = {
    // Whoever was writing has written: these are no longer the rows that the search began with.
    phase: last?.phase === 'writing' && last.model !== model ? 'over' : 'going',
    proposes,
    model,
    total: last?.total ?? Math.min(seconds ?? settings.timetableSeconds, LONGEST_SEARCH) * 1000,
    used: 0,
    placed: 0,
    unplaced: 0,
    cost: 0,
    curve: [],
    proposals: [],
    restarts: last === null ? 0 : last.restarts + 1,
    savedAt: 0,
    busyUntil: 0,
    lines: [],
  }
  const { timetableSeed: seed } = settings
  const searches = proposes
    ? startProposals(timetable.prepared.model, seed).searches
    : [startTimetable(timetable.prepared.model, seed).search]
  return noted({ ...run, states: statesOf(searches), standing }, Date.now() - readAt)
}

/** @param isOwn no page calls again: it says how long others should keep off, and does as many slices as the time allows */
function goOn(first: Run, { millis, stop, isOwn }: { millis: number; stop: boolean; isOwn: boolean }): RunReport {
  const fits = fitsStore(searchesOf(first))
  const until = Date.now() + (fits ? millis : LONGEST_RUN)
  const isToEnd = first.standing.phase !== 'going' || (stop && first.standing.savedAt > 0)
  let run = first
  for (;;) {
    const { total, used } = run.standing
    const slice = Math.min(isOwn ? OWN_SLICE : millis, until - Date.now(), total - used)
    const { computed, isSettled } = compute(run, isToEnd ? 0 : slice)
    run = computed
    const isLast = Date.now() >= until
    if (isToEnd || stop || isSettled || run.standing.used >= total || (isLast && !fits)) {
      const ended = run.standing.proposes ? offer(run) : write(run, stop)
      if (ended === null) return others()
      if (ended.standing.phase !== 'going') return { ...ended.standing, isBusy: false }
      run = ended
    }
    const kept = keep(run, { busyUntil: isLast || !isOwn ? 0 : Date.now() + DEAD_AFTER }, fits)
    if (kept === null) return others()
    run = kept
    if (isLast) return { ...run.standing, isBusy: false }
  }
}

/** A slice, with a point of the curve every now and then. */
function compute(from: Run, millis: number): { computed: Run; isSettled: boolean } {
  let run = from
  for (let left = millis; left > 0; ) {
    const began = Date.now()
    const share = Math.min(left, MILLIS_TO_POINT) / run.states.length
    const advanced = run.states.map((state) => advance(state, share, () => Date.now()))
    const took = Date.now() - began
    left -= took
    run = noted({ ...run, states: advanced.map(({ state }) => state) }, took)
    if (advanced.every(({ isSettled }) => isSettled)) return { computed: run, isSettled: true }
  }
  return { computed: run, isSettled: false }
}

/** Writes the rows, and nobody else does. The run that has to go on where the records have changed; null where another was faster. */
function write(ended: Run, isLast: boolean, placements?: Placement[]): Run | null {
  const isStale = !isLast && Date.now() - ended.readAt > STALE_AFTER
  const fresh = isStale ? openRun(ended.office, { ...ended, searches: searchesOf(ended) }) : ended
  const isOther = fresh.standing.restarts > ended.standing.restarts
  if (isOther && !differInRowsAlone(ended, fresh)) return fresh
  const run = isOther ? ended : fresh
  const claimed = keep(run, { phase: 'writing', busyUntil: Date.now() + DEAD_AFTER }, false)
  if (claimed === null) return null
  const { opened, standing, states } = claimed
  try {
    // Over: whoever was writing has written.
    const isWritten = run.standing.phase === 'over'
    const lines = isWritten ? [] : writeRows(claimed, placements ?? bestOf(states[0] as TimetableState))
    if (standing.restarts > 0) lines.unshift(say(opened.context.language, 'timetable.restarted'))
    closeSearch({ ...standing, phase: 'over', busyUntil: 0, lines: lines.slice(0, LINES_KEPT) })
    return { ...claimed, standing: { ...standing, phase: 'over', lines } }
  } catch (error) {
    storeSearch(claimed.stamp, { ...run.standing, busyUntil: 0 }, null)
    throw error
  }
}

/** Nothing but rows of the timetable was changed since: what was found still fits all other records. */
function differInRowsAlone(before: Run, { opened }: Run): boolean {
  return fingerprintOf(prepareWith(before.opened.data.Timetable, opened)) === before.standing.model
}

function offer(run: Run): Run | null {
  const { data } = run.opened
  const proposals = proposalsIn(run).map((one) => figuresOf(run.prepared, one, data.Enrolments))
  return keep(run, { phase: 'offered', proposals }, true)
}

function proposalsIn({ prepared, states }: Run): Proposal[] {
  return proposalsOf({ model: prepared.model, searches: states.map(({ search }) => search) })
}

/** Throws `proposals_gone` when the records have changed since they were made. */
function takeProposal(office: Office, stored: StoredSearch | null, index: number): RunReport {
  const run = stored && openRun(office, { ...stored, standing: { ...stored.standing, phase: 'going' } })
  const proposal = run?.standing.proposals[index] && proposalsIn(run)[index]
  if (!run || !proposal) throw fault('proposals_gone')
  const ended = write({ ...run, standing: { ...run.standing, phase: 'offered' } }, true, proposal.placements)
  return ended === null ? others() : { ...ended.standing, isBusy: false }
}

function searchesOf({ states }: Run): SearchState[] {
  return states.map(({ search }) => search)
}

/** The run as it was stored; null where another run has stored since. */
function keep(run: Run, change: Partial<Standing>, withSearches: boolean): Run | null {
  const standing = { ...run.standing, ...change, savedAt: Date.now() }
  const stamp = storeSearch(run.stamp, standing, withSearches ? searchesOf(run) : null)
  return stamp === null ? null : { ...run, standing, stamp }
}

/** Another run was faster. */
function others(): RunReport {
  const standing = readSearch()?.standing
  if (standing === undefined) throw fault('busy')
  return { ...standing, isBusy: standing.phase !== 'over' }
}

function noted(run: Run, millis: number): Run {
  // Of the proposals, the one that weighs as usual.
  const { placed, unplaced, cost } = progressOf(run.states[run.standing.proposes ? 1 : 0] as TimetableState)
  const used = run.standing.used + millis
  const { curve } = run.standing
  const points = curve.length < MOST_POINTS ? curve : curve.filter((_, index) => index % 2 === 0)
  return { ...run, standing: { ...run.standing, used, placed, unplaced, cost, curve: [...points, [used, unplaced, cost]] } }
}
