import { readSettings, type SettingKey, settingList } from '../../../src/domain/settings'
import { softRuleIds, weightOf } from '../../../src/scheduling/rules/rule'

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
  it('reads weekly windows in either language', () => {
    const read = (value: string) => readSettings([{ key: 'carerWindows', value }])
    expect(read('Mon 09:00-10:00').settings.carerWindows).toEqual([{ day: 1, start: 540, end: 600, weeks: 'every' }])
    expect(read('上午').bad).toHaveLength(1)
    expect(read('上午').settings.carerWindows).toHaveLength(10)
  })
  it('takes no share of evenings where none is given', () => {
    expect(readSettings([{ key: 'eveningShare', value: null }]).settings.eveningShare).toBeNull()
    expect(readSettings([{ key: 'eveningShare', value: '40' }]).settings.eveningShare).toBe(40)
  })
  it('reports a key that nobody knows', () => {
    expect(readSettings([{ key: 'toString', value: 'x' }]).bad).toEqual([{ key: 'toString', value: 'x', known: false }])
  })
})

describe('the weights', () => {
  const weights = (Object.keys(settingList) as SettingKey[]).filter((key) => key.startsWith('weight.'))
  const unweighted = { weights: {} } as Parameters<typeof weightOf>[0]

  it('are those of the rules that cost something by themselves, and the same', () => {
    const own = softRuleIds.filter((rule) => weightOf(unweighted, rule) > 0)
    expect(weights).toEqual(own.map((rule) => `weight.${rule}`))
    expect(weights.map((key) => settingList[key].fallback)).toEqual(own.map((rule) => weightOf(unweighted, rule)))
  })
  it.each(['-1', '1001', '2.5', '很多'])('are whole numbers from 0 to 1000, so not %s', (value) => {
    expect(readSettings([{ key: 'weight.gaps', value }]).bad).toHaveLength(1)
  })
})
