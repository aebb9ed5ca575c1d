import type { Cell } from '../../../src/tables/column'
import { settleReferences } from '../../../src/tables/references'
import { type ReadTable, readRows } from '../../../src/tables/rows'
import { type TableName, tables } from '../../../src/tables/tables'

/** A table with these rows, `{field: cell}`. */
function table(name: TableName, ...rows: Record<string, Cell>[]): [TableName, ReadTable] {
  const fields = Object.keys(tables[name].columns)
  const layout = Object.fromEntries(fields.map((field, index) => [field, index]))
  const values = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ''))]
  return [name, readRows(name, layout, values, () => 'NEW') as unknown as ReadTable]
}

const staff = table(
  'Staff',
  { id: 'STF-1', name: '周敏', role: '网格员' },
  { id: 'STF-2', name: '冯晓东', role: '网格员' },
  { id: 'STF-3', name: '王芳', role: '网格员' },
  { id: 'STF-4', name: '王芳', role: '网格员' },
)

const titleOf = (name: TableName) => (name === 'Staff' ? '工作人员·邻里' : tables[name].title['zh-CN'])

function settled(grid: Record<string, Cell>) {
  const { reads, repairs, problems } = settleReferences(new Map([staff, table('Grids', { id: 'GRD-1', number: 1, ...grid })]), titleOf)
  const [row] = reads.get('Grids')?.rows ?? []
  return { workerId: (row?.record as unknown as { workerId: string | null } | undefined)?.workerId, repairs, problems }
}

describe('.settleReferences(reads, tabTitle)', () => {
  it('leaves an id whose name stands beside it', () => {
    expect(settled({ workerId: 'STF-1', workerName: '周敏' })).toEqual({ workerId: 'STF-1', repairs: [], problems: [] })
  })
  it('lets the id follow the name that staff wrote over it', () => {
    const { workerId, repairs } = settled({ workerId: 'STF-1', workerName: '冯晓东' })
    expect(workerId).toBe('STF-2')
    expect(repairs).toEqual([[{ kind: 'update', table: 'Grids', id: 'GRD-1', set: { workerId: 'STF-2' } }]])
  })
  it('empties the id, and tells, when nobody has the name', () => {
    const { workerId, problems } = settled({ workerId: 'STF-1', workerName: '何永刚' })
    expect(workerId).toBeNull()
    expect(problems).toMatchObject([
      { code: 'reference_unknown', table: 'Grids', row: 2, column: 'workerName', params: { value: '何永刚' } },
    ])
  })
  it('keeps the one of two namesakes that the id meant', () => {
    expect(settled({ workerId: 'STF-4', workerName: '王芳' })).toEqual({ workerId: 'STF-4', repairs: [], problems: [] })
  })
  it('asks which of two namesakes is meant', () => {
    const { workerId, problems } = settled({ workerId: 'STF-1', workerName: '王芳' })
    expect(workerId).toBeNull()
    expect(problems).toMatchObject([{ code: 'reference_ambiguous' }])
  })
  it('keeps an id beside which a short or longer form of its name stands', () => {
    expect(settled({ workerId: 'STF-2', workerName: '冯晓东（小冯）' }).workerId).toBe('STF-2')
    expect(settled({ workerId: 'STF-2', workerName: '晓东' })).toEqual({ workerId: 'STF-2', repairs: [], problems: [] })
  })
  it('leaves an id without a name', () => {
    expect(settled({ workerId: 'STF-2' })).toEqual({ workerId: 'STF-2', repairs: [], problems: [] })
  })
  it('follows each name of a list', () => {
    const clubs = table('Clubs', { id: 'CLB-1', name: '合唱团', teacherIds: 'TEA-1', teacherNames: '林兰珍、李继平' })
    const teachers = table('Teachers', { id: 'TEA-1', name: '李继平' }, { id: 'TEA-2', name: '林兰珍' })
    const { reads } = settleReferences(new Map([clubs, teachers]), titleOf)
    expect(reads.get('Clubs')?.rows[0]?.record).toMatchObject({ teacherIds: ['TEA-2', 'TEA-1'] })
  })
})
