import { answersByTitle } from '../../../workbench/server/answers-by-title'
import { CommandFault } from '../../../workbench/server/command-fault'
import { everyKind, formItem, formOf } from './fake-world'

const FORM = formOf('f', '点单', everyKind())

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof CommandFault) return error.code
    throw error
  }
  return 'nothing was refused'
}

describe('answersByTitle', () => {
  it('finds items by title or id and makes numbers and booleans text', () => {
    expect(answersByTitle(FORM, { 姓名: '王小明', 8: 4, 需要什么服务: true })).toEqual({
      email: '',
      answers: [
        { itemId: '8', answer: '4' },
        { itemId: '1', answer: '王小明' },
        { itemId: '3', answer: 'true' },
      ],
    })
  })

  it('takes one text for a checkbox question and rows by name for a grid', () => {
    const { answers } = answersByTitle(FORM, { 方便的时段: '上午', 家人情况: { 孩子: '一位' }, 每周何时在家: { 周六: ['上午', '下午'] } })
    expect(answers).toEqual([
      { itemId: '6', answer: ['上午'] },
      { itemId: '10', answer: [null, '一位'] },
      { itemId: '11', answer: [['上午', '下午'], null] },
    ])
  })

  it('leaves out null and the empty text, and takes the address from @email', () => {
    expect(answersByTitle(FORM, { 姓名: null, 电话: '', '@email': 'li@example.org' })).toEqual({ answers: [], email: 'li@example.org' })
  })

  it('refuses what is no object', () => {
    for (const given of [null, [], 'x', 3]) expect(codeOf(() => answersByTitle(FORM, given))).toBe('NOT_AN_OBJECT')
  })

  it('refuses a title the form does not have, also in a grid', () => {
    expect(codeOf(() => answersByTitle(FORM, { 姓: '王' }))).toBe('NO_FIELD')
    expect(codeOf(() => answersByTitle(FORM, { 家人情况: { 猫: '一位' } }))).toBe('NO_FIELD')
    expect(codeOf(() => answersByTitle(FORM, { 时间和偏好: 'a heading is no question' }))).toBe('NO_FIELD')
  })

  it('refuses a title the form has twice', () => {
    const twice = formOf('f', 'x', [formItem('1', 'TEXT', '姓名'), formItem('2', 'TEXT', '姓名')])
    expect(codeOf(() => answersByTitle(twice, { 姓名: '王' }))).toBe('AMBIGUOUS_FIELD')
  })

  it('refuses an answer of the wrong shape', () => {
    expect(codeOf(() => answersByTitle(FORM, { 姓名: { a: 1 } }))).toBe('BAD_ANSWER')
    expect(codeOf(() => answersByTitle(FORM, { 方便的时段: [{}] }))).toBe('BAD_ANSWER')
    expect(codeOf(() => answersByTitle(FORM, { 家人情况: '一位' }))).toBe('BAD_ANSWER')
  })
})
