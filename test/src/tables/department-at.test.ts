import type { Level } from '../../../src/tables/department-at'
import { departmentsAbove, pathOf } from '../../../src/tables/department-at'
import { row } from '../features/core-world'

const department = (name: string, level: Level, services: string[] | null = null) =>
  row('Departments', { id: `DEP-${name}`, name, level, services })
const Departments = [
  department('县医保局', 'county', ['医保']),
  department('县民政局', 'county'),
  department('街道办', 'street'),
  department('物业', 'compound'),
  department('派出所', 'street', ['调解']),
]
const data = (...escalationPath: string[]) => ({ Departments, Services: [row('Services', { id: 'SVC-1', name: '医保', escalationPath })] })
const call = (name: string, level: Level) => row('Escalations', { id: `ESC-${name}`, department: name, level })
const names = (found: { name: string }[]) => found.map(({ name }) => name)
const matter = { serviceName: '医保', level: null }

describe('.pathOf(serviceName, data)', () => {
  it('takes names of departments and levels in either language, each department once', () => {
    const { departments, unknown } = pathOf('医保', data('物业', '街道/乡镇', 'county department', '县医保局', '派出所'))
    expect(names(departments)).toEqual(['物业', '街道办', '县医保局', '派出所'])
    expect(unknown).toEqual([])
  })

  it('names what is no department, and a level that has none for the service', () => {
    const { departments, unknown } = pathOf('医保', data('水利站', '社区', '街道办'))
    expect(names(departments)).toEqual(['街道办'])
    expect(unknown).toEqual(['水利站', '社区'])
  })

  it('is empty for a service that is not in the catalogue', () => {
    expect(pathOf('其他', data('街道办'))).toEqual({ departments: [], unknown: [] })
  })
})

describe('.departmentsAbove(matter, calls, data)', () => {
  it('goes level by level without a path, and where nothing on it can be used', () => {
    for (const given of [data(), data('水利站')]) expect(names(departmentsAbove(matter, [], given))).toEqual(['街道办', '县医保局'])
    expect(names(departmentsAbove({ ...matter, level: 'street' }, [], data()))).toEqual(['县医保局'])
    expect(names(departmentsAbove(matter, [call('县医保局', 'county')], data()))).toEqual([])
  })

  it('begins a path at its first department, also one of the compound', () => {
    expect(names(departmentsAbove(matter, [], data('物业', '县民政局')))).toEqual(['物业', '县民政局'])
  })

  it('goes on after the farthest on the path that was called, however the path was turned since', () => {
    const calls = [call('县民政局', 'county'), call('街道办', 'street')]
    expect(names(departmentsAbove(matter, calls, data('县民政局', '街道办', '县医保局')))).toEqual(['县医保局'])
    expect(names(departmentsAbove(matter, calls, data('街道办', '县民政局', '县医保局')))).toEqual(['县医保局'])
    expect(names(departmentsAbove(matter, calls, data('街道办', '县民政局')))).toEqual([])
  })

  it('goes on above the level reached where nobody on the path was called', () => {
    const given = data('物业', '派出所', '县民政局')
    expect(names(departmentsAbove(matter, [call('街道办', 'street')], given))).toEqual(['县民政局'])
    expect(names(departmentsAbove({ ...matter, level: 'compound' }, [], given))).toEqual(['派出所', '县民政局'])
  })
})
