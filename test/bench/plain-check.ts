/** The hard rules once more, by counting half hours; shares no code with `src/scheduling` or the generator. */
import type { HardRuleId } from '../../bench/district/truth'
import type { Model, Place, Session, TickWindow, Venue } from '../../src/scheduling/model'

export interface Seated {
  session: Session
  place: Place
}

export interface Check {
  /** What the session breaks there, with the others where they are. A place has a venue of the model. */
  broken(session: Session, place: Place, others: readonly Seated[]): HardRuleId[]
  /** The same for every venue and tick of the grid; where more than that rule is broken, perhaps not all of them. */
  everywhere(session: Session, others: readonly Seated[], rule?: HardRuleId): { place: Place; broken: HardRuleId[] }[]
}

/** One number for each half hour of the odd and of the even week. */
const cellsOf = ({ day, weeks, from, until }: TickWindow): number[] => {
  const cells: number[] = []
  for (let tick = from; tick < until; tick++) {
    if (weeks !== 'even') cells.push(day * 100 + tick)
    if (weeks !== 'odd') cells.push(1000 + day * 100 + tick)
  }
  return cells
}
const cellsAt = (place: Place, length: number) => cellsOf({ ...place, from: place.start, until: place.start + length })
const setOf = (windows: readonly TickWindow[] | null) => windows && new Set(windows.flatMap(cellsOf))
const startOf = ({ day, start }: Place) => day * 100 + start
const common = <T>(a: readonly T[], b: readonly T[]) => a.some((one) => b.includes(one))
const overlap = (a: Seated, b: Seated) => common(cellsAt(a.place, a.session.length), cellsAt(b.place, b.session.length))
const shareADay = ({ place: a }: Seated, { place: b }: Seated) => common(cellsAt({ ...a, start: 0 }, 1), cellsAt({ ...b, start: 0 }, 1))
const only = (rules: Partial<Record<HardRuleId, boolean>>) =>
  Object.entries(rules).flatMap(([rule, isBroken]) => (isBroken ? [rule as HardRuleId] : []))

export function plainCheck(model: Model): Check {
  const { grid } = model
  const venues = new Map(model.venues.map((venue) => [venue.id, venue]))
  const free = new Map(model.teachers.map(({ id, availability }) => [id, setOf(availability)]))
  const open = new Map(model.venues.map(({ id, openingHours }) => [id, setOf(openingHours)]))
  const away = new Map(model.venues.map(({ id, booked }) => [id, setOf(booked)]))
  const once = new Set(model.classes.filter(({ oncePerDay }) => oncePerDay).map(({ id }) => id))
  const ways = new Map(model.travel.flatMap(({ sites: [a, b], ticks }) => [[`${a}>${b}`, ticks] as const, [`${b}>${a}`, ticks] as const]))

  const ofVenue = (session: Session, venue: Venue) => {
    const kind = venues.get(session.preferredVenueId ?? '')?.kind ?? null
    return only({
      features: session.features.some((feature) => !venue.features.includes(feature)),
      capacity: venue.capacity !== null && venue.capacity < session.seats,
      venueKind: kind !== null && venue.kind !== kind,
    })
  }
  const ofTime = ({ session, place, cells, near, rivals }: Moment, others: readonly Seated[]) => {
    const outside = (set: Set<number> | null | undefined) => set != null && cells.some((cell) => !set.has(cell))
    const mates = near.filter((other) => other.session.classId === session.classId)
    const { day, start } = place
    return only({
      sessionHours:
        day < 1 || day > grid.days || start < grid.dayStart || start + session.length > grid.dayEnd || outside(setOf(session.hours)),
      availability: session.teacherIds.some((id) => outside(free.get(id))),
      oncePerDay: once.has(session.classId) && mates.some((other) => session.locked === null || other.session.locked === null),
      precedence: others.some(
        (other) =>
          (session.after.includes(other.session.id) && startOf(other.place) + other.session.length > startOf(place)) ||
          (other.session.after.includes(session.id) && startOf(place) + session.length > startOf(other.place)),
      ),
      teacherClash: rivals.some((other) => common(other.session.teacherIds, session.teacherIds)),
      audienceClash: rivals.some(
        (other) => other.session.classId !== session.classId && common(other.session.audienceIds, session.audienceIds),
      ),
    })
  }
  const ofBoth = ({ session, place, cells, near, rivals }: Moment, venue: Venue) => {
    const [opening, booked] = [open.get(venue.id), away.get(venue.id)]
    const elsewhere = near.filter((other) => !rivals.includes(other) && common(other.session.teacherIds, session.teacherIds))
    return only({
      openingHours: opening != null && cells.some((cell) => !opening.has(cell)),
      booked: cells.some((cell) => booked?.has(cell)),
      venueClash: rivals.some((other) => other.place.venueId === venue.id),
      travel: elsewhere.some((other) => {
        const pause = Math.max(other.place.start - place.start - session.length, place.start - other.place.start - other.session.length)
        return pause < (ways.get(`${venue.site}>${venues.get(other.place.venueId ?? '')?.site}`) ?? 0)
      }),
    })
  }

  return {
    broken(session, place, others) {
      const venue = venues.get(place.venueId ?? '')
      if (venue === undefined) throw new Error(`${session.id} is in no venue`)
      const moment = momentOf(session, place, others)
      return [...ofVenue(session, venue), ...ofTime(moment, others), ...ofBoth(moment, venue)]
    },
    everywhere(session, others, rule) {
      const moments = Array.from({ length: grid.days * (grid.dayEnd - grid.dayStart) }, (_, index) => {
        const [day, start] = [1 + (index % grid.days), grid.dayStart + Math.floor(index / grid.days)]
        const moment = momentOf(session, { day, start, weeks: session.weeks, venueId: null }, others)
        return { moment, broken: ofTime(moment, others) }
      })
      return model.venues.flatMap((venue) => {
        const misfit = ofVenue(session, venue)
        return moments.map(({ moment, broken }) => {
          const known = [...misfit, ...broken]
          const place = { ...moment.place, venueId: venue.id }
          return { place, broken: known.some((one) => one !== rule) ? known : [...known, ...ofBoth(moment, venue)] }
        })
      })
    },
  }
}

/** A session at a time, and who else there is. */
interface Moment extends Seated {
  cells: number[]
  /** On that day, in a week of it. */
  near: Seated[]
  /** In one of its half hours. */
  rivals: Seated[]
}

function momentOf(session: Session, place: Place, others: readonly Seated[]): Moment {
  const own = { session, place }
  const near = others.filter((other) => other.session.id !== session.id && other.place.day === place.day && shareADay(own, other))
  return { ...own, cells: cellsAt(place, session.length), near, rivals: near.filter((other) => overlap(own, other)) }
}
