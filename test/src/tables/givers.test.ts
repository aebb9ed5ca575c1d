import { type GiverTables, giverFinder, giversOf, hasEnded, isProvider } from '../../../src/tables/givers'
import type { Data } from '../../../src/tables/plan'
import type { Row } from '../../../src/tables/tables'
import { row } from '../features/core-world'

const data: Data<GiverTables> = {
  Staff: [
    row('Staff', { id: 'STF-1', name: '周敏', role: 'gridWorker', certificates: ['低保 '] }),
    row('Staff', { id: 'STF-2', name: '王芳', role: 'gridWorker' }),
    row('Staff', { id: 'STF-3', name: '王芳', role: 'coordinator' }),
  ],
  Volunteers: [
    row('Volunteers', { id: 'VOL-1', name: '周敏', grid: 2, skills: ['理发'] }),
    row('Volunteers', { id: 'VOL-2', name: '王芳' }),
    row('Volunteers', { id: 'VOL-3', name: '龚青' }),
  ],
  Partners: [row('Partners', { id: 'PAR-1', name: '龚青', services: ['家电小修'], agreementUntil: '2026-11-23' })],
}
const givers = giversOf(data)
const service = (providers: Row<'Services'>['providers']) => row('Services', { name: '家电小修', providers })

describe('.giversOf(data)', () => {
  it('has staff first, then volunteers, then partners, with what each can do', () =>
    expect(givers.map(({ id, role, can, grid }) => [id, role, can, grid])).toEqual([
      ['STF-1', 'gridWorker', ['低保'], null],
      ['STF-2', 'gridWorker', [], null],
      ['STF-3', 'coordinator', [], null],
      ['VOL-1', 'volunteer', ['理发'], 2],
      ['VOL-2', 'volunteer', [], null],
      ['VOL-3', 'volunteer', [], null],
      ['PAR-1', 'partner', ['家电小修'], null],
    ]))
})

describe('.giverFinder(givers)', () => {
  const find = giverFinder(givers)
  it.each<[string, string | null, string | null, string | undefined]>([
    ['by id, whatever the name says', 'VOL-1', '王芳', 'VOL-1'],
    ['by a name that a volunteer shares with one of the staff: of the staff', null, ' 周敏', 'STF-1'],
    ['by a name that a partner shares with a volunteer: the volunteer', null, '龚青', 'VOL-3'],
    ['nobody by a name that two of the staff have, though only one volunteer has it', null, '王芳', undefined],
    ['by name where the id is nobody’s', 'STF-9', '龚青', 'VOL-3'],
    ['nobody without id and name', null, null, undefined],
  ])('finds %s', (_what, id, name, found) => expect(find(id, name)?.id).toBe(found))
})

describe('.isProvider(giver, service, posted)', () => {
  const [worker, , coordinator, volunteer] = givers
  const partner = givers[6]
  it('goes by the role', () => {
    expect(givers.filter((one) => isProvider(one, service(['volunteer']))).map(({ id }) => id)).toEqual(['VOL-1', 'VOL-2', 'VOL-3'])
  })
  it('takes grid workers where nothing is said', () => {
    expect([worker, coordinator, volunteer, partner].map((one) => one !== undefined && isProvider(one, service(null)))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
  it('counts whoever has a grid as a grid worker', () =>
    expect(coordinator !== undefined && isProvider(coordinator, service(['gridWorker']), true)).toBe(true))
  it('takes a partner for what it offers by name only', () => {
    expect(partner !== undefined && isProvider(partner, service(['partner']))).toBe(true)
    expect(partner !== undefined && isProvider(partner, { ...service(['partner']), name: '修表' })).toBe(false)
  })
})

describe('.hasEnded(partner, today)', () => {
  it('is false on the last day of the agreement, and true on the next', () => {
    const [partner] = data.Partners
    expect(['2026-11-23', '2026-11-24'].map((day) => partner !== undefined && hasEnded(partner, day))).toEqual([false, true])
  })
  it('is false without a last day', () => expect(hasEnded({ agreementUntil: null }, '2026-11-24')).toBe(false))
})
