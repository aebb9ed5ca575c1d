import { findWall, readWallEntry, type WallLine } from '../../../../../src/features/adopt/find/wall'
import { sheet } from '../ledger-for-tests'

const line = (text: string): WallLine => ({ row: 1, column: 1, line: 1, text, day: 1, start: 870, end: 960 })

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
})

describe('.readWallEntry(line)', () => {
  it.each([
    ['剪纸', { club: '剪纸', venue: null, teacher: null, weeks: 'every', start: 870 }],
    ['（单）剪纸/姚泽林', { club: '剪纸', teacher: '姚泽林', weeks: 'odd' }],
    ['合唱团 二楼多功能厅', { club: '合唱团', venue: '二楼多功能厅' }],
    ['乒乓球19:30-21:00 (乒乓球室)', { club: '乒乓球', venue: '乒乓球室', start: 1170, end: 1260 }],
    ['瑜伽（暂停）', { club: '瑜伽' }],
  ])('reads %j', (text, entry) => {
    expect(readWallEntry(line(text))).toMatchObject(entry)
  })

  it.each(['（机动）', '自由活动', '停课'])('finds no club in %j', (text) => {
    expect(readWallEntry(line(text))).toBeNull()
  })
})
