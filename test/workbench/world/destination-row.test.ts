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
      question('TEXT', { id: '11', title: 'Hours' }),
      question('LIST', { id: '12', title: 'Level' }),
      question('TEXT', { id: '13', title: 'Mobile' }),
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
      { itemId: '11', answer: '7.5' },
      { itemId: '12', answer: '2' },
      { itemId: '13', answer: '0131555' },
    ]
    const columns = destinationColumns(form, { id: 'r', formId: 'form', at: AT, email: '', answers }, 'Asia/Shanghai', 'en_US')
    expect(columns.map((column) => [column.header, column.entry])).toEqual([
      ['Timestamp', { number: 46349.25, format: 'm/d/yyyy hh:mm:ss' }],
      ['Phone', { text: '=1+1' }],
      ['Clubs', { text: 'a, b' }],
      ['Stars', { number: 4 }],
      ['Day', { number: 2, format: 'm/d/yyyy' }],
      ['Moment', { number: 46349.5, format: 'm/d/yyyy hh:mm:ss' }],
      ['Time', { number: 0.25, format: 'hh:mm:ss a' }],
      ['How [r]', { text: 'good' }],
      ['How [s]', null],
      ['Birthday', { text: '02-29' }],
      ['Open', null],
      ['Hours', { number: 7.5 }],
      ['Level', { number: 2 }],
      ['Mobile', { text: '0131555' }],
    ])
  })

  it.each([
    ['en_US', ['11/23/2026', '11/23/2026 9:05:00', '6:00:00 AM']],
    ['en_GB', ['23/11/2026', '23/11/2026 09:05:00', '06:00:00']],
    ['zh_CN', ['2026-11-23', '2026-11-23 09:05:00', '06:00']],
  ])('tells days and times in %s as their cells show them', (locale, texts) => {
    const kinds = ['DATE', 'DATETIME', 'TIME'] as const
    const form = formOf(kinds.map((kind) => question(kind, { id: kind, title: kind })))
    const given = ['2026-11-23', '2026-11-23 09:05', '06:00']
    const answers = kinds.map((itemId, index) => ({ itemId, answer: given[index] ?? '' }))
    const columns = destinationColumns(form, { id: 'r', formId: 'form', at: AT, email: '', answers }, 'Asia/Shanghai', locale)
    expect(columns.slice(1).map(({ text }) => text)).toEqual(texts)
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
