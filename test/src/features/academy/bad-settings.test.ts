import { settingProblems } from '../../../../src/features/academy/bad-settings'
import type { RowNumber } from '../../../../src/features/academy/scene'
import { say } from '../../../../src/messages/messages'
import { context, row } from '../core-world'

const rowNumber: RowNumber = (table, key) => (table === 'Settings' && key !== 'gone' ? 7 : null)
const told = (key: string, value: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  settingProblems([row('Settings', { key, value })], context({ language }), rowNumber).map(({ code, params, ...place }) => [
    place,
    say(language, `problem.${code}`, params),
  ])
const at = (column: string) => ({ table: 'Settings', row: 7, column })

describe('.settingProblems(rows, ctx, rowNumber)', () => {
  it.each(['abc', '-3', '1001', '5.5'])('names a weight of %s, what may stand there, and what holds instead', (value) => {
    expect(told('weight.gaps', value)).toEqual([
      [at('value'), `“排课扣分：老师或学员两节课之间每空等半小时（最多算两小时）”写的是“${value}”，要写 0 到 1000 的整数；这次按 1 排`],
    ])
  })

  it('says it in English too', () => {
    expect(told('weight.spread', 'four', 'en')).toEqual([
      [at('value'), expect.stringMatching(/says “four”; it must be a whole number from 0 to 1000\. 4 was used$/)],
    ])
  })

  it('names a weight of a rule that there is not, in the column of the keys', () => {
    expect(told('weight.beauty', '3')).toEqual([
      [at('key'), '排课没有“weight.beauty”这一条规则，这一行没有用；请改成别的“排课扣分”行那样的键，或删掉这一行'],
    ])
  })

  it('names the hours of the school day, an unlimited share, and weekly times', () => {
    expect(told('dayEndHour', '25点')).toEqual([[at('value'), '“课程最晚几点结束”写的是“25点”，要写 1 到 24 的整数；这次按 21 排']])
    expect(told('eveningShare', '一半')[0]?.[1]).toContain('这次按 不限 排')
    expect(told('carerWindows', '上午')).toEqual([
      [
        at('value'),
        '“带娃家长方便的时间”写的是“上午”，要写每周时间（例：周二 19:00-20:30）；这次按 周一至周五 08:30-11:00; 周一至周五 14:00-16:00 排',
      ],
    ])
  })

  it('says nothing of what holds, nor of settings that are not the timetable’s', () => {
    expect([told('weight.gaps', '0'), told('digestHour', '99'), told('colour', 'red')]).toEqual([[], [], []])
  })
})
