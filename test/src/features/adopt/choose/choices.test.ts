import { choiceProblems } from '../../../../../src/features/adopt/choose/check'
import { type Choices, readChoices } from '../../../../../src/features/adopt/choose/choices'
import { type LedgerChoice, planLedgerChoice } from '../../../../../src/features/adopt/choose/decide'
import { columnNames, headerKey } from '../../../../../src/features/adopt/choose/header-key'
import { fieldWords, listWords, readField, readList } from '../../../../../src/features/adopt/choose/list-words'
import { headerOf } from '../../../../../src/features/adopt/find/header'
import { ROLE_NAMES, roleSpec } from '../../../../../src/features/adopt/find/roles'
import { findTables } from '../../../../../src/features/adopt/find/tables'
import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { Row } from '../../../../../src/tables/tables'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

const HEADER = ['姓名', '性别', '出生日期', '联系电话', '别号甲']
const residents = (title = '人口') => sheet(title, [HEADER, ['王强', '男', '1980-01-01', '19900000001', '3栋1单元101']])
const odd = sheet('名册', [
  ['甲', '乙', '丙'],
  ['王强', '男', '1980-01-01'],
  ['李梅', '女', '1981-02-03'],
])

type ChoiceRow = Row<'LedgerChoices'>
const row = (facts: Partial<ChoiceRow>): ChoiceRow => ({
  id: `LCH-${JSON.stringify(facts).length}`,
  header: HEADER.join('、'),
  tab: null,
  decision: 'column',
  column: null,
  colour: null,
  answer: '',
  ...facts,
})
const address = row({ column: '别号甲', answer: '住址' })
const fieldsOf = (choices: Choices, of = residents()) => findTables(of, choices).tables[0]?.columns
const doubtsOf = (rows: ChoiceRow[]) => findTables(residents(), readChoices(rows)).tables[0]?.doubts

describe('.readList(answer) and .readField(role, answer)', () => {
  it('understand what they are called in both languages, every one', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const role of ROLE_NAMES) {
        expect(readList(listWords(role, language))).toBe(role)
        for (const field of Object.keys(roleSpec(role).fields))
          expect([role, readField(role, fieldWords(role, field, language))]).toEqual([role, field])
        expect(readField(role, fieldWords(role, null, language))).toBeNull()
      }
    }
  })

  it('understand other words of the header, and nothing else', () => {
    expect(readField('residents', '手机号码')).toBe('phones')
    expect(readField('residents', '月亮')).toBeUndefined()
    expect(readList('月亮')).toBeNull()
  })
})

describe('.headerKey(headers) and .columnNames(headers)', () => {
  const headers = headerOf(sheet('表', [['姓名', '电话', '', '电话']]), [0]).columns

  it('tell columns of one name apart, and call one without a name by its letter', () => {
    expect([...columnNames(headers).values()]).toEqual(['姓名', '电话', '列C', '电话 (2)'])
    expect(headerKey(headers)).toBe('姓名、电话、电话 (2)')
  })
})

describe('.findTables(sheet, choices)', () => {
  it('takes a column for what the office said, on every tab with the header', () => {
    const choices = readChoices([address])
    expect(fieldsOf(choices)?.get('address')).toBe(4)
    expect(fieldsOf(choices, residents('3栋'))?.get('address')).toBe(4)
    expect(fieldsOf(readChoices([]))?.has('address')).toBe(false)
  })

  it('follows a decision for one tab there, before one for all', () => {
    const choices = readChoices([address, row({ tab: '3栋', column: '别号甲', answer: '备注' })])
    expect(fieldsOf(choices, residents('3栋'))?.has('address')).toBe(false)
    expect(fieldsOf(choices, residents('3栋'))?.get('note')).toBe(4)
    expect(fieldsOf(choices)?.get('address')).toBe(4)
  })

  it('leaves a column out that is said not to be used', () => {
    expect(fieldsOf(readChoices([row({ column: '联系电话', answer: '不用' })]))?.has('phones')).toBe(false)
  })

  it('takes the field from the column that was taken for it', () => {
    expect(fieldsOf(readChoices([row({ column: '别号甲', answer: 'phones' })]))?.get('phones')).toBe(4)
  })

  it('offers a header it does not know, and takes it for the list that the office says', () => {
    expect(findTables(odd)).toMatchObject({ tables: [], offers: [{ header: { rows: [0] }, isRefused: false }] })
    const choices = readChoices([
      row({ header: '甲、乙、丙', decision: 'list', answer: '居民' }),
      row({ header: '甲、乙、丙', column: '甲', answer: '姓名' }),
    ])
    expect(findTables(odd, choices)).toMatchObject({
      tables: [{ role: 'residents', confidence: 1, headerRows: [1], rows: [{ number: 2 }, { number: 3 }] }],
    })
  })

  it('leaves a list alone that is not to be adopted', () => {
    const choices = readChoices([row({ decision: 'list', answer: '不接管' })])
    expect(findTables(residents(), choices)).toMatchObject({ tables: [], offers: [{ isRefused: true }], kinds: ['skipped', 'skipped'] })
  })

  it.each([
    [
      'an answer that is no field',
      [row({ column: '别号甲', answer: '月亮' })],
      [{ code: 'choice_unclear', column: '别号甲', answer: '月亮' }],
    ],
    ['a list that is none', [row({ decision: 'list', answer: '月亮' })], [{ code: 'choice_unclear', column: null, answer: '月亮' }]],
    [
      'a column that is not there',
      [row({ column: '星座', answer: '备注' })],
      [{ code: 'choice_column_gone', column: null, answer: '星座' }],
    ],
    [
      'two answers for one column',
      [address, row({ column: '别号甲', answer: '备注' })],
      [{ code: 'choice_contradictory', answer: '住址 / 备注' }],
    ],
    ['one field for two columns', [address, row({ column: '性别', answer: '住址' })], [{ code: 'choice_contradictory', column: '性别' }]],
    ['a colour without a column', [row({ decision: 'colour', colour: '#ff0000', answer: '已迁出' })], [{ code: 'choice_unclear' }]],
  ])('tells %s', (_, rows, doubts) => {
    expect(doubtsOf(rows)).toMatchObject(doubts)
  })

  it('follows neither of two that contradict each other', () => {
    const table = findTables(residents(), readChoices([address, row({ column: '别号甲', answer: '备注' })])).tables[0]
    expect([table?.columns.has('address'), table?.columns.has('note')]).toEqual([false, false])
  })
})

describe('.planAdopt with decisions', () => {
  it('tells in Review, at the header, what it could not follow', () => {
    const data = { ...noRecords(), LedgerChoices: [row({ column: '别号甲', answer: '月亮' })] }
    const { plan, report } = planAdopt([residents()], data, context())
    expect(report.problems).toContainEqual({ code: 'choice_unclear', table: '人口', row: 1, column: 'E', params: { value: '月亮' } })
    expect(commit(noRecords(), plan).Review.map(({ reason }) => reason)).toContain('“台账对照”里的答案“月亮”看不懂，没有照办')
  })

  it('does not call a tab unknown that the office refused', () => {
    const wide = sheet('名册', [['甲', '乙', '丙'], ...Array.from({ length: 6 }, (_, index) => ['a', 'b', String(index)])])
    const refused = row({ header: '甲、乙、丙', decision: 'list', answer: '不接管' })
    const codes = (rows: ChoiceRow[]) =>
      planAdopt([wide], { ...noRecords(), LedgerChoices: rows }, context()).report.problems.map(({ code }) => code)
    expect(codes([])).toEqual(['table_unknown'])
    expect(codes([refused])).toEqual([])
  })
})

describe('.planLedgerChoice(choice, tabs, rows, ctx)', () => {
  const choose = (facts: Partial<LedgerChoice>, rows: ChoiceRow[] = [], sheets = [residents()]) => {
    const tabs = sheets.map((one) => findTables(one, readChoices(rows)))
    const choice = {
      tab: '人口',
      headerRow: 1,
      decision: 'column' as const,
      column: 4,
      colour: null,
      answer: 'address',
      onlyHere: false,
      ...facts,
    }
    const { plan } = { plan: planLedgerChoice(choice, tabs, rows, context()) }
    return commit({ ...noRecords(), LedgerChoices: rows }, plan).LedgerChoices
  }

  it('keeps the decision in words', () => {
    expect(choose({})).toMatchObject([{ header: HEADER.join('、'), tab: null, decision: 'column', column: '别号甲', answer: '住址' }])
  })

  it('puts another answer in the place of the first', () => {
    expect(choose({ answer: 'note' }, [address])).toMatchObject([{ id: address.id, answer: '备注' }])
    expect(choose({ answer: '' }, [address])).toMatchObject([{ answer: '不用' }])
  })

  it('keeps one for this tab alone beside the one for all', () => {
    expect(choose({ answer: 'note', onlyHere: true }, [address])).toMatchObject([
      { tab: null, answer: '住址' },
      { tab: '人口', answer: '备注' },
    ])
  })

  it('settles decisions that contradict each other', () => {
    const plan = planLedgerChoice(
      { tab: '人口', headerRow: 1, decision: 'column', column: 4, colour: null, answer: 'note', onlyHere: false },
      [findTables(residents())],
      [address, { ...address, id: 'LCH-2', answer: '备注' }],
      context(),
    )
    expect(plan.steps).toEqual([
      [
        { kind: 'update', table: 'LedgerChoices', id: address.id, set: { answer: '备注' } },
        { kind: 'delete', table: 'LedgerChoices', id: 'LCH-2' },
      ],
    ])
  })

  it('drops decisions on columns that the other list does not know', () => {
    const relation = row({ column: '性别', answer: '与户主关系' })
    const plan = planLedgerChoice(
      { tab: '人口', headerRow: 1, decision: 'list', column: null, colour: null, answer: 'volunteers', onlyHere: false },
      [findTables(residents())],
      [relation],
      context(),
    )
    expect(plan.steps[0]).toMatchObject([{ kind: 'insert' }, { kind: 'delete', id: relation.id }])
  })

  it('keeps what a colour means, or a note in the office’s own words', () => {
    const colour = { decision: 'colour' as const, column: 0, colour: '#ff0000' }
    expect(choose({ ...colour, answer: 'movedAway' })).toMatchObject([{ column: '姓名', colour: '#ff0000', answer: '已迁出' }])
    expect(choose({ ...colour, answer: '要回访' })).toMatchObject([{ answer: '要回访' }])
  })

  it('refuses a header that is gone and an answer that cannot be chosen', () => {
    expect(() => choose({ headerRow: 7 })).toThrow('ledger_changed')
    expect(() => choose({ answer: '月亮' })).toThrow('bad_choice')
    expect(() => choose({ decision: 'list', answer: '月亮' })).toThrow('bad_choice')
    expect(() => choose({ decision: 'colour', colour: '#ff0000', answer: ' ' })).toThrow('bad_choice')
  })
})

describe('.choiceProblems(rows, numberOf)', () => {
  it('names the rows that say nothing and those that contradict another', () => {
    const rows = [address, { ...address, id: 'B', answer: '备注' }, row({ id: 'C', decision: 'list', answer: '月亮' })]
    const numbers: Record<string, number> = { [address.id]: 2, B: 3, C: 4 }
    expect(choiceProblems(rows, (id) => numbers[id] ?? null)).toMatchObject([
      { code: 'choice_unclear', row: 4, params: { value: '月亮' } },
      { code: 'choice_contradictory', row: 3, params: { value: '住址 / 备注' } },
    ])
    expect(choiceProblems([address], () => 2)).toEqual([])
  })
})
