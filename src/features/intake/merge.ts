/** 并单: a request that staff wrote another one's number into becomes part of that one. */
import { joinLines, oneLine, splitText } from '../../domain/kept-text'
import { say } from '../../messages/messages'
import type { Step } from '../../tables/plan'
import type { Matter } from '../../tables/review-matters'
import { UNDER_WAY } from '../../tables/similar-requests'
import type { Row } from '../../tables/tables'
import { requestStates } from '../../tables/vocabulary'
import { requests as requestTable } from '../../tables/work'
import type { Desk } from './desk'
import { type Fault, wordsOf } from './read-response'

type Request = Row<'Requests'>

const DETAILS_CHARACTERS = 500
const MERGEABLE: readonly Request['state'][] = ['open', 'assigned', 'accepted', 'cannot']

export function isToBeMerged({ mergeInto, state }: Request): boolean {
  return mergeInto !== null && mergeInto.trim() !== '' && MERGEABLE.includes(state)
}

/**
 * One step: this one is merged, the other, or the one that was merged into, tells what was wanted here; by number only, for it may be quoted
 * to others. With a number that cannot be used, a matter for Review: beside the request dispatch would write over it.
 */
export function takeMerge(id: string, { ctx, requests }: Desk): Step | Matter {
  const { language } = ctx
  const request = requests.get(id) as Request
  const wanted = (request.mergeInto ?? '').trim()
  const into = standingFor(requests)(wanted)
  if (into === undefined || into.id === id || !UNDER_WAY.includes(into.state)) return refusal(request, wanted, into, ctx)
  const said = { number: request.number, details: oneLine(request.details ?? '—', DETAILS_CHARACTERS) }
  const [details] = splitText(joinLines(into.details ?? '—', say(language, 'merge.details', said)) ?? '') as [string]
  const merged = {
    state: 'merged' as const,
    mergeInto: into.number,
    reason: say(language, 'merge.done', { number: into.number }),
    plannedOn: null,
    plannedAt: null,
  }
  requests.set(id, { ...request, ...merged })
  requests.set(into.id, { ...into, details })
  return [
    { kind: 'update', table: 'Requests', id, set: merged },
    { kind: 'update', table: 'Requests', id: into.id, set: { details } },
  ]
}

/** All that were merged into this one, also by way of others. */
export function mergedInto({ id }: Request, { requests }: Pick<Desk, 'requests'>): Request[] {
  const standing = standingFor(requests)
  return [...requests.values()].filter(({ state, mergeInto }) => state === 'merged' && standing(mergeInto ?? '')?.id === id)
}

/** Finds the request of a number; where that was merged into another, the one at the end of the way. */
function standingFor(requests: Desk['requests']): (number: string) => Request | undefined {
  const numbered = [...requests.values()].filter(({ number }) => number !== '')
  const byNumber = new Map(numbered.map((request) => [request.number, request]))
  return (number) => {
    const passed = new Set<Request>()
    let found = byNumber.get(number.trim())
    while (found?.state === 'merged' && !passed.has(found)) {
      passed.add(found)
      found = byNumber.get((found.mergeInto ?? '').trim())
    }
    return found
  }
}

function refusal(request: Request, wanted: string, into: Request | undefined, ctx: Desk['ctx']): Matter {
  const { id, number } = request
  const fault = faultOf(request, wanted, into, ctx)
  return {
    key: id,
    code: fault.code,
    reason: wordsOf(fault, ctx),
    sourceTab: ctx.tabTitle('Requests'),
    sourceRow: null,
    sourceColumn: requestTable.columns.mergeInto.header[ctx.language],
    raw: [number, request.name, wanted].join('\n'),
  }
}

function faultOf({ id, number }: Request, wanted: string, into: Request | undefined, { language }: Desk['ctx']): Fault {
  const params = { number, into: wanted }
  if (into === undefined) return { code: 'merge_unknown', params }
  if (into.id === id) return { code: wanted === number ? 'merge_itself' : 'merge_circle', params }
  return { code: 'merge_closed', params: { number, into: into.number, state: requestStates[into.state][language] } }
}
