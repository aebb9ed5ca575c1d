/** A coordinator's desk: an office of its own with the built add-on, its workbench, and a page that shows the spreadsheet. */
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { type RunningServer, startServer } from '../../workbench/server/start-server'
import type { Office } from '../bundle/office'
import { cellAt, launch, openPage, openSheet, webFolder } from './chromium'

export interface Desk {
  readonly browser: Browser
  readonly office: Office
  readonly server: RunningServer
  readonly page: Page
  /** What stands beside the sheet, and what lies over it. */
  readonly side: FrameLocator
  readonly dialog: FrameLocator
  /** Chooses a line of the menu 邻里. */
  press(item: string): Promise<void>
  showTab(title: string): Promise<void>
  /** Clicks the first cell of a row; 0 is the header. */
  select(tab: string, row: number): Promise<void>
  close(): Promise<void>
}

/** @param open the office as it is before anybody sees it */
export async function openDesk(open: () => Promise<Office>): Promise<Desk> {
  const browser = await launch()
  const office = await open()
  const server = await startServer({ world: office.world, port: 0, webFolder })
  const { page, thrown } = await openPage(browser)
  await openSheet(page, server.url)
  const showTab = (title: string) => page.locator('.o-sheet', { hasText: new RegExp(`^\\s*${title}\\s*$`) }).click()
  return {
    browser,
    office,
    server,
    page,
    side: page.frameLocator('.sidebar iframe'),
    dialog: page.frameLocator('dialog iframe'),
    async press(item) {
      await page.getByText('邻里', { exact: true }).first().click()
      await page.locator('.o-menu-item', { hasText: item }).getByText(item, { exact: true }).click()
    },
    showTab,
    async select(tab, row) {
      await showTab(tab)
      const { x, y } = await cellAt(page, row, 0)
      await page.mouse.click(x, y)
    },
    async close() {
      await browser.close()
      await server.close()
      await office.close()
      expect(thrown).toEqual([])
    },
  }
}
