import { Workbook } from '@cj-tech-master/excelts'
import { compareForbidden } from '../../../bench/adopt/forbidden'
import type { Forbidden } from '../../../bench/adopt/key'
import { indexReport } from '../../../bench/adopt/report-index'
import type { ToldRecord } from '../../../src/features/adopt/tell/told'
import { key, report } from './report-for-tests'

const record = (row: number, values: Record<string, unknown>, also: number[] = []): ToldRecord => ({
  tab: '册',
  row,
  ...(also.length === 0 ? {} : { also: also.map((one) => ({ tab: '册', row: one })) }),
  values,
})

function happened(item: Partial<Forbidden>, records: ToldRecord[], cells: Record<string, unknown> = {}): boolean {
  const [before, after] = [new Workbook(), new Workbook()]
  const sheet = after.addWorksheet('册')
  for (const [cell, value] of Object.entries(cells)) sheet.getCell(cell).value = value as never
  const whole = { id: 'N', kind: '', statement: '', table: 'residents', tab: '册', ...item }
  const index = indexReport(report({ residents: records, staff: [], gridWorkers: [], timetable: [] }))
  return compareForbidden(key({ mustNotHappen: [whole] }), index, { before, after }).happened.length > 0
}

describe('.compareForbidden(key, index, kept)', () => {
  const rows = [
    { tab: '册', row: 3 },
    { tab: '册', row: 4 },
  ]

  it.each<[string, Partial<Forbidden>, ToldRecord[], ToldRecord[]]>([
    ['two people become one', { kind: 'not-merged', rows }, [record(3, {}), record(4, {})], [record(3, {}, [4])]],
    ['a person is guessed', { kind: 'not-guessed', row: 3 }, [record(3, { residentRef: null })], [record(3, { residentRef: rows[1] })]],
    [
      'a phone is lost',
      { kind: 'lost-value', rows, phones: ['1', '2'] },
      [record(3, { phones: ['1', '2'] }, [4])],
      [record(3, { phones: ['1'] }, [4])],
    ],
    [
      'hours are added up',
      { kind: 'lost-value', rows, serviceMinutes: [30, 60] },
      [record(3, { serviceMinutes: 30 }), record(4, { serviceMinutes: 60 })],
      [record(3, { serviceMinutes: 90 }, [4])],
    ],
    [
      'an address is filled down',
      { kind: 'not-filled-down', row: 3, notAddress: '1-1-101' },
      [record(3, { address: null })],
      [record(3, { address: '1-1-101' })],
    ],
    ['a sum becomes a person', { kind: 'not-a-record', rows: [3] }, [record(4, {})], [record(3, {})]],
    ['a row is dropped', { kind: 'lost-row', rows: [3] }, [record(3, {})], []],
    [
      'a decade becomes a day',
      { kind: 'not-a-date', cells: [{ tab: '册', cell: 'J3' }] },
      [record(3, { birthDate: null })],
      [record(3, { birthDate: '1980-01-01' })],
    ],
    [
      'a colour’s meaning is lost',
      { kind: 'lost-meaning', rows: [3] },
      [record(3, { movedAway: true })],
      [record(3, { movedAway: false })],
    ],
    [
      'a broken thing counts',
      { kind: 'not-a-feature', row: 3, field: 'features', notContains: '空调' },
      [record(3, { features: [] })],
      [record(3, { features: ['空调'] })],
    ],
  ])('sees when %s', (_, item, good, bad) => {
    expect([happened(item, good), happened(item, bad)]).toEqual([false, true])
  })

  it('sees when a text is no text any more', () => {
    const item = { kind: 'stays-text', cell: 'Q3', equals: '=1+1' }
    expect([happened(item, [], { Q3: '=1+1' }), happened(item, [], { Q3: { formula: '1+1' } }), happened(item, [])]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('counts a kind that it cannot look for as happened', () => {
    expect(happened({ kind: 'never heard of' }, [])).toBe(true)
  })
})
