import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import { ledgerReport } from '../../../../../src/features/adopt/tell/ledger-report'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

const WORKERS: Cell[][] = [
  ['网格', '网格员', '手机号', '包片楼栋'],
  ['第一网格', '李芬', '13900000001', '1号楼'],
  ['2网格', '黄燕', '13900000002', '2号楼'],
  ['3网格', '王康', '13900000003', '3号楼'],
]

function read(...tabs: Cell[][][]) {
  const sheets = tabs.map((rows, index) => sheet(`网格员${index + 1}`, rows))
  const adoption = planAdopt(sheets, noRecords(), context())
  for (const { rows, shared, counts, tables } of adoption.report.tabs) {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(tables.reduce((sum, table) => sum + table.rows, 0)).toBe(counts.data + shared)
    for (const table of tables) expect(table.records + table.joined + table.reviewOnly).toBe(table.rows)
  }
  const { Grids, Staff } = commit(noRecords(), adoption.plan)
  expect(planAdopt(sheets, commit(noRecords(), adoption.plan), context()).plan.steps).toEqual([])
  const nameOf = (id: string | null) => Staff.find((person) => person.id === id)?.name ?? '-'
  const grids = Grids.map(
    ({ number, workerId, backupId, backupName }) => `${number} ${nameOf(workerId)} ${nameOf(backupId)} ${backupName ?? '-'}`,
  )
  const staff = Staff.map(({ name, phones }) => [name, ...(phones ?? [])].join(' ')).sort()
  return { grids, staff, fates: ledgerReport(adoption, context()).tabs.flatMap(({ rows }) => rows.map(({ is }) => is)) }
}

const GRIDS = ['1 李芬 黄燕 黄燕', '2 黄燕 王康 王康', '3 王康 谢云 谢云']
const STAFF = ['李芬 13900000001', '王康 13900000003', '谢云 13900000009', '黄燕 13900000002']

describe('a table of who stands in for which grid worker', () => {
  it.each([
    ['顶岗人', '替谁', '被替网格', '顶岗人电话'],
    ['替班人', '请假网格员', '网格', '替班人手机'],
    ['代班人', '被替人', '所属网格', '代班电话'],
  ])('gives the grids of its rows a backup: %s | %s | %s | %s', (...header) => {
    const rows = [
      header,
      ['黄燕', '李芬', '1网格', '13900000002'],
      ['王康', '黄燕', '2网格', '13900000003'],
      ['谢云', '王康', '3网格', '13900000009'],
    ]
    const below = [...WORKERS, [], ['顶岗表：网格员请假时由谁顶'], ...rows]
    for (const ledger of [[below], [WORKERS, rows], [rows, WORKERS]]) {
      const { grids, staff, fates } = read(...ledger)
      expect([...grids].sort()).toEqual(GRIDS)
      expect(staff).toEqual(STAFF)
      expect(fates).toContain('part')
      expect(fates).not.toContain('unaccounted')
    }
  })

  it('may name the grid first, and the worker as the list does', () => {
    const rows = [
      ['网格', '网格员', '替班人', '替班电话'],
      [1, '李芬', '黄燕', '13900000002'],
      [2, '黄燕', '王康', '13900000003'],
      [3, '王康', '谢云', '13900000009'],
    ]
    expect(read(WORKERS, rows)).toMatchObject({ grids: GRIDS, staff: STAFF })
  })

  it('does not change a grid whose list names somebody else, nor one of another worker', () => {
    const workers = WORKERS.map((row, index) => [...row, index === 0 ? '备岗' : index === 1 ? '谢云' : ''])
    const rows = [
      ['顶岗人', '替谁', '被替网格', '顶岗人电话'],
      ['王康', '李芬', '1网格', ''],
      ['谢云', '李芬', '2网格', ''],
      ['李芬', '王康', '3网格', ''],
    ]
    const { grids } = read(workers, rows)
    expect(grids).toContain('1 李芬 谢云 谢云')
    expect(grids).toContain('2 黄燕 - -')
    expect(grids).toContain('3 王康 李芬 李芬')
  })
})

it('writes a grid once that a list of telephones names again, with whoever stands in there', () => {
  const division = sheet('网格划分', [
    ['网格', '包含楼栋', '网格员', '备注'],
    ['第一网格', '1-2号楼', '李娟', ''],
    ['第二网格', '3号楼', '范娟', ''],
  ])
  const telephones = sheet('通讯录', [
    ['姓名', '手机', '邮箱', '负责网格', 'B岗'],
    ['李娟', '19900000001', 'wg1@example.org', '1', '余诗雅'],
    ['范娟', '19900000002', 'wg2@example.org', '二网格', ''],
  ])
  const { plan } = planAdopt([division, telephones], noRecords(), context())
  const after = commit(noRecords(), plan)
  expect(after.Grids.map(({ number, buildings, workerName, backupName }) => [number, buildings, workerName, backupName])).toEqual([
    [1, ['1', '2'], '李娟', '余诗雅'],
    [2, ['3'], '范娟', null],
  ])
  expect(after.Staff.map(({ name, phones }) => [name, ...(phones ?? [])])).toEqual([
    ['李娟', '19900000001'],
    ['范娟', '19900000002'],
    ['余诗雅'],
  ])
})
