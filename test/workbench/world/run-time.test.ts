import type { SeamHandlers } from '../../../workbench/seam'
import { startRun } from '../../../workbench/world/start-run'
import { openWorld } from '../../../workbench/world/world'
import type { RunRecord } from '../../../workbench/world/world-types'
import { ensureRuntime } from '../runtime/built-runtime'
import { fakeUi } from './fake-ui'
import { openedWorld } from './opened-world'
import { projectOf } from './project-of'
import { temporaryFolder } from './temporary-folder'

const NOON = Date.UTC(2026, 10, 23, 4)
const cell = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
const readCell = (seam: SeamHandlers) => seam['workbook.read']({ ranges: [{ ...cell, aspects: ['values'] }] })

async function readsCells(seam: SeamHandlers, count: number): Promise<number> {
  for (let read = 0; read < count; read += 1) await readCell(seam)
  return count
}

const codeOf = ({ outcome }: RunRecord) => (outcome?.ok === false ? outcome.error.code : 'ok')

describe('the time of a run', () => {
  it('is used up by service calls without waiting: 6 minutes are 5,000 reads of a cell, not 6,000', async () => {
    const world = await openedWorld({ few: (seam) => readsCells(seam, 5_000), many: (seam) => readsCells(seam, 6_000) }, { startsAt: NOON })
    const few = await world.run('few', { by: 'cli' })
    expect([codeOf(few), few.serviceMilliseconds]).toEqual(['ok', Math.round(5_000 * 60.01)])
    const many = await world.run('many', { by: 'cli' })
    expect(many.outcome).toMatchObject({ ok: false, error: { code: 'TIME_LIMIT', message: 'Exceeded maximum execution time' } })
    expect(many.calls['workbook.read']).toBeLessThan(6_000)
  })

  it('is 30 seconds for a simple trigger', async () => {
    const world = await openedWorld({ onOpen: (seam) => readsCells(seam, 500) }, { startsAt: NOON })
    expect(codeOf((await world.open(fakeUi())) as RunRecord)).toBe('TIME_LIMIT')
    expect(world.runs()[0]?.calls['workbook.read']).toBeLessThanOrEqual(500)
  })

  it('is seen by the script, which can stop by itself, and moves a simulated clock on', async () => {
    const world = await openedWorld(
      {
        async work(seam) {
          const began = await seam['clock.now']({})
          await readsCells(seam, 1_000)
          return [began - NOON, Math.floor(((await seam['clock.now']({})) - began) / 60_000)]
        },
      },
      { startsAt: NOON },
    )
    expect((await world.run('work', { by: 'cli' })).outcome).toEqual({ ok: true, result: [0, 1] })
    expect(Math.floor((world.now() - NOON) / 60_000)).toBe(1)
  })

  it('counts a sleep of a simulated clock', async () => {
    const sleeps = async (seam: SeamHandlers) => {
      await seam['clock.sleep']({ milliseconds: 200_000 })
      await seam['clock.sleep']({ milliseconds: 200_000 })
    }
    const world = await openedWorld({ sleeps }, { startsAt: NOON })
    expect(codeOf(await world.run('sleeps', { by: 'cli' }))).toBe('TIME_LIMIT')
    expect(world.now() - NOON).toBeLessThan(410_000)
  })

  it('has no end and costs nothing once the limits are off, which the folder remembers', async () => {
    const dataFolder = temporaryFolder()
    const many = { many: (seam: SeamHandlers) => readsCells(seam, 6_100) }
    const world = await openedWorld(many, { dataFolder, startsAt: NOON })
    expect(world.account()).toBe('consumer')
    world.setAccount('off')
    await world.close()
    const again = await openedWorld(many, { dataFolder })
    expect(again.account()).toBe('off')
    const record = await again.run('many', { by: 'cli' })
    expect([codeOf(record), record.serviceMilliseconds]).toEqual(['ok', 0])
  })
})

describe('a script that calls for each cell', () => {
  const source = `
    function cellByCell() {
      const sheet = SpreadsheetApp.getActiveSheet()
      for (let row = 1; row <= 1000; row++) {
        const range = sheet.getRange(row % 100 + 1, 1)
        range.setValue(Number(range.getValue()) + 1)
      }
    }
    function atOnce() {
      const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, 100, 1)
      for (let time = 0; time < 30; time++) range.setValues(range.getValues().map(([value]) => [Number(value) + 1]))
    }`

  it('runs out of its 30 seconds as a simple trigger, where one that reads and writes blocks does the same work in 4', async () => {
    ensureRuntime()
    const world = await openWorld({ dataFolder: temporaryFolder(), projectFolder: projectOf(source), startsAt: NOON }, startRun)
    try {
      const slow = await world.run('cellByCell', { by: 'edit', authMode: 'LIMITED' })
      expect(slow.outcome).toMatchObject({ ok: false, error: { message: 'Exceeded maximum execution time' } })
      const quick = await world.run('atOnce', { by: 'edit', authMode: 'LIMITED' })
      expect([codeOf(quick), Math.round((quick.serviceMilliseconds ?? 0) / 1000)]).toEqual(['ok', 4])
    } finally {
      await world.close()
    }
  })
})
