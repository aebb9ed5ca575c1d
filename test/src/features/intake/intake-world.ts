import type { planSweep } from '../../../../src/features/intake/sweep'

export type Swept = Parameters<typeof planSweep>[0]

/** What a sweep reads: empty tables but those given. */
export function swept(given: Partial<Swept>): Swept {
  return {
    Residents: [],
    Services: [],
    Requests: [],
    Staff: [],
    Volunteers: [],
    Partners: [],
    Grids: [],
    Visits: [],
    Suggestions: [],
    Calendar: [],
    Outbox: [],
    Review: [],
    ...given,
  }
}
