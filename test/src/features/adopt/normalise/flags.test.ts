import { readFlags } from '../../../../../src/features/adopt/normalise/flags'

describe('.readFlags(cell)', () => {
  it.each([
    ['独居老人、高龄', ['livesAlone', 'veryOld']],
    ['低保 + 慢性病', ['minimumAllowance', 'chronicIllness']],
    ['残疾（二级）', ['disabled']],
    ['残疾三级', ['disabled']],
    ['高龄 独居', ['livesAlone', 'veryOld']],
    ['退伍军人', ['veteran']],
    ['高龄独居', ['livesAlone', 'veryOld']],
    ['肢体三级', ['disabled']],
    ['无', []],
    ['', []],
  ])('reads %j', (cell, flags) => {
    expect(readFlags(cell)).toEqual({ value: flags, findings: [] })
  })

  it('keeps what it knows beside a word it does not', () => {
    expect(readFlags('党员、钉子户')).toEqual({
      value: ['partyMember'],
      findings: [{ code: 'flag_unknown', params: { unknown: '钉子户' } }],
    })
  })
})
