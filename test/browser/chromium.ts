import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The built page; `npm test` builds it first. */
export const webFolder = join(__dirname, '../../dist/workbench/web')

export const DESK = { width: 1360, height: 760 }
export const PHONE = { width: 390, height: 844 }

const executablePath = PATHS.find(existsSync)

/**
 * `describe` for tests that need a browser. Without one they are skipped, and the name of the block says how to install it;
 * under CI that is a failure.
 */
export function describeInBrowser(name: string, body: () => void): void {
  if (executablePath) describe(name, body)
  else if (process.env.CI === 'true') it(`${name}: Chromium is missing`, () => Promise.reject(new Error('apt-get install chromium')))
  else describe.skip(`${name} (skipped: no Chromium; install it with: sudo apt-get install chromium)`, body)
}

export function launch(): Promise<Browser> {
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: FLAGS })
}

/** Milliseconds that an element may take to be there and ready, on a machine with much else to do. */
const PATIENCE = 60_000

/** A new person's page. What the page throws fails the test: `thrown` collects it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; thrown: string[] }> {
  const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(String(error.stack)))
  return { page, thrown }
}

/** Waits until the spreadsheet is drawn and can be edited. */
export async function openSheet(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForSelector('body[data-ready]')
}

/** The middle of a cell on the screen, for rows and columns of the default size in a sheet that is not scrolled. */
export async function cellAt(page: Page, row: number, column: number): Promise<{ x: number; y: number }> {
  const box = await page.locator('.o-grid canvas').first().boundingBox()
  if (!box) throw new Error('The grid is not drawn')
  return { x: box.x + 48 + column * 96 + 40, y: box.y + 26 + row * 23 + 11 }
}

/** Types into a cell as a person does: click, type, Enter. */
export async function typeInto(page: Page, row: number, column: number, text: string): Promise<void> {
  const { x, y } = await cellAt(page, row, column)
  await page.mouse.click(x, y)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
