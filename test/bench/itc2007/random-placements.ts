import type { Model, Placement } from '../../../src/scheduling/model'

const TRIES = 200

/** Every session somewhere, whatever it breaks; the same for the same seed. */
export function randomPlacements(model: Model, seed: number): Placement[] {
  const below = drawer(seed)
  return model.sessions.map(({ id }) => randomPlacement(model, id, below))
}

/** The same, but nobody is in two sessions at once. Throws when chance does not find such a timetable. */
export function randomPlacementsWithoutClashes(model: Model, seed: number): Placement[] {
  const below = drawer(seed)
  const taken = new Set<string>()
  return model.sessions.map(({ id, audienceIds }) => {
    for (let left = TRIES; left > 0; left--) {
      const placement = randomPlacement(model, id, below)
      const keys = audienceIds.map((audience) => `${placement.place?.day} ${placement.place?.start} ${audience}`)
      if (keys.some((key) => taken.has(key))) continue
      for (const key of keys) taken.add(key)
      return placement
    }
    throw new Error(`No free time for ${id}`)
  })
}

function randomPlacement({ grid, venues }: Model, sessionId: string, below: (count: number) => number): Placement {
  const day = 1 + below(grid.days)
  const start = grid.dayStart + below(grid.dayEnd - grid.dayStart)
  return { sessionId, place: { day, start, weeks: 'every', venueId: venues[below(venues.length)]?.id ?? null }, reasons: [] }
}

function drawer(seed: number): (count: number) => number {
  let state = seed
  return (count) => {
    state = (state * 48_271) % 2_147_483_647
    return state % count
  }
}
