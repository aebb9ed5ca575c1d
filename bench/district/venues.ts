/** The venues of the district: what classes want, how many of each there are, when they are open, how far apart they are. */
import type { TickWindow, Venue } from '../../src/scheduling/model'
import { always, type Draft, EVENING, GRID, WEEK } from './draft'
import type { Draw } from './draw'

/** What classes of one sort need. Of the scarce there are as many venues as their evenings fill. */
export interface Want {
  id: string
  kind: string
  features: string[]
  /** Of all sessions, in percent. */
  share: number
  scarce: boolean
  capacities: number[]
}

export const WANTS: readonly Want[] = [
  { id: 'dance', kind: 'hall', features: ['mirror'], share: 24, scarce: true, capacities: [16, 18, 20, 24, 30] },
  { id: 'choir', kind: 'studio', features: ['piano'], share: 11, scarce: true, capacities: [14, 18, 24] },
  { id: 'cooking', kind: 'studio', features: ['stove'], share: 6, scarce: true, capacities: [12, 14, 16] },
  { id: 'tableTennis', kind: 'sportsRoom', features: ['tableTennis'], share: 8, scarce: true, capacities: [12, 16, 20] },
  { id: 'badminton', kind: 'sportsRoom', features: ['badmintonNet'], share: 7, scarce: true, capacities: [12, 16, 24] },
  { id: 'computers', kind: 'classroom', features: ['computers'], share: 10, scarce: true, capacities: [14, 16, 20] },
  { id: 'calligraphy', kind: 'studio', features: ['desks'], share: 8, scarce: false, capacities: [10, 12, 16, 20] },
  { id: 'talk', kind: 'classroom', features: ['projector'], share: 10, scarce: false, capacities: [12, 20, 30, 60] },
  { id: 'reading', kind: 'classroom', features: [], share: 9, scarce: false, capacities: [10, 12, 16, 24] },
  { id: 'taiChi', kind: 'yard', features: [], share: 7, scarce: false, capacities: [30, 60, 100] },
]

/** The park outside: {@link FAR} ticks from everywhere. */
export const REMOTE_SITE = 'site-park'
const FAR = 3
const VENUES_PER_SITE = 8
/** Sessions that an evening of a scarce venue takes, and such evenings a week, on average; see `slots.ts`. */
const SESSIONS_PER_EVENING = 2
const MOST_EVENINGS = 6
const EXTRA_FEATURES = ['sound', 'airConditioning', 'ramp', 'teaKitchen']

/** Sites in a square three ticks wide; who goes from one to another needs the distance, rounded. */
export function addSites({ draw, size, travel }: Draft): string[] {
  const sites = Array.from({ length: Math.max(3, Math.round(size.venues / VENUES_PER_SITE)) }, (_, index) => ({
    id: `site-${String(index + 1).padStart(2, '0')}`,
    x: draw.between(0, 300),
    y: draw.between(0, 300),
  }))
  sites.forEach((a, index) => {
    for (const b of sites.slice(index + 1)) {
      const ticks = Math.round(Math.hypot(a.x - b.x, a.y - b.y) / 100)
      if (ticks > 0) travel.push({ sites: [a.id, b.id], ticks })
    }
    travel.push({ sites: [a.id, REMOTE_SITE], ticks: FAR })
  })
  return sites.map(({ id }) => id)
}

/** Venues of the scarce wants, so many that `sessions` sessions with this share of evenings fill them. */
export function addScarceVenues(draft: Draft, sites: readonly string[], sessions: number, eveningPercent: number): void {
  const { draw } = draft
  for (const { kind, features, share, scarce, capacities } of WANTS) {
    if (!scarce) continue
    const evenings = Math.max(1, Math.round((sessions * share * eveningPercent) / 100 / 100 / SESSIONS_PER_EVENING))
    const count = Math.ceil(evenings / MOST_EVENINGS)
    for (let index = 0; index < count; index++) {
      const own = Math.floor(evenings / count) + (index < evenings % count ? 1 : 0)
      addVenue(draft, { kind, features, capacity: draw.pick(capacities), openingHours: scarceHours(draw, own), site: draw.pick(sites) })
    }
  }
}

/** The rest of the venues, as many as are left; those nobody needs in particular are rooms to read in. */
export function addPlainVenues(draft: Draft, sites: readonly string[], count: number): void {
  const { draw } = draft
  const plain = WANTS.filter(({ scarce }) => !scarce)
  for (let index = 0; index < count; index++) {
    const { kind, features, capacities } = index < plain.length ? (plain[index] as Want) : draw.pick(plain)
    addVenue(draft, { kind, features, capacity: draw.pick(capacities), openingHours: plainHours(draw, kind), site: draw.pick(sites) })
  }
}

export function addVenue(draft: Draft, about: Omit<Venue, 'id' | 'booked'>): Venue {
  const extra = draft.draw.chance(30) ? [draft.draw.pick(EXTRA_FEATURES)] : []
  const venue: Venue = { ...about, id: draft.next.venue(), features: [...about.features, ...extra], booked: [] }
  draft.venues.push(venue)
  return venue
}

export function venuesFor({ venues }: Draft, { kind, features }: Pick<Want, 'kind' | 'features'>): Venue[] {
  return venues.filter((venue) => venue.kind === kind && features.every((feature) => venue.features.includes(feature)))
}

/** On so many days until the end of the evening, on the others until the evening begins; never before nine. */
function scarceHours(draw: Draw, evenings: number): TickWindow[] {
  const late = new Set(draw.shuffle(WEEK).slice(0, evenings))
  return WEEK.map((day) => always(day, draw.pick([18, 18, 20, 26]), late.has(day) ? GRID.dayEnd : EVENING))
}

function plainHours(draw: Draw, kind: string): TickWindow[] | null {
  if (kind === 'yard') return draw.chance(50) ? null : WEEK.map((day) => always(day, 16, 40))
  const closedOn = draw.pick([...WEEK, 0, 0, 0])
  const isSchool = draw.chance(25)
  const opens = (day: number) => (isSchool && day <= 5 ? 34 : 18)
  return WEEK.filter((day) => day !== closedOn).map((day) => always(day, opens(day), draw.pick([40, 42, 42])))
}
