import { readClubKind, readEnrolmentState, readOutcome, readSex, readYesNo } from '../../../../../src/features/adopt/normalise/choices'

describe('.readSex(cell)', () => {
  it.each([
    ['男', 'male'],
    [1, 'male'],
    ['2', 'female'],
    [' 女 ', 'female'],
    ['', null],
  ] as const)('reads %j', (cell, sex) => {
    expect(readSex(cell)).toEqual({ value: sex, findings: [] })
  })

  it.each(['男/女', '?', '未填'])('reports %j', (cell) => {
    expect(readSex(cell)).toEqual({ value: null, findings: [{ code: 'sex_unclear' }] })
  })
})

describe('.readYesNo(cell)', () => {
  it.each([
    ['√', true],
    ['Y', true],
    [1, true],
    ['○', true],
    ['已交', true],
    ['已缴（代）', true],
    ['交了', true],
    ['×', false],
    ['没有', false],
    ['未交', false],
    ['没缴费', false],
    ['✅', true],
    ['❌', false],
    ['不', false],
    ['/', null],
    [0, false],
    ['', null],
  ] as const)('reads %j', (cell, answer) => {
    expect(readYesNo(cell)).toEqual({ value: answer, findings: [] })
  })

  it('reports what is neither', () => {
    expect(readYesNo('也许')).toEqual({ value: null, findings: [{ code: 'yes_no_unclear' }] })
  })
})

describe('.readClubKind(cell)', () => {
  it('knows other words for the five kinds, and reports the rest', () => {
    expect(['技术', '科技', '艺术', '健身'].map((word) => readClubKind(word).value)).toEqual(['technology', 'technology', 'art', 'sport'])
    expect(readClubKind('甲').findings).toEqual([{ code: 'kind_unknown' }])
    expect(readClubKind('少儿')).toEqual({ value: 'other', findings: [] })
    expect(readClubKind('户外类')).toEqual({ value: 'other', findings: [] })
    expect(readClubKind('待定').findings).toEqual([{ code: 'kind_unknown' }])
    expect(readClubKind('和手机班差不多？').findings).toEqual([{ code: 'kind_unknown' }])
  })
})

describe('.readEnrolmentState(cell)', () => {
  it.each([
    ['候补', 'waiting'],
    ['已退', 'withdrawn'],
    ['退出', 'withdrawn'],
    ['放弃', 'withdrawn'],
    ['备选', 'waiting'],
    ['班长', null],
    ['', null],
  ])('reads %j', (cell, state) => {
    expect(readEnrolmentState(cell)).toBe(state)
  })
})

describe('.readOutcome(cell)', () => {
  it.each([
    ['办结', 'done'],
    ['敲门无应', 'nobodyHome'],
    ['转街道', 'needsHelp'],
    ['未办结', 'needsHelp'],
    ['没应门', 'nobodyHome'],
    ['没在家', 'nobodyHome'],
    ['已处理', 'done'],
    ['待处理', 'needsHelp'],
    ['', null],
  ])('reads %j', (cell, outcome) => {
    expect(readOutcome(cell)).toBe(outcome)
  })
})
