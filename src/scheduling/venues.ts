/** How venues stand in for each other. */
import type { Venue } from './model'

/** Is it the preferred venue, or one of its kind? Any venue, when none is preferred or it is of no kind. */
export function standsIn(preferred: Venue | undefined, venue: Venue): boolean {
  return preferred === undefined || preferred.id === venue.id || preferred.kind === null || preferred.kind === venue.kind
}

/** How ill a venue stands in for the preferred one: 1 when it is of the same kind, else 3; 0 when none is preferred. */
export function venueDistance(preferred: Venue | undefined, venue: Venue): number {
  if (preferred === undefined || preferred.id === venue.id) return 0
  return preferred.kind !== null && preferred.kind === venue.kind ? 1 : 3
}
