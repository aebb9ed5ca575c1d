/** How venues stand in for each other. */
import type { Session, Venue } from './model'

/** Is it the preferred venue, or one of its kind? Any venue, when none is preferred or it is of no kind. */
export function standsIn(preferred: Venue | undefined, venue: Venue): boolean {
  return preferred === undefined || preferred.id === venue.id || preferred.kind === null || preferred.kind === venue.kind
}

/** How ill a venue stands in for the preferred one, or does when none is preferred. */
export function venueDistance({ seatsOffered }: Session, preferred: Venue | undefined, venue: Venue | undefined): number {
  if (preferred !== undefined && preferred.id === venue?.id) return 0
  const isSmall = (venue?.capacity ?? seatsOffered) < seatsOffered
  const isOdd = preferred === undefined ? 0 : preferred.kind !== null && preferred.kind === venue?.kind ? 1 : 3
  return isOdd + (isSmall ? 3 : 0)
}
