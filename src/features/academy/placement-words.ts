/** Why a session is where it is, or nowhere, in words for the coordinator. */
import type { Context } from '../../domain/context'
import { clauses } from '../../domain/language'
import { type MessageKey, say } from '../../messages/messages'
import { allStarts, type Explain, explainer } from '../../scheduling/explain'
import type { Exclusion, Place, Session } from '../../scheduling/model'
import { samePlace } from '../../scheduling/weeks'
import { readAnnouncement } from './announcement'
import type { PreparedTimetable } from './prepare-timetable'
import type { Subject } from './scene'
import { windowAt } from './ticks'
import { namedTeachers } from './timetable-row'
import { weeklyPhrase } from './weekly-phrase'
import { whyNot } from './why-not'
import { isOffWish } from './wishes'

export interface PlacementWords {
  placed(session: Session, subject: Subject, place: Place): string
  /** One that could not be placed even without the others says nothing of the others. */
  unplaced(session: Session, subject: Subject, reasons: readonly Exclusion[]): string
  /** What rules out all times but the one it has; '' when some are left. */
  nowhereElse(session: Session, subject: Subject, place: Place | null): string
}

/** Sentences about the sessions of one prepared timetable; `explain` speaks of the finished one. */
export function placementWords(prepared: PreparedTimetable, explain: Explain, { language }: Context): PlacementWords {
  const because = whyNot(prepared, language)
  const words = (key: MessageKey, params = {}) => say(language, key, params)
  const besideLocks = explainer(
    prepared.model,
    prepared.model.sessions.flatMap(({ id, locked }) => (locked === null ? [] : { sessionId: id, place: locked })),
  )

  return {
    placed: (session, subject, place) =>
      clauses(
        [
          aboutTime(session, subject, place),
          aboutVenue(session, place),
          aboutBefore(session, subject, place),
          aboutSeats(subject, place),
          aboutTeachers(subject),
        ].filter((part) => part !== ''),
        language,
      ),
    unplaced(session, subject, reasons) {
      const anyway = besideLocks(session)
      const why =
        prepared.model.venues.length === 0
          ? words('timetable.why.noVenues')
          : because.sentence(session, subject, leavesNone(anyway) ? anyway : reasons, 'anywhere')
      return words('timetable.notPlaced', { why: why === '' ? words('timetable.why.noRoom') : why })
    },
    nowhereElse(session, subject, place) {
      const only = place === null ? {} : { starts: allStarts(prepared.model).filter((one) => !sameStart(one, place)) }
      const found = [besideLocks(session, only), explain(session, only)].find(leavesNone)
      return found === undefined ? '' : because.sentence(session, subject, found, 'anywhere')
    },
  }

  function aboutTime(session: Session, subject: Subject, place: Place): string {
    if (!subject.club.preferred?.length) return words('timetable.noWish')
    if (!isOffWish(subject.club, windowAt(place, subject.minutes))) return words('timetable.atWish')
    return words('timetable.otherTime', { wished: weeklyPhrase(subject.wishes, language), why: whyNotThen(session, subject, place) })
  }

  /** What rules the wished times out; failing that, what rules the wished venue out at these times; failing that, what was announced, or the rest of the timetable. */
  function whyNotThen(session: Session, subject: Subject, place: Place): string {
    const starts = wishedStarts(session)
    const anywhere = explain(session, { starts })
    if (leavesNone(anywhere)) return because.sentence(session, subject, anywhere, 'then')
    const venueId = session.preferredVenueId
    const there = venueId === null ? [] : explain(session, { starts, venueId })
    const last = there[there.length - 1]
    if (venueId === null || last === undefined || last.left > 0) {
      const isAsAnnounced = session.previous !== null && samePlace(session.previous, place)
      return words(isAsAnnounced ? 'timetable.why.announced' : 'timetable.why.others')
    }
    return words('timetable.why.venueThen', { venue: because.venueName(venueId), why: because.ofVenue(session, venueId, last) })
  }

  function aboutVenue(session: Session, place: Place): string {
    const { preferredVenueId } = session
    if (preferredVenueId === null) return ''
    if (preferredVenueId === place.venueId) return words('timetable.inWishedVenue')
    const exclusions = explain(session, { starts: [place], venueId: preferredVenueId })
    const last = exclusions[exclusions.length - 1]
    const why = last?.left === 0 ? because.ofVenue(session, preferredVenueId, last) : words('timetable.venue.others')
    return words('timetable.otherVenue', { wished: because.venueName(preferredVenueId), why, venue: because.venueName(place.venueId) })
  }

  function aboutSeats({ club }: Subject, { venueId }: Place): string {
    const capacity = venueId === null ? null : (prepared.scene.venues.byId.get(venueId)?.capacity ?? null)
    const seats = club.capacity ?? 0
    return capacity !== null && capacity < seats ? words('timetable.fewSeats', { capacity, seats }) : ''
  }

  function aboutTeachers({ club, teachers }: Subject): string {
    if (teachers.length > 0) return ''
    return words(namedTeachers(club).length > 0 ? 'timetable.noTeacher' : 'timetable.vacancy')
  }

  function aboutBefore({ previous, hint }: Session, { row, minutes }: Subject, place: Place): string {
    if (previous === null) return ''
    if (samePlace(previous, place)) return hint === null || samePlace(hint, place) ? '' : words('timetable.backToAnnounced')
    const announced = readAnnouncement(row?.publishedAs ?? null)
    const when = weeklyPhrase([announced?.window ?? windowAt(previous, minutes)], language)
    return words('timetable.before', { when, venue: announced?.venueName ?? because.venueName(previous.venueId) })
  }
}

function leavesNone(exclusions: readonly Exclusion[]): boolean {
  return exclusions[exclusions.length - 1]?.left === 0
}

function sameStart(a: Pick<Place, 'day' | 'start'>, b: Pick<Place, 'day' | 'start'>): boolean {
  return a.day === b.day && a.start === b.start
}

function wishedStarts({ preferred, length }: Session): { day: number; start: number }[] {
  return preferred.flatMap(({ day, from, until }) => {
    const latest = Math.max(from, until - length)
    return Array.from({ length: latest - from + 1 }, (_, tick) => ({ day, start: from + tick }))
  })
}
