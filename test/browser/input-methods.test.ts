import type { Browser, CDPSession, Page } from 'playwright-core'
import type { RunningServer } from '../../workbench/server/start-server'
import { cellAt, describeInBrowser, launch, openSheet } from './chromium'
import { openWorkbookPage } from './workbook-page'
import type { WorkbookWorld } from './workbook-world'

describeInBrowser('typing with an input method', () => {
  let browser: Browser
  let world: WorkbookWorld
  let server: RunningServer
  let page: Page
  let close: () => Promise<void>
  let devtools: CDPSession

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    ;({ world, server, page, close } = await openWorkbookPage(browser))
    devtools = await page.context().newCDPSession(page)
    await openSheet(page, server.url)
  })
  afterEach(() => close())

  /** Everything the page wants to draw is drawn: the cell editor holds what it holds for a person who takes their time. */
  async function drawn(): Promise<void> {
    for (let frame = 0; frame < 2; frame++) await page.evaluate('new Promise(requestAnimationFrame)')
  }

  async function select(row: number, column: number): Promise<void> {
    const { x, y } = await cellAt(page, row, column)
    await page.mouse.click(x, y)
    await drawn()
  }

  /** Shows each text in turn as the one being composed; an empty one gives the composition up. */
  async function compose(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await drawn()
    }
  }

  /** Ends the composition with the text that was chosen. */
  async function accept(text: string): Promise<void> {
    await devtools.send('Input.insertText', { text })
    await drawn()
  }

  /** Holds a key as long as a person does: the page is drawn before it is let go. */
  async function press(key: string): Promise<void> {
    await page.keyboard.down(key)
    await drawn()
    await page.keyboard.up(key)
  }

  /** A key as the page sees it while the input method has it: nothing comes of it but the event. */
  async function pressInComposition(key: string, windowsVirtualKeyCode: number): Promise<void> {
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode })
    await drawn()
  }

  /** What the first cells of a row hold once everything was stored that was entered before. */
  async function stored(row: number): Promise<unknown[]> {
    await select(9, 0)
    await page.keyboard.press('x')
    await press('Enter')
    for (const until = Date.now() + 10_000; world.cell(9, 0) !== 'x' && Date.now() < until; ) await drawn()
    return [0, 1, 2, 3].map((column) => world.cell(row, column))
  }

  it('replaces what the selected cell holds, cell after cell', async () => {
    await select(1, 2)
    await compose('q', 'qian', 'qian chu')
    await accept('迁出')
    await press('Tab')
    await compose('l', 'liu')
    await accept('六')
    await compose('s', 'shi')
    await accept('十')
    await press('Enter')
    expect(await stored(1)).toEqual(['王小明', '第一网格', '迁出', '六十'])
  })

  it('replaces it with text that comes faster than the page is drawn', async () => {
    await select(0, 2)
    await page.keyboard.type('近况')
    await page.keyboard.press('Enter')
    expect(await stored(0)).toEqual(['姓名', '网格', '近况', '年龄'])
  })

  it('adds to the content of a cell that is being edited', async () => {
    await select(0, 2)
    await press('F2')
    await compose('z', 'zhong')
    await accept('中')
    await press('Enter')
    expect(await stored(0)).toEqual(['姓名', '网格', '状态中', '年龄'])
  })

  it('leaves the cell as it was when the composition is given up', async () => {
    await select(0, 2)
    await compose('j', 'jin', '')
    await press('Enter')
    expect(await stored(0)).toEqual(['姓名', '网格', '状态', '年龄'])
  })

  it('stores no line break after a composition that was given up', async () => {
    await select(0, 2)
    await compose('x', '', 'j', 'jin')
    await accept('近')
    await press('Backspace')
    await compose('x', '', 'x', 'xian')
    await accept('现')
    await press('Enter')
    expect(await stored(0)).toEqual(['姓名', '网格', '现', '年龄'])
  })

  it('leaves the keys that choose among proposals to the input method', async () => {
    await select(0, 2)
    await compose('j', 'jin')
    await pressInComposition('ArrowDown', 40)
    await pressInComposition('ArrowRight', 39)
    await pressInComposition('Enter', 13)
    await compose('jin k')
    await accept('近况')
    await press('Enter')
    expect(await stored(0)).toEqual(['姓名', '网格', '近况', '年龄'])
    expect(await stored(1)).toEqual(['王小明', '第一网格', '在住', 67])
  })
})
