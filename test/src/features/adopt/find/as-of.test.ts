import { ledgerAsOf } from '../../../../../src/features/adopt/find/as-of'
import { sheet } from '../ledger-for-tests'

describe('.ledgerAsOf(sheets, today)', () => {
  it('takes the latest day that the ledger says it was brought up to date', () => {
    const sheets = [
      sheet('首页', [['更新于', '2026-02-27']]),
      sheet('志愿者', [['截至2026.2.25    累计时长单位：小时']]),
      sheet('a', [['更新：2026年3月1日']]),
    ]
    expect(ledgerAsOf(sheets, '2026-11-23')).toBe('2026-03-01')
  })

  it('takes today when the ledger says nothing, or says a day to come', () => {
    expect(ledgerAsOf([sheet('a', [['更新于 2027-01-01']])], '2026-11-23')).toBe('2026-11-23')
  })
})
