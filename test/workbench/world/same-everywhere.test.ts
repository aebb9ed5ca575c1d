import fc from 'fast-check'
import { Desk, firstDifference } from './random-desk'
import { type Step, step } from './random-steps'

const STEPS = 40
/** `PROPERTY_RUNS=300 npx jest same-everywhere` looks longer, and another `PROPERTY_SEED` elsewhere; a failure says its seed. */
const { PROPERTY_RUNS = '18', PROPERTY_SEED = '6' } = process.env
const PATIENCE_MILLISECONDS = Number(PROPERTY_RUNS) * 12_000

/** Where script, page and reopened store differ after these steps; null when nowhere. */
async function differenceAfter(steps: Step[]): Promise<string | null> {
  const desk = new Desk()
  try {
    for (const taken of steps) await desk.take(taken)
    const now = desk.atScript()
    const saved = desk.saved()
    return (
      firstDifference(now, desk.atPage(), 'to the script and on the page: ') ??
      firstDifference(now, desk.atReopening(), 'before and after reopening: ') ??
      firstDifference(saved.script, saved.page, 'what script and page save: ')
    )
  } finally {
    desk.close()
  }
}

describe('a workbook, what is stored of it and the page before it', () => {
  it(
    `stay equal over ${STEPS} steps of scripts, people, undo and .xlsx`,
    async () => {
      const steps = fc.array(step, { minLength: STEPS, maxLength: STEPS })
      const property = fc.asyncProperty(steps, async (taken) => expect(await differenceAfter(taken)).toBeNull())
      await fc.assert(property, { numRuns: Number(PROPERTY_RUNS), seed: Number(PROPERTY_SEED), endOnFailure: true })
    },
    PATIENCE_MILLISECONDS,
  )
})
