import { creditVolunteers } from '../../../../src/features/intake/served-minutes'
import type { Row } from '../../../../src/tables/tables'
import { applied, row } from '../core-world'

type World = Parameters<typeof creditVolunteers>[0]

const done = (id: string, given: Partial<Row<'Requests'>> = {}) =>
  row('Requests', { id, state: 'done', serviceName: '陪聊', assigneeId: 'VOL-1', ...given })

function world(...Requests: Row<'Requests'>[]): World {
  return {
    Requests,
    Volunteers: [row('Volunteers', { id: 'VOL-1', serviceMinutes: 100 }), row('Volunteers', { id: 'VOL-2' })],
    Services: [row('Services', { name: '陪聊', minutes: 40 })],
  }
}
const minutes = ({ Volunteers }: World) => Volunteers.map(({ serviceMinutes }) => serviceMinutes)
const credited = (data: World) => applied(data, { kind: 'sweep', steps: creditVolunteers(data), summary: [] })

describe('.creditVolunteers(data)', () => {
  it('adds the minutes that were reported, else those of the service, in one step a volunteer', () => {
    const data = world(done('REQ-1', { minutes: 25 }), done('REQ-2'), done('REQ-3', { assigneeId: 'VOL-2', serviceName: '别的' }))
    expect(creditVolunteers(data).map((step) => step.length)).toEqual([3, 2])
    expect(minutes(credited(data))).toEqual([165, 0])
  })
  it('adds them once', () => {
    const after = credited(world(done('REQ-1')))
    expect(minutes(after)).toEqual([140, null])
    expect(creditVolunteers(after)).toEqual([])
  })
  it('does not add them again when the same volunteer did it a second time, but does to another', () => {
    const after = credited(world(done('REQ-1')))
    const again = (assigneeId: string) => ({ ...after, Requests: after.Requests.map((one) => ({ ...one, assigneeId })) })
    expect(creditVolunteers(again('VOL-1'))).toEqual([])
    expect(minutes(credited(again('VOL-2')))).toEqual([140, 40])
  })
  it.each(['assigned', 'accepted', 'open', 'merged', 'withdrawn'] as const)('adds nothing for what is %s', (state) =>
    expect(creditVolunteers(world(done('REQ-1', { state })))).toEqual([]),
  )
  it('adds nothing for what staff did', () => expect(creditVolunteers(world(done('REQ-1', { assigneeId: 'STF-1' })))).toEqual([]))
})
