/** What the generator knows of its district and a solver has to find out. */

export type HardRuleId =
  | 'features'
  | 'capacity'
  | 'venueKind'
  | 'sessionHours'
  | 'availability'
  | 'oncePerDay'
  | 'precedence'
  | 'teacherClash'
  | 'audienceClash'
  | 'travel'
  | 'openingHours'
  | 'booked'
  | 'venueClash'

export type ImpossibleKind =
  | 'unknownFeature'
  | 'featuresNeverTogether'
  | 'tooManySeats'
  | 'featureInOtherKind'
  | 'longerThanDay'
  | 'longerThanItsHours'
  | 'teacherNeverFreeLongEnough'
  | 'teachersNeverFreeTogether'
  | 'closedWhenTeacherIsFree'
  | 'bookedWhenTeacherIsFree'
  | 'venueTakenByLocked'
  | 'teacherTakenByLocked'
  | 'familyTakenByLocked'
  | 'dayTakenByLocked'
  | 'tooFarFromLocked'
  | 'tooEarlyForLocked'

export type GroupKind = 'venueSlots' | 'teacherSlots' | 'familySlots' | 'oneDayForTwo' | 'twoSitesAtOnce' | 'advancedFirst'

/** A class with sessions that cannot be placed, whatever the others do. */
export interface Impossible {
  classId: string
  /** Those that cannot be placed; the class may have another one that is locked. */
  sessionIds: string[]
  kind: ImpossibleKind
  /** Takes the last candidates away; without it the session could be placed. */
  rule: HardRuleId
  /**
   * Locked sessions for clashes, once a day, travel and precedence; teachers for availability; venues that would do otherwise.
   * Empty where nothing in particular stands in the way.
   */
  by: string[]
}

/** Sessions of which `fits` can be placed and no more, whatever the others do; which ones is open. */
export interface ImpossibleGroup {
  classIds: string[]
  sessionIds: string[]
  kind: GroupKind
  rule: HardRuleId
  /** What they need at the same time: venues, a teacher, an audience; the classes themselves for once a day and precedence. */
  by: string[]
  fits: number
}

export interface Truth {
  impossible: Impossible[]
  groups: ImpossibleGroup[]
}

/** Sessions that must stay without a place. */
export function impossibleSessions({ impossible, groups }: Truth): number {
  const alone = impossible.reduce((sum, { sessionIds }) => sum + sessionIds.length, 0)
  return groups.reduce((sum, { sessionIds, fits }) => sum + sessionIds.length - fits, alone)
}
