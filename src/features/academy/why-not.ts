/** What keeps a session from its candidates, in words: one phrase for each sieve that mattered. */
import { clauses, type Language, listed } from '../../domain/language'
import { say } from '../../messages/messages'
import type { Exclusion, Session } from '../../scheduling/model'
import { standsIn } from '../../scheduling/venues'
import { features } from '../../tables/vocabulary'
import { peopleInBoth } from './audiences'
import type { PreparedTimetable } from './prepare-timetable'
import type { Subject } from './scene'
import { TICK_MINUTES } from './ticks'
import { weeklyPhrase } from './weekly-phrase'

/** `anywhere`: why it could not be placed at all. `then`: why not at the times it wishes. */
export type Scope = 'anywhere' | 'then'

export interface WhyNot {
  /** '' when nothing stands in the way. */
  sentence(session: Session, subject: Subject, exclusions: readonly Exclusion[], scope: Scope): string
  /** What keeps it out of one venue at one time. */
  ofVenue(session: Session, venueId: string, last: Exclusion): string
  venueName(id: string | null): string
}

const MOST_NAMES = 3

export function whyNot({ scene, names, model }: PreparedTimetable, language: Language): WhyNot {
  const venueName = (id: string | null) => (id === null ? '' : (scene.venues.byId.get(id)?.name ?? id))
  const clubNames = (ids: readonly string[]) => few(ids.map((id) => names.get(id) ?? id))
  const classes = new Map(model.sessions.map(({ id, classId }) => [id, classId]))
  const comma = language === 'en' ? ', ' : '，'

  return { sentence, ofVenue, venueName }

  function sentence(session: Session, subject: Subject, exclusions: readonly Exclusion[], scope: Scope): string {
    const phrases = exclusions.flatMap((exclusion, index) => phrasesOf(session, subject, exclusion, index === exclusions.length - 1, scope))
    const rest = [...new Set(phrases)].join(comma)
    const once = exclusions.some(({ rule }) => rule === 'oncePerDay' || rule === 'classClash')
      ? [say(language, 'timetable.why.oncePerDay')]
      : []
    return clauses(rest === '' ? once : [...once, rest], language)
  }

  /** Clashes and scarce teachers always count; the other sieves only when they took the last candidate. */
  function phrasesOf(session: Session, subject: Subject, { rule, by }: Exclusion, isLast: boolean, scope: Scope): string[] {
    switch (rule) {
      case 'availability':
        return scope === 'then' ? by.flatMap(busyThen) : scarceTeachers(by, subject, isLast)
      case 'teacherClash':
      case 'travel':
        return inTheWay(rule, by)
      case 'precedence': {
        const isFirst = (id: string) => session.after.includes(id)
        return [
          ...inTheWay('after', by.filter(isFirst)),
          ...inTheWay(
            'before',
            by.filter((id) => !isFirst(id)),
          ),
        ]
      }
      case 'audienceClash': {
        const shares = (id: string) => peopleInBoth(scene.audiences, session.classId, classes.get(id) ?? '') > 0
        return [
          ...inTheWay(rule, by.filter(shares)),
          ...inTheWay(
            'apart',
            by.filter((id) => !shares(id)),
          ),
        ]
      }
      case 'venueClash':
        return [
          say(language, 'timetable.why.venueClash', { kind: kindOf(session), clubs: clubNames(by), venues: few(suitableVenues(session)) }),
        ]
      default:
        return isLast ? lastSieve(session, subject, rule, by) : []
    }
  }

  function lastSieve(session: Session, subject: Subject, rule: string, by: readonly string[]): string[] {
    switch (rule) {
      case 'features':
        return [say(language, 'timetable.why.features', { features: featureNames(session.features) })]
      case 'capacity':
        return [tooSmall(session)]
      case 'sessionHours':
        return [say(language, 'timetable.why.sessionHours', dayHours(subject))]
      case 'openingHours':
      case 'booked':
        return [say(language, `timetable.why.${rule}`, { kind: kindOf(session), venues: few(by.map(venueName)) })]
      case 'venueKind':
        return [noStandIn(session)]
      default:
        return []
    }
  }

  function ofVenue(session: Session, venueId: string, { rule, by }: Exclusion): string {
    const venue = scene.venues.byId.get(venueId)
    if (rule === 'capacity') return say(language, 'timetable.venue.capacity', { capacity: venue?.capacity ?? 0, seats: session.seats })
    if (rule === 'openingHours' || rule === 'booked') return say(language, `timetable.venue.${rule}`)
    if (rule === 'travel') return say(language, 'timetable.why.travel', { clubs: clubNames(by) })
    if (rule === 'venueClash') return say(language, 'timetable.venue.venueClash', { clubs: clubNames(by) })
    const has: readonly string[] = venue?.features ?? []
    return say(language, 'timetable.venue.features', {
      features: featureNames(session.features.filter((feature) => !has.includes(feature))),
    })
  }

  function inTheWay(rule: 'teacherClash' | 'audienceClash' | 'apart' | 'travel' | 'after' | 'before', ids: readonly string[]): string[] {
    return ids.length === 0 ? [] : [say(language, `timetable.why.${rule}`, { clubs: clubNames(ids) })]
  }

  function busyThen(teacherId: string): string[] {
    const teacher = scene.teachers.byId.get(teacherId)
    if (teacher === undefined) return []
    const windows = weeklyPhrase(teacher.availability ?? [], language)
    return [say(language, 'timetable.why.busyThen', { teacher: teacher.name, windows })]
  }

  function scarceTeachers(ids: readonly string[], { minutes }: Subject, isLast: boolean): string[] {
    const phrases = ids.flatMap((id) => {
      const teacher = scene.teachers.byId.get(id)
      const windows = weeklyPhrase(teacher?.availability ?? [], language)
      return teacher === undefined ? [] : [say(language, 'timetable.why.onlyFree', { teacher: teacher.name, windows })]
    })
    if (!isLast) return phrases
    return [...phrases, say(language, ids.length > 1 ? 'timetable.why.noCommonTime' : 'timetable.why.tooShort', { minutes })]
  }

  /** With a wish, only venues of its kind stand in. */
  function kindOf({ preferredVenueId }: Session): string {
    return say(language, preferredVenueId === null ? 'timetable.fittingVenues' : 'timetable.fittingOfKind')
  }

  function suitableVenues({ features: needed, seats, preferredVenueId }: Session): string[] {
    const preferred = model.venues.find(({ id }) => id === preferredVenueId)
    return model.venues
      .filter(
        (venue) => standsIn(preferred, venue) && (venue.capacity ?? seats) >= seats && needed.every((one) => venue.features.includes(one)),
      )
      .map(({ id }) => venueName(id))
  }

  /** The wished venue does not do, nor any of its kind. */
  function noStandIn(session: Session): string {
    const id = session.preferredVenueId ?? ''
    const isSmall = (scene.venues.byId.get(id)?.capacity ?? session.seats) < session.seats
    const why = ofVenue(session, id, { rule: isSmall ? 'capacity' : 'features', excluded: 0, left: 0, by: [] })
    return say(language, 'timetable.why.venueKind', { venue: venueName(id), why })
  }

  function tooSmall({ features: needed, seats }: Session): string {
    const equipped = model.venues.filter(({ features: has }) => needed.every((feature) => has.includes(feature)))
    const [largest] = [...equipped].sort((a, b) => (b.capacity ?? 0) - (a.capacity ?? 0))
    const facts = { seats, venue: venueName(largest?.id ?? null), capacity: largest?.capacity ?? 0 }
    if (needed.length === 0) return say(language, 'timetable.why.capacity', facts)
    return say(language, 'timetable.why.capacityFeatures', { ...facts, features: featureNames(needed) })
  }

  function dayHours({ minutes }: Subject) {
    const { from, until } = scene.day
    return { minutes, from: (from * TICK_MINUTES) / 60, until: (until * TICK_MINUTES) / 60 }
  }

  function few(all: readonly string[]): string {
    const distinct = [...new Set(all)]
    const shown = distinct.slice(0, MOST_NAMES).map((name) => say(language, 'timetable.quoted', { name }))
    const text = listed(shown, language)
    return distinct.length > MOST_NAMES ? say(language, 'timetable.andMore', { names: text, count: distinct.length }) : text
  }

  function featureNames(codes: readonly string[]): string {
    return listed(
      codes.map((code) => features[code as keyof typeof features]?.[language] ?? code),
      language,
    )
  }
}
