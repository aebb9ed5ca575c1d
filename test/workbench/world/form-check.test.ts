import { checkedAnswers } from '../../../workbench/world/form-check'
import type { FormItem } from '../../../workbench/world/form-types'
import { BadSubmission } from '../../../workbench/world/world-types'
import { caught } from './caught'
import { formOf, question } from './forms-for-tests'

/** Codes of what is wrong with one answer to one question; empty when it is taken. */
function codes(item: FormItem, answer: unknown): string[] {
  return faultsOf(() => checkedAnswers(formOf([item]), [{ itemId: item.id, answer }], ''))
}

function faultsOf(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof BadSubmission)) throw error
    return error.faults.map((fault) => (fault.itemId === '1' ? fault.code : `${fault.itemId}:${fault.code}`))
  }
}

describe('.checkedAnswers(form, answers, email)', () => {
  it('returns the answers in the order of the form, without the empty ones and without what else was sent along', () => {
    const form = formOf([question('TEXT'), question('CHECKBOX', { id: '2', choices: ['a'] }), question('TEXT', { id: '3' })])
    const sent = [
      { itemId: '3', answer: 'c', role: 'admin' },
      { itemId: '2', answer: [] },
      { itemId: '1', answer: 'a' },
    ]
    expect(checkedAnswers(form, sent, '')).toEqual([
      { itemId: '1', answer: 'a' },
      { itemId: '3', answer: 'c' },
    ])
  })

  it('names every fault at once', () => {
    const form = formOf([question('TEXT', { required: true }), question('DATE', { id: '2' })], { collectsEmail: true })
    const sent = [
      { itemId: '2', answer: 'tomorrow' },
      { itemId: '9', answer: 'x' },
    ]
    expect(faultsOf(() => checkedAnswers(form, sent, 'nobody'))).toEqual([':email', '9:unknown_item', 'required', '2:date'])
  })

  it('refuses everything when the form is closed', () => {
    expect(faultsOf(() => checkedAnswers(formOf([], { accepting: false }), [], ''))).toEqual([':closed'])
  })

  it('refuses an answer to a header, and a second answer to one question', () => {
    expect(codes(question('SECTION_HEADER'), 'x')).toEqual(['unknown_item'])
    const twice = [
      { itemId: '1', answer: 'a' },
      { itemId: '1', answer: 'b' },
    ]
    expect(faultsOf(() => checkedAnswers(formOf([question('TEXT')]), twice, ''))).toEqual(['duplicate_item'])
  })

  it('takes an address only where one is collected or given', () => {
    expect(faultsOf(() => checkedAnswers(formOf([]), [], 'a@example.org'))).toEqual([])
    expect(faultsOf(() => checkedAnswers(formOf([], { collectsEmail: true }), [], ''))).toEqual([':email'])
    expect(faultsOf(() => checkedAnswers(formOf([], { collectsEmail: true }), [], 'a@b.c\nBcc: x@example.org'))).toEqual([':email'])
  })

  it.each([[null], ['x'], [[null]], [[{ answer: 'x' }]], [[{ itemId: 1, answer: 'x' }]]])('refuses %j as answers', (answers) => {
    expect(faultsOf(() => checkedAnswers(formOf([question('TEXT')]), answers, ''))).toEqual([':wrong_shape'])
  })

  it.each([[null], [1], [{}], [undefined], [[1]], [[[1]]]])('refuses %j as one answer', (answer) => {
    expect(codes(question('TEXT'), answer)).toEqual(['wrong_shape'])
  })
})

describe('.checkedAnswers(form, answers, email) of a text', () => {
  it('keeps formulas, HTML, bidi marks, emoji and line ends as the text they are', () => {
    const text = '=IMPORTXML("http://x","//a")\n<b>hi</b>\u202eabc\u200f😀\t@x'
    expect(checkedAnswers(formOf([question('PARAGRAPH_TEXT')]), [{ itemId: '1', answer: text }], '')).toEqual([
      { itemId: '1', answer: text },
    ])
  })

  it.each(['\u0000', 'a\u0007b', '\u001b[2J', 'half \ud83d', '\uffff'])('refuses the control character in %j', (text) => {
    expect(codes(question('TEXT'), text)).toEqual(['control_character'])
    expect(codes(question('CHECKBOX', { hasOther: true }), [text])).toEqual(['control_character'])
  })

  it('takes 50,000 characters and refuses one more', () => {
    expect(codes(question('PARAGRAPH_TEXT'), 'x'.repeat(50_000))).toEqual([])
    const error = caught(() => checkedAnswers(formOf([question('TEXT')]), [{ itemId: '1', answer: 'x'.repeat(50_001) }], ''))
    expect((error as BadSubmission).faults).toEqual([{ itemId: '1', code: 'too_long', params: { length: 50_001, most: 50_000 } }])
  })
})

describe('.checkedAnswers(form, answers, email) of choices', () => {
  it('takes a choice of the list, and any text as "other" where there is one', () => {
    const item = question('MULTIPLE_CHOICE', { choices: ['a', 'b'] })
    expect(codes(item, 'a')).toEqual([])
    expect(codes(item, 'c')).toEqual(['not_a_choice'])
    expect(codes({ ...item, hasOther: true }, 'c')).toEqual([])
    expect(codes(item, ['a'])).toEqual(['wrong_shape'])
  })

  it('takes each box once, and one "other"', () => {
    const item = question('CHECKBOX', { choices: ['a', 'b'] })
    expect(codes(item, ['a', 'b'])).toEqual([])
    expect(codes(item, ['a', 'a'])).toEqual(['duplicate_choice'])
    expect(codes(item, ['a', 'c'])).toEqual(['not_a_choice'])
    expect(codes({ ...item, hasOther: true }, ['a', 'c'])).toEqual([])
    expect(codes({ ...item, hasOther: true }, ['c', 'd'])).toEqual(['not_a_choice'])
    expect(codes(item, 'a')).toEqual(['wrong_shape'])
  })

  it('counts how many are ticked where the form asks', () => {
    const item = (kind: 'selectAtLeast' | 'selectAtMost' | 'selectExactly') =>
      question('CHECKBOX', { choices: ['a', 'b', 'c'], validation: { kind, values: [2], help: null } })
    expect([codes(item('selectAtLeast'), ['a']), codes(item('selectAtLeast'), ['a', 'b'])]).toEqual([['selectAtLeast'], []])
    expect([codes(item('selectAtMost'), ['a', 'b', 'c']), codes(item('selectAtMost'), ['a'])]).toEqual([['selectAtMost'], []])
    expect([codes(item('selectExactly'), ['a']), codes(item('selectExactly'), ['a', 'b'])]).toEqual([['selectExactly'], []])
  })

  it('takes whole steps of a scale within its bounds', () => {
    const item = question('SCALE', { lower: 0, upper: 10 })
    expect(['0', '10'].flatMap((answer) => codes(item, answer))).toEqual([])
    expect(['11', '-1', '2.5', 'x', '1e1'].map((answer) => codes(item, answer))).toEqual(Array(5).fill(['not_a_choice']))
  })

  it('takes one column a row of a grid, open rows unless they are required', () => {
    const item = question('GRID', { rows: ['r', 's'], columns: ['a', 'b'] })
    expect(codes(item, ['a', null])).toEqual([])
    expect(codes({ ...item, required: true }, ['a', null])).toEqual(['required'])
    expect(codes({ ...item, required: true }, [null, ''])).toEqual(['required'])
    expect(codes(item, ['a', 'z'])).toEqual(['not_a_choice'])
    expect(codes(item, ['a'])).toEqual(['wrong_shape'])
    expect(codes(item, [['a'], null])).toEqual(['wrong_shape'])
  })

  it('takes several columns a row of a grid of boxes, each once', () => {
    const item = question('CHECKBOX_GRID', { rows: ['r', 's'], columns: ['a', 'b'] })
    expect(codes(item, [['a', 'b'], null])).toEqual([])
    expect(codes(item, [['a', 'a'], null])).toEqual(['duplicate_choice'])
    expect(codes(item, [['z'], null])).toEqual(['not_a_choice'])
    expect(codes(item, ['a', null])).toEqual(['wrong_shape'])
    expect(codes({ ...item, required: true }, [['a'], []])).toEqual(['required'])
  })
})

describe('.checkedAnswers(form, answers, email) of times', () => {
  it.each([
    ['DATE', ['2028-02-29', '0099-12-31'], ['2026-02-29', '2026-2-1', '26-11-23', '2026-13-01', '2026-11-23T00:00']],
    ['TIME', ['00:00', '23:59'], ['24:00', '8:00', '08:60', '08:00:00']],
    ['DATETIME', ['2026-11-23 08:30'], ['2026-11-23', '2026-11-23T08:30', '2026-11-31 08:30', '2026-11-23 8:30']],
    ['DURATION', ['1:00:00', '01:30:59', '100:00:00'], ['1:00', '1:60:00', '-1:00:00']],
  ] as const)('knows a %s', (kind, good, bad) => {
    expect(good.flatMap((answer) => codes(question(kind), answer))).toEqual([])
    expect(bad.map((answer) => codes(question(kind), answer))).toEqual(bad.map(() => [kind.toLowerCase()]))
  })

  it('takes the 29th of February without a year', () => {
    const item = question('DATE', { includesYear: false })
    expect([codes(item, '02-29'), codes(item, '02-30'), codes(item, '2026-02-28')]).toEqual([[], ['date'], ['date']])
  })
})
