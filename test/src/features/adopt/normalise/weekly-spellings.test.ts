import { formatWeekly } from '../../../../../src/domain/weekly'
import { plainWeekly } from '../../../../../src/features/adopt/normalise/weekly-spellings'
import { readSchedule } from '../../../../../src/features/adopt/normalise/windows'

describe('.plainWeekly(text)', () => {
  it.each([
    ['Tue 14:00-15:30', '周二 14:00-15:30'],
    ['Mon, Wed 19:00-20:30', '周一 19:00-20:30; 周三 19:00-20:30'],
    ['Tuesdays 2-3:30pm', '周二 14:00-15:30'],
    ['Sat 10am to 12pm', '周六 10:00-12:00'],
    ['周四14.30-16.00', '周四 14:30-16:00'],
    ['周四 1430-1600', '周四 14:30-16:00'],
    ['每周6下午2:30开始（90分钟）', '周六 14:30-16:00'],
    ['周二19:00（1.5小时）', '周二 19:00-20:30'],
    ['周三上午11点半起，每次1小时', '周三 11:30-12:30'],
    ['14:30-16:00 周三', '周三 14:30-16:00'],
    ['周一至周五每天 8:00-9:00', '周一至周五 08:00-09:00'],
    ['逢双周周日上午9:00-10:30', '周日 09:00-10:30 (双周)'],
    ['周二、四晚7点半至9点', '周二 19:30-21:00; 周四 19:30-21:00'],
    ['单周五19点-20点30分', '周五 19:00-20:30 (单周)'],
    ['周一14:00-15:30\n周三 14:00-15:30', '周一 14:00-15:30; 周三 14:00-15:30'],
  ])('lets %j be read', (text, windows) => {
    expect(formatWeekly(readSchedule(text).value.windows, 'zh-CN')).toBe(windows)
  })

  it('leaves dates, amounts and text of other kinds as they are', () => {
    for (const text of ['2023.05.01', '每月15日', '费用 12.50 元', '19900001234', '周二下午']) expect(plainWeekly(text)).toBe(text)
  })
})
