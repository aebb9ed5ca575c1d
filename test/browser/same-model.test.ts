/** The real page's model over random steps, as its stand-in is tested in test/workbench/world/same-everywhere.test.ts. */
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import type { RunningServer } from '../../workbench/server/start-server'
import { type Workbook, WorkbookFault } from '../../workbench/workbook/workbook'
import { firstDifference, placed } from '../workbench/world/random-desk'
import { type Step, step } from '../workbench/world/random-steps'
import { describeInBrowser, launch, openSheet } from './chromium'
import { openWorkbookPage } from './workbook-page'
import type { WorkbookWorld } from './workbook-world'

const STEPS = 40
const SEEDS = [6, 7, 8]
const LONG = 120_000

/** What the page's framework keeps for its developer tools leads to the model that the page shows. */
const MODEL = '[...__OWL_DEVTOOLS__.apps][0].root.component.props.model'

/** A page asks its reader before it changes protected cells, and is another page after a file was read. */
const isQuiet = (taken: Step): boolean => taken.by !== 'xlsx' && !(taken.by === 'script' && taken.edit.kind === 'protect')

describeInBrowser('a page', () => {
  let browser: Browser
  let world: WorkbookWorld
  let workbook: Workbook
  let server: RunningServer
  let page: Page
  let close: () => Promise<void>

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    ;({ world, server, page, close } = await openWorkbookPage(browser))
    workbook = world.workbook
    workbook.edit([{ kind: 'insertSheet', title: 'Sheet2', index: null }])
    await openSheet(page, server.url)
  })
  afterEach(() => close())

  /** Until the page has heard of all that the server stored, and has nothing to send. */
  async function bothHeard(): Promise<void> {
    const isCalm = `(({ session }) => session.pendingMessages.length === 0 && session.getRevisionId())(${MODEL})`
    while ((await page.evaluate(isCalm)) !== workbook.revisionId) await page.evaluate('new Promise(requestAnimationFrame)')
  }

  async function take(taken: Step): Promise<void> {
    if (taken.by === 'script') {
      try {
        workbook.edit([placed(taken.edit, workbook)])
      } catch (error) {
        if (!(error instanceof WorkbookFault)) throw error
      }
    } else if (taken.by === 'undo') await page.evaluate(`${MODEL}.dispatch('REQUEST_UNDO')`)
    else if (taken.by === 'page') await page.evaluate(onPage(taken))
    await bothHeard()
  }

  it.each(SEEDS)(
    'has the script’s model after forty random steps of both (seed %i)',
    async (seed) => {
      const [steps = []] = fc.sample(fc.array(step.filter(isQuiet), { minLength: STEPS, maxLength: STEPS }), { seed, numRuns: 1 })
      const senders = new Set<unknown>()
      workbook.onMessage((message) => {
        const { type, clientId } = message as { type: string; clientId: unknown }
        if (type === 'REMOTE_REVISION') senders.add(clientId)
      })
      for (const taken of steps) await take(taken)
      expect(senders.size).toBe(2)
      const saved = JSON.parse(await page.evaluate(`JSON.stringify(${MODEL}._exportData(false))`))
      const stored = JSON.parse(JSON.stringify(workbook.snapshot()))
      expect(firstDifference({ ...stored, revisionId: '' }, { ...saved, revisionId: '' }, 'script and page: ')).toBeNull()
      const values = JSON.parse(await page.evaluate(VALUES))
      expect(firstDifference(valuesOf(workbook), values, 'values of script and page: ')).toBeNull()
    },
    LONG,
  )
})

/** Of the first rows and columns of each sheet, with errors as their names. */
const VALUES = `(({ getters }) => JSON.stringify(getters.getSheetIds().map((sheetId) => Array.from({ length: 30 }, (_, row) =>
  Array.from({ length: 15 }, (_, col) => { const { type, value } = getters.getEvaluatedCell({ sheetId, row, col }); return type === 'error' ? 'error' : value ?? '' })))))(${MODEL})`

function valuesOf(workbook: Workbook): unknown {
  const requests = workbook.info().sheets.map(({ sheetId }) => {
    return { sheetId, startRow: 0, endRow: 30, startColumn: 0, endColumn: 15, aspects: ['values' as const, 'errors' as const] }
  })
  return workbook
    .read(requests)
    .map(({ values = [], errors = [] }) =>
      values.map((line, row) => line.map((value, column) => (errors[row]?.[column] ? 'error' : value))),
    )
}

function onPage({ sheet, command, payload }: Extract<Step, { by: 'page' }>): string {
  const given = JSON.stringify({ command, payload, sheet })
  return `(({ getters, dispatch }, { command, payload, sheet }) => {
    const sheetId = getters.getSheetIds()[sheet]
    dispatch(command, { ...payload, sheetId, sheetName: getters.getSheetName(sheetId) })
  })(${MODEL}, ${given})`
}
