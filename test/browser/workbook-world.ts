import { readXlsx } from '../../workbench/workbook/read-xlsx'
import type { CellValue } from '../../workbench/workbook/reads'
import type { Workbook } from '../../workbench/workbook/workbook'
import { openWorkbook } from '../../workbench/workbook/workbook'
import type { FakeWorld } from '../workbench/server/fake-world'
import { fakeWorld } from '../workbench/server/fake-world'

export interface WorkbookWorld extends FakeWorld {
  cell(row: number, column: number): CellValue
}

/** A fake world around a real workbook: what pages type goes through the engine, runs are the test's own. */
export function workbookWorld(): WorkbookWorld {
  const workbook: Workbook = openWorkbook()
  workbook.edit([
    { kind: 'title', title: '龙竹园社区' },
    {
      kind: 'write',
      sheetId: 0,
      row: 0,
      column: 0,
      cells: [
        [{ text: '姓名' }, { text: '网格' }, { text: '状态' }, { text: '年龄' }],
        [{ text: '王小明' }, { text: '第一网格' }, { text: '在住' }, { number: 67 }],
        [{ text: '李芳' }, { text: '第二网格' }, { text: '迁出' }, { number: 34 }],
      ],
    },
  ])
  const world = fakeWorld() as WorkbookWorld
  Object.assign(world, { workbook })
  workbook.onMessage((message) => world.emit('revision', message))
  world.receive = (message, clientId) => {
    const { accepted } = workbook.receive(message, clientId)
    return accepted ? 'accepted' : 'stale'
  }
  world.exportXlsx = () => workbook.exportXlsx()
  world.readXlsx = readXlsx
  world.importXlsx = (content) => workbook.importXlsx(content)
  world.cell = (row, column) => {
    const [read] = workbook.read([
      { sheetId: 0, startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1, aspects: ['values'] },
    ])
    return read?.values?.[0]?.[0] ?? ''
  }
  return world
}
