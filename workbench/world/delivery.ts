import type { TriggerRecord } from '../seam'
import { inBackground } from './background'
import type { Clock } from './clock'
import { chanceOf } from './seeded'

/** What becomes of an event on its way to an installable trigger: Google promises none of them that it comes, in time or only once. */
export type Fate = 'once' | 'twice' | 'late' | 'lost'

/** A trigger's event → its fate, or 'mixed' for one drawn from the seed; what is not named comes once, at once. */
export type DeliveryPlan = Partial<Record<Exclude<TriggerRecord['event'], 'CLOCK'>, Fate | 'mixed'>> & {
  seed?: number
  /** How late is late; 15 minutes when absent. */
  lateMilliseconds?: number
}

const LATE_MILLISECONDS = 15 * 60_000
const FATES: readonly Fate[] = ['once', 'twice', 'late', 'lost']

const EVENTS: readonly string[] = ['ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT', 'ON_EVENT_UPDATED']

/** Whether a plan that somebody wrote names an event or a fate that there is not. */
export function badDelivery({ seed = 0, lateMilliseconds = 0, ...fates }: DeliveryPlan): boolean {
  const isFate = (fate: unknown) => fate === 'mixed' || FATES.includes(fate as Fate)
  if (!Number.isInteger(seed) || !(lateMilliseconds >= 0)) return true
  return !Object.entries(fates).every(([event, fate]) => EVENTS.includes(event) && isFate(fate))
}

type Fire = () => Promise<unknown>

export interface Delivery {
  set(plan: DeliveryPlan): void
  /** Fires now, later, twice or never, in the background. What is to come late is forgotten when the workbench stops. */
  deliver(event: TriggerRecord['event'], fire: Fire): void
  /** The instants (epoch milliseconds) up to `to` at which something comes late, each with what is to be done then; earliest first. */
  dueUntil(to: number): { due: number; fire: Fire }[]
  stop(): void
}

/** As kind as can be until a plan is set: every event once, at once. Lateness is of `clock`, real or simulated. */
export function createDelivery(clock: Clock): Delivery {
  let plan: DeliveryPlan = {}
  let events = 0
  let late: { due: number; fire: Fire; timer: NodeJS.Timeout | null }[] = []

  function fateOf(event: TriggerRecord['event']): Fate {
    const fate = event === 'CLOCK' ? 'once' : (plan[event] ?? 'once')
    if (fate !== 'mixed') return fate
    events += 1
    return FATES[Math.floor(chanceOf(plan.seed ?? 0, events) * FATES.length)] ?? 'once'
  }

  function postpone(fire: Fire): void {
    const milliseconds = plan.lateMilliseconds ?? LATE_MILLISECONDS
    const one = { due: clock.now() + milliseconds, fire, timer: null as NodeJS.Timeout | null }
    if (clock.isReal()) {
      one.timer = setTimeout(() => {
        late = late.filter((other) => other !== one)
        inBackground(fire())
      }, milliseconds)
      one.timer.unref()
    }
    late.push(one)
  }

  return {
    set(given) {
      plan = given
      events = 0
    },
    deliver(event, fire) {
      const fate = fateOf(event)
      if (fate === 'late') postpone(fire)
      if (fate === 'once' || fate === 'twice') inBackground(fire())
      if (fate === 'twice') inBackground(fire())
    },
    dueUntil(to) {
      const due = late.filter((one) => one.due <= to).sort((a, b) => a.due - b.due)
      late = late.filter((one) => one.due > to)
      for (const { timer } of due) if (timer) clearTimeout(timer)
      return due
    },
    stop() {
      for (const { timer } of late) if (timer) clearTimeout(timer)
      late = []
    },
  }
}
