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

/** The windows of a venue whose row has these hours for weekdays and for weekends. */
function open(weekdays: Cell, weekend: Cell) {
  const rows = [
    ['场所', '类别', '设备设施', '可容纳', '开放时段', '', '使用费'],
    ['', '', '', '', '平日（周一至周五）', '双休日', ''],
    ['书画教室', '教室', '白板', 20, weekdays, weekend, '免费'],
    ['舞蹈房', '教室', '音响', 30, '8:30-21:00', '8:30-17:00', '免费'],
  ]
  const down = [0, 1, 2, 3, 6].map((column) => merge(1, 2, column, column))
  const { plan, report } = planAdopt([sheet('场地', rows, [merge(1, 1, 4, 5), ...down])], noRecords(), context())
  const windows = commit(noRecords(), plan).Venues[0]?.openingHours ?? []
  return {
    windows: windows.map(({ day, start, end }) => `${day} ${start}-${end}`),
    codes: report.problems.map(({ code, row }) => `${row} ${code}`),
  }
}

const daysOf = (days: number[], hours: string) => days.map((day) => `${day} ${hours}`)
const WEEKDAYS = [1, 2, 3, 4, 5]

describe('columns for weekdays and weekends', () => {
  it.each([
    ['9:00-17:00', '9:30-11:30', [...daysOf(WEEKDAYS, '540-1020'), ...daysOf([6, 7], '570-690')]],
    ['9:00-17:00', '同左', daysOf([...WEEKDAYS, 6, 7], '540-1020')],
    ['9:00-17:00', '不开', daysOf(WEEKDAYS, '540-1020')],
    ['—', '9:30-11:30', daysOf([6, 7], '570-690')],
    ['全天', '', daysOf(WEEKDAYS, '0-1440')],
    ['上午9:00-11:30，下午1:30-4:30', '不开放', WEEKDAYS.flatMap((day) => [`${day} 540-690`, `${day} 810-990`])],
  ])('are open %j and %j', (weekdays, weekend, windows) => {
    expect(open(weekdays, weekend)).toEqual({ windows, codes: [] })
  })

  it('ask about what is no time', () => {
    expect(open('预约', '同左')).toEqual({ windows: [], codes: ['3 hours_unparsed'] })
  })
})

describe('parts of the day in the columns of days', () => {
  it('stand behind their day', () => {
    const rows = [
      ['姓名', '联系方式', '周一', '周二', '周三', '周四', '周五', '累计时长'],
      ['李梅', '19900000001', '下', '', '上', '', '晚', '8小时'],
      ['王强', '19900000002', '√', '√', '', '', '', '3小时'],
    ]
    const { plan } = planAdopt([sheet('志愿者', rows)], noRecords(), context())
    const [first] = commit(noRecords(), plan).Volunteers
    expect(first?.availability?.map(({ day, start, end }) => `${day} ${start}-${end}`)).toEqual(['1 720-1080', '3 480-720', '5 1080-1320'])
  })
})

describe('hours of venues below the days of the week', () => {
  const rows = [
    ['一、场地开放时间'],
    ['场地', '位置', '可容纳', '设备', '周一', '周二', '周三', '周四', '周五', '周六', '周日', '钥匙'],
    ['大活动室', '办公楼一楼', 60, '桌椅', '8:30-17:30', '', '', '', '', '闭馆', '', '李梅'],
    ['音乐教室', '办公楼二楼', '20人', '音响', '8:30-11:30\n14:00-17:30', '休', '上午', '×', '', '看天气', '', ''],
    [],
    ['二、共建单位'],
    ['单位', '性质', '联系人', '电话', '服务内容', '服务时间', '地址', '协议截止'],
    ['春来饭店', '商户', '孙师傅', '19900000001', '老人送餐', '每天11:00-13:00', '东门', '2027-05-01'],
    ['仁和药店', '商户', '周师傅', '19900000002', '送药上门', '8:00-21:00', '西门', '2027-06-01'],
  ]
  const across = [merge(3, 3, 4, 8), merge(3, 3, 9, 10)]
  const { plan, report } = planAdopt([sheet('场地和共建单位', rows, across)], noRecords(), context())
  const after = commit(noRecords(), plan)

  it('are no timetable, also where they are merged over several days', () => {
    expect(after.Clubs).toEqual([])
    expect(
      after.Venues.map(({ name, openingHours }) => [name, openingHours?.map(({ day, start, end }) => `${day} ${start}-${end}`)]),
    ).toEqual([
      ['大活动室', daysOf(WEEKDAYS, '510-1050')],
      ['音乐教室', ['1 510-690', '1 840-1050', '3 480-720']],
    ])
    expect(report.problems.map(({ code, row }) => `${row} ${code}`)).toEqual(['4 hours_unparsed'])
  })

  it('leave the list below them what it is', () => {
    expect(after.Partners.map(({ name, services }) => [name, services])).toEqual([
      ['春来饭店', ['老人送餐']],
      ['仁和药店', ['送药上门']],
    ])
  })
})

describe('columns for parts of the day', () => {
  const venues = (...rows: Cell[][]) => commit(noRecords(), planAdopt([sheet('场地', rows)], noRecords(), context()).plan).Venues
  const hours = ({ openingHours }: ReturnType<typeof venues>[number]) =>
    openingHours?.map(({ day, start, end }) => `${day} ${start}-${end}`)

  it('are of weekdays where the weekend has a column of its own', () => {
    const list = venues(
      ['场地', '可容纳', '上午', '下午', '周末', '管理员'],
      ['大教室', 50, '8:30-11:30', '', '9:00-16:00', '王丽'],
      ['书画室', 20, '', '√', '不开', '李明'],
    )
    expect(list.map(hours)).toEqual([[...daysOf(WEEKDAYS, '510-690'), ...daysOf([6, 7], '540-960')], daysOf(WEEKDAYS, '720-1080')])
  })

  it('are of every day elsewhere', () => {
    const [first] = venues(['场地', '可容纳', '上午', '晚上', '管理员'], ['大教室', 50, '√', '', '王丽'], ['书画室', 20, '', '√', '李明'])
    expect(first === undefined ? null : hours(first)).toEqual(daysOf([...WEEKDAYS, 6, 7], '480-720'))
  })
})
