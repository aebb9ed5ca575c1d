/** Who attends what: residents in one to five classes that do not clash in the hidden solution, most of them near home. */
import type { Audience } from '../../src/scheduling/model'
import { FEWEST_PEOPLE, mostPeople } from './classes'
import { addAudience, type Draft, type DraftClass, plantedMeetings } from './draft'
import { type Meeting, meet } from './occupancy'

/** People who come as one: a single resident, or a family. */
const SIZES: readonly (readonly [number, number])[] = [
  [85, 1],
  [10, 2],
  [5, 3],
]
const CLASSES_EACH: readonly (readonly [number, number])[] = [
  [42, 1],
  [28, 2],
  [16, 3],
  [9, 4],
  [5, 5],
]
/** How many open classes a resident looks at for each one chosen; the nearest that suits is taken. */
const LOOKS = 6

interface Open {
  of: DraftClass
  left: number
  meetings: Meeting[]
  site: string | null
}

/** Makes the classes so large that the enrolments are as many as promised, and fills them. */
export function addResidents(draft: Draft): void {
  fitPeople(draft)
  const sites = new Map(draft.venues.map(({ id, site }) => [id, site]))
  const all = draft.classes.map((of): Open => {
    const meetings = plantedMeetings(draft, of)
    if (of.family !== null) enrol(of, of.family)
    return { of, left: of.people - (of.family?.size ?? 0), meetings, site: sites.get(meetings[0]?.venueId ?? '') ?? null }
  })
  for (const one of all) if (!one.of.mingles) while (one.left > 0) fill(one, addAudience(draft, 1))
  let open = all.filter(({ left }) => left > 0)
  while (open.length > 0) {
    choose(draft, open)
    open = open.filter(({ left }) => left > 0)
  }
  for (const { sessions, people } of draft.classes) {
    const more = draft.draw.between(0, 4)
    for (const session of sessions) {
      session.seats = people
      session.seatsOffered = people + more
    }
  }
}

/** One person more here, one less there, within what the planted venues hold, until the sum is right. */
function fitPeople(draft: Draft): void {
  const { draw, size } = draft
  const movable = draft.classes.filter(({ want }) => want !== null).map((of) => ({ of, most: mostPeople(draft, of) }))
  let missing = draft.classes.reduce((left, { people }) => left - people, size.enrolments)
  for (let round = 0; missing !== 0; round++) {
    if (round > size.enrolments) throw new Error('the classes cannot hold so many enrolments')
    const change = Math.sign(missing)
    for (const { of, most } of draw.shuffle(movable)) {
      if (missing === 0) break
      if (of.people + change > most || of.people + change < FEWEST_PEOPLE) continue
      of.people += change
      missing -= change
    }
  }
}

/** One more resident or family, who chooses what is open, near and does not clash. */
function choose(draft: Draft, open: readonly Open[]): void {
  const { draw } = draft
  const first = draw.pick(open)
  const size = Math.min(first.left, draw.weighted(SIZES))
  const chosen = [first]
  const wished = draw.weighted(CLASSES_EACH)
  for (let another = 1; another < wished; another++) {
    const seen = Array.from({ length: LOOKS }, () => draw.pick(open)).filter(
      (one) => one.left >= size && chosen.every((other) => other !== one && !clash(other, one)),
    )
    const next = seen.find(({ site }) => site === first.site) ?? seen[0]
    if (next !== undefined) chosen.push(next)
  }
  const audience = addAudience(draft, size)
  for (const one of chosen) fill(one, audience)
}

function clash(a: Open, b: Open): boolean {
  return a.meetings.some((one) => b.meetings.some((other) => meet(one, other)))
}

function fill(open: Open, audience: Audience): void {
  enrol(open.of, audience)
  open.left -= audience.size
}

function enrol({ sessions }: DraftClass, { id }: Audience): void {
  for (const session of sessions) session.audienceIds = [...session.audienceIds, id]
}
