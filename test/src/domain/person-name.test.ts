import { foldName } from '../../../src/domain/person-name'

describe('foldName(name)', () => {
  it('makes ways of writing one name alike', () => {
    expect(['李强', '李　强', ' 李强（户主）', '李\u200b强(故)'].map(foldName)).toEqual(['李强', '李强', '李强', '李强'])
    expect(foldName('买买提•阿卜杜拉')).toBe(foldName('买买提·阿卜杜拉'))
    expect(foldName('ＬＩ Qiang')).toBe('liqiang')
  })

  it('keeps different names apart', () => {
    expect(foldName('李强')).not.toBe(foldName('李墙'))
  })
})
