import { flagsInRemark, readFlags } from '../../../../../src/features/adopt/normalise/flags'

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

describe('.flagsInRemark(cell)', () => {
  it.each([
    ['党员', ['partyMember']],
    ['低保户，门口有台阶', ['minimumAllowance']],
    ['残疾二级；独居', ['livesAlone', 'disabled']],
    ['妻子残疾', []],
    ['丈夫是党员', []],
    ['老伴重病，自己能走', []],
    ['', []],
  ])('finds what %j says of the person', (cell, flags) => {
    expect(flagsInRemark(cell)).toEqual(flags)
  })
})
