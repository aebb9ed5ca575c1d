/** Why a session is where it is, or nowhere, in words for the coordinator. */
import type { Context } from '../../domain/context'
import type { Language } from '../../domain/language'
import { formatWeekly } from '../../domain/weekly'
import { say } from '../../messages/messages'
import type { Explain } from '../../scheduling/explain'
import type { Exclusion, Place, Session } from '../../scheduling/model'
import { samePlace } from '../../scheduling/weeks'
import { features } from '../../tables/vocabulary'
import { readAnnouncement } from './announcement'
import type { PreparedTimetable } from './prepare-timetable'
import type { Subject } from './scene'
import { TICK_MINUTES, windowAt } from './ticks'

export interface Words {
  placed(session: Session, subject: Subject, place: Place): string
  unplaced(session: Session, subject: Subject, reasons: readonly Exclusion[]): string
}

const MOST_NAMES = 3

/** Sentences about the sessions of one prepared timetable; `explain` speaks of the finished one. */
export function placementWords({ scene, names, model }: PreparedTimetable, explain: Explain, ctx: Context): Words {
  const { language } = ctx
  const venueName = (id: string | null) => (id === null ? '' : (scene.venues.byId.get(id)?.name ?? id))
  const because = (session: Session, subject: Subject, exclusions: readonly Exclusion[]) => sieveWords({ session, subject, exclusions })
  const joined = (parts: string[]) => parts.filter((part) => part !== '').join(language === 'en' ? '; ' : '；')

  return {
    placed: (session, subject, place) =>
      joined([
        aboutTime(session, subject, place),
        aboutVenue(session, place),
        aboutBefore(session, subject, place),
        subject.teachers.length === 0 ? say(language, 'timetable.noTeacher') : '',
      ]),
    unplaced: (session, subject, reasons) =>
      say(language, 'timetable.notPlaced', {
        why:
          model.venues.length === 0
            ? say(language, 'timetable.why.noVenues')
            : because(session, subject, reasons) || say(language, 'timetable.why.noRoom'),
      }),
  }

  function aboutTime(session: Session, subject: Subject, place: Place): string {
    const wishes = subject.club.preferred ?? []
    if (wishes.length === 0) return say(language, 'timetable.noWish')
    const got = windowAt(place, subject.minutes)
    const kept = wishes.some(({ day, start, end }) => day === got.day && start <= got.start && got.end <= end)
    if (kept) return say(language, 'timetable.atWish')
    const wished = formatWeekly(wishes, language)
    const starts = session.preferred.flatMap(({ day, from, until }) => {
      const latest = Math.max(from, until - session.length)
      return Array.from({ length: latest - from + 1 }, (_, tick) => ({ day, start: from + tick }))
    })
    const exclusions = explain(session, { starts })
    const why =
      exclusions[exclusions.length - 1]?.left === 0 ? because(session, subject, exclusions) : say(language, 'timetable.why.others')
    return say(language, 'timetable.otherTime', { wished, why })
  }

  function aboutVenue(session: Session, place: Place): string {
    const { preferredVenueId } = session
    if (preferredVenueId === null) return ''
    if (preferredVenueId === place.venueId) return say(language, 'timetable.inWishedVenue')
    const exclusions = explain(session, { starts: [place], venueId: preferredVenueId })
    const last = exclusions[exclusions.length - 1]
    const wished = venueName(preferredVenueId)
    const why = last?.left === 0 ? venueFault(last, session, preferredVenueId) : say(language, 'timetable.venue.others')
    return say(language, 'timetable.otherVenue', { wished, why, venue: venueName(place.venueId) })
  }

  /** What keeps the session out of one venue at one time. */
  function venueFault({ rule, by }: Exclusion, session: Session, venueId: string): string {
    const venue = scene.venues.byId.get(venueId)
    if (rule === 'capacity') return say(language, 'timetable.venue.capacity', { capacity: venue?.capacity ?? 0, seats: session.seats })
    if (rule === 'features') {
      const missing = session.features.filter((feature) => !(venue?.features ?? []).includes(feature as keyof typeof features))
      return say(language, 'timetable.venue.features', { features: featureNames(missing, language) })
    }
    if (rule === 'openingHours') return say(language, 'timetable.venue.openingHours')
    return say(language, 'timetable.venue.venueClash', { clubs: listed(by.map((id) => names.get(id) ?? id)) })
  }

  function aboutBefore({ previous }: Session, { row, minutes }: Subject, place: Place): string {
    if (previous === null || samePlace(previous, place)) return ''
    const announced = readAnnouncement(row?.publishedAs ?? null)
    const when = formatWeekly([announced?.window ?? windowAt(previous, minutes)], language)
    return say(language, 'timetable.before', { when, venue: announced?.venueName ?? venueName(previous.venueId) })
  }

  /** The sieves in turn: what is scarce, and what at last took the rest. */
  function sieveWords({ session, subject, exclusions }: { session: Session; subject: Subject; exclusions: readonly Exclusion[] }): string {
    const parts: string[] = []
    exclusions.forEach(({ rule, by }, index) => {
      const decisive = index === exclusions.length - 1
      const clubs = listed(by.map((id) => names.get(id) ?? id))
      if (rule === 'features' && decisive)
        parts.push(say(language, 'timetable.why.features', { features: featureNames(session.features, language) }))
      else if (rule === 'capacity' && decisive) parts.push(tooSmall(session))
      else if (rule === 'sessionHours' && decisive) parts.push(say(language, 'timetable.why.sessionHours', dayHours(subject)))
      else if (rule === 'availability') parts.push(...by.flatMap((id) => teacherWords(id, subject, decisive)))
      else if (rule === 'openingHours' && decisive)
        parts.push(say(language, 'timetable.why.openingHours', { venues: listed(by.map(venueName)) }))
      else if (rule === 'venueClash')
        parts.push(say(language, 'timetable.why.venueClash', { clubs, venues: listed(suitableVenues(session)) }))
      else if (rule === 'teacherClash') parts.push(say(language, 'timetable.why.teacherClash', { clubs }))
      else if (rule === 'audienceClash') parts.push(say(language, 'timetable.why.audienceClash', { clubs }))
      else if (rule === 'classClash' && decisive) parts.push(say(language, 'timetable.why.classClash'))
    })
    return [...new Set(parts)].join(language === 'en' ? ', ' : '，')
  }

  function suitableVenues({ features: needed, seats }: Session): string[] {
    return model.venues
      .filter(({ capacity, features: has }) => (capacity === null || capacity >= seats) && needed.every((feature) => has.includes(feature)))
      .map(({ id }) => venueName(id))
  }

  function tooSmall({ features: needed, seats }: Session): string {
    const equipped = model.venues.filter(({ features: has }) => needed.every((feature) => has.includes(feature)))
    const [largest] = [...equipped].sort((a, b) => (b.capacity ?? 0) - (a.capacity ?? 0))
    const facts = { seats, venue: venueName(largest?.id ?? null), capacity: largest?.capacity ?? 0 }
    if (needed.length === 0) return say(language, 'timetable.why.capacity', facts)
    return say(language, 'timetable.why.capacityFeatures', { ...facts, features: featureNames(needed, language) })
  }

  function teacherWords(id: string, { minutes }: Subject, decisive: boolean): string[] {
    const teacher = scene.teachers.byId.get(id)
    const windows = teacher?.availability ?? []
    if (teacher === undefined || (windows.length > MOST_NAMES && !decisive)) return []
    const facts = { teacher: teacher.name, minutes, windows: formatWeekly(windows, language) }
    return [say(language, decisive ? 'timetable.why.availability' : 'timetable.why.onlyFree', facts)]
  }

  function dayHours({ minutes }: Subject) {
    const { from, until } = scene.day
    return { minutes, from: (from * TICK_MINUTES) / 60, until: (until * TICK_MINUTES) / 60 }
  }

  function listed(all: readonly string[]): string {
    const distinct = [...new Set(all)]
    const shown = distinct.slice(0, MOST_NAMES).map((name) => say(language, 'timetable.quoted', { name }))
    const text = shown.join(language === 'en' ? ', ' : '、')
    return distinct.length > MOST_NAMES ? say(language, 'timetable.andMore', { names: text, count: distinct.length }) : text
  }
}

function featureNames(codes: readonly string[], language: Language): string {
  return codes.map((code) => features[code as keyof typeof features]?.[language] ?? code).join(language === 'en' ? ', ' : '、')
}
