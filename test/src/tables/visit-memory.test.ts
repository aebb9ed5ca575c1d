import { changedSince, rememberedAs } from '../../../src/tables/visit-memory'

const MAJOR = new Set(['seriousIllness', 'livesAlone'])
const known = (flags: string[], situation: string | null = null) => ({ flags: new Set(flags), situation })

describe('.rememberedAs(known, language)', () => {
  it('is text that people can read, flags in the order of their list', () => {
    expect(rememberedAs(known(['seriousIllness', 'livesAlone'], ' 腿脚\n不便 '), 'zh-CN')).toBe('独居老人、重病｜腿脚 不便')
    expect(rememberedAs(known(['seriousIllness', 'livesAlone']), 'en')).toBe('lives alone, serious illness｜—')
    expect(rememberedAs(known([]), 'zh-CN')).toBe('—｜—')
  })
})

describe('.changedSince(remembered, known, major)', () => {
  it.each([
    ['a major flag that is new', '低保｜—', known(['minimumAllowance', 'seriousIllness']), { flags: ['seriousIllness'], situation: false }],
    ['one that was there, in the other language', 'serious illness｜—', known(['seriousIllness']), { flags: [], situation: false }],
    ['another flag', '—｜—', known(['veteran']), { flags: [], situation: false }],
    ['a flag that is gone', '重病｜—', known([]), { flags: [], situation: false }],
    ['another situation', '—｜腿脚不便', known([], '卧床'), { flags: [], situation: true }],
    ['the first words about it', '—｜—', known([], '卧床'), { flags: [], situation: true }],
    ['the same situation, spaced otherwise', '—｜腿脚 不便', known([], '腿脚  不便 '), { flags: [], situation: false }],
    ['a situation with the bar in it', '—｜甲｜乙', known([], '甲｜乙'), { flags: [], situation: false }],
    ['a situation that was taken out', '—｜卧床', known([]), { flags: [], situation: false }],
    ['a visit that remembers nothing', null, known(['seriousIllness'], '卧床'), { flags: [], situation: false }],
  ])('of %s', (_what, remembered, now, changed) => expect(changedSince(remembered, now, MAJOR)).toEqual(changed))

  it('reads what it wrote, however long', () => {
    const long = known(['livesAlone'], '长'.repeat(500))
    expect(changedSince(rememberedAs(long, 'zh-CN'), long, MAJOR)).toEqual({ flags: [], situation: false })
  })
})
