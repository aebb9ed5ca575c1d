import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { RunOutcome } from '../seam'
import type { CustomResult } from '../workbook/shared/custom-functions'
import { CUSTOM_ERROR, customCallOf } from '../workbook/shared/custom-functions'
import type { Workbook } from '../workbook/workbook'
import { inBackground } from './background'
import type { Project } from './project'
import type { Runs } from './runs'
import type { SeamLayer } from './seam-layers'
import type { Store } from './store'
import { WorldFault } from './world-fault'

/** How the log of runs names a formula as what started one. */
export const BY_CELL = 'cell'
/** So many runs of formulas at once leave room for everything else. */
const RUNS_AT_ONCE = 5
const SCRIPTS_META = 'customFunctionsOf'
const CHANGES = new Set(['workbook.edit', 'workbook.create', 'workbook.select', 'record.save', 'record.delete'])

export interface CustomFunctions {
  /** Waits until each call in a formula has its result. */
  idle(): Promise<void>
  /** Nothing is started any more. */
  stop(): void
}

export interface CustomFunctionsOptions {
  workbook: Workbook
  project: Project
  runs: Runs
  store: Store
}

/** Runs what formulas call, in the background, and writes the results into the workbook; kept ones hold until the scripts change. */
export function createCustomFunctions({ workbook, project, runs, store }: CustomFunctionsOptions): CustomFunctions {
  const names = new Map(project.formulaFunctions.toReversed().map((name) => [name.toUpperCase(), name]))
  const mention = names.size === 0 ? null : formulaWith([...names.keys()])
  let working: Promise<void> | null = null
  let isDue = false
  let stopped = false
  /** Stays: an undo brings a formula back without naming it. */
  let inUse = false

  function check(): void {
    isDue = true
    if (working !== null || stopped) return
    working = work()
    inBackground(working)
  }

  async function work(): Promise<void> {
    try {
      while (isDue && !stopped) {
        await setImmediate()
        isDue = false
        const calls = workbook.customCalls()
        inUse ||= calls.any
        if (calls.wanted.length > 0) await compute(calls.wanted, calls.unused)
      }
    } finally {
      working = null
    }
  }

  async function compute(wanted: readonly string[], unused: readonly string[]): Promise<void> {
    const results: Record<string, CustomResult | null> = Object.fromEntries(unused.map((key) => [key, null]))
    const left = [...wanted]
    const runNext = async (): Promise<void> => {
      for (let key = left.shift(); key !== undefined && !stopped; key = left.shift()) {
        const { name, args } = customCallOf(key)
        const { outcome } = await runs.run(names.get(name) ?? name, { by: BY_CELL, authMode: 'CUSTOM_FUNCTION', args })
        results[key] = resultOf(outcome, name)
      }
    }
    await Promise.all(Array.from({ length: RUNS_AT_ONCE }, runNext))
    if (stopped) return
    workbook.edit([{ kind: 'customResults', results }])
    store.commit()
  }

  function forgetOthersResults(): void {
    const scripts = project.files.filter(({ type }) => type === 'script').map(({ name, source }) => [name, source])
    const digest = createHash('sha256').update(JSON.stringify(scripts)).digest('base64url')
    const before = store.meta<string>(SCRIPTS_META)
    if (before === digest) return
    const { unused, kept } = workbook.customCalls()
    const results = Object.fromEntries([...unused, ...kept].map((key) => [key, null]))
    if (Object.keys(results).length > 0) workbook.edit([{ kind: 'customResults', results }])
    store.setMeta(SCRIPTS_META, digest)
  }

  if (mention !== null) {
    forgetOthersResults()
    check()
  }
  const stopListening = [
    workbook.onMessage((message) => {
      inUse ||= mention?.test(JSON.stringify(message)) ?? false
      if (inUse) check()
    }),
    workbook.onReset(() => {
      if (mention !== null) check()
    }),
  ]

  return {
    async idle() {
      while (working !== null) await working
    },
    stop() {
      stopped = true
      for (const stop of stopListening) stop()
    },
  }
}

/** In the JSON of a revision: a text that begins as a formula and calls one of these. */
function formulaWith(names: readonly string[]): RegExp {
  return new RegExp(`"[=+](?:[^"\\\\]|\\\\.)*?\\b(?:${names.join('|')})\\s*\\(`, 'i')
}

/** A function that a formula calls only reads the spreadsheet. */
export const readOnly: SeamLayer = ({ name, service }, next) => {
  if (!CHANGES.has(name)) return next()
  throw new WorldFault('NOT_AUTHORISED', `You do not have permission to call ${(service ?? name).split('.').at(-1)}`)
}

function resultOf(outcome: RunOutcome | null, name: string): CustomResult {
  if (outcome?.ok) return outcome.result as CustomResult
  const { name: kind, message, stack, code } = outcome?.error ?? { name: 'Exception', message: 'Internal error', stack: '', code: '' }
  if (code === 'NO_SUCH_FUNCTION') return [[{ value: '#NAME?', message: `Unknown function: '${name}'.` }]]
  if (code === 'TIME_LIMIT') return [[{ value: CUSTOM_ERROR, message: `${message} (line 0).` }]]
  const line = /:(\d+):\d+\)?$/m.exec(stack)?.[1] ?? '0'
  return [[{ value: CUSTOM_ERROR, message: `${kind}: ${message} (line ${line}).` }]]
}
