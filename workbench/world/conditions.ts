import { areAnswers, type CannedAnswer } from './answers'
import type { DeliveryPlan } from './delivery'
import { badDelivery } from './delivery'
import { checkFaultPlan, type FaultPlan } from './fault-plan'
import type { Store } from './store'
import { WorldFault } from './world-fault'

/**
 * How harsh the world is to scripts, as JSON, beside the limits of an account. What is absent is as kind as Google promises.
 *
 *     { "delivery": { "ON_FORM_SUBMIT": "twice", "ON_EDIT": "mixed", "seed": 3 }, "jitter": 7,
 *       "answers": [{ "url": "https://rates.example.com/*", "body": { "CNY": 7.1 } }],
 *       "grantedScopes": ["https://www.googleapis.com/auth/spreadsheets"],
 *       "faults": { "rules": [{ "call": "MailApp.sendEmail", "kind": "throw-after", "nth": 2 }] } }
 */
export interface Conditions {
  /** What becomes of events on their way to installable triggers. */
  delivery?: DeliveryPlan
  /** Seed of a new time trigger's minute within its hour; absent: it is the first. */
  jitter?: number
  /** What the person consents to; absent: all that the script asks for. */
  grantedScopes?: string[]
  faults?: FaultPlan
  /** What `UrlFetchApp` gets; all other addresses cannot be found. */
  answers?: CannedAnswer[]
  /** Absent: a script bound to the spreadsheet. */
  addOn?: AddOn
}

/**
 * How the script is there as an add-on. new: the next page to open runs `onInstall` with full rights, and it is enabled then;
 * installed: not used in this spreadsheet so far, so `onOpen` runs without rights and `onEdit` not; enabled: like a bound script.
 */
export type AddOn = (typeof ADD_ONS)[number]

const ADD_ONS = ['new', 'installed', 'enabled'] as const

/** The conditions of a data folder, kept in it. */
export interface KeptConditions {
  current(): Conditions
  /** From now on these instead, counts at zero. Throws `BAD_CONDITIONS` or `BAD_FAULT_PLAN`, and then nothing has changed. */
  set(conditions: Conditions): void
  /** A new add-on is enabled now; all else stays, counts too. */
  enableAddOn(): void
}

/** `apply` is told the conditions at once, and whenever they are set. */
export function openConditions(store: Store, apply: (conditions: Conditions) => void): KeptConditions {
  let current = store.meta<Conditions>('conditions') ?? {}
  apply(current)
  return {
    current: () => current,
    set(given) {
      check(given)
      current = given
      store.setMeta('conditions', given)
      apply(given)
    },
    enableAddOn() {
      current = { ...current, addOn: 'enabled' }
      store.setMeta('conditions', current)
    },
  }
}

function check(given: Conditions): void {
  const bad = badPart(given)
  if (bad !== undefined) throw new WorldFault('BAD_CONDITIONS', `The conditions have a bad "${bad}"`, { part: bad })
  if (given.faults !== undefined) checkFaultPlan(given.faults)
}

function badPart(given: Conditions): string | undefined {
  if (!isRecord(given)) return 'JSON'
  const { delivery, jitter, grantedScopes, faults, answers, addOn, ...unknown } = given
  const [stranger] = Object.keys(unknown)
  if (stranger !== undefined) return stranger
  if (delivery !== undefined && (!isRecord(delivery) || badDelivery(delivery))) return 'delivery'
  if (addOn !== undefined && !ADD_ONS.includes(addOn)) return 'addOn'
  if (jitter !== undefined && !Number.isInteger(jitter)) return 'jitter'
  if (grantedScopes !== undefined && !(Array.isArray(grantedScopes) && grantedScopes.every((one) => typeof one === 'string')))
    return 'grantedScopes'
  if (answers !== undefined && !areAnswers(answers)) return 'answers'
  return faults !== undefined && !Array.isArray(faults.rules) ? 'faults' : undefined
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
