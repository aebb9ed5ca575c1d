import type { Cell } from '../../../src/tables/column'
import { buildCommit } from '../../../src/tables/commit'
import type { Step } from '../../../src/tables/plan'
import { type ReadTable, readRows } from '../../../src/tables/rows'
import type { TableName } from '../../../src/tables/tables'

const layout = { id: 0, key: 1, value: 2, note: 3 }
const headers = ['编号', '键', '值', '说明']

function read(...rows: Cell[][]): Map<TableName, ReadTable> {
  let given = 0
  return new Map([['Settings', readRows('Settings', layout, [headers, ...rows], () => `SET-NEW${++given}`) as unknown as ReadTable]])
}

const set = (id: string, value: string): Step => [{ kind: 'update', table: 'Settings', id, set: { value } }]
const insert = (id: string, key: string): Step => [{ kind: 'insert', table: 'Settings', record: { id, key, value: null, note: null } }]

describe('.readRows(name, layout, values, giveId)', () => {
  it('skips empty rows and counts rows as people do', () => {
    const table = read(['', '', '', ''], ['SET-1', 'a', '1', '']).get('Settings')
    expect(table?.rows.map(({ index, id }) => [index, id])).toEqual([[2, 'SET-1']])
  })
  it('gives an id to a row that staff typed', () => {
    expect(read(['', 'a', '1', '']).get('Settings')?.rows[0]).toMatchObject({ id: 'SET-NEW1', hasId: false })
  })
  it('makes a Problem, not a record, of a row without a required value', () => {
    const table = read(['SET-1', '', '1', '']).get('Settings')
    expect(table?.rows).toEqual([])
    expect(table?.problems).toEqual([{ code: 'cell_empty', table: 'Settings', row: 2, column: 'key', params: {} }])
  })
  it('takes only the first of two rows with one id', () => {
    const table = read(['SET-1', 'a', '', ''], ['SET-1', 'b', '', '']).get('Settings')
    expect(table?.rows).toHaveLength(1)
    expect(table?.problems[0]).toMatchObject({ code: 'id_doubled', row: 3 })
  })
})

describe('.buildCommit(steps, before, now, language)', () => {
  const before = read(['SET-1', 'a', '1', ''], ['SET-2', 'b', '2', ''])

  it('writes only the columns that a change names', () => {
    const { writes } = buildCommit([set('SET-2', '9')], before, before, 'zh-CN')
    expect([...(writes[0]?.updates ?? [])]).toEqual([[2, { value: '9' }]])
  })
  it('follows a row that staff moved meanwhile', () => {
    const now = read(['SET-2', 'b', '2', ''], ['SET-1', 'a', '1', ''])
    expect([...(buildCommit([set('SET-2', '9')], before, now, 'zh-CN').writes[0]?.updates.keys() ?? [])]).toEqual([1])
  })
  it('leaves out a step whose row changed meanwhile, and keeps the others', () => {
    const now = read(['SET-1', 'a', 'by hand', ''], ['SET-2', 'b', '2', ''])
    const commit = buildCommit([set('SET-1', '8'), set('SET-2', '9')], before, now, 'zh-CN')
    expect(commit.stale.map(({ code, id }) => [code, id])).toEqual([['row_changed', 'SET-1']])
    expect(commit.changes.map(({ id }) => id)).toEqual(['SET-2'])
  })
  it('leaves out the whole step when one of its rows is gone', () => {
    const now = read(['SET-1', 'a', '1', ''])
    const commit = buildCommit([[...set('SET-1', '8'), ...set('SET-2', '9')]], before, now, 'zh-CN')
    expect([commit.stale[0]?.code, commit.changes]).toEqual(['row_gone', []])
  })
  it('refuses a second row with the same unique value, even from another run', () => {
    const now = read(['SET-1', 'a', '1', ''], ['SET-2', 'b', '2', ''], ['SET-9', 'c', '', ''])
    expect(buildCommit([insert('SET-3', 'c')], before, now, 'zh-CN').stale[0]?.code).toBe('already_there')
  })
  it('refuses the same unique value twice within one plan', () => {
    const commit = buildCommit([insert('SET-3', 'c'), insert('SET-4', 'c')], before, before, 'zh-CN')
    expect([commit.changes.length, commit.stale.length]).toEqual([1, 1])
  })
  it('keeps the before-image for undo', () => {
    const { changes } = buildCommit([set('SET-1', '8')], before, before, 'zh-CN')
    expect([changes[0]?.before, changes[0]?.after]).toMatchObject([{ value: '1' }, { value: '8' }])
  })
  it('writes the id of a row that staff typed, where the row still stands', () => {
    const typed = read(['', 'a', '1', ''])
    const again = read(['', 'a', '1', ''])
    const commit = buildCommit([set('SET-NEW1', '8')], typed, again, 'zh-CN')
    expect([...(commit.writes[0]?.updates ?? [])]).toEqual([[1, { value: '8', id: 'SET-NEW1' }]])
  })

  describe('a unique value that an update brings in', () => {
    const rename = (id: string, key: string): Step => [{ kind: 'update', table: 'Settings', id, set: { key } }]

    it('is refused when another run has it by now', () => {
      const now = read(['SET-1', 'a', '1', ''], ['SET-2', 'b', '2', ''], ['SET-9', 'c', '', ''])
      expect(buildCommit([rename('SET-1', 'c')], before, now, 'zh-CN').stale[0]?.code).toBe('already_there')
    })
    it('is refused when the same plan gave it to another row', () => {
      const commit = buildCommit([rename('SET-1', 'c'), rename('SET-2', 'c'), insert('SET-3', 'c')], before, before, 'zh-CN')
      expect(commit.stale.map(({ id }) => id)).toEqual(['SET-2', 'SET-3'])
    })
    it('may be the row’s own', () => {
      expect(buildCommit([rename('SET-1', 'a')], before, before, 'zh-CN').stale).toEqual([])
    })
  })

  it('never takes an empty number for one that is taken', () => {
    let given = 0
    const requests = { id: 0, name: 1, serviceName: 2, number: 3 }
    const typed = readRows(
      'Requests',
      requests,
      [
        ['编号', '姓名', '服务', '单号'],
        ['', '曾丙', '代买', ''],
        ['', '付丁', '代买', ''],
      ],
      () => `REQ-${++given}`,
    )
    const tables = new Map<TableName, ReadTable>([['Requests', typed as unknown as ReadTable]])
    const number = (id: string, value: string): Step => [{ kind: 'update', table: 'Requests', id, set: { number: value } }]
    expect(typed.rows.map(({ record }) => [record.number, record.receivedAt, record.state])).toEqual([
      ['', '', 'open'],
      ['', '', 'open'],
    ])
    expect(buildCommit([number('REQ-1', '')], tables, tables, 'zh-CN').stale).toEqual([])
    expect(buildCommit([number('REQ-1', '5'), number('REQ-2', '5')], tables, tables, 'zh-CN').stale.map(({ id }) => id)).toEqual(['REQ-2'])
  })
})
