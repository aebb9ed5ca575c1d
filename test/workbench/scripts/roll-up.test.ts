import { projectOf } from '../world/project-of'
import { failures, stranger } from './stranger'

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Roll-up').addItem('Set up', 'setUp').addItem('Total', 'total').addToUi()
}
function setUp() {
  const ledger = SpreadsheetApp.create('Ledger of answers')
  PropertiesService.getScriptProperties().setProperty('ledger', ledger.getId())
  const form = FormApp.create('Visits').setDestination(FormApp.DestinationType.SPREADSHEET, ledger.getId())
  form.addTextItem().setTitle('Street')
  form.addScaleItem().setTitle('Doors').setBounds(1, 9)
  ScriptApp.newTrigger('tell').forSpreadsheet(ledger).onFormSubmit().create()
  ScriptApp.newTrigger('never').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create()
}
function tell(e) {
  e.range.getSheet().getRange(e.range.getRow(), 4).setValue(e.source.getName() + ': ' + e.namedValues.Street[0])
}
function never() { throw new Error('These answers do not come to this spreadsheet') }
function total() {
  const ledger = SpreadsheetApp.openById(PropertiesService.getScriptProperties().getProperty('ledger'))
  const [, ...rows] = ledger.getSheetByName('Form Responses 1').getDataRange().getValues()
  const sheet = SpreadsheetApp.getActiveSheet()
  rows.forEach((row) => sheet.appendRow(row.slice(1)))
  sheet.appendRow([ledger.getName(), rows.reduce((sum, row) => sum + row[2], 0)])
}`

describe('a roll-up of a spreadsheet of its own', () => {
  it('takes answers into the further spreadsheet and reads them back, also after reopening', async () => {
    const script = await stranger(projectOf(SCRIPT, { timeZone: 'America/New_York' }))
    await script.press('Set up')
    await script.submit({ Street: 'Elm', Doors: '4' })
    await script.submit({ Street: 'Oak', Doors: '3' })
    await script.press('Total')
    expect(failures(script.world)).toEqual([])
    expect(script.values('Sheet1')).toEqual([
      ['Elm', 4, 'Ledger of answers: Elm'],
      ['Oak', 3, 'Ledger of answers: Oak'],
      ['Ledger of answers', 7, ''],
    ])
    const [book] = script.world.books.list()
    expect(script.world.books.find(book?.id ?? '')?.info()).toMatchObject({
      title: 'Ledger of answers',
      locale: 'en_US',
      timeZone: 'America/New_York',
    })
    expect(script.world.books.find('nowhere')).toBeNull()
    const body = `const sheet = SpreadsheetApp.openById('${book?.id}').getSheets()[0]
      return [sheet.getDataRange().getDisplayValues().map((row) => row.slice(1)), sheet.getFrozenRows()]`
    expect(await script.seenByAnother(body)).toEqual([
      [
        ['Street', 'Doors', ''],
        ['Elm', '4', 'Ledger of answers: Elm'],
        ['Oak', '3', 'Ledger of answers: Oak'],
      ],
      1,
    ])
  })
})
