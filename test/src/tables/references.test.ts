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
  it('keeps an id beside which the surname stands with a title, but not another surname', () => {
    expect(settled({ workerId: 'STF-2', workerName: '冯师傅' })).toEqual({ workerId: 'STF-2', repairs: [], problems: [] })
    expect(settled({ workerId: 'STF-2', workerName: '周师傅' }).workerId).toBeNull()
  })
  it('lets the worker of a visit follow while it is planned, and leaves the names of those that were made', () => {
    const [planned, made] = ['待走访', '已走访'].map((state) => {
      const visit = table('Visits', { id: 'VIS-1', state, workerId: 'STF-1', workerName: state === '待走访' ? '冯晓东' : '何永刚' })
      return settleReferences(new Map([staff, visit]), titleOf)
    })
    expect(planned?.repairs).toEqual([[{ kind: 'update', table: 'Visits', id: 'VIS-1', set: { workerId: 'STF-2' } }]])
    expect(made).toMatchObject({ repairs: [], problems: [] })
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

  describe('of a request to staff, a volunteer or a partner', () => {
    const volunteers = table('Volunteers', { id: 'VOL-1', name: '周敏' }, { id: 'VOL-2', name: '龚青' }, { id: 'VOL-3', name: '王芳' })
    const partners = table('Partners', { id: 'PAR-1', name: '茶馆' })
    const idOf = (request: Record<string, Cell>, ...others: [TableName, ReadTable][]) => {
      const requests = table('Requests', { id: 'REQ-1', name: '王秀英', serviceName: '陪聊', ...request })
      const { reads, problems } = settleReferences(new Map([staff, ...others, requests]), titleOf)
      const [row] = reads.get('Requests')?.rows ?? []
      return [(row?.record as unknown as { assigneeId: string | null } | undefined)?.assigneeId, problems]
    }

    it.each([
      ['龚青', 'VOL-2'],
      ['茶馆', 'PAR-1'],
      ['周敏', 'STF-1'],
    ])('follows the name %s to %s', (assigneeName, id) =>
      expect(idOf({ assigneeId: 'STF-2', assigneeName }, volunteers, partners)).toEqual([id, []]),
    )
    it('keeps a volunteer who has the name of one of the staff', () =>
      expect(idOf({ assigneeId: 'VOL-1', assigneeName: '周敏' }, volunteers, partners)).toEqual(['VOL-1', []]))
    it('asks which of the staff is meant, not the one volunteer of that name, and says where it looked', () => {
      expect(idOf({ assigneeName: '王芳' }, volunteers, partners)).toEqual([
        null,
        [expect.objectContaining({ code: 'reference_ambiguous', params: { value: '王芳', tab: '工作人员·邻里 / 志愿者 / 共建单位' } })],
      ])
    })
    it('leaves the id as it is while one of the tables was not read', () =>
      expect(idOf({ assigneeId: 'STF-2', assigneeName: '龚青' }, volunteers)).toEqual(['STF-2', []]))
  })
})
