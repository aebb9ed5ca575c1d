import { call, timesAsked } from '../core/host'

const realNow = Date.now

let first: { world: number; local: number } | null = null
let last: { world: number; local: number; asked: number } | null = null

/**
 * The world's time as a run sees it. A simulated clock stands still between events, but inside a run time passes as the
 * run works: the first reading is the world's exactly, later ones are never behind what has really gone by since.
 * The world is asked again at most once a millisecond, and after anything else was asked of it (a sleep sets its clock forward).
 */
export function runNow(): number {
  const local = realNow()
  if (last && last.local === local && last.asked === timesAsked()) return last.world
  const asked = call('clock.now', {})
  first ??= { world: asked, local }
  const world = Math.max(asked, first.world + (local - first.local), last?.world ?? 0)
  last = { world, local, asked: timesAsked() }
  return world
}
