/** Places of sessions as people are told them. */
import { explainer } from './explain'
import type { Model, Place, Placement, Session } from './model'
import type { Compiled } from './search/compile'

/** Those without a place say why. @param places of the sessions, in the model's order */
export function explained(model: Model, places: readonly (Place | null)[]): Placement[] {
  const placements = model.sessions.map(({ id }, session): Placement => ({ sessionId: id, place: places[session] ?? null, reasons: [] }))
  const explain = explainer(model, placements)
  return placements.map((placement, session) =>
    placement.place === null ? { ...placement, reasons: explain(model.sessions[session] as Session) } : placement,
  )
}

export function placeAt({ model, dayTicks }: Compiled, slot: number, venue: number, weeks: Place['weeks']): Place {
  const day = Math.floor(slot / dayTicks) + 1
  return { day, start: (slot % dayTicks) + model.grid.dayStart, weeks, venueId: model.venues[venue]?.id ?? null }
}
