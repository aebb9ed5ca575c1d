/** Moves a class to another place that was offered, with those who have to make way, and locks it there. */
import type { Context } from '../../domain/context'
import { explainer } from '../../scheduling/explain'
import type { Change, Plan } from '../../tables/plan'
import { type Choice, chosen } from './alternatives-view'
import { namer, standing } from './look'
import { planFromPlacements } from './make-timetable'
import type { PreparedTimetable } from './prepare-timetable'
import { sessionId } from './session-rows'

/** Only the rows that move are touched. Null when the place is no longer to be had. */
export function planMove(prepared: PreparedTimetable, choice: Choice, context: Context): Plan | null {
  const found = chosen(prepared, standing(prepared), choice)
  if (found === null) return null
  const { model, subjects } = prepared
  const { movedIds, alternative } = found
  const explain = explainer(model, found.placements)
  const placements = model.sessions.map((session, index) => {
    const place = found.placements[index]?.place ?? null
    return { sessionId: session.id, place, reasons: place === null && movedIds.has(session.id) ? explain(session) : [] }
  })
  const [changes = []] = planFromPlacements(prepared, placements, [], context).steps
  const row = subjects.get(choice.id)?.row
  const own = row && changes.find((change) => change.kind === 'update' && change.id === row.id)
  const moved = changes.filter((change) => movedIds.has(sessionOf(change, prepared)))
  const step = own === undefined && row ? [...moved, { kind: 'update', table: 'Timetable', id: row.id, set: {} } as const] : moved
  return {
    kind: 'moveSession',
    steps: [step.map((change) => (sessionOf(change, prepared) === choice.id ? locked(change) : change))],
    summary: [
      {
        key: 'timetable.moved',
        params: { ...namer(prepared).at(choice.id, alternative.place, context.language), count: movedIds.size - 1 },
      },
    ],
  }
}

/** '' for a change of another kind. */
function sessionOf(change: Change, { subjects }: PreparedTimetable): string {
  if (change.table !== 'Timetable' || change.kind === 'delete') return ''
  if (change.kind === 'insert') return sessionId(change.record.clubId, change.record.session)
  for (const [id, { row }] of subjects) if (row?.id === change.id) return id
  return ''
}

function locked(change: Change): Change {
  if (change.table !== 'Timetable' || change.kind === 'delete') return change
  return change.kind === 'insert'
    ? { ...change, record: { ...change.record, locked: true } }
    : { ...change, set: { ...change.set, locked: true } }
}
