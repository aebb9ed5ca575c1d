/** An office with two people, what is linked to them, and open rows of Review. */
import type { ReviewData } from '../../../../src/features/review/matter'
import type { Change, Plan } from '../../../../src/tables/plan'
import { type Row, TABLE_NAMES, type TableName, tables } from '../../../../src/tables/tables'

/** A record with null wherever nothing is said. */
export function record<N extends TableName>(table: N, facts: Partial<Row<N>>): Row<N> {
  const empty = Object.keys(tables[table].columns).map((field) => [field, null])
  return { ...Object.fromEntries(empty), ...facts } as Row<N>
}

export function reviewRow(id: string, facts: Partial<Row<'Review'>>): Row<'Review'> {
  return record('Review', { id, key: `人口!${id}`, code: 'date_incomplete', reason: 'reason', state: 'open', sourceTab: '人口', ...facts })
}

export const WANG = 'RES-AAAAAAA1'
export const TWIN = 'RES-AAAAAAA2'

export function reviewData(...reviews: Row<'Review'>[]): ReviewData {
  return {
    Residents: [
      record('Residents', { id: WANG, name: '王强', phones: ['19900000001'], address: '3-1-101', source: '人口!3#aaa', note: '在家' }),
      record('Residents', {
        id: TWIN,
        name: '王强',
        sex: 'male',
        phones: ['19900000002'],
        address: '3-1-102',
        source: '人口!9#bbb',
        note: '租户',
      }),
    ],
    Enrolments: [record('Enrolments', { id: 'ENR-AAAAAAA1', clubId: 'CLB-AAAAAAA1', name: '王强', residentId: TWIN })],
    Entitlements: [record('Entitlements', { id: 'ENT-AAAAAAA1', policyName: '高龄津贴', residentId: TWIN, key: `高龄津贴:${TWIN}` })],
    Requests: [record('Requests', { id: 'REQ-AAAAAAA1', serviceName: '理发', residentId: TWIN, similar: ['REQ-AAAAAAA2'] })],
    Review: reviews,
  }
}

/** The data after the plan was committed. */
export function committed(data: ReviewData, plan: Plan): Required<ReviewData> {
  const after: Record<string, Record<string, unknown>[]> = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, (data[name] ?? []).map((row) => ({ ...row }))]),
  )
  for (const change of plan.steps.flat() as Change[]) {
    const rows = after[change.table] ?? []
    if (change.kind === 'insert') rows.push({ ...change.record })
    else if (change.kind === 'update') Object.assign(rows.find(({ id }) => id === change.id) ?? {}, change.set)
    else after[change.table] = rows.filter(({ id }) => id !== change.id)
  }
  return after as unknown as Required<ReviewData>
}
