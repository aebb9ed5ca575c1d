/** A function of the script in a cell, as a person sees it. */
import type { Browser, Page } from 'playwright-core'
import { type RunningServer, startServer } from '../../workbench/server/start-server'
import { openWorld } from '../../workbench/world/world'
import type { World } from '../../workbench/world/world-types'
import { projectOf } from '../workbench/world/project-of'
import { temporaryFolder } from '../workbench/world/temporary-folder'
import { cellAt, describeInBrowser, launch, openPage, openSheet, typeInto, webFolder } from './chromium'

const SCRIPT = `
function WITHTAX(price) {
  if (price < 0) throw new Error('no such price')
  return price * 1.5
}
`
const MODEL = '[...__OWL_DEVTOOLS__.apps][0].root.component.props.model'

describeInBrowser('a cell with a function of the script', () => {
  let browser: Browser
  let world: World
  let server: RunningServer
  let page: Page
  let thrown: string[]

  beforeAll(async () => {
    browser = await launch()
    world = await openWorld({ dataFolder: temporaryFolder(), projectFolder: projectOf(SCRIPT) })
    server = await startServer({ world, port: 0, webFolder })
    ;({ page, thrown } = await openPage(browser))
    await openSheet(page, server.url)
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await world.close()
    expect(thrown).toEqual([])
  })

  /** Until B1 shows it. */
  const becomes = (text: string): Promise<unknown> =>
    page.waitForFunction(
      `(({ getters }) => getters.getEvaluatedCell({ sheetId: getters.getSheetIds()[0], row: 0, col: 1 }).formattedValue === ${JSON.stringify(text)})(${MODEL})`,
    )

  it('shows its value, a new one when the cell it asks about changes, and its fault where the mouse is', async () => {
    await typeInto(page, 0, 0, '20')
    await typeInto(page, 0, 1, '=withtax(A1)')
    await becomes('30')
    await typeInto(page, 0, 0, '40')
    await becomes('60')
    await typeInto(page, 0, 0, '-1')
    await becomes('#ERROR!')
    const { x, y } = await cellAt(page, 0, 1)
    await page.mouse.move(x, y)
    await page.getByText('Error: no such price (line 3).').waitFor()
  })
})
