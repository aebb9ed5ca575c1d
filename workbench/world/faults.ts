import type { PrimitiveName } from '../seam'
import type { FaultPlan, FaultRule } from './fault-plan'
import { afterwards, type SeamCall, type SeamLayer } from './seam-layers'
import { chanceOf } from './seeded'
import { WorldFault } from './world-fault'
import type { RunRecord } from './world-types'

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again."
const API_ERROR = 'The service is currently unavailable.'

/** No plan strikes these: what time it is and what is logged, no service of Google's is asked for. */
const NEVER: ReadonlySet<PrimitiveName> = new Set(['clock.now', 'log.write'])

/** Whether a primitive changes something, which is then what its method was called for; complete by type. */
const CHANGES: Readonly<Record<PrimitiveName, boolean>> = {
  'workbook.info': false,
  'workbook.read': false,
  'workbook.edit': true,
  'workbook.create': true,
  'workbook.list': false,
  'workbook.flush': true,
  'workbook.selection': false,
  'workbook.select': true,
  'form.create': true,
  'form.get': false,
  'form.ofSheet': false,
  'form.save': true,
  'form.responses': false,
  'form.submit': true,
  'form.grade': true,
  'form.deleteResponses': true,
  'net.fetch': true,
  'mail.send': true,
  'mail.quota': false,
  'mail.list': false,
  'calendar.list': false,
  'calendar.save': true,
  'calendar.delete': true,
  'calendar.events': false,
  'calendar.saveEvent': true,
  'calendar.deleteEvent': true,
  'record.list': false,
  'record.save': true,
  'record.delete': true,
  'property.all': false,
  'property.set': true,
  'property.delete': true,
  'cache.get': false,
  'cache.put': true,
  'cache.remove': true,
  'trigger.list': false,
  'trigger.create': true,
  'trigger.delete': true,
  'lock.acquire': true,
  'lock.release': true,
  'clock.now': false,
  'clock.sleep': true,
  'ui.menu': true,
  'ui.alert': true,
  'ui.prompt': true,
  'ui.toast': true,
  'ui.show': true,
  'run.end': false,
  'log.write': false,
}

/** Methods whose first primitive is all that counts, for they change nothing. */
const READS = /\.(get|batchGet|is|has|can|find)\w*$/

/** What a fault may do to the run it strikes. */
interface Victim {
  record: RunRecord
  /** Simulated time. */
  spend(milliseconds: number): void
  end(code: string, message: string): void
}

export interface Faults {
  /** From now on this plan, its counts at zero; null: no faults. */
  set(plan: FaultPlan | null): void
  layer(victim: Victim): SeamLayer
}

/** Without faults until a plan is set. */
export function createFaults(): Faults {
  let plan: FaultPlan | null = null
  let counts: { met: number; struck: number }[] = []

  function set(given: FaultPlan | null): void {
    plan = given
    counts = (given?.rules ?? []).map(() => ({ met: 0, struck: 0 }))
  }

  /** Counts the call for every rule that means it, and gives the first that strikes. */
  function struckBy(name: string, record: RunRecord): FaultRule | null {
    let striking: FaultRule | null = null
    plan?.rules.forEach((rule, index) => {
      const count = counts[index]
      if (!count || !means(rule, name, record.function)) return
      count.met += 1
      if (striking !== null || count.struck >= (rule.times ?? Number.POSITIVE_INFINITY)) return
      if (!isTime(rule, count.met, chanceOf(plan?.seed ?? 0, index, count.met))) return
      count.struck += 1
      striking = rule
    })
    return striking
  }

  return {
    set,
    layer(victim) {
      /** Strikes the method under way once it has taken effect. */
      let pending: FaultRule | null = null
      return (call, next) => {
        if (plan === null || NEVER.has(call.name)) return next()
        if (call.begins || call.service === null) pending = null
        const ofMethod = call.begins && call.service !== null ? struckBy(call.service, victim.record) : null
        const ofPrimitive = struckBy(call.name, victim.record)
        for (const rule of [ofMethod, ofPrimitive]) {
          if (rule === null) continue
          note(victim.record, rule, rule === ofMethod ? (call.service ?? '') : call.name)
          if (!isLate(rule)) strike(rule, call, victim)
        }
        if (ofMethod !== null && isLate(ofMethod)) pending = ofMethod
        const now = ofPrimitive !== null && isLate(ofPrimitive) ? ofPrimitive : takesEffect(call) ? pending : null
        return afterwards(next(), (result) => {
          if (now === null) return result
          pending = null
          return strike(now, call, victim)
        })
      }
    },
  }
}

function means(rule: FaultRule, name: string, functionName: string): boolean {
  if (rule.function !== undefined && rule.function !== functionName) return false
  return rule.call.endsWith('*') ? name.startsWith(rule.call.slice(0, -1)) : name === rule.call
}

function isTime({ nth, every, chance }: FaultRule, met: number, drawn: number): boolean {
  return (nth === undefined || met === nth) && (every === undefined || met % every === 0) && (chance === undefined || drawn < chance)
}

function isLate({ kind }: FaultRule): boolean {
  return kind === 'throw-after' || kind === 'end-after'
}

function takesEffect(call: SeamCall): boolean {
  return CHANGES[call.name] || READS.test(call.service ?? '')
}

function strike(rule: FaultRule, { service }: SeamCall, { spend, end }: Victim): void {
  if (rule.kind === 'delay') {
    spend(rule.milliseconds ?? 0)
    return
  }
  const message = rule.message ?? (service?.startsWith('Sheets.') ? API_ERROR : SERVER_ERROR)
  if (rule.kind === 'end' || rule.kind === 'end-after') end('FAULT', rule.message ?? 'Exceeded maximum execution time')
  throw new WorldFault('FAULT', message)
}

function note(record: RunRecord, { kind }: FaultRule, call: string): void {
  record.faults = [...(record.faults ?? []), { call, kind }]
}
