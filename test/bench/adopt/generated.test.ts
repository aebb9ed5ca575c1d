import { generatedLedger, residentRows } from '../../../bench/adopt/generated'
import { openKept } from '../../../bench/adopt/kept-workbook'
import { plainXlsx } from '../../../bench/adopt/plain-xlsx'
import { unaccountedRows } from '../../../bench/adopt/rows'
import { planAdopt } from '../../../src/features/adopt/plan-adopt'
import { ledgerReport } from '../../../src/features/adopt/tell/ledger-report'
import { context, noRecords } from '../../src/features/adopt/ledger-for-tests'

describe('.generatedLedger(rows)', () => {
  it('has so many residents, the same each time, and adopts without a rest', async () => {
    const sheets = generatedLedger(50)
    expect([residentRows(sheets), generatedLedger(50)]).toEqual([50, sheets])
    const report = ledgerReport(planAdopt(sheets, noRecords(), context()), context())
    expect(report.tables.residents.records).toHaveLength(50)
    expect(new Set(report.problems.map(({ category }) => category))).toEqual(new Set(['date_incomplete']))
    const file = plainXlsx(sheets)
    expect(unaccountedRows(report, await openKept(file, file))).toEqual([])
    report.tabs[0]?.rows.splice(-1)
    expect(unaccountedRows(report, await openKept(file, file))).not.toEqual([])
  })
})

describe('.plainXlsx(sheets)', () => {
  it('keeps texts, numbers and merges', async () => {
    const merges = [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 }]
    const file = plainXlsx([
      {
        title: '册 & 表',
        cells: [
          ['<王>', 12],
          ['', ' a '],
        ],
        merges,
      },
    ])
    const sheet = (await openKept(file, file)).before.getWorksheet('册 & 表')
    expect([sheet?.getCell('A1').value, sheet?.getCell('B1').value, sheet?.getCell('B2').value]).toEqual(['<王>', 12, ' a '])
    expect(sheet?.model.merges).toEqual(['A1:A2'])
  })
})
