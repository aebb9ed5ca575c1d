/**
 * A whole district's academy as a model, with the truth about it: the timetable was there first, and who is free when, what is
 * open and who attends what were drawn around it. So all but the classes named in the truth can be placed at once.
 */
import type { Model, Placement } from '../../src/scheduling/model'
import { addClasses } from './classes'
import { type Draft, EVENING, emptyDraft, GRID } from './draft'
import { drawing } from './draw'
import { recipesByDemand } from './impossible'
import { recipesByLocks } from './impossible-by-locks'
import { groupRecipes } from './impossible-groups'
import { addResidents } from './residents'
import { addTeachers } from './teachers'
import type { Truth } from './truth'
import { addPlainVenues, addScarceVenues, addSites } from './venues'
import { addWishes } from './wishes'

export interface District {
  model: Model
  /** The hidden solution: all that can be placed, without a hard violation; what it costs is nobody's concern. */
  planted: Placement[]
  truth: Truth
}

const DISTRICT = { classes: 1000, venues: 600, teachers: 750, enrolments: 10_000 }
const EVENING_PERCENT = 60
const IMPOSSIBLE_PERCENT = 5
const SESSIONS_PER_CLASS = 1.2
/** Venues that are left for the impossible classes to ask for, and plain rooms that those need at once. */
const PLAIN_PERCENT_FIRST = 50
/** Dates without classes, by weekday. */
const HOLIDAYS = [2, 0, 1, 1, 1, 1, 0]

/** Scale 1 is the district, 0.05 a community of fifty classes. The same seed and scale give the same. */
export function districtOf({ seed, scale }: { seed: number; scale: number }): District {
  const { classes, venues, teachers, enrolments } = DISTRICT
  const size = {
    classes: Math.round(classes * scale),
    venues: Math.round(venues * scale),
    teachers: Math.round(teachers * scale),
    enrolments: Math.round(enrolments * scale),
  }
  const draft = emptyDraft(drawing(seed), size)
  const sites = addSites(draft)
  addScarceVenues(draft, sites, size.classes * SESSIONS_PER_CLASS, EVENING_PERCENT)
  addPlainVenues(draft, sites, Math.round((size.venues * PLAIN_PERCENT_FIRST) / 100))
  addImpossible(draft, Math.round((size.classes * IMPOSSIBLE_PERCENT) / 100))
  addPlainVenues(draft, sites, size.venues - draft.venues.length)
  addClasses(draft, size.classes - draft.classes.length, EVENING_PERCENT)
  addTeachers(draft)
  addResidents(draft)
  addWishes(draft)
  return finished(draft)
}

/** As many as asked for, of every kind in turn; in groups, those that are too many count. */
function addImpossible(draft: Draft, count: number): void {
  const alone = Object.values({ ...recipesByDemand, ...recipesByLocks }).map((recipe) => (one: Draft) => {
    recipe(one)
    return 1
  })
  const recipes = draft.draw.shuffle([...alone, ...Object.values(groupRecipes)])
  for (let done = 0, next = 0; done < count; next++) done += recipes[next % recipes.length]?.(draft, count - done) ?? 0
}

function finished({ classes, teachers, audiences, venues, travel, planted, truth }: Draft): District {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const ordered = [...classes].sort(byId)
  const sessions = ordered.flatMap((one) => one.sessions)
  const model: Model = {
    grid: GRID,
    sessions,
    classes: ordered.map(({ id, sessions: own, oncePerDay, popular }) => ({ id, oncePerDay, minimumDays: own.length, popular })),
    teachers: [...teachers].sort(byId),
    audiences,
    venues: [...venues].sort(byId),
    travel,
    holidays: HOLIDAYS,
    eveningStart: EVENING,
    eveningShare: EVENING_PERCENT,
    weights: {},
  }
  return { model, truth, planted: sessions.map(({ id }) => ({ sessionId: id, place: planted.get(id) ?? null, reasons: [] })) }
}
