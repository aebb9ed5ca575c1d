import { memoryWorld } from '../memory-world'
import { resultOf } from '../script-runs'

const range = { sheetId: 0, startRow: 1, endRow: 2, startColumn: 1, endColumn: 2 }

/** What is active while the script's files are evaluated, before the function is called. */
const files = [
  {
    name: 'Top',
    type: 'script' as const,
    source: 'const first = [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()]',
  },
]

describe('the event object', () => {
  it('of an edit makes what was edited active from the first line of the script on', () => {
    const world = memoryWorld()
    world.workbook.edit([{ kind: 'insertSheet', title: 'Log', index: null }])
    const event = { kind: 'edit' as const, range: { ...range, sheetId: 1 }, value: 'x', oldValue: null }
    const body = `SpreadsheetApp.getActive().getSheets()[0].activate(); return [...first, SpreadsheetApp.getActiveSheet().getName()]`
    expect(resultOf({ world, event, files, body })).toEqual(['Log', 'B2', 'Sheet1'])
  })
  it('of an edit has range, value, oldValue, source, user and authMode', () => {
    const event = { kind: 'edit' as const, range, value: 'new', oldValue: 'old' }
    const body = `return [e.range.getA1Notation(), e.value, e.oldValue, e.source.getId(), e.user.getEmail(), e.authMode === ScriptApp.AuthMode.LIMITED,
      SpreadsheetApp.getActiveRange().getA1Notation()]`
    expect(resultOf({ authMode: 'LIMITED', event, body })).toEqual([
      'B2',
      'new',
      'old',
      'the-spreadsheet',
      'office@example.org',
      true,
      'B2',
    ])
  })

  it('names the installable trigger that it came to, and none for a simple one', () => {
    const edit = { kind: 'edit' as const, range, value: 'x', oldValue: null }
    expect(resultOf({ event: { ...edit, triggerId: '7' }, body: 'return e.triggerUid' })).toBe('7')
    expect(resultOf({ event: { kind: 'change', changeType: 'EDIT', triggerId: '8' }, body: 'return e.triggerUid' })).toBe('8')
    expect(resultOf({ event: { kind: 'open', triggerId: '9' }, body: 'return e.triggerUid' })).toBe('9')
    expect(resultOf({ event: edit, body: "return 'triggerUid' in e" })).toBe(false)
  })

  it('of an edit leaves out values it does not know', () => {
    expect(
      resultOf({ event: { kind: 'edit', range, value: null, oldValue: null }, body: "return ['value' in e, 'oldValue' in e]" }),
    ).toEqual([false, false])
  })

  it('of opening and of a change', () => {
    expect(resultOf({ event: { kind: 'open' }, authMode: 'NONE', body: 'return [e.source.getId(), String(e.authMode)]' })).toEqual([
      'the-spreadsheet',
      'NONE',
    ])
    expect(resultOf({ event: { kind: 'change', changeType: 'INSERT_ROW' }, body: 'return e.changeType' })).toBe('INSERT_ROW')
  })

  it('of time has its parts in UTC', () => {
    const event = { kind: 'time' as const, triggerId: '5', at: Date.UTC(2026, 10, 22, 20, 5, 6) }
    expect(resultOf({ event, body: 'delete e.authMode; return e' })).toEqual({
      triggerUid: '5',
      year: 2026,
      month: 11,
      'day-of-month': 22,
      'day-of-week': 7,
      'week-of-year': 48,
      hour: 20,
      minute: 5,
      second: 6,
      timezone: 'UTC',
    })
  })

  it('has a range that also tells its bounds', () => {
    const event = {
      kind: 'edit' as const,
      range: { sheetId: 0, startRow: 1, endRow: 4, startColumn: 2, endColumn: 3 },
      value: null,
      oldValue: null,
    }
    expect(resultOf({ event, body: 'return JSON.stringify(e.range)' })).toBe('{"columnEnd":3,"columnStart":3,"rowEnd":4,"rowStart":2}')
  })

  it('of a form has the response and the form', () => {
    const world = memoryWorld()
    resultOf({
      world,
      body: "const form = FormApp.create('点单'); const item = form.addTextItem().setTitle('姓名'); form.createResponse().withItemResponse(item.createResponse('张三')).submit()",
    })
    const [response] = world.responses
    const event = { kind: 'formSubmit' as const, formId: response?.formId ?? '', responseId: response?.id ?? '', triggerId: '9' }
    const body = "return [e.source.getTitle(), e.response.getItemResponses()[0].getResponse(), e.triggerUid, 'namedValues' in e]"
    expect(resultOf({ world, event, body })).toEqual(['点单', '张三', '9', false])
  })

  it('of a form on its spreadsheet has the row and the answers by question', () => {
    const world = memoryWorld()
    resultOf({
      world,
      body: `const form = FormApp.create('点单'); form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())
        const item = form.addTextItem().setTitle('姓名'); form.createResponse().withItemResponse(item.createResponse('张三')).submit()
        ScriptApp.newTrigger('main').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create()
        const sheet = SpreadsheetApp.getActive().getSheetByName('Form Responses 1')
        sheet.getRange('A1:B3').setValues([['Timestamp', '姓名'], [new Date(Date.UTC(2026, 10, 23, 2, 30)), '张三'], [new Date(Date.now() + 60000), '李四']])`,
    })
    const [response] = world.responses
    const event = {
      kind: 'formSubmit' as const,
      formId: response?.formId ?? '',
      responseId: response?.id ?? '',
      triggerId: world.triggers[0]?.id ?? '',
    }
    const body = 'return [first, e.range.getA1Notation(), e.values, e.namedValues]'
    world.now += 60_000
    expect(resultOf({ world, event, files, body })).toEqual([
      ['Form Responses 1', 'A2:B2'],
      'A2:B2',
      ['11/23/2026 10:30:00', '张三'],
      { 时间戳记: ['11/23/2026 10:30:00'], 姓名: ['张三'] },
    ])
  })

  it('has one value a column: none for headings, one for each row of a grid, several for one title', () => {
    const world = memoryWorld()
    world.workbook.edit([{ kind: 'settings', locale: 'en_US' }])
    resultOf({
      world,
      environment: { locale: 'en_US' },
      body: `const form = FormApp.create('f').setCollectEmail(true).setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())
        form.addSectionHeaderItem().setTitle('Heading')
        const grid = form.addGridItem().setTitle('Rank').setRows(['Tea', 'Go']).setColumns(['1st', '2nd'])
        const items = [form.addTextItem().setTitle('Why?'), form.addTextItem().setTitle('Why?')]
        form.addPageBreakItem().setTitle('End')
        form.createResponse().withItemResponse(grid.createResponse(['2nd', null])).withItemResponse(items[1].createResponse('so')).submit()
        ScriptApp.newTrigger('main').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create()`,
    })
    const [response] = world.responses
    const ids = { formId: response?.formId ?? '', responseId: response?.id ?? '', triggerId: world.triggers[0]?.id ?? '' }
    const run = { world, environment: { locale: 'en_US' }, event: { kind: 'formSubmit' as const, ...ids } }
    expect(resultOf({ ...run, body: 'return [e.values.slice(1), e.namedValues]' })).toEqual([
      ['', '2nd', '', '', 'so'],
      { Timestamp: ['11/23/2026 10:30:00'], 'Email Address': [''], 'Rank [Tea]': ['2nd'], 'Rank [Go]': [''], 'Why?': ['', 'so'] },
    ])
  })
})
