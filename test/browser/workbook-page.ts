import type { Browser, Page } from 'playwright-core'
import { type RunningServer, startServer } from '../../workbench/server/start-server'
import { openPage, webFolder } from './chromium'
import { type WorkbookWorld, workbookWorld } from './workbook-world'

export interface WorkbookPage {
  world: WorkbookWorld
  server: RunningServer
  page: Page
  /** Fails when the page has thrown. */
  close(): Promise<void>
}

/** A workbench of its own and somebody's page, which shows nothing yet. */
export async function openWorkbookPage(browser: Browser): Promise<WorkbookPage> {
  const world = workbookWorld()
  const server = await startServer({ world, port: 0, webFolder })
  const { page, thrown } = await openPage(browser)
  return {
    world,
    server,
    page,
    async close() {
      await page.context().close()
      await server.close()
      expect(thrown).toEqual([])
    },
  }
}
