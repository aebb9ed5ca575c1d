import { openWorkbook } from '../../../workbench/workbook/workbook'
import { writeHeaders, writeToDestination } from '../../../workbench/world/form-destination'
import type { FormDefinition, SubmittedAnswer } from '../../../workbench/world/form-types'
import { formOf, question } from './forms-for-tests'

const AT = Date.parse('2026-11-23T00:00:00+08:00')
const destination = { spreadsheetId: 's', sheetId: 0 }

function respond(workbook: ReturnType<typeof openWorkbook>, form: FormDefinition, answers: SubmittedAnswer[]): boolean {
  return writeToDestination(workbook, form, { id: 'r', formId: form.id, at: AT, email: '', answers })
}

function sheetOf(workbook: ReturnType<typeof openWorkbook>) {
  const all = { sheetId: 0, startRow: 0, endRow: null, startColumn: 0, endColumn: null, trimmed: true }
  const [read] = workbook.read([{ ...all, aspects: ['values', 'formulas'] }])
  return { values: read?.values, formulas: read?.formulas?.flat().filter((formula) => formula !== '') }
}

describe('.writeToDestination(workbook, form, response)', () => {
  it('writes headers once and one row a response, and nothing a person types is carried out', () => {
    const workbook = openWorkbook()
    const form = formOf([question('TEXT', { title: 'Name' }), question('TEXT', { id: '2', title: 'Phone' })], { destination })
    respond(workbook, form, [
      { itemId: '1', answer: '=IMPORTXML("http://x","//a")' },
      { itemId: '2', answer: '013800' },
    ])
    respond(workbook, form, [{ itemId: '1', answer: '1-2' }])
    expect(sheetOf(workbook)).toEqual({
      values: [
        [expect.stringMatching(/Timestamp|时间戳记/), 'Name', 'Phone'],
        [46349, '=IMPORTXML("http://x","//a")', '013800'],
        [46349, '1-2'],
      ],
      formulas: [],
    })
  })

  it('follows columns that staff moved, keeps theirs, and adds what is new at the right', () => {
    const workbook = openWorkbook()
    workbook.edit([
      {
        kind: 'write',
        sheetId: 0,
        row: 0,
        column: 0,
        cells: [[{ text: 'Name' }, { text: 'Remark of staff' }, { text: 'Timestamp' }, { text: '时间戳记' }, { text: 'Name' }]],
      },
    ])
    const names = [
      question('TEXT', { title: 'Name' }),
      question('TEXT', { id: '2', title: 'Name' }),
      question('TEXT', { id: '3', title: 'New' }),
    ]
    respond(workbook, formOf(names, { destination }), [
      { itemId: '1', answer: 'first' },
      { itemId: '2', answer: 'second' },
      { itemId: '3', answer: 'third' },
    ])
    const [headers, row] = sheetOf(workbook).values ?? []
    expect(headers?.slice(4)).toEqual(['Name', 'New'])
    expect([row?.[0], row?.[1], row?.[4], row?.[5]]).toEqual(['first', '', 'second', 'third'])
  })

  it('widens a sheet that has too few columns', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'updateSheet', sheetId: 0, columns: 2 }])
    const many = Array.from({ length: 40 }, (_, i) => question('TEXT', { id: String(i), title: `Q${i}` }))
    expect(respond(workbook, formOf(many, { destination }), [{ itemId: '39', answer: 'last' }])).toBe(true)
    expect(sheetOf(workbook).values?.[1]?.[40]).toBe('last')
  })

  it('is false when the sheet is gone', () => {
    const form = formOf([], { destination: { spreadsheetId: 's', sheetId: 7 } })
    expect(respond(openWorkbook(), form, [])).toBe(false)
  })
})

describe('.writeHeaders(workbook, before, form)', () => {
  it('gives each titled question a column at once, and follows its new title', () => {
    const workbook = openWorkbook()
    const untitled = formOf([question('TEXT', { title: 'Name' }), question('TEXT', { id: '2', title: '' })], { destination })
    writeHeaders(workbook, null, untitled)
    expect(sheetOf(workbook).values).toEqual([[expect.stringMatching(/Timestamp|时间戳记/), 'Name']])
    const titled = formOf([question('TEXT', { title: 'Name' }), question('TEXT', { id: '2', title: 'Phone' })], { destination })
    writeHeaders(workbook, untitled, titled)
    const renamed = formOf([question('TEXT', { title: 'Full name' }), question('TEXT', { id: '2', title: 'Phone' })], { destination })
    writeHeaders(workbook, titled, renamed)
    expect(sheetOf(workbook).values?.[0]?.slice(1)).toEqual(['Full name', 'Phone'])
    respond(workbook, renamed, [{ itemId: '2', answer: '138' }])
    expect(sheetOf(workbook).values?.[1]?.slice(1)).toEqual(['', 138])
  })

  it('gives the rows of an untitled grid their columns', () => {
    const workbook = openWorkbook()
    writeHeaders(workbook, null, formOf([question('GRID', { title: '', rows: ['Tea', 'Go'], columns: ['1st'] })], { destination }))
    expect(sheetOf(workbook).values?.[0]?.slice(1)).toEqual([' [Tea]', ' [Go]'])
  })

  it('leaves what staff wrote, and a form without a sheet alone', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text: 'Status' }]] }])
    writeHeaders(workbook, null, formOf([question('TEXT', { title: 'Name' })], { destination: null }))
    expect(sheetOf(workbook).values).toEqual([['Status']])
    writeHeaders(workbook, null, formOf([question('TEXT', { title: 'Name' })], { destination }))
    expect(sheetOf(workbook).values?.[0]).toEqual(['Status', expect.any(String), 'Name'])
  })
})
