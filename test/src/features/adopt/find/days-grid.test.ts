import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, merge, noRecords, sheet } from '../ledger-for-tests'

/** A teacher whose grid has these answers on Wednesday morning and afternoon; a tick on Monday morning. */
function free(morning: Cell, afternoon: Cell) {
  const rows = [
    ['姓名', '专长', '周一', '', '周三', '', '电话'],
    ['', '', '上午', '下午', '上午', '下午', ''],
    ['曹思琪', '书法', '√', '', morning, afternoon, '19900000001'],
    ['曹永贵', '国画', '', '√', '√', '', '19900000002'],
    ['董小满', '太极', '√', '√', '', '√', '19900000003'],
  ]
  const across = [merge(1, 1, 2, 3), merge(1, 1, 4, 5), merge(1, 2, 0, 0), merge(1, 2, 1, 1), merge(1, 2, 6, 6)]
  const { plan, report } = planAdopt([sheet('师资情况', rows, across)], noRecords(), context())
  const windows = commit(noRecords(), plan).Teachers[0]?.availability ?? []
  return {
    windows: windows.map(({ day, start, end, weeks }) => `${day} ${start}-${end} ${weeks}`),
    codes: report.problems.map(({ code, row }) => `${row} ${code}`),
  }
}

const MONDAY = '1 480-720 every'
const MORNING = '3 480-720 every'

describe('a grid of days and parts of the day', () => {
  it.each(['√', '✓', '★', '可', '可以', '有空', '行', '能来', 'OK'])('takes %s for a tick', (mark) => {
    expect(free(mark, '')).toEqual({ windows: [MONDAY, MORNING], codes: [] })
  })

  it.each(['×', '否', '忙', '没空', '上班', '/', '-'])('takes %s for none', (mark) => {
    expect(free(mark, '')).toEqual({ windows: [MONDAY], codes: [] })
  })

  it.each([
    ['双周√', '3 720-1080 even'],
    ['√（单周）', '3 720-1080 odd'],
    ['2点-4点', '3 840-960 every'],
    ['√ 2:00-4:00', '3 840-960 every'],
  ])('understands what is written beside a tick: %s', (answer, window) => {
    expect(free('√', answer)).toEqual({ windows: [MONDAY, MORNING, window], codes: [] })
  })

  it.each(['看情况', '待定', '接孩子', '?'])('asks about %s, and keeps what is ticked', (answer) => {
    expect(free('√', answer)).toEqual({ windows: [MONDAY, MORNING], codes: ['3 availability_unparsed'] })
  })
})
