import { destinationColumns } from '../../../workbench/world/destination-row'
import { formOf, question } from './forms-for-tests'

const AT = Date.parse('2026-11-23T06:00:00+08:00')

describe('.destinationColumns(form, response, timeZone, locale)', () => {
  it('keeps what a person typed as text and turns bounded kinds into values', () => {
    const form = formOf([
      question('TEXT', { id: '1', title: 'Phone' }),
      question('SECTION_HEADER', { id: '2' }),
      question('CHECKBOX', { id: '3', title: 'Clubs' }),
      question('SCALE', { id: '4', title: 'Stars' }),
      question('DATE', { id: '5', title: 'Day' }),
      question('DATETIME', { id: '6', title: 'Moment' }),
      question('TIME', { id: '7', title: 'Time' }),
      question('GRID', { id: '8', title: 'How', rows: ['r', 's'], columns: ['good'] }),
      question('DATE', { id: '9', title: 'Birthday', includesYear: false }),
      question('TEXT', { id: '10', title: 'Open' }),
    ])
    const answers = [
      { itemId: '1', answer: '=1+1' },
      { itemId: '3', answer: ['a', 'b'] },
      { itemId: '4', answer: '4' },
      { itemId: '5', answer: '1900-01-01' },
      { itemId: '6', answer: '2026-11-23 12:00' },
      { itemId: '7', answer: '06:00' },
      { itemId: '8', answer: ['good', null] },
      { itemId: '9', answer: '02-29' },
    ]
    const columns = destinationColumns(form, { id: 'r', formId: 'form', at: AT, email: '', answers }, 'Asia/Shanghai', 'en_US')
    expect(columns.map((column) => [column.header, column.entry])).toEqual([
      ['Timestamp', { number: 46349.25, format: 'yyyy-mm-dd hh:mm:ss' }],
      ['Phone', { text: '=1+1' }],
      ['Clubs', { text: 'a, b' }],
      ['Stars', { number: 4 }],
      ['Day', { number: 2, format: 'yyyy-mm-dd' }],
      ['Moment', { number: 46349.5, format: 'yyyy-mm-dd hh:mm' }],
      ['Time', { number: 0.25, format: 'hh:mm' }],
      ['How [r]', { text: 'good' }],
      ['How [s]', null],
      ['Birthday', { text: '02-29' }],
      ['Open', null],
    ])
  })

  it('names its own columns in Chinese where the workbook is, and has the address when it is collected', () => {
    const form = formOf([], { collectsEmail: true })
    const response = { id: 'r', formId: 'form', at: AT, email: 'a@example.org', answers: [] }
    expect(destinationColumns(form, response, 'Asia/Shanghai', 'zh_CN').map((column) => column.header)).toEqual([
      '时间戳记',
      '电子邮件地址',
    ])
    expect(destinationColumns(form, response, 'Asia/Shanghai', 'en_US')[1]).toEqual({
      header: 'Email Address',
      entry: { text: 'a@example.org' },
      text: 'a@example.org',
    })
  })
})
