import { settle } from '../../../../../src/features/adopt/settle/changes'
import type { Identified } from '../../../../../src/features/adopt/settle/identity'
import { digestOf, sourceText } from '../../../../../src/features/adopt/settle/source-text'
import type { Row } from '../../../../../src/tables/tables'

const record = {
  name: '周敏',
  role: 'gridWorker',
  phones: ['19900000011'],
  email: null,
  dailyLimit: null,
  leaveFrom: null,
  leaveUntil: null,
  certificates: null,
  note: null,
} as const satisfies Omit<Row<'Staff'>, 'id' | 'source'>

function identified(existing: Partial<Row<'Staff'>> | null, facts: Partial<typeof record> = {}): Identified<'Staff'> {
  const read = { ...record, phones: [...record.phones], ...facts }
  const row = existing === null ? null : { ...read, id: 'STF-1', source: null, ...existing }
  const sources = [{ tab: '网格员', row: 3, digest: digestOf(read) }]
  return { draft: { tab: '网格员', row: 3, record: read }, record: read, id: 'STF-1', sources, existing: row, was: null }
}

const sameWords = sourceText([{ tab: '网格员', row: 9, digest: digestOf({ ...record, phones: [...record.phones] }) }])
const otherWords = sourceText([{ tab: '网格员', row: 3, digest: 'other' }])

describe('.settle(table, identified, links)', () => {
  it('inserts a record that is not there yet, with its links and its source', () => {
    expect(settle('Staff', identified(null), {})).toMatchObject({
      kind: 'inserted',
      change: { kind: 'insert', record: { id: 'STF-1', source: expect.stringContaining('网格员!3#') } },
    })
  })

  it('writes nothing while the ledger reads as it did, though the row moved and staff wrote something else here', () => {
    expect(settle('Staff', identified({ source: sameWords, phones: ['19900000099'] }), {})).toMatchObject({
      change: null,
      kind: 'unchanged',
      set: {},
    })
  })

  it('writes what differs once the ledger reads otherwise', () => {
    expect(settle('Staff', identified({ source: otherWords, phones: ['19900000099'] }), {}).change).toMatchObject({
      set: { phones: ['19900000011'] },
    })
  })

  it('empties nothing here because a cell of the ledger is empty', () => {
    const { change } = settle('Staff', identified({ source: otherWords, email: 'zhou@example.org' }), {})
    expect(change?.kind === 'update' && Object.keys(change.set)).toEqual(['source'])
  })

  it('fills only empty fields of a record that staff typed here', () => {
    const { change } = settle('Staff', identified({ source: null, phones: ['19900000099'], email: null }, { email: null }), {
      email: 'zhou@example.org',
    })
    expect(change).toMatchObject({ set: { email: 'zhou@example.org' } })
    expect(change?.kind === 'update' && 'phones' in change.set).toBe(false)
  })

  it('fills a link that is empty and never overwrites one', () => {
    const { change } = settle('Staff', identified({ source: sameWords, note: null }), { note: 'link' })
    expect(change).toMatchObject({ set: { note: 'link' } })
    expect(settle('Staff', identified({ source: sameWords, note: 'chosen by staff' }), { note: 'link' }).kind).toBe('unchanged')
  })
})
