import { WorldFault } from './world-fault'

/**
 * Faults on demand, as JSON. With the same plan and the same calls the same faults strike.
 *
 *     { "seed": 7, "rules": [
 *       { "call": "MailApp.sendEmail", "kind": "throw-after", "nth": 2 },
 *       { "call": "Sheets.*", "kind": "refuse", "chance": 0.1 },
 *       { "call": "property.set", "kind": "end", "function": "pump", "times": 1 } ] }
 */
export interface FaultPlan {
  /** Of `chance`; 0 when absent. */
  seed?: number
  /** Each call meets the first rule that strikes it. */
  rules: FaultRule[]
}

export interface FaultRule {
  /** A method by its full name (`SpreadsheetApp.Range.setValues`), a primitive of the seam (`mail.send`), or how either begins and `*`. */
  call: string
  /**
   * - delay: the call takes `milliseconds` longer, of simulated time;
   * - refuse: it throws and nothing happens;
   * - throw-after: it takes effect, then throws;
   * - end: the run ends and nothing happens;
   * - end-after: it takes effect, then the run ends.
   *
   * A method takes effect with its first primitive that changes something; one that only reads, with its first.
   */
  kind: 'delay' | 'refuse' | 'throw-after' | 'end' | 'end-after'
  /** Only calls of runs of this function are meant, and counted. */
  function?: string
  /** Only the n-th meant call strikes, counted from 1 since the plan was set. */
  nth?: number
  /** Each call whose number can be divided by it. */
  every?: number
  /** Each call with this probability, from 0 to 1. */
  chance?: number
  /** At most so often. */
  times?: number
  milliseconds?: number
  /** What the script sees; a server error in Google's words when absent. */
  message?: string
}

const KINDS: readonly FaultRule['kind'][] = ['delay', 'refuse', 'throw-after', 'end', 'end-after']
const PARTS: readonly string[] = ['call', 'kind', 'function', 'nth', 'every', 'chance', 'times', 'milliseconds', 'message']

/** Throws `BAD_FAULT_PLAN` for a rule that could not mean what was written, a mistyped part of it too: without its `nth` it would strike every call. */
export function checkFaultPlan(plan: FaultPlan): void {
  plan.rules.forEach((rule, index) => {
    const bad = badPart(rule)
    if (bad !== undefined)
      throw new WorldFault('BAD_FAULT_PLAN', `Rule ${index + 1} of the fault plan has a bad "${bad}"`, { rule: index + 1, part: bad })
  })
}

function badPart(rule: FaultRule): string | undefined {
  if (typeof rule !== 'object' || rule === null) return 'JSON'
  const stranger = Object.keys(rule).find((part) => !PARTS.includes(part))
  if (stranger !== undefined) return stranger
  const isCount = (value: number | undefined): boolean => value === undefined || (Number.isInteger(value) && value > 0)
  if (typeof rule.call !== 'string' || rule.call === '') return 'call'
  if (!KINDS.includes(rule.kind)) return 'kind'
  if (rule.chance !== undefined && !(rule.chance >= 0 && rule.chance <= 1)) return 'chance'
  if (rule.kind === 'delay' && !((rule.milliseconds ?? -1) >= 0)) return 'milliseconds'
  return (['nth', 'every', 'times'] as const).find((part) => !isCount(rule[part]))
}
