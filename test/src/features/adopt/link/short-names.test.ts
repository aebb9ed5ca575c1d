import { findClub, findTeacher, findVenue } from '../../../../../src/features/adopt/link/short-names'

const named = (...names: string[]) => names.map((name) => ({ name }))
const clubs = named('太极拳初级班', '太极拳提高班', '书法班(毛笔)', '书法班(硬笔)', '短视频剪辑', '茶艺', '3D打印')
const venues = named('一楼大厅', '二楼多功能厅', '电脑室', '书画室')
const teachers = named('程亚玲', '孙佳瑶', '孙春军')
const nameOf = (found: ReturnType<typeof findClub>) => (found.fit === 'one' ? found.thing.name : found.fit)

describe('.findClub(clubs, written)', () => {
  it.each([
    ['茶艺', '茶艺'],
    ['书法班（毛笔）', '书法班(毛笔)'],
    ['短视频', '短视频剪辑'],
    ['太极初级', '太极拳初级班'],
    ['毛笔书法', '书法班(毛笔)'],
    ['3d打印', '3D打印'],
    ['太极', 'several'],
    ['书法班', 'several'],
    ['瑜伽', 'none'],
    ['茶', 'none'],
  ])('finds for %s: %s', (written, name) => {
    expect(nameOf(findClub(clubs, written))).toBe(name)
  })
})

describe('.findVenue(venues, written)', () => {
  it.each([
    ['多功能厅', '二楼多功能厅'],
    ['电脑室\n（带手机）', '电脑室'],
    ['社区办公楼3楼书画室', '书画室'],
    ['老地方', 'none'],
  ])('finds for %j: %s', (written, name) => {
    expect(nameOf(findVenue(venues, written))).toBe(name)
  })
})

describe('.findTeacher(teachers, written)', () => {
  it.each([
    ['程亚玲', '程亚玲'],
    ['程老师', '程亚玲'],
    ['孙佳瑶老师', '孙佳瑶'],
    ['孙老师', 'several'],
    ['待聘', 'none'],
  ])('finds for %s: %s', (written, name) => {
    expect(nameOf(findTeacher(teachers, written))).toBe(name)
  })
})
