import { openWorld } from '../../../workbench/world/world'
import type { World } from '../../../workbench/world/world-types'
import { ensureRuntime } from '../runtime/built-runtime'
import { projectOf } from './project-of'
import { temporaryFolder } from './temporary-folder'

const range = { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 4 }
let world: World

function shown(): string[] | undefined {
  return world.workbook.read([{ ...range, aspects: ['display'] }])[0]?.display?.[0]
}

describe('formulas that tell the time', () => {
  beforeEach(async () => {
    ensureRuntime()
    const projectFolder = projectOf('function onOpen() {}', { timeZone: 'America/New_York' })
    world = await openWorld({ dataFolder: temporaryFolder(), projectFolder, startsAt: Date.parse('2026-11-23T01:00:05Z') })
    const typed = ['=NOW()', '=TODAY()', '11/30/2026', '=C1-TODAY()'].map((content) => ({ typed: content }))
    world.workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [typed] }])
  })
  afterEach(() => world.close())

  it('tell that of the workbench, where the spreadsheet is', () => {
    expect(shown()).toEqual(['11/22/2026 20:00:05', '11/22/2026', '11/30/2026', '8'])
  })

  it('go on when the clock does, and what depends on them', async () => {
    shown()
    await world.advance(Date.parse('2026-11-23T06:30:00Z'))
    expect(shown()).toEqual(['11/23/2026 1:30:00', '11/23/2026', '11/30/2026', '7'])
    world.workbook.edit([{ kind: 'clear', range: { ...range, endColumn: 1 }, what: ['contents', 'formats'] }])
    await world.advance(Date.parse('2026-11-25T06:30:00Z'))
    expect(shown()).toEqual(['', '11/25/2026', '11/30/2026', '5'])
  })

  it('tell it in another zone once the spreadsheet is there', () => {
    shown()
    world.workbook.edit([{ kind: 'settings', timeZone: 'Asia/Shanghai' }])
    expect(shown()).toEqual(['11/23/2026 9:00:05', '11/23/2026', '11/30/2026', '7'])
  })
})
