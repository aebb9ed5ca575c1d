/** 并单: a request that staff wrote another one's number into becomes part of that one. */
import { joinLines, oneLine, splitText } from '../../domain/kept-text'
import { say } from '../../messages/messages'
import type { Step } from '../../tables/plan'
import type { Row } from '../../tables/tables'
import type { Desk } from './desk'

type Request = Row<'Requests'>

const DETAILS_CHARACTERS = 500
const MERGEABLE: readonly Request['state'][] = ['open', 'assigned', 'accepted', 'cannot']

export function isToBeMerged({ mergeInto, state }: Request): boolean {
  return mergeInto !== null && mergeInto.trim() !== '' && MERGEABLE.includes(state)
}

/** One step: this one is merged, the other tells what was wanted here. With a number that cannot be used, the row says so, once. */
export function takeMerge(request: Request, { ctx, requests }: Desk): Step {
  const { language } = ctx
  const wanted = (request.mergeInto ?? '').trim()
  const into = [...requests.values()].find(({ number, id, state }) => number === wanted && id !== request.id && state !== 'merged')
  if (into === undefined) {
    const reason = say(language, 'merge.unknown', { number: wanted })
    return request.reason === reason ? [] : [{ kind: 'update', table: 'Requests', id: request.id, set: { reason } }]
  }
  const said = { number: request.number, name: request.name, details: oneLine(request.details ?? '—', DETAILS_CHARACTERS) }
  const [details] = splitText(joinLines(into.details, say(language, 'merge.details', said)) ?? '') as [string]
  const merged = {
    state: 'merged' as const,
    mergeInto: into.number,
    reason: say(language, 'merge.done', { number: into.number }),
    plannedOn: null,
    plannedAt: null,
  }
  requests.set(request.id, { ...request, ...merged })
  requests.set(into.id, { ...into, details })
  return [
    { kind: 'update', table: 'Requests', id: request.id, set: merged },
    { kind: 'update', table: 'Requests', id: into.id, set: { details } },
  ]
}
