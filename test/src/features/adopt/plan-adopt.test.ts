import fc from 'fast-check'
import { type AdoptData, planAdopt } from '../../../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../../../src/features/adopt/source'
import type { Cell } from '../../../../src/tables/column'
import { commit, context, idNumber, merge, noRecords, sheet } from './ledger-for-tests'

const HEADER = ['网格', '户号', '住址', '姓名', '性别', '与户主关系', '出生日期', '身份证号', '联系电话', '人员类别', '备注']
const WANG = idNumber('99000119800101001')
const resident = (facts: Partial<Record<string, Cell>>): Cell[] => HEADER.map((header) => facts[header] ?? '')

const residents = (...rows: Cell[][]) => sheet('人口', [['阳光社区人口登记'], HEADER, ...rows])
const wang = resident({
  网格: '一网格',
  户号: 'H1',
  住址: '3栋1单元101',
  姓名: '王强',
  与户主关系: '户主',
  身份证号: WANG,
  联系电话: 19900000001,
})
const li = resident({ 姓名: '李梅', 与户主关系: '妻', 联系电话: '19900000002' })

const adopt = (sheets: SourceSheet[], data: AdoptData = noRecords()) => planAdopt(sheets, data, context())
const codes = ({ report }: ReturnType<typeof adopt>) => report.problems.map(({ code, row, column }) => `${row}${column} ${code}`)

describe('.planAdopt(sheets, data, ctx)', () => {
  it('makes one household of the rows that belong together, in one step', () => {
    const { plan } = adopt([residents(wang, li)])
    const [household, first, second] = plan.steps[0] ?? []
    expect(plan.steps[0]).toHaveLength(3)
    expect(household).toMatchObject({
      kind: 'insert',
      table: 'Households',
      record: { code: 'H1', address: '3-1-101', grid: 1, headName: '王强' },
    })
    expect(first).toMatchObject({ table: 'Residents', record: { name: '王强', isHead: true, idNumber: WANG, phones: ['19900000001'] } })
    expect(second).toMatchObject({ table: 'Residents', record: { name: '李梅', isHead: false, address: '3-1-101' } })
    expect(second?.kind === 'insert' && second.table === 'Residents' && second.record.householdId).toBe(
      household?.kind === 'insert' ? household.record.id : null,
    )
  })

  it('does not give a head without an address the address of the neighbours', () => {
    const head = resident({ 姓名: '赵六', 与户主关系: '户主' })
    const adopted = adopt([residents(wang, head)])
    expect(codes(adopted)).toContain('4C address_missing')
    expect(commit(noRecords(), adopted.plan).Residents.find(({ name }) => name === '赵六')?.address).toBeNull()
  })

  it('keeps a row without a name whole in Review, and makes no record of it', () => {
    const { plan, report } = adopt([residents(wang, resident({ 联系电话: '19900000003', 备注: '租户' }))])
    const after = commit(noRecords(), plan)
    expect(after.Residents).toHaveLength(1)
    expect(after.Review).toMatchObject([{ key: '人口!4!D!name_missing', code: 'name_missing', raw: '19900000003 | 租户', state: 'open' }])
    expect(report.tabs[0]?.tables).toMatchObject([{ rows: 2, records: 1, joined: 0, reviewOnly: 1 }])
  })

  it('makes the record of what it understands, and a Review row of each cell it does not', () => {
    const odd = resident({
      姓名: '孙七',
      与户主关系: '户主',
      住址: '3-1-102',
      出生日期: '80后',
      联系电话: '见户主',
      性别: '?',
      人员类别: '党员、失联',
    })
    const adopted = adopt([residents(odd)])
    expect(codes(adopted)).toEqual(['3G date_incomplete', '3E sex_unclear', '3I phone_invalid', '3J flag_unknown'])
    expect(commit(noRecords(), adopted.plan).Residents).toMatchObject([
      { name: '孙七', sex: null, birthOn: null, phones: [], flags: ['partyMember'] },
    ])
  })

  it('asks about a month of birth, unless the list is of months and the id number tells the day', () => {
    const born = (month: string, idNumber = WANG) => resident({ 姓名: '王强', 出生日期: month, 身份证号: idNumber })
    expect(codes(adopt([residents(born('1980.01'))]))).not.toContain('3G date_incomplete')
    expect(codes(adopt([residents(born('1980.01', ''))]))).toContain('3G date_incomplete')
    const days = ['王五', '王六'].map((name) => resident({ 姓名: name, 出生日期: '1980-01-01' }))
    expect(codes(adopt([residents(born('1980.01'), ...days)]))).toContain('3G date_incomplete')
  })

  it('makes one record of a person written twice, and two of two people with one id number', () => {
    const again = resident({ 户号: 'H2', 住址: '3-1-102', 姓名: '王强', 与户主关系: '户主', 身份证号: WANG, 联系电话: '19900000009' })
    const other = resident({ 户号: 'H3', 住址: '3-1-103', 姓名: '赵六', 与户主关系: '户主', 身份证号: WANG })
    const adopted = adopt([residents(wang, again, other)])
    expect(codes(adopted)).toEqual(['4D duplicate_person', '5H id_shared'])
    expect(commit(noRecords(), adopted.plan).Residents.map(({ name, phones }) => [name, phones])).toEqual([
      ['王强', ['19900000001', '19900000009']],
      ['赵六', []],
    ])
  })

  it('joins the list of households by code, and notes another head', () => {
    const list = sheet('住户', [
      ['户号', '户主', '地址', '人口', '房屋性质'],
      ['H1', '李梅', '3-1-101', 2, '自住'],
      ['H9', '', '9-1-101', 0, '空置'],
    ])
    const adopted = adopt([residents(wang, li), list])
    expect(commit(noRecords(), adopted.plan).Households.map(({ code, people, vacant }) => [code, people, vacant])).toEqual([
      ['H1', 2, false],
      ['H9', 0, true],
    ])
    expect(codes(adopted)).toEqual(['2B household_head_conflict'])
  })

  it('gives a household of the care list its flags and its rhythm, and reports one that nobody knows', () => {
    const care = sheet('关爱户', [
      ['户主姓名', '家庭住址', '类别', '困难情况', '走访频次'],
      ['王强', '3-1-101', '独居、低保', '=腿脚不便', '每周两次'],
      ['钱八', '99-1-101', '独居', '', '每月'],
    ])
    const adopted = adopt([residents(wang), care])
    expect(commit(noRecords(), adopted.plan).Households).toMatchObject([
      { code: 'H1', flags: ['livesAlone', 'minimumAllowance'], situation: '=腿脚不便', visitEvery: '每周2次' },
    ])
    expect(codes(adopted)).toEqual(['3B household_unmatched'])
    expect(adopted.report.tabs[1]?.tables).toMatchObject([{ rows: 2, records: 0, joined: 1, reviewOnly: 1 }])
  })

  it('links enrolments to the one resident who fits, and to nobody where two do', () => {
    const namesake = resident({ 户号: 'H2', 住址: '3-1-102', 姓名: '李梅', 与户主关系: '户主', 联系电话: '19900000007' })
    const clubs = sheet('社团', [
      ['社团名称', '指导老师', '活动时间', '人数'],
      ['短视频剪辑', '', '周三 19:00-20:30', 20],
    ])
    const enrolled = sheet(
      '报名',
      [
        ['社团', '姓名', '电话'],
        ['短视频', '王强', ''],
        ['', '李梅', '19900000007'],
        ['', '李梅', ''],
        ['', '王阿姨', ''],
        ['', '王强', ''],
      ],
      [merge(2, 6, 0, 0)],
    )
    const adopted = adopt([residents(wang, li, namesake), clubs, enrolled])
    const after = commit(noRecords(), adopted.plan)
    const nameOf = (id: string | null) => after.Residents.find((row) => row.id === id)?.phones?.[0] ?? null
    expect(after.Enrolments.map(({ clubName, residentId }) => [clubName, nameOf(residentId)])).toEqual([
      ['短视频剪辑', '19900000001'],
      ['短视频剪辑', '19900000007'],
      ['短视频剪辑', null],
      ['短视频剪辑', null],
      ['短视频剪辑', '19900000001'],
    ])
    expect(codes(adopted)).toEqual(['4B person_ambiguous', '5B person_unmatched', '6B enrolment_duplicate'])
  })

  it('gives a club without a time those of the timetable, and leaves one with a time alone', () => {
    const clubs = sheet('社团', [
      ['社团名称', '指导老师', '活动时间', '人数'],
      ['剪纸', '', '待定', 20],
      ['国画', '', '周三 19:00-20:30', 20],
    ])
    const wall = sheet('课表', [
      ['时间', '周一', '周二', '周三', '周四'],
      ['上午 9:00-10:30', '剪纸', '国画', '', '剪纸'],
    ])
    const after = commit(noRecords(), adopt([clubs, wall]).plan)
    expect(
      after.Clubs.map(({ name, sessionsPerWeek, minutes, preferred }) => [
        name,
        sessionsPerWeek,
        minutes,
        preferred?.map(({ day }) => day),
      ]),
    ).toEqual([
      ['剪纸', 2, 90, [1, 4]],
      ['国画', 1, 90, [3]],
    ])
  })

  it('takes a phone number behind a name for that, where no column has phone numbers', () => {
    const teachers = sheet('师资', [
      ['教师姓名', '擅长', '可授课时间'],
      ['姚泽林 199 0000 0001', '剪纸', '周一上午'],
      ['丁梅（19900000002）', '茶艺', '周二上午'],
    ])
    const clubs = sheet('社团', [
      ['社团名称', '指导老师', '活动时间', '人数'],
      ['剪纸班', '姚泽林19900000001', '周一 9:00-10:30', 20],
    ])
    const after = commit(noRecords(), adopt([teachers, clubs]).plan)
    expect(after.Teachers.map(({ name, phones }) => [name, phones])).toEqual([
      ['姚泽林', ['19900000001']],
      ['丁梅', ['19900000002']],
    ])
    expect(after.Clubs.map(({ teacherNames }) => teacherNames)).toEqual([['姚泽林']])
  })

  it('makes the clubs of an office that has a timetable and no list of clubs, once', () => {
    const wall = sheet('课表', [
      ['时间', '周一', '周二', '周三', '周四'],
      ['上午 9:00-10:30', '剪纸/姚泽林/书画室', '国画', '', '剪纸/姚泽林/书画室'],
    ])
    const after = commit(noRecords(), adopt([wall]).plan)
    expect(
      after.Clubs.map(({ name, teacherNames, venueName, sessionsPerWeek }) => [name, teacherNames, venueName, sessionsPerWeek]),
    ).toEqual([
      ['剪纸', ['姚泽林'], '书画室', 2],
      ['国画', [], null, 1],
    ])
    expect(adopt([wall], after).plan.steps.flat()).toEqual([])
  })

  it('finds grid workers, their grids and backups; a backup of two grids is one person', () => {
    const workers = sheet('网格员', [
      ['网格', '网格员', '手机', '邮箱', '包干楼栋', '备岗'],
      ['1网格', '周敏', 19900000011, 'zhou@example.org', '1-3栋', '罗婷'],
      ['2网格', '蒋立军', 19900000012, 'not an address', '4、5栋', '罗婷'],
    ])
    const adopted = adopt([workers])
    const after = commit(noRecords(), adopted.plan)
    const nameOf = (id: string | null) => after.Staff.find((row) => row.id === id)?.name
    expect(after.Staff.map(({ name, email }) => [name, email])).toEqual([
      ['周敏', 'zhou@example.org'],
      ['蒋立军', null],
      ['罗婷', null],
    ])
    expect(after.Grids.map(({ number, buildings, workerId, backupId }) => [number, buildings, nameOf(workerId), nameOf(backupId)])).toEqual(
      [
        [1, ['1', '2', '3'], '周敏', '罗婷'],
        [2, ['4', '5'], '蒋立军', '罗婷'],
      ],
    )
    expect(codes(adopted)).toEqual(['3D email_invalid'])
  })

  it('takes an empty mark for unpaid only where the list says so, and notes a payment beside it', () => {
    const rows: Cell[][] = [
      ['姓名', '已缴', '金额', '缴费日期'],
      ['王强', '√', 400, 45000],
      ['李梅', '', '', ''],
      ['赵六', '', 400, ''],
    ]
    const said = commit(noRecords(), adopt([sheet('医保', [['2026年度医保缴费登记表'], ['打√为已缴，空白为未缴'], ...rows])]).plan)
    const unsaid = commit(noRecords(), adopt([sheet('医保', [['2026年度医保缴费登记表'], ...rows])]).plan)
    expect(said.Campaigns.map(({ campaign, paid }) => [campaign, paid])).toEqual([
      ['2026年度医保缴费', true],
      ['2026年度医保缴费', false],
      ['2026年度医保缴费', null],
    ])
    expect(unsaid.Campaigns.map(({ paid }) => paid)).toEqual([true, null, null])
    expect(said.Review.filter(({ code }) => code === 'paid_conflict').map(({ sourceRow }) => sourceRow)).toEqual([6])
  })

  it.each([
    ['“是否缴费”打√为已缴，空着就是没缴。', false],
    ['未打√的为未缴', false],
    ['√=已缴，空=未缴', false],
    ['留空表示尚未缴费', false],
    ['不填视为未参保', false],
    ['空着的请尽快补填', null],
    ['没缴的不要空着', null],
  ])('takes from “%s” what an empty mark means', (said, paid) => {
    const rows = [['2026年度医保缴费登记表'], [said], ['姓名', '是否缴费', '金额'], ['王强', '√', 400], ['李梅', '', '']]
    expect(commit(noRecords(), adopt([sheet('医保', rows)]).plan).Campaigns.map((row) => row.paid)).toEqual([true, paid])
  })

  it('takes a second telephone column for the same people, and none for somebody else', () => {
    const people = (label: string) =>
      sheet('人口', [
        ['姓名', '性别', '出生日期', '手机', label],
        ['王强', '男', '1980-01-01', '19900000001', 19900000002],
        ['李梅', '女', '1981-01-01', '', '19900000003'],
      ])
    const phones = (label: string) => commit(noRecords(), adopt([people(label)]).plan).Residents.map((row) => row.phones)
    for (const label of ['备用电话', '其他联系电话', '固话', '电话2'])
      expect(phones(label)).toEqual([['19900000001', '19900000002'], ['19900000003']])
    for (const label of ['紧急联系人电话', '子女电话', '房东电话']) expect(phones(label)).toEqual([['19900000001'], []])
  })

  it.each(['记录人：各网格员', '登记人：范大爷   电话见网格划分表', '填报人员签字：', '汇总人：孙会计'])(
    'takes “%s” below a list for no record',
    (foot) => {
      const rows = [['走访日期', '走访人', '走访对象', '事由', '办理结果'], ['2026-03-05', '陈文静', '王强', '量血压', '办结'], [], [foot]]
      expect(codes(adopt([sheet('走访记录', rows)]))).not.toContain('4C name_missing')
    },
  )

  it.each([
    ['2026年居民医保（没打勾的就是没交；一档400）', [true, false]],
    ['医保缴费，空着的都算未缴', [true, false]],
    ['医保缴费：打√的已缴，其余没有交', [true, false]],
    ['医保缴费（打×为未缴，空白为已缴）', [true, true]],
    ['医保缴费（空着就是没问过）', [true, null]],
  ])('takes empty marks below “%s” as it says', (title, paid) => {
    const list = sheet('医保', [[title], ['姓名', '已缴', '金额'], ['王强', '√', 400], ['李梅', '', '']])
    expect(commit(noRecords(), adopt([list]).plan).Campaigns.map((entry) => entry.paid)).toEqual(paid)
  })

  it('shows the days of a row without a name as days', () => {
    const list = sheet('报名', [
      ['姓名', '课程', '报名日期'],
      ['', '声乐班', 46054],
      ['李梅', '声乐班', 46055],
    ])
    expect(adopt([list]).report.problems).toContainEqual(
      expect.objectContaining({ code: 'name_missing', params: { value: '声乐班 | 2026-02-01' } }),
    )
  })

  it('names a tab that it does not know, and takes nothing from it', () => {
    const rows = Array.from({ length: 6 }, (_, row): Cell[] => ['x', row, row + 1])
    expect(codes(adopt([sheet('Sheet5', rows)]))).toEqual(['1null table_unknown'])
  })
})

describe('.planAdopt(sheets, data, ctx), whatever stands in the cells', () => {
  const scrap = fc.oneof(
    fc.constantFrom('', '王强', '户主', '3-1-101', '小计', '合计', '#N/A', '√', '1990-02-30', 'H1', '19900000001', '填表人：周敏', WANG),
    fc.string(),
    fc.double({ noNaN: true }),
    fc.integer(),
    fc.boolean(),
  )
  const body = fc.array(fc.array(scrap, { minLength: HEADER.length, maxLength: HEADER.length }), { maxLength: 12 })

  it('accounts for every row, and proposes nothing the second time', () => {
    fc.assert(
      fc.property(body, (rows) => {
        const ledger = [residents(wang, ...rows)]
        const { plan, report } = adopt(ledger)
        for (const { rows: height, counts, tables } of report.tabs) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(height)
          expect(tables.reduce((sum, { records, joined, reviewOnly }) => sum + records + joined + reviewOnly, 0)).toBe(counts.data)
        }
        const again = adopt(ledger, commit(noRecords(), plan))
        expect(again.plan.steps).toEqual([])
        expect(again.gone).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('.planAdopt(sheets, data, ctx), a second time', () => {
  const ledger = () => [residents(wang, li, resident({ 户号: 'H2', 住址: '3-1-102', 姓名: '赵六', 与户主关系: '户主', 出生日期: '80后' }))]
  const adopted = () => commit(noRecords(), adopt(ledger()).plan)

  it('proposes nothing when the ledger is as it was', () => {
    const { plan } = adopt(ledger(), adopted())
    expect(plan.steps).toEqual([])
    expect(plan.summary).toContainEqual({ key: 'adopt.nothing', params: {} })
  })

  it('updates what the office edited in its ledger, and only that', () => {
    const before = adopted()
    const [first] = ledger()
    if (first?.cells[2] !== undefined) first.cells[2][8] = '19900000008'
    const changes = adopt(first === undefined ? [] : [first], before).plan.steps.flat()
    const id = before.Residents.find(({ name }) => name === '王强')?.id
    expect(changes).toEqual([
      { kind: 'update', table: 'Residents', id, set: { phones: ['19900000008'], source: expect.stringContaining('人口!3#') } },
    ])
  })

  describe('where a name was mended', () => {
    const zhao = resident({
      户号: 'H2',
      住址: '3-1-102',
      姓名: '赵六',
      与户主关系: '户主',
      出生日期: '1980-01-05',
      联系电话: '19900000006',
    })
    const named = (row: Cell[], name: string) => row.map((cell, index) => (index === HEADER.indexOf('姓名') ? name : cell))
    const before = () => commit(noRecords(), adopt([residents(wang, li, zhao)]).plan)
    const people = (...rows: Cell[][]) => {
      const data = before()
      const ids = new Map(data.Residents.map(({ id, name }) => [id, name]))
      return commit(data, adopt([residents(...rows)], data).plan).Residents.map(({ id, name }) => `${ids.get(id) ?? 'new'} → ${name}`)
    }

    it.each([
      ['id number', [named(wang, '王墙'), li, zhao], ['王强 → 王墙', '李梅 → 李梅', '赵六 → 赵六']],
      ['birth date and telephone', [wang, li, named(zhao, '赵陆')], ['王强 → 王强', '李梅 → 李梅', '赵六 → 赵陆']],
    ])('knows the person at the same place by %s', (_, rows, expected) => {
      expect(people(...rows)).toEqual(expected)
    })

    it('takes nobody for somebody else who stands there now', () => {
      const other = resident({
        户号: 'H2',
        住址: '3-1-102',
        姓名: '孙七',
        与户主关系: '户主',
        出生日期: '1985-01-05',
        联系电话: '19900000006',
      })
      expect(people(wang, li, other)).toEqual(['王强 → 王强', '李梅 → 李梅', '赵六 → 赵六', 'new → 孙七'])
    })
  })

  it('keeps what staff corrected here while the ledger row is as it was', () => {
    const data = adopted()
    const zhao = data.Residents.find(({ name }) => name === '赵六')
    if (zhao !== undefined) zhao.birthOn = '1985-05-05'
    expect(adopt(ledger(), data).plan.steps).toEqual([])
  })

  it('knows people again when rows were inserted above them', () => {
    const data = adopted()
    const sun = resident({ 户号: 'H0', 住址: '1-1-101', 姓名: '孙七', 与户主关系: '户主' })
    const { plan } = adopt(
      [residents(sun, wang, li, resident({ 户号: 'H2', 住址: '3-1-102', 姓名: '赵六', 与户主关系: '户主', 出生日期: '80后' }))],
      data,
    )
    const people = plan.steps.flat().filter(({ table }) => table === 'Residents' || table === 'Households')
    expect(people.map(({ kind, table }) => `${kind} ${table}`)).toEqual(['insert Households', 'insert Residents'])
  })

  it('never takes a namesake for somebody it knows', () => {
    const data = adopted()
    const namesake = resident({
      户号: 'H8',
      住址: '8-1-101',
      姓名: '王强',
      与户主关系: '户主',
      身份证号: idNumber('99000119900909003'),
      联系电话: '19900000099',
    })
    const after = commit(data, adopt([residents(namesake)], data).plan)
    expect(after.Residents.filter(({ name }) => name === '王强').map(({ idNumber: id }) => id)).toEqual([
      WANG,
      idNumber('99000119900909003'),
    ])
  })

  it('fills only the empty fields of a person whom staff wrote down here', () => {
    const data = commit(noRecords(), adopt([residents(wang)]).plan)
    const [known] = data.Residents
    if (known !== undefined) Object.assign(known, { source: null, note: '本人写的', sex: null })
    const changes = adopt(
      [
        residents(
          resident({ 户号: 'H1', 住址: '3-1-101', 姓名: '王强', 性别: '男', 与户主关系: '户主', 身份证号: WANG, 备注: '台账写的' }),
        ),
      ],
      data,
    ).plan.steps.flat()
    expect(changes.filter(({ table }) => table === 'Residents')).toMatchObject([{ kind: 'update', id: known?.id, set: { sex: 'male' } }])
    expect(changes).not.toContainEqual(expect.objectContaining({ set: expect.objectContaining({ note: expect.anything() }) }))
  })

  it('opens a Review row again when the cell reads otherwise, and accepts it when the cell was mended', () => {
    const data = adopted()
    const [review] = data.Review
    if (review !== undefined) review.state = 'dismissed'
    const zhao = (born: string) => [
      residents(wang, li, resident({ 户号: 'H2', 住址: '3-1-102', 姓名: '赵六', 与户主关系: '户主', 出生日期: born })),
    ]
    const again = commit(data, adopt(zhao('1980年'), data).plan)
    expect(again.Review).toMatchObject([{ key: review?.key, raw: '1980年', state: 'open' }])
    expect(commit(again, adopt(zhao('1980-01-05'), again).plan).Review).toMatchObject([{ state: 'accepted' }])
  })
})
