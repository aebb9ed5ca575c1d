import { weeklyPhrase } from '../../../../src/features/academy/weekly-phrase'
import { window } from './academy-world'

describe('.weeklyPhrase(windows, language)', () => {
  const windows = [window(6, '09:00', '10:00'), window(2, '18:30', '21:00'), window(1, '18:30', '21:00'), window(3, '18:30', '21:00')]

  it('lists the times as names are listed in a sentence', () => {
    expect(weeklyPhrase(windows, 'zh-CN')).toBe('周一至周三 18:30-21:00、周六 09:00-10:00')
    expect(weeklyPhrase(windows, 'en')).toBe('Mon-Wed 18:30-21:00, Sat 09:00-10:00')
  })

  it('is empty without windows', () => expect(weeklyPhrase([], 'en')).toBe(''))
})
