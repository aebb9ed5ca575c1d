import { findWall } from '../../../../../src/features/adopt/find/wall'
import { merge, sheet } from '../ledger-for-tests'

describe('.findWall(sheet)', () => {
  it('reads days across, time bands down, and several lines of one cell', () => {
    const wall = findWall(
      sheet('课表', [
        ['秋季课程表'],
        ['时间', '周一', '周二', '周三', '周四', '周五'],
        ['上午\n9:00-10:30', '剪纸\n国画', '', '茶艺', '', ''],
        ['注：请提前到场'],
      ]),
    )
    expect(wall?.lines.map(({ row, column, line: number, text, day, start, end }) => [row, column, number, text, day, start, end])).toEqual(
      [
        [3, 1, 1, '剪纸', 1, 540, 630],
        [3, 1, 2, '国画', 1, 540, 630],
        [3, 3, 1, '茶艺', 3, 540, 630],
      ],
    )
  })

  it('reads a club, its teacher, place and hours line by line of one cell, and the next club below them', () => {
    const wall = findWall(
      sheet('课表', [
        ['时间', '周一', '周二', '周三', '周四', '周五'],
        ['上午\n9:00-10:30', '剪纸\n姚泽林\n二楼书画室', '国画\n一楼教室', '', '茶艺\n丁老师\n茶室\n太极\n方圆\n小广场', '银龄课堂'],
      ]),
    )
    expect(wall?.lines.map(({ text, line, day }) => [text, line, day])).toEqual([
      ['剪纸/姚泽林/二楼书画室', 1, 1],
      ['国画/一楼教室', 1, 2],
      ['茶艺/丁老师/茶室', 1, 4],
      ['太极/方圆/小广场', 4, 4],
      ['银龄课堂', 1, 5],
    ])
  })

  it('reads a teacher, a place or a remark in brackets below a club, but no club in its place', () => {
    const wall = findWall(
      sheet('课表', [
        ['时间', '周一', '周二', '周三', '周四', '周五'],
        ['上午\n9:00-10:30', '剪纸\n（姚泽林）', '国画\n（丁老师）\n（书画室）', '瑜伽\n（自带垫子）\n茶艺', '太极\n（机动）', '合唱'],
      ]),
    )
    expect(wall?.lines.map(({ text, line, day }) => [text, line, day])).toEqual([
      ['剪纸(姚泽林)', 1, 1],
      ['国画/(丁老师)/(书画室)', 1, 2],
      ['瑜伽(自带垫子)', 1, 3],
      ['茶艺', 3, 3],
      ['太极', 1, 4],
      ['(机动)', 2, 4],
      ['合唱', 1, 5],
    ])
  })

  it('takes hours on a line of their own for those of the club beside them', () => {
    const wall = findWall(
      sheet('课表', [
        ['教室', '周一', '周二', '周三', '周四', '周五'],
        ['书画室', '国画\n19:00-20:30', '9:00-10:00\n剪纸\n10:30-11:30\n茶艺', '', '', ''],
      ]),
    )
    expect(wall?.lines.map(({ text, line, day }) => [text, line, day])).toEqual([
      ['国画 19:00-20:30', 1, 1],
      ['剪纸 9:00-10:00', 2, 2],
      ['茶艺 10:30-11:30', 4, 2],
    ])
  })

  it('reads a block a day, with the day on a line over it', () => {
    const wall = findWall(
      sheet('课表', [
        ['星期一'],
        ['时间', '大教室', '书画室', '舞蹈室'],
        ['9:00-10:30', '合唱', '', '民族舞'],
        [],
        ['星期二'],
        ['时间', '大教室', '书画室', '舞蹈室'],
        ['9:00-10:30', '', '国画', ''],
      ]),
    )
    expect(wall?.lines.map(({ text, day, start, venue }) => [text, day, start, venue])).toEqual([
      ['合唱', 1, 540, '大教室'],
      ['民族舞', 1, 540, '舞蹈室'],
      ['国画', 2, 540, '书画室'],
    ])
  })

  it('reads days down and time bands across', () => {
    const wall = findWall(
      sheet('课表', [
        ['', '9:00-10:30', '14:30-16:00'],
        ['周一', '剪纸', ''],
        ['周二', '', '国画'],
        ['周三', '', ''],
        ['周四', '茶艺', ''],
      ]),
    )
    expect(wall?.lines.map(({ text, day, start }) => [text, day, start])).toEqual([
      ['剪纸', 1, 540],
      ['国画', 2, 870],
      ['茶艺', 4, 540],
    ])
  })

  it('finds none in a list with a column of days', () => {
    expect(
      findWall(
        sheet('清单', [
          ['星期', '时间', '课程'],
          ['周一', '9:00-10:30', '剪纸'],
          ['周二', '9:00-10:30', '剪纸'],
        ]),
      ),
    ).toBeNull()
  })

  it('reads several timetables of one tab, each of the venue in its title', () => {
    const days = ['时间', '周一', '周二', '周三', '周四', '周五']
    const wall = findWall(
      sheet('课表', [['多功能厅课程表'], days, ['9:00-10:30', '剪纸'], [], ['书画室安排'], days, ['14:30-16:00', '', '国画']]),
    )
    expect(wall?.headerRows).toEqual([1, 5])
    expect(wall?.lines.map(({ text, day, start, venue }) => [text, day, start, venue])).toEqual([
      ['剪纸', 1, 540, '多功能厅'],
      ['国画', 2, 870, '书画室'],
    ])
  })

  it('reads venues across with days and hours down', () => {
    const wall = findWall(
      sheet(
        '排班',
        [
          ['星期', '时间', '多功能厅', '书画室'],
          ['周一', '9:00-10:30', '合唱', ''],
          ['', '14:30-16:00', '', '国画'],
          ['周二', '9:00-10:30', '剪纸', ''],
          ['周三', '9:00-10:30', '', ''],
          ['周四', '9:00-10:30', '', '书法'],
        ],
        [merge(2, 3, 0, 0)],
      ),
    )
    expect(wall?.lines.map(({ text, day, start, venue }) => [text, day, start, venue])).toEqual([
      ['合唱', 1, 540, '多功能厅'],
      ['国画', 1, 870, '书画室'],
      ['剪纸', 2, 540, '多功能厅'],
      ['书法', 4, 540, '书画室'],
    ])
  })

  it('takes a word among venues for one, below a day that is written once', () => {
    const wall = findWall(
      sheet(
        '排课',
        [
          ['星期', '时段', '大活动室', '书画教室', '烹饪间', '健康讲堂'],
          ['周一', '上午9:00-10:30', '茶艺 潘万春', '', '面点', ''],
          ['', '下午14:30-16:00', '', '水彩', '', ''],
          ['周二', '上午9:00-10:30', '二胡', '', '', '养生'],
          ['周三', '上午9:00-10:30', '太极', '', '', ''],
          ['周四', '上午9:00-10:30', '诗社', '', '', ''],
        ],
        [merge(2, 3, 0, 0)],
      ),
    )
    expect(wall?.lines.map(({ text, day, start, venue }) => [text, day, start, venue])).toEqual([
      ['茶艺 潘万春', 1, 540, '大活动室'],
      ['面点', 1, 540, '烹饪间'],
      ['水彩', 1, 870, '书画教室'],
      ['二胡', 2, 540, '大活动室'],
      ['养生', 2, 540, '健康讲堂'],
      ['太极', 3, 540, '大活动室'],
      ['诗社', 4, 540, '大活动室'],
    ])
  })

  it('reads venues down with hours in the cells, parts of the day, and English days', () => {
    const wall = findWall(
      sheet('Timetable', [
        ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
        ['多功能厅', '合唱 9:00-10:30', '', '', '', ''],
        ['上午', '', '剪纸 10:00-11:30', '', '', ''],
      ]),
    )
    expect(wall?.lines.map(({ text, day, start, venue }) => [text, day, start, venue])).toEqual([
      ['合唱 9:00-10:30', 1, null, '多功能厅'],
      ['剪纸 10:00-11:30', 2, null, null],
    ])
  })

  it('lets a lesson merged over bands last through them, and one merged over days be on each', () => {
    const wall = findWall(
      sheet(
        '课表',
        [
          ['', '周一', '周二', '周三', '周四'],
          ['9:00-10:00', '合唱', '剪纸', '', ''],
          ['10:00-11:00', '', '', '', ''],
        ],
        [merge(2, 3, 1, 1), merge(2, 2, 2, 3)],
      ),
    )
    expect(wall?.lines.map(({ text, day, start, end }) => [text, day, start, end])).toEqual([
      ['合唱', 1, 540, 660],
      ['剪纸', 2, 540, 600],
      ['剪纸', 3, 540, 600],
    ])
  })

  it('finds none in a list with ticks below days', () => {
    expect(
      findWall(
        sheet('志愿者', [
          ['姓名', '电话', '周一', '周二', '周三', '周四'],
          ['李梅', '', '√', '', '', '√'],
        ]),
      ),
    ).toBeNull()
  })
})
