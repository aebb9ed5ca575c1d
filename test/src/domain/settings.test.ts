import { readSettings, settingList } from '../../../src/domain/settings'

describe('.readSettings(rows)', () => {
  it('takes the default where there is no row', () => {
    expect(readSettings([]).settings.dailyLimit).toBe(settingList.dailyLimit.fallback)
  })
  it('reads numbers and yes/no words', () => {
    const { settings, bad } = readSettings([
      { key: 'dailyLimit', value: '7' },
      { key: 'autoDispatch', value: '否' },
    ])
    expect([settings.dailyLimit, settings.autoDispatch, bad]).toEqual([7, false, []])
  })
  it('keeps the default for a bad value and reports the row', () => {
    const { settings, bad } = readSettings([{ key: 'digestHour', value: '八点' }])
    expect(settings.digestHour).toBe(8)
    expect(bad).toEqual([{ key: 'digestHour', value: '八点', known: true }])
  })
  it('reports a key that nobody knows', () => {
    expect(readSettings([{ key: 'toString', value: 'x' }]).bad).toEqual([{ key: 'toString', value: 'x', known: false }])
  })
})
