import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../../src/features/adopt/source'
import type { Row } from '../../../../../src/tables/tables'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

const HEADER = ['姓名', '性别', '出生日期', '联系电话', '备注']
const RED = '#ff0000'
const BLUE = '#9dc3e6'

/** Ten residents on rows 3 to 12, under a title and a header. */
function residents(title = '居民', above = '居民台账', surname = '王'): SourceSheet {
  const people = Array.from({ length: 10 }, (_, index) => [
    `${surname}${'甲乙丙丁戊己庚辛壬癸'[index]}`,
    '男',
    '1980-01-01',
    `1990000000${index}`,
    '',
  ])
  return sheet(title, [[above], HEADER, ...people])
}

/** @param cells `[row from 1, column from 0]` */
function fill(of: SourceSheet, color: string, cells: readonly (readonly [number, number])[]): SourceSheet {
  const fills = cells.map(([row, column]) => ({ row: row - 1, startColumn: column, endColumn: column + 1, color }))
  return { ...of, fills: [...of.fills, ...fills].sort((a, b) => a.row - b.row) }
}

const adopt = (sheets: SourceSheet[], choices: Partial<Row<'LedgerChoices'>>[] = []) => {
  const rows = choices.map((choice, index) => ({
    id: `LCH-${index}`,
    header: HEADER.join('、'),
    tab: null,
    decision: 'colour' as const,
    column: '姓名',
    colour: RED,
    answer: '',
    ...choice,
  }))
  return planAdopt(sheets, { ...noRecords(), LedgerChoices: rows }, context())
}
const red = fill(residents(), RED, [
  [5, 0],
  [5, 1],
  [9, 0],
  [9, 1],
])
const asked = (sheets: SourceSheet[]) => adopt(sheets).report.colours
const movedAway = (adopted: ReturnType<typeof adopt>) =>
  commit(noRecords(), adopted.plan)
    .Residents.filter((one) => one.movedAway === true)
    .map(({ name }) => name)

describe('colours of a ledger', () => {
  it('are asked about where few cells of a column have one, columns of the same rows together', () => {
    const { report } = adopt([red])
    expect(report.colours).toEqual([{ tab: '居民', colour: RED, columns: ['姓名', '性别'], rows: [5, 9], meaning: null, saidBy: null }])
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        code: 'colour_meaning',
        table: '居民',
        row: 2,
        column: 'A',
        params: expect.objectContaining({ cells: 4, colour: '红色', rows: '5、9' }),
      }),
    )
    expect(movedAway(adopt([red]))).toEqual([])
  })

  it('are not asked about where they are the look of a column, bands, the header or the title', () => {
    const column = fill(
      residents(),
      BLUE,
      Array.from({ length: 10 }, (_, index) => [index + 3, 0] as const),
    )
    const bands = fill(
      residents(),
      BLUE,
      [3, 6, 9, 12].flatMap((row) => HEADER.map((_, at) => [row, at] as const)),
    )
    const heads = fill(residents(), BLUE, [...HEADER.map((_, at) => [2, at] as const), [1, 0]])
    expect([column, bands, heads].flatMap((one) => asked([one]))).toEqual([])
  })

  it('are not asked about on subtotals', () => {
    const { cells, ...rest } = residents()
    const summed = { ...rest, cells: [...cells, ['合计', 10, '', '', '']] }
    expect(asked([fill(summed, BLUE, [[13, 0]])])).toEqual([])
  })

  it('mean what the office decided, on any tab with the header', () => {
    const other = fill(residents('3栋', '居民台账', '李'), RED, [[4, 0]])
    const adopted = adopt([red, other], [{ answer: '已迁出' }])
    expect(adopted.report.colours.map(({ meaning, saidBy }) => [meaning, saidBy])).toEqual([
      ['movedAway', 'office'],
      ['movedAway', 'office'],
    ])
    expect(movedAway(adopted)).toEqual(['王丙', '王庚', '李乙'])
    expect(adopted.report.problems.map(({ code }) => code)).not.toContain('colour_meaning')
  })

  it.each([
    ['低保', { flags: ['minimumAllowance'] }],
    ['deceased', { movedAway: true, note: '已去世' }],
    ['要回访', { note: '要回访' }],
    ['没有意思', { movedAway: null, flags: [], note: null }],
  ])('%s goes into the fields of the record', (answer, fields) => {
    const people = commit(noRecords(), adopt([red], [{ answer }]).plan).Residents
    expect(people.find(({ name }) => name === '王丙')).toMatchObject(fields)
    expect(people.find(({ name }) => name === '王甲')).toMatchObject({ movedAway: null, flags: [], note: null })
  })

  it('change a record that was adopted before the office decided', () => {
    const before = commit(noRecords(), adopt([red]).plan)
    const data = {
      ...before,
      LedgerChoices: [
        { id: 'LCH-1', header: HEADER.join('、'), tab: null, decision: 'colour' as const, column: '姓名', colour: RED, answer: '已迁出' },
      ],
    }
    const { plan, report } = planAdopt([red], data, context())
    expect(report.changes.find(({ table }) => table === 'Residents')).toMatchObject({ inserted: 0, updated: 2, unchanged: 8 })
    expect(commit(data, plan).Residents.filter((one) => one.movedAway)).toHaveLength(2)
  })
})

describe('legends', () => {
  const legend = (...rows: string[][]) => sheet('说明', rows)
  const said = (sheets: SourceSheet[]) => asked(sheets).map(({ meaning, saidBy }) => [meaning, saidBy])

  it.each([
    ['红色＝已搬离', 'movedAway'],
    ['姓名标红表示去世', 'deceased'],
    ['绿色：党员；红色：低保户', 'flags:minimumAllowance'],
    ['red means moved away', 'movedAway'],
    ['颜色没有含义，其他颜色没有意义', 'nothing'],
  ])('“%s” is the meaning until the office says another', (text, meaning) => {
    expect(said([red, legend([text])])).toEqual([[meaning, 'legend']])
  })

  it('may stand on a cover and above the list, in more words or fewer', () => {
    const cover = legend(['各楼登记表里姓名涂红色的 = 已迁出（户口或人已经走了，先不删）。其他颜色没有统一含义。'])
    const own = fill(residents('1号楼', '填表说明：人员类别用顿号隔开；姓名涂红为已迁出。'), RED, [
      [5, 0],
      [9, 0],
    ])
    const other = fill(residents('2号楼', '居民登记', '李'), RED, [[5, 0]])
    const blue = fill(residents('3号楼', '居民登记', '张'), BLUE, [[5, 0]])
    expect(said([cover, own, other, blue])).toEqual([
      ['movedAway', 'legend'],
      ['movedAway', 'legend'],
      ['nothing', 'legend'],
    ])
  })

  it.each(['红色是今年新来的？', '红色好像是搬走的', '（绿色：党员，红色是搬走的吗）', '红色＝待确认'])(
    '“%s” asks, and says nothing',
    (text) => {
      expect(said([red, legend([text, '其他颜色没有特别含义'])])).toEqual([[null, null]])
      expect(said([red, legend([text, '红色：低保户'])])).toEqual([['flags:minimumAllowance', 'legend']])
    },
  )

  it('are kept whole, without the bracket they stand in', () => {
    const words = '今年春天新搬来、还没有登记身份证、要请网格员再去一趟核对一下的人家'
    const noted = commit(noRecords(), adopt([red, legend([`（红色＝${words}）`])]).plan).Residents.map(({ note }) => note)
    expect(new Set(noted)).toEqual(new Set([null, words]))
  })

  it('may be a filled cell with words beside it', () => {
    const sample = fill(legend(['居民：姓名填红色＝已搬走', '示例']), RED, [[1, 1]])
    expect(said([red, sample])).toEqual([['movedAway', 'legend']])
    const shown = fill(legend(['', '已搬走']), RED, [[1, 0]])
    expect(said([red, shown])).toEqual([['movedAway', 'legend']])
    expect(said([red, fill(legend(['', '已搬走']), BLUE, [[1, 0]])])).toEqual([[null, null]])
  })

  it('speak of the tab they name, and of the others when they say so', () => {
    const other = fill(residents('3栋', '居民台账', '李'), RED, [[4, 0]])
    expect(said([red, other, legend(['居民：姓名填红色 = 已搬走。其他表的颜色没有特别含义。'])])).toEqual([
      ['movedAway', 'legend'],
      ['nothing', 'legend'],
    ])
  })

  it('that stand over a list speak of it alone', () => {
    const own = fill(residents('居民', '注：红色=已迁出'), RED, [[5, 0]])
    expect(said([own, fill(residents('3栋'), RED, [[4, 0]])])).toEqual([
      ['movedAway', 'legend'],
      [null, null],
    ])
  })

  it('may stand in two cells, the colour and what it means', () => {
    expect(said([red, legend(['红底的名字', '人已搬走，户口还在'], ['其他颜色', '没有意思'])])).toEqual([['movedAway', 'legend']])
    expect(said([red, fill(legend(['红底的名字', '人已搬走，户口还在']), RED, [[1, 0]])])).toEqual([['movedAway', 'legend']])
    expect(said([red, legend(['红色', '红底', '人已搬走'])])).toEqual([[null, null]])
  })

  it('that say two things say nothing', () => {
    expect(said([red, legend(['红色=已搬离'], ['红色=低保'])])).toEqual([[null, null]])
  })
})
