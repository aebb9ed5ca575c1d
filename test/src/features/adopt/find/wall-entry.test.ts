import type { WallLine } from '../../../../../src/features/adopt/find/wall'
import { readWallEntry } from '../../../../../src/features/adopt/find/wall-entry'

const line = (text: string): WallLine => ({ row: 1, column: 1, line: 1, text, day: 1, start: 870, end: 960, venue: null, teacher: null })

describe('.readWallEntry(line)', () => {
  it.each([
    ['剪纸', { club: '剪纸', venue: null, teacher: null, weeks: 'every', start: 870 }],
    ['（单）剪纸/姚泽林', { club: '剪纸', teacher: '姚泽林', weeks: 'odd' }],
    ['合唱团 二楼多功能厅', { club: '合唱团', venue: '二楼多功能厅' }],
    ['乒乓球19:30-21:00 (乒乓球室)', { club: '乒乓球', venue: '乒乓球室', start: 1170, end: 1260 }],
    ['瑜伽（暂停）', { club: '瑜伽' }],
    ['京剧票友会（单周）文化礼堂 19:00-20:30', { club: '京剧票友会', venue: '文化礼堂', weeks: 'odd', start: 1140, end: 1230 }],
    ['合唱/李梅/多功能厅', { club: '合唱', venue: '多功能厅', teacher: '李梅' }],
    ['合唱@多功能厅 老师：李梅', { club: '合唱', venue: '多功能厅', teacher: '李梅' }],
    ['乒乓球 19:30-21:00 会议室（物业）', { club: '乒乓球', venue: '会议室(物业)' }],
    ['双周 国画', { club: '国画', weeks: 'even' }],
    ['单 电子琴', { club: '电子琴', weeks: 'odd' }],
    ['双：相声社', { club: '相声社', weeks: 'even' }],
    ['双人舞', { club: '双人舞', weeks: 'every' }],
  ])('reads %j', (text, entry) => {
    expect(readWallEntry(line(text))).toMatchObject(entry)
  })

  it.each(['（机动）', '自由活动', '停课', '教研', '备课 9:00-11:00', '值班 办公室'])('finds no club in %j', (text) => {
    expect(readWallEntry(line(text))).toBeNull()
  })

  it('takes any further words for the place where the wall names the teacher', () => {
    expect(readWallEntry({ ...line('合唱/302'), teacher: '李梅老师' })).toMatchObject({ club: '合唱', venue: '302', teacher: '李梅' })
  })
})
