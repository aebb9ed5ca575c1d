import { pickLanguage } from '../../../workbench/server/language'

describe('pickLanguage', () => {
  it('takes what the address asks for before cookie and browser', () => {
    expect(pickLanguage('en', 'zh-CN', 'zh-CN')).toBe('en')
  })
  it('takes the cookie before the browser', () => {
    expect(pickLanguage(null, 'en', 'zh-CN')).toBe('en')
  })
  it('takes the browser’s most preferred of the two', () => {
    expect(pickLanguage(null, undefined, 'fr, en;q=0.5, zh;q=0.8')).toBe('zh-CN')
    expect(pickLanguage(null, undefined, 'en-GB,zh;q=0.8')).toBe('en')
  })
  it('is Chinese when nothing decides', () => {
    expect(pickLanguage('xx', 'yy', 'fr')).toBe('zh-CN')
  })
})
