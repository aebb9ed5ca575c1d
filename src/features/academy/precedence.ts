import type { Row } from '../../tables/tables'
import type { Tell } from './scene'
import { directoryOf, meant } from './timetable-row'

/**
 * By club id: the running clubs that come before it in the week. What names no club is told; so is what closes a circle, which is
 * left out, and the rest holds.
 */
export function precedenceOf(clubs: readonly Row<'Clubs'>[], running: readonly Row<'Clubs'>[], tell: Tell): Map<string, Row<'Clubs'>[]> {
  const known = directoryOf(clubs)
  const before = new Map(running.map(({ id }): [string, Row<'Clubs'>[]] => [id, []]))
  for (const club of running)
    for (const name of club.after ?? []) {
      const first = meant(known, name, name)
      if (first === null) {
        tell('Clubs', club.id, 'after', 'timetable_unknown_first', { club: club.name, first: name })
        continue
      }
      const circle = wayBack(first, club, before)
      if (circle !== null) {
        const clubs = [club, ...circle].map((one) => one.name).join('←')
        tell('Clubs', club.id, 'after', 'timetable_loop', { club: club.name, clubs })
      } else if (before.has(first.id)) before.get(club.id)?.push(first)
    }
  return before
}

/** From one club by way of what comes before it to another; null when that does not lead there. */
function wayBack(from: Row<'Clubs'>, to: Row<'Clubs'>, before: Map<string, Row<'Clubs'>[]>): Row<'Clubs'>[] | null {
  const cameFrom = new Map<Row<'Clubs'>, Row<'Clubs'> | null>([[from, null]])
  for (const [club] of cameFrom) for (const next of before.get(club.id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, club)
  if (!cameFrom.has(to)) return null
  const way: Row<'Clubs'>[] = []
  for (let club: Row<'Clubs'> | null = to; club !== null; club = cameFrom.get(club) ?? null) way.unshift(club)
  return way
}
