import type { PrimitiveName } from '../seam'
import type { FaultPlan, FaultRule } from './fault-plan'
import { afterwards, type SeamCall, type SeamLayer } from './seam-layers'
import { chanceOf } from './seeded'
import { WorldFault } from './world-fault'
import type { RunRecord } from './world-types'

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again."
const API_ERROR = 'The service is currently unavailable.'

const NEVER: ReadonlySet<PrimitiveName> = new Set(['clock.now', 'log.write'])

const CHANGES: ReadonlySet<PrimitiveName> = new Set([
  'workbook.edit',
  'workbook.create',
  'workbook.flush',
  'workbook.select',
  'form.create',
  'form.save',
  'form.submit',
  'form.deleteResponses',
  'mail.send',
  'record.save',
  'record.delete',
  'property.set',
  'property.delete',
  'cache.put',
  'cache.remove',
  'trigger.create',
  'trigger.delete',
  'lock.acquire',
  'lock.release',
  'clock.sleep',
  'ui.menu',
  'ui.alert',
  'ui.prompt',
  'ui.toast',
  'ui.show',
])

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
  return CHANGES.has(call.name) || READS.test(call.service ?? '')
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
