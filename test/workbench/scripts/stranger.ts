import { resolve } from 'node:path'
import type { MenuItem } from '../../../workbench/seam'
import type { CellValue, ReadAspect, ReadResult } from '../../../workbench/workbook/reads'
import type { SubmittedAnswer } from '../../../workbench/world/form-types'
import { openWorld } from '../../../workbench/world/world'
import type { RunRecord, World } from '../../../workbench/world/world-types'
import { ensureRuntime } from '../runtime/built-runtime'
import { fakeUi } from '../world/fake-ui'
import { projectOf } from '../world/project-of'
import { temporaryFolder } from '../world/temporary-folder'

/** One dialog as the person saw it. */
interface Question {
  title: string | null
  message: string
  buttons: string[]
}

/** A script of `test/fixtures/scripts`, unchanged, and the person who uses it. */
export interface Stranger {
  world: World
  /** Dialogs in their order. */
  asked: Question[]
  /** Menus, pages and toasts in their order. */
  shown: unknown[]
  /** Presses the item of the menu that `onOpen` makes; `answers` are what the person types or presses in its dialogs, the first button after that. */
  press(label: string, ...answers: string[]): Promise<RunRecord>
  /** What a page calls with `google.script.run`. */
  call(functionName: string, ...args: unknown[]): Promise<unknown>
  run(functionName: string): Promise<RunRecord>
  /** Writes rows from A1 as if typed, in a sheet that is made when it is missing; nothing is fired. */
  fill(title: string, rows: (string | number)[][]): void
  /** Types into one cell (from 0), as a page does: edit triggers fire and are waited for. */
  type(title: string, row: number, column: number, content: string): Promise<void>
  /** Fills in the only form, its answers by title; submit triggers are waited for. */
  submit(answers: Record<string, SubmittedAnswer['answer']>, email?: string): Promise<void>
  values(title: string): CellValue[][]
  display(title: string): string[][]
  /** As far as there is content, or so many rows and columns. */
  read(title: string, aspect: ReadAspect, rows?: number, columns?: number): ReadResult
  /** What the body of another script finds in the same data folder; this script is closed for good. */
  seenByAnother(body: string): Promise<unknown>
}

const open: World[] = []

/**
 * @param name of a fixture, or a whole path
 * @param startsAt ISO instant of the simulated clock
 */
export async function stranger(name: string, startsAt = '2026-11-23T01:00:00Z'): Promise<Stranger> {
  ensureRuntime()
  const dataFolder = temporaryFolder()
  const projectFolder = resolve(__dirname, '../../fixtures/scripts', name)
  const world = await openWorld({ dataFolder, projectFolder, startsAt: Date.parse(startsAt) })
  open.push(world)
  const asked: Question[] = []
  let answers: string[] = []
  const ui = {
    ...fakeUi(),
    async alert(question: Question) {
      asked.push(question)
      return answers.shift() ?? question.buttons[0] ?? ''
    },
    async prompt(question: Question) {
      asked.push(question)
      return { button: 'OK', text: answers.shift() ?? '' }
    },
  }
  let messages = 0

  const sheetOf = (title: string) => world.workbook.info().sheets.find((sheet) => sheet.title === title)

  function sheetIdOf(title: string): number {
    const sheet = sheetOf(title)
    if (!sheet) throw new Error(`There is no sheet ${title}`)
    return sheet.sheetId
  }

  function read(title: string, aspect: ReadAspect, rows?: number, columns?: number): ReadResult {
    const sheetId = sheetIdOf(title)
    const endRow = rows ?? sheetOf(title)?.lastRow ?? 0
    const endColumn = columns ?? sheetOf(title)?.lastColumn ?? 0
    return world.workbook.read([{ sheetId, startRow: 0, endRow, startColumn: 0, endColumn, aspects: [aspect] }])[0] ?? {}
  }

  async function done(run: Promise<RunRecord>): Promise<RunRecord> {
    const record = await run
    await world.idle()
    if (record.outcome?.ok) return record
    throw new Error(`${record.function}: ${record.outcome?.error.message}\n${record.outcome?.error.stack}`)
  }

  return {
    world,
    asked,
    shown: ui.shown,
    async press(label, ...given) {
      ui.shown.length = 0
      await world.open(ui)
      const item = (ui.shown as MenuItem[]).flatMap(itemsOf).find((candidate) => candidate.label === label)
      if (!item?.handler) throw new Error(`There is no ${label} on the menu: ${JSON.stringify(world.runs().at(-1)?.outcome)}`)
      ui.shown.length = 0
      answers = given
      return done(world.run(item.handler, { by: 'menu', ui }))
    },
    async call(functionName, ...args) {
      const { outcome } = await done(world.run(functionName, { by: 'sidebar', args, ui }))
      return outcome?.ok ? outcome.result : undefined
    },
    run: (functionName) => done(world.run(functionName, { by: 'editor' })),
    fill(title, rows) {
      if (!sheetOf(title)) world.workbook.edit([{ kind: 'insertSheet', title, index: null }])
      const cells = rows.map((row) => row.map((cell) => (cell === '' ? null : { typed: String(cell) })))
      world.workbook.edit([{ kind: 'write', sheetId: sheetIdOf(title), row: 0, column: 0, cells }])
    },
    async type(title, row, column, content) {
      const { sheets } = world.workbook.snapshot() as unknown as { sheets: { id: string; name: string }[] }
      const message = {
        type: 'REMOTE_REVISION',
        version: 1,
        serverRevisionId: world.workbook.revisionId,
        nextRevisionId: `typed ${++messages}`,
        clientId: 'page',
        commands: [{ type: 'UPDATE_CELL', sheetId: sheets.find((sheet) => sheet.name === title)?.id ?? '', col: column, row, content }],
      }
      expect(world.receive(message, 'page', ui)).toBe('accepted')
      await world.idle()
    },
    async submit(given, email = '') {
      const form = world.forms()[0]
      if (!form) throw new Error('There is no form')
      const submitted = Object.entries(given).map(([title, answer]) => {
        return { itemId: form.items.find((item) => item.title === title)?.id ?? title, answer }
      })
      await world.submit(form.id, submitted, email)
      await world.idle()
    },
    values: (title) => read(title, 'values').values ?? [],
    display: (title) => read(title, 'display').display ?? [],
    read,
    async seenByAnother(body) {
      await world.close()
      const another = await openWorld({ dataFolder, projectFolder: projectOf(`function look() { ${body} }`) })
      open.push(another)
      const { outcome } = await another.run('look', { by: 'editor' })
      if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
      return outcome.result
    },
  }
}

/** All failed runs, worded, for tests that expect none. */
export function failures(world: World): string[] {
  return world.runs().flatMap(({ function: name, outcome }) => (outcome?.ok === false ? [`${name}: ${outcome.error.message}`] : []))
}

function itemsOf(item: MenuItem): MenuItem[] {
  return [item, ...(item.items ?? []).flatMap(itemsOf)]
}

afterEach(async () => {
  for (const world of open.splice(0)) await world.close()
})
