import { settingList } from '../../../../src/domain/settings'
import { defaultRows } from '../../../../src/features/admin/default-rows'
import { applied, context, inserted, row } from '../core-world'

const empty = { Settings: [], Services: [], Calendar: [] }

describe('.defaultRows(data, context)', () => {
  it('gives a new office every setting, services and the public holidays', () => {
    const plan = defaultRows(empty, context())
    expect(inserted(plan, 'Settings').map(({ key }) => key)).toEqual(Object.keys(settingList))
    expect(inserted(plan, 'Services').length).toBeGreaterThan(5)
    expect(inserted(plan, 'Calendar')).toContainEqual(expect.objectContaining({ on: '2026-10-01', kind: 'holiday', name: '国庆节' }))
  })
  it('adds nothing the second time', () => {
    const after = applied(empty, defaultRows(empty, context()))
    expect(defaultRows(after, context()).steps).toEqual([])
  })
  it('adds a setting that is new, and leaves the office’s lists alone', () => {
    const data = {
      ...empty,
      Services: [row('Services', { id: 'SVC-1', name: '理发' })],
      Calendar: [row('Calendar', { id: 'CAL-1', on: '2026-05-01' })],
    }
    const tables = new Set(
      defaultRows(data, context())
        .steps.flat()
        .map(({ table }) => table),
    )
    expect([...tables]).toEqual(['Settings'])
  })
})
