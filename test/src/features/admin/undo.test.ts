import { planUndo, undoImage } from '../../../../src/features/admin/undo'
import type { CommittedChange } from '../../../../src/tables/commit'
import type { Row, TableName } from '../../../../src/tables/tables'
import { context, row } from '../core-world'

const ctx = context()
const request = row('Requests', {
  id: 'REQ-1',
  number: '2026-0001',
  name: '王秀英',
  receivedAt: '2026-11-23 08:00',
  serviceName: '代买',
  state: 'open',
})
const assigned = { ...request, state: 'assigned' as const, assigneeId: 'STF-1', assigneeName: '周敏' }
const mail = row('Outbox', { id: 'OUT-1', key: 'k', subject: 's', body: 'b', state: 'PENDING', plannedAt: '2026-11-23 08:00', attempts: 0 })

function audit(action: string, changes: CommittedChange[], given: Partial<Row<'Audit'>> = {}): Row<'Audit'>[] {
  const parts = undoImage(changes)
  return (parts.length === 0 ? [null] : parts).map((part, index) =>
    row('Audit', {
      id: `AUD-${action}-${index}`,
      action,
      part: index + 1,
      at: '2026-11-23 08:30',
      kind: 'dispatch',
      summary: '',
      changes: part,
      ...given,
    }),
  )
}

const change = <N extends TableName>(table: N, before: Row<N> | null, after: Row<N> | null): CommittedChange => ({
  table,
  id: (before ?? after)?.id ?? '',
  before,
  after,
})

describe('planUndo(audit, data, ctx)', () => {
  it('sets an update back, the changed fields only', () => {
    const { plan } = planUndo(audit('A', [change('Requests', request, assigned)]), { Requests: [assigned] }, ctx)
    expect(plan.steps).toEqual([
      [{ kind: 'update', table: 'Requests', id: 'REQ-1', set: { state: 'open', assigneeId: null, assigneeName: null } }],
    ])
    expect(plan.undoes).toBe('A')
    expect(plan.summary).toEqual([{ key: 'undo.done', params: { action: '派单', at: '2026-11-23 08:30', count: 1 } }])
  })

  it('deletes what was inserted and inserts what was deleted', () => {
    const old = row('Timetable', { id: 'SES-1', clubId: 'CLB-1', session: 1, state: 'draft' })
    const { plan } = planUndo(audit('A', [change('Requests', null, request), change('Timetable', old, null)]), { Requests: [request] }, ctx)
    expect(plan.steps).toEqual([
      [{ kind: 'delete', table: 'Requests', id: 'REQ-1' }],
      [{ kind: 'insert', table: 'Timetable', record: old }],
    ])
  })

  it('leaves a row whose cells somebody changed since, and says so', () => {
    const moved = { ...assigned, assigneeName: '蒋立军' }
    const { plan } = planUndo(audit('A', [change('Requests', request, assigned)]), { Requests: [moved] }, ctx)
    expect(plan.steps).toEqual([])
    expect(plan.summary).toContainEqual({ key: 'undo.changed', params: { count: 1, rows: '服务点单 REQ-1' } })
  })

  it('restores a row in which somebody changed other cells', () => {
    const noted = { ...assigned, note: '备注' }
    expect(planUndo(audit('A', [change('Requests', request, assigned)]), { Requests: [noted] }, ctx).plan.steps).toHaveLength(1)
  })

  it('leaves an inserted row that somebody wrote in', () => {
    const { plan, skipped } = planUndo(audit('A', [change('Requests', null, request)]), { Requests: [{ ...request, note: '备注' }] }, ctx)
    expect(plan.steps).toEqual([])
    expect(plan.summary.map(({ key }) => key)).toEqual(['undo.done', 'undo.changed'])
    expect(skipped).toEqual([{ table: 'Requests', id: 'REQ-1', code: 'changed' }])
  })

  it('leaves rows that are gone, and rows that are there again', () => {
    const changes = [change('Requests', request, assigned), change('Outbox', mail, null)]
    const { plan } = planUndo(audit('A', changes), { Outbox: [mail] }, ctx)
    expect(plan.steps).toEqual([])
    expect(plan.summary.slice(1)).toEqual([
      { key: 'undo.gone', params: { count: 1, rows: '服务点单 REQ-1' } },
      { key: 'undo.there', params: { count: 1, rows: '发件箱 OUT-1' } },
    ])
  })

  it.each(['SENT', 'SENDING', 'UNCERTAIN'] as const)('does not take back a mail that is %s', (state) => {
    const { plan } = planUndo(audit('A', [change('Outbox', null, mail)]), { Outbox: [{ ...mail, state }] }, ctx)
    expect(plan.steps).toEqual([])
    expect(plan.summary).toContainEqual({ key: 'undo.sent', params: { count: 1, rows: '发件箱 OUT-1' } })
  })

  it('takes back a mail that still waits', () => {
    expect(planUndo(audit('A', [change('Outbox', null, mail)]), { Outbox: [mail] }, ctx).plan.steps).toEqual([
      [{ kind: 'delete', table: 'Outbox', id: 'OUT-1' }],
    ])
  })

  it('knows a row again after it went through its cells', () => {
    const planned = row('Residents', { id: 'RES-1', name: '王秀英', phones: [], flags: ['veryOld', 'disabled'], note: '' })
    const read = { ...planned, phones: null, note: null }
    expect(planUndo(audit('A', [change('Residents', null, planned)]), { Residents: [read] }, ctx).plan.steps).toHaveLength(1)
  })

  it('takes the action before once the last one is undone', () => {
    const rows = [
      ...audit('A', [change('Requests', null, request)]),
      ...audit('B', [change('Requests', request, assigned)]),
      ...audit('C', [change('Requests', assigned, request)], { kind: 'undo', undoes: 'B' }),
    ]
    expect(planUndo(rows, { Requests: [request] }, ctx).plan.undoes).toBe('A')
  })

  it('passes over intake, sending, and what changed nothing', () => {
    const rows = [
      ...audit('A', [change('Requests', request, assigned)]),
      ...audit('B', [change('Outbox', null, mail)], { kind: 'sweep' }),
      ...audit('C', [change('Outbox', mail, { ...mail, state: 'SENT' })], { kind: 'mail' }),
      ...audit('D', []),
    ]
    expect(planUndo(rows, { Requests: [assigned] }, ctx).plan.undoes).toBe('A')
  })

  it.each(['digest', 'supervisorDigest', 'whoComes', 'escalate', 'autoDispatch', 'autoPolicies', 'autoCampaigns', 'autoVisits'] as const)(
    'passes over %s',
    (kind) => {
      const rows = [...audit('A', [change('Requests', request, assigned)]), ...audit('B', [change('Outbox', null, mail)], { kind })]
      expect(planUndo(rows, { Requests: [assigned], Outbox: [mail] }, ctx).plan.undoes).toBe('A')
    },
  )

  it('says when there is nothing to undo', () => {
    expect(planUndo([], {}, ctx)).toEqual({
      plan: { kind: 'undo', steps: [], summary: [{ key: 'undo.nothing', params: {} }] },
      skipped: [],
    })
  })

  it('puts the parts of a long record together, in any order of rows', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...request, id: `REQ-${index}`, note: `旧${index}😀` }))
    const changes = many.map((one) => change('Requests', one, { ...one, note: null }))
    const rows = audit('A', changes)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.every((one) => (one.changes ?? '').length <= 40_000)).toBe(true)
    const { plan } = planUndo([...rows].reverse(), { Requests: many.map((one) => ({ ...one, note: null })) }, ctx)
    expect(plan.steps).toEqual(many.map(({ id, note }) => [{ kind: 'update', table: 'Requests', id, set: { note } }]))
  })

  it.each([
    ['a part is missing', (rows: Row<'Audit'>[]) => rows.slice(1)],
    ['a part was changed', (rows: Row<'Audit'>[]) => rows.map((one) => ({ ...one, changes: `${one.changes}x` }))],
    [
      'a table is unknown',
      (rows: Row<'Audit'>[]) => rows.map((one) => ({ ...one, changes: one.changes?.replace(/Requests/g, 'Requiem') ?? null })),
    ],
  ])('changes nothing when %s', (_, spoil) => {
    const many = Array.from({ length: 900 }, (_unused, index) => change('Requests', { ...request, id: `REQ-${index}` }, assigned))
    const { plan } = planUndo(spoil(audit('A', many)), { Requests: [assigned] }, ctx)
    expect(plan).toMatchObject({ steps: [], summary: [{ key: 'undo.unreadable', params: { action: '派单', at: '2026-11-23 08:30' } }] })
  })
})
