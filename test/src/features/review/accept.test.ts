import { planAccept, planDismiss } from '../../../../src/features/review/accept'
import { matterOf, matterStamp, type ReviewData, recordFinder } from '../../../../src/features/review/matter'
import { committed, record, reviewData, reviewRow, TWIN, WANG } from './review-data'

/** Every row as a page shows it. */
const shown = (data: ReviewData) => data.Review.map((row) => ({ id: row.id, stamp: matterStamp(row, matterOf(row, recordFinder(data))) }))
const accept = (data: ReviewData, answers = shown(data)) => planAccept(answers, data)

const birth = reviewRow('REV-1', { recordId: WANG, field: 'birthOn', proposal: '1980-01-01' })
const pair = reviewRow('REV-2', { code: 'duplicate_person', recordId: TWIN, field: WANG, proposal: '合并到 人口 第3行' })
const joined = reviewRow('REV-3', { code: 'duplicate_person', recordId: WANG, field: '人口!9#bbb', proposal: '合并到 人口 第3行' })

describe('.planAccept(answers, data)', () => {
  it('sets the field that the proposal is for, and the row’s state, in one step', () => {
    expect(accept(reviewData(birth)).plan).toMatchObject({
      kind: 'review',
      steps: [
        [
          { kind: 'update', table: 'Residents', id: WANG, set: { birthOn: '1980-01-01' } },
          { kind: 'update', table: 'Review', id: 'REV-1', set: { state: 'accepted' } },
        ],
      ],
      summary: [{ key: 'review.accepted', params: { count: 1 } }],
    })
  })

  it.each<[string, string, unknown]>([
    ['sex', '男', 'male'],
    ['isHead', '是', true],
    ['grid', '3', 3],
    ['flags', '低保、党员', ['minimumAllowance', 'partyMember']],
  ])('reads the proposal for %s as the column does', (field, proposal, value) => {
    const { plan } = accept(reviewData(reviewRow('REV-1', { recordId: WANG, field, proposal })))
    expect(plan.steps[0]?.[0]).toMatchObject({ set: { [field]: value } })
  })

  it('sets a link by the id at the end of the proposal, where that record is there', () => {
    const link = (id: string) => reviewRow('REV-1', { recordId: 'ENR-AAAAAAA1', field: 'residentId', proposal: `王强 · 3-1-101 · ${id}` })
    expect(accept(reviewData(link(WANG))).plan.steps[0]?.[0]).toMatchObject({ table: 'Enrolments', set: { residentId: WANG } })
    expect(accept(reviewData(link('RES-ZZZZZZZZ'))).plan.steps).toEqual([])
  })

  it('does nothing about what has no proposal, cannot be read, or is answered already', () => {
    const rows = [
      reviewRow('REV-1', { recordId: WANG, field: 'birthOn', proposal: null }),
      reviewRow('REV-2', { recordId: WANG, field: 'birthOn', proposal: '80后' }),
      reviewRow('REV-3', { recordId: 'RES-ZZZZZZZZ', field: 'birthOn', proposal: '1980-01-01' }),
      { ...birth, id: 'REV-4', state: 'dismissed' as const },
    ]
    const { plan, late } = accept(reviewData(...rows))
    expect(plan.steps).toEqual([])
    expect(plan.summary).toEqual([{ key: 'review.late', params: { count: 4 } }])
    expect(late).toHaveLength(4)
  })

  it('does nothing where the row or the record changed since it was shown', () => {
    const data = reviewData(birth)
    const seen = shown(data)
    const corrected = reviewData(birth)
    corrected.Residents?.splice(0, 1, record('Residents', { id: WANG, name: '王强', birthOn: '1981-01-01' }))
    expect(accept(corrected, seen).plan.steps).toEqual([])
    expect(accept(reviewData({ ...birth, proposal: '1990-01-01' }), seen).plan.steps).toEqual([])
    expect(accept(reviewData(), seen).late).toEqual(seen)
  })

  it('merges two records: what is linked goes to the one that stays, which gets what it lacks', () => {
    const data = reviewData(pair)
    const after = committed(data, accept(data).plan)
    expect(after.Residents).toEqual([
      record('Residents', {
        id: WANG,
        name: '王强',
        sex: 'male',
        phones: ['19900000001', '19900000002'],
        address: '3-1-101',
        source: '人口!3#aaa；人口!9#bbb',
        note: '在家；租户',
      }),
    ])
    expect(after.Enrolments).toMatchObject([{ residentId: WANG }])
    expect(after.Requests).toMatchObject([{ residentId: WANG, similar: ['REQ-AAAAAAA2'] }])
    expect(after.Entitlements).toMatchObject([{ residentId: WANG, key: `高龄津贴:${WANG}` }])
    expect(after.Review).toMatchObject([{ state: 'accepted', recordId: WANG, field: '人口!9#bbb' }])
    expect(accept(data).plan.steps).toHaveLength(1)
  })

  it('never gives two rows one key, and repoints what else is open about the one that goes', () => {
    const value = reviewRow('REV-4', { recordId: TWIN, field: 'sex', proposal: '女' })
    const data = reviewData(pair, value)
    data.Entitlements?.push(
      record('Entitlements', { id: 'ENT-AAAAAAA2', policyName: '高龄津贴', residentId: WANG, key: `高龄津贴:${WANG}` }),
    )
    const after = committed(data, planAccept(shown(data).slice(0, 1), data).plan)
    expect(after.Entitlements.map(({ key, residentId }) => [key, residentId])).toEqual([
      [`高龄津贴:${TWIN}`, WANG],
      [`高龄津贴:${WANG}`, WANG],
    ])
    expect(after.Review).toMatchObject([{}, { recordId: WANG, state: 'open' }])
  })

  it('keeps the home of the row that has not moved away', () => {
    const data = reviewData(pair)
    Object.assign(data.Residents?.[0] ?? {}, { movedAway: true })
    const [stays] = committed(data, accept(data).plan).Residents
    expect(stays).toMatchObject({ id: WANG, address: '3-1-102', movedAway: null, source: '人口!3#aaa；人口!9#bbb' })
  })

  it('lets the name in a list of volunteers’ ids follow', () => {
    const volunteers = ['VOL-AAAAAAA1', 'VOL-AAAAAAA2'].map((id) => record('Volunteers', { id, name: '徐兰英' }))
    const review = reviewRow('REV-1', { code: 'duplicate_person', recordId: 'VOL-AAAAAAA2', field: 'VOL-AAAAAAA1', proposal: 'x' })
    const shifts = [record('Shifts', { id: 'SHI-AAAAAAA1', task: '清洁', volunteerIds: ['VOL-AAAAAAA1', 'VOL-AAAAAAA2'] })]
    const data = { Volunteers: volunteers, Shifts: shifts, Review: [review] }
    expect(committed(data, accept(data).plan).Shifts).toMatchObject([{ volunteerIds: ['VOL-AAAAAAA1'] }])
  })

  it('only remembers the answer about two rows that are one record already', () => {
    expect(accept(reviewData(joined)).plan.steps).toEqual([[{ kind: 'update', table: 'Review', id: 'REV-3', set: { state: 'accepted' } }]])
  })

  it('merges a person once in one go', () => {
    const data = reviewData(pair, { ...pair, id: 'REV-9', key: 'other' })
    expect(accept(data)).toMatchObject({ plan: { steps: [expect.anything()] }, late: [{ id: 'REV-9' }] })
  })
})

describe('.planDismiss(answers, data)', () => {
  it('closes each row and changes no record', () => {
    const data = reviewData(birth, pair)
    expect(planDismiss(shown(data), data).plan.steps).toEqual(
      ['REV-1', 'REV-2'].map((id) => [{ kind: 'update', table: 'Review', id, set: { state: 'dismissed' } }]),
    )
  })
})
