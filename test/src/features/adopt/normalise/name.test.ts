import { readName, readNames, readThingName, withoutTeacherTitle } from '../../../../../src/features/adopt/normalise/name'

describe('.readName(cell)', () => {
  it.each([
    ['  曾\u3000淑华 ', '曾淑华', null],
    ['黄\n卫利', '黄卫利', null],
    ['姜宇鹏（户主）', '姜宇鹏', '户主'],
    ['孙玉红(大)', '孙玉红', '大'],
    ['李晓萱🌸', '李晓萱', null],
    ['古丽娜尔.艾山', '古丽娜尔·艾山', null],
    ['阿依古丽•买买提', '阿依古丽·买买提', null],
    ['李𬱖', '李𬱖', null],
  ])('reads %j', (cell, name, note) => {
    expect(readName(cell)).toEqual({ name, note })
  })

  it.each([263, '', ' ', '—', '12', true])('finds no name in %j', (cell) => {
    expect(readName(cell).name).toBe('')
  })
})

describe('.readNames(cell)', () => {
  it('divides at commas, and at a blank only between two whole names', () => {
    expect(readNames('李继平 林兰珍').map(({ name }) => name)).toEqual(['李继平', '林兰珍'])
    expect(readNames('郝云宇、郑红琴').map(({ name }) => name)).toEqual(['郝云宇', '郑红琴'])
    expect(readNames('杜 志辉').map(({ name }) => name)).toEqual(['杜志辉'])
  })

  it('takes a remark in brackets off', () => {
    expect(readNames('周磊（老师）')).toEqual([{ name: '周磊', note: '老师' }])
  })
})

describe('.withoutTeacherTitle(name)', () => {
  it.each([
    ['冯梓涵老师', '冯梓涵'],
    ['丁梅教练', '丁梅'],
    ['欧阳静老师', '欧阳静'],
    ['戴佩珊副教授', '戴佩珊'],
    ['程老师', '程老师'],
    ['欧阳老师', '欧阳老师'],
    ['小王老师', '小王老师'],
    ['程静', '程静'],
  ])('makes of %s %s', (written, name) => {
    expect(withoutTeacherTitle(written)).toBe(name)
  })
})

describe('.readThingName(cell)', () => {
  it('keeps brackets, for they tell two clubs apart', () => {
    expect(readThingName(' 书法班（毛笔）\n')).toBe('书法班(毛笔)')
  })
})
