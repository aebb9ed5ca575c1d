/** What keeps some classes from all being held, in names for the page: who shares what, and who comes first. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import { type ConflictSet, smallestConflict } from '../../scheduling/conflict-set'
import type { Session } from '../../scheduling/model'
import { apartTogether, peopleInBoth } from './audiences'
import { namer } from './look'
import type { PreparedTimetable } from './prepare-timetable'
import { TICK_MINUTES, windowAt } from './ticks'
import { weeklyPhrase } from './weekly-phrase'

export interface ConflictView {
  count: number
  names: string
  fits: number
  times: string
  /** '' when there are many. */
  venues: string
  ties: Tie[]
}

/** Why classes of the set cannot be at one time, on one day, or in any order. */
export interface Tie {
  kind: 'teacher' | 'people' | 'apart' | 'order' | 'day' | 'way'
  /** The teacher, the group, or who must come first; '' otherwise. */
  who: string
  /** The classes; '' for all of the set. */
  names: string
  /** People who attend two of them, or minutes on the way; 0 otherwise. */
  count: number
}

const MOST_VENUES = 3

/** Null when all can be held, or when it is the class alone that cannot. */
export function conflictView(prepared: PreparedTimetable, id: string, context: Context): ConflictView | null {
  const conflict = smallestConflict(prepared.model, id)
  if (conflict === null || conflict.sessionIds.length < 2) return null
  const { language } = context
  const names = namesOf(prepared, language)
  const { sessionIds, venueIds, times, fits } = conflict
  const windows = times.map(({ day, from, until, weeks }) =>
    windowAt({ day, start: from, weeks, venueId: null }, (until - from) * TICK_MINUTES),
  )
  return {
    count: sessionIds.length,
    names: names(sessionIds),
    fits,
    times: weeklyPhrase(windows, language),
    venues: venueIds.length > MOST_VENUES ? '' : names(venueIds),
    ties: tiesIn(prepared, conflict, context),
  }
}

function namesOf(prepared: PreparedTimetable, language: Context['language']): (ids: readonly string[]) => string {
  const { of } = namer(prepared)
  return (ids) =>
    listed(
      ids.flatMap((one) => of(one) ?? []),
      language,
    )
}

function tiesIn(prepared: PreparedTimetable, { sessionIds, venueIds }: ConflictSet, { language, settings }: Context): Tie[] {
  const { model, scene } = prepared
  const names = namesOf(prepared, language)
  const set = model.sessions.filter(({ id }) => sessionIds.includes(id))
  const pairs = set.flatMap((one, index) => set.slice(index + 1).map((other) => [one, other] as const))
  const tie = (kind: Tie['kind'], among: readonly Session[], who = '', count = 0): Tie[] => {
    const all = new Set(among)
    if (all.size < 2) return []
    return [{ kind, who, names: all.size === set.length ? '' : names(set.filter((one) => all.has(one)).map(({ id }) => id)), count }]
  }
  const each = <K>(keys: readonly K[], ties: (key: K) => Tie[]) => [...new Set(keys)].flatMap(ties)

  const teachers = set.flatMap(({ teacherIds }) => teacherIds)
  const sites = new Set(model.venues.filter(({ id }) => venueIds.includes(id)).map(({ site }) => site))
  const travelling = pairs.filter(([a, b]) => a.teacherIds.some((id) => b.teacherIds.includes(id)))
  const sharing = pairs.filter(([a, b]) => a.classId !== b.classId && peopleInBoth(scene.audiences, a.classId, b.classId) > 0)
  const groups = pairs.flatMap(([a, b]) => (a.classId === b.classId ? [] : apartTogether(scene.audiences, a.classId, b.classId)))
  const before = set.flatMap((then) => set.filter(({ id }) => then.after.includes(id)).map((first) => ({ first, then })))
  const oncePerDay = new Set(model.classes.filter((one) => one.oncePerDay).map(({ id }) => id))
  const people = new Set(
    sharing.flatMap(([a, b]) => {
      const also = scene.audiences.shared.get(b.classId) ?? []
      return (scene.audiences.shared.get(a.classId) ?? []).filter((person) => also.includes(person))
    }),
  )
  return [
    ...each(teachers, (id) =>
      tie(
        'teacher',
        set.filter(({ teacherIds }) => teacherIds.includes(id)),
        names([id]),
      ),
    ),
    ...(model.travel.length > 0 && sites.size > 1 ? tie('way', travelling.flat(), '', settings.travelMinutes) : []),
    ...tie('people', sharing.flat(), '', people.size),
    ...each(groups, (group) =>
      tie(
        'apart',
        set.filter(({ classId }) => apartTogether(scene.audiences, classId, classId).includes(group)),
        group,
      ),
    ),
    ...before.map(({ first, then }): Tie => ({ kind: 'order', who: names([first.id]), names: names([then.id]), count: 0 })),
    ...each(
      set.map(({ classId }) => classId).filter((id) => oncePerDay.has(id)),
      (id) =>
        tie(
          'day',
          set.filter(({ classId }) => classId === id),
        ),
    ),
  ]
}
