import { reviewView } from '../../../../src/features/review/view'
import { context } from '../adopt/ledger-for-tests'
import { reviewData, reviewRow, TWIN, WANG } from './review-data'

const birth = reviewRow('REV-1', {
  sourceRow: 5,
  sourceColumn: 'G',
  raw: '80后',
  recordId: WANG,
  field: 'birthOn',
  proposal: '1980-01-01',
})

describe('.reviewView(data, ctx)', () => {
  it('groups what is open by kind, with where it stands and what accepting sets', () => {
    const done = reviewRow('REV-2', { state: 'accepted' })
    const other = reviewRow('REV-3', { code: 'request_cannot', sourceTab: '服务点单' })
    const view = reviewView(reviewData(birth, done, other), context())
    expect(view).toMatchObject({
      total: 2,
      kinds: [
        {
          code: 'date_incomplete',
          title: '日期不完整',
          matters: [
            {
              tab: '人口',
              where: '第 5 行 · G 列',
              raw: '80后',
              sets: '王强 · 出生日期',
              proposal: '1980-01-01',
              canAccept: true,
              pair: null,
            },
          ],
        },
        { code: 'tab:服务点单', title: '服务点单', matters: [{ canAccept: false, hasCell: false }] },
      ],
    })
  })

  it('says of a proposed date of birth that it stands in the id number', () => {
    const setsOf = (idNumber: string, code = 'date_incomplete') => {
      const data = reviewData({ ...birth, code })
      Object.assign(data.Residents?.[0] ?? {}, { idNumber })
      return reviewView(data, context()).kinds[0]?.matters[0]?.sets
    }
    expect(setsOf('990001198001010019')).toBe('王强 · 出生日期 · 身份证号上的')
    expect(setsOf('990001198001020019')).toBe('王强 · 出生日期')
    expect(setsOf('990001198001010019', 'id_birth_mismatch')).toBe('王强 · 出生日期')
  })

  it('shows two people side by side, without the beginning of an id number', () => {
    const data = reviewData(reviewRow('REV-1', { code: 'duplicate_person', recordId: TWIN, field: WANG }))
    Object.assign(data.Residents?.[0] ?? {}, { idNumber: '990001198001010019' })
    const pair = reviewView(data, context()).kinds[0]?.matters[0]?.pair
    expect(pair).toMatchObject({ left: '人口 · 第 3 行', right: '人口 · 第 9 行', written: '' })
    expect(pair?.facts).toEqual(
      expect.arrayContaining([
        { label: '住址', left: '3-1-101', right: '3-1-102', differs: true },
        { label: '性别', left: '', right: '男', differs: false },
        { label: '身份证号', left: '******198001010019', right: '', differs: false },
      ]),
    )
  })

  it('shows a joined row as it is written beside the record', () => {
    const raw = '王强 | 3-1-102'
    const data = reviewData(reviewRow('REV-1', { code: 'duplicate_person', recordId: WANG, field: '人口!9#bbb', sourceRow: 9, raw }))
    Object.assign(data.Residents?.[0] ?? {}, { source: '人口!3#aaa；人口!9#bbb' })
    const pair = reviewView(data, context()).kinds[0]?.matters[0]?.pair
    expect(pair).toMatchObject({ left: '人口 · 第 3、9 行', right: '人口 · 第 9 行', written: raw })
  })

  it('puts the kinds first of which something can be accepted', () => {
    const told = reviewRow('REV-2', { code: 'formula_error', raw: '#N/A' })
    const view = reviewView(reviewData(told, { ...birth, id: 'REV-3', proposal: null }, birth), context())
    expect(view.kinds.map(({ code, matters }) => [code, matters.map(({ canAccept }) => canAccept)])).toEqual([
      ['date_incomplete', [false, true]],
      ['formula_error', [false]],
    ])
  })

  it('cuts off what is longer than a page can bear', () => {
    const view = reviewView(reviewData({ ...birth, raw: '长'.repeat(6000) }), context())
    expect(view.kinds[0]?.matters[0]?.raw).toHaveLength(5001)
  })
})
