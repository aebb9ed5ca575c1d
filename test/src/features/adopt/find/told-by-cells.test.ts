import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Cell } from '../../../../../src/tables/column'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

function adopt(title: string, rows: Cell[][]) {
  const { plan, report } = planAdopt([sheet(title, rows)], noRecords(), context())
  return { after: commit(noRecords(), plan), codes: report.problems.map(({ code, row, column }) => `${row}${column} ${code}`) }
}

describe('when a club meets, in columns of its own', () => {
  const clubs = (header: string[], ...rows: Cell[][]) =>
    adopt('课程', [['班级名称', '门类', ...header, '任课教师'], ...rows.map((row) => [...row, ''])])
  const times = ({ after }: ReturnType<typeof clubs>) =>
    after.Clubs.map(({ preferred }) => (preferred ?? []).map(({ day, start, end, weeks }) => `${day} ${start}-${end} ${weeks}`))

  it.each([
    ['day, start and end', ['星期', '上课', '下课']],
    ['the same in other words', ['周几', '开始时间', '结束时间']],
  ])('is %s', (_, header) => {
    const read = clubs(
      header,
      ['书法班', '文化', '四', 0.375, 0.4375],
      ['国画班', '艺术', '一、三', '14:00', '15:30'],
      ['二胡班', '艺术', '双周二', '晚上6点半', '晚上8点'],
      ['剪纸班', '手工', '周日（单周）', 0.6458333333333334, 0.7083333333333334],
      ['烘焙班', '生活', '星期一', 0.6666666666666666, 0.6041666666666666],
      ['插花班', '生活', '星期三', 0.6527777777777778, ''],
      ['朗诵班', '艺术', '周一', 0.10416666666666667, 0.16666666666666666],
      ['养生班', '健康', '待定', '', ''],
    )
    expect(times(read)).toEqual([
      ['4 540-630 every'],
      ['1 840-930 every', '3 840-930 every'],
      ['2 1110-1200 even'],
      ['7 930-1020 odd'],
      [],
      [],
      [],
      [],
    ])
    expect(read.codes.filter((code) => code.includes('schedule'))).toEqual([
      '6C schedule_impossible',
      '7C schedule_incomplete',
      '8C schedule_ambiguous',
      '9C schedule_unparsed',
    ])
  })

  it('may be a day beside hours in one cell', () => {
    expect(
      times(clubs(['星期', '上课时间'], ['书法班', '文化', '二', '9:00-10:30'], ['国画班', '艺术', '五', '周四 14:00-15:30'])),
    ).toEqual([['2 540-630 every'], ['4 840-930 every']])
  })

  it('leaves a list of lessons one of lessons, with hours in two columns too', () => {
    const { after } = adopt('课程安排', [
      ['星期', '开始', '结束', '课程', '地点'],
      ['周一', 0.375, 0.4375, '书法班', '一号教室'],
      ['周三', 0.375, 0.4375, '书法班', '一号教室'],
      ['周四', 0.5833333333333334, 0.625, '国画班', '二号教室'],
    ])
    expect(after.Clubs.map(({ name, sessionsPerWeek }) => [name, sessionsPerWeek])).toEqual([
      ['书法班', 2],
      ['国画班', 1],
    ])
  })
})

describe('a word that nobody foresaw', () => {
  it('is known where its cells say so: places, leaders, first and last day of a club', () => {
    const { after } = adopt('2026年社团', [
      ['社团', '牵头老人', '活动安排', '招收规模', '活动起止'],
      ['合唱团', '曹永贵', '周二 14:00-15:30', '40人左右', '2026-03-04—2026-12-09'],
      ['象棋社', '董小满、薛亚男', '周六 14:00-17:00', 20, '3月4日至6月9日'],
      ['读书会', '赖红梅老师', '周三 9:00-11:00', '不限', '长年'],
    ])
    expect(after.Clubs.map(({ capacity, teacherNames, startsOn, endsOn }) => [capacity, teacherNames, startsOn, endsOn])).toEqual([
      [40, ['曹永贵'], '2026-03-04', '2026-12-09'],
      [20, ['董小满', '薛亚男'], '2026-03-04', '2026-06-09'],
      [null, ['赖红梅老师'], null, null],
    ])
  })

  it('is none of ours where its cells are no answer of ours', () => {
    const { after } = adopt('分户台账', [
      ['住址', '户主姓名', '常住人口', '房屋性质', '照顾对象', '养犬'],
      ['1-1-101', '王强', 2, '自住', '√', '√'],
      ['1-1-102', '李梅', 1, '出租', '×', '√'],
      ['1-1-103', '赵丽', 1, '自住', '', '×'],
    ])
    expect(after.Households.map(({ headName, flags }) => [headName, flags])).toEqual([
      ['王强', null],
      ['李梅', null],
      ['赵丽', null],
    ])
  })

  it('tells why a household needs care, and who looks after it', () => {
    const care = sheet('关爱家庭', [
      ['户主', '门牌', '返困缘由及问题', '探望频率', '结对志愿者'],
      ['王强', '1-1-101', '高血压、糖尿病，长期服药', '每周一次', '陈文静'],
      ['李梅', '1-1-102', '一人住，子女在外地', '每月2次', '郝子轩'],
      ['赵丽', '1-1-103', '老伴卧床，需人照料', '每天', '陈文静'],
    ])
    expect(planAdopt([care], noRecords(), context()).drafts.care.map(({ situation, helper }) => [situation, helper])).toEqual([
      ['高血压、糖尿病，长期服药', '陈文静'],
      ['一人住，子女在外地', '郝子轩'],
      ['老伴卧床，需人照料', '陈文静'],
    ])
  })
})
