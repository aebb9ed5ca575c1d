import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const OTHER = `const own = SpreadsheetApp.getActive(); const other = SpreadsheetApp.create('Other')
const there = other.getSheets()[0]; const here = own.getSheets()[0];`

describe('SpreadsheetApp.create', () => {
  it('makes a spreadsheet of its own, found again by its id and address in a later run', () => {
    const world = memoryWorld()
    const body = `${OTHER} there.getRange('B2').setValue('邻里'); here.getRange('A1').setValue('here')
      return [other.getId(), other.getUrl(), there.getParent() === other, own.getName() === other.getName(), other.getNumSheets()]`
    const [id, url, ...facts] = resultOf({ world, body }) as [string, string, ...unknown[]]
    expect(facts).toEqual([true, false, 1])
    expect(url).toBe(`http://127.0.0.1:8000/spreadsheets/d/${id}/edit`)
    const again = `const byId = SpreadsheetApp.openById('${id}')
      return [SpreadsheetApp.openByUrl('${url}') === byId, SpreadsheetApp.openByUrl('https://docs.google.com/spreadsheets/d/${id}/edit#gid=0') === byId,
        byId.getName(), byId.getDataRange().getValues(), byId.getSheets()[0].getLastRow(), SpreadsheetApp.getActiveSheet().getDataRange().getValues()]`
    expect(resultOf({ world, body: again })).toEqual([
      true,
      true,
      'Other',
      [
        ['', ''],
        ['', '邻里'],
      ],
      2,
      [['here']],
    ])
  })

  it('takes the wanted size', () => {
    const body = `const size = (sheet) => [sheet.getMaxRows(), sheet.getMaxColumns()]
      return [size(SpreadsheetApp.create('small', 5, 3).getSheets()[0]), size(SpreadsheetApp.create('large', 1200, 30).getSheets()[0])]`
    expect(resultOf(body)).toEqual([
      [5, 3],
      [1200, 30],
    ])
  })

  it('is a PDF of what its sheets show, without hidden and empty ones', () => {
    const world = memoryWorld()
    const body = `${OTHER} there.getRange('A1:B2').setValues([['Name', 'Due'], ['邻里', 0.5]]); there.getRange('B2').setNumberFormat('0%'); here.getRange('A1').setValue('own')
      const more = other.insertSheet('More'); more.getRange('A1').setValue('second'); other.insertSheet('Empty'); const secret = other.insertSheet('Secret')
      secret.getRange('A1').setValue('hidden'); secret.hideSheet()
      const texts = (blob) => [...blob.getDataAsString('ISO-8859-1').matchAll(/<([0-9a-f]+)> Tj/g)].map(([, hex]) => hex)
      const pdf = other.getAs(MimeType.PDF)
      MailApp.sendEmail({to: 'a@example.org', subject: 's', body: 'b', attachments: [other]})
      return [pdf.getName(), texts(pdf), texts(DriveApp.getFileById(other.getId()).getBlob()).length, texts(own.getBlob()),
        pdf.getDataAsString('ISO-8859-1').match(/Type .Page /g).length]`
    const hex = (text: string) => Buffer.from(text).toString('hex')
    expect(resultOf({ world, body })).toEqual([
      'Other.pdf',
      [...['Name', 'Due'].map(hex), Buffer.from('邻里', 'utf16le').swap16().toString('hex'), hex('50%'), hex('second')],
      5,
      [hex('own')],
      2,
    ])
    expect(world.mail[0]?.attachments.map(({ name, contentType }) => [name, contentType])).toEqual([['Other.pdf', 'application/pdf']])
  })

  it('takes rules that were made with its own ranges', () => {
    const body = `${OTHER} const cells = there.getRange('A1:A3')
      there.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('#ff0000').setRanges([cells]).build()])
      cells.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(there.getRange('C1:C2')).build())
      const [rule] = there.getConditionalFormatRules(); const [list] = there.getRange('A2').getDataValidation().getCriteriaValues()
      return [rule.getRanges()[0].getA1Notation(), rule.getRanges()[0].getSheet().getParent() === other, list.getA1Notation(), list.getSheet().getParent() === other,
        here.getConditionalFormatRules().length, here.getRange('A1').getDataValidation()]`
    expect(resultOf(body)).toEqual(['A1:A3', true, 'C1:C2', true, 0, null])
  })

  it('leaves the one the script belongs to alone', () => {
    const world = memoryWorld()
    resultOf({
      world,
      body: `${OTHER} other.rename('Renamed'); other.insertSheet('Second'); there.setName('First').appendRow([1]); other.setNamedRange('n', there.getRange('A1'))
        there.getRange('A1:B2').protect(); there.getRange('A1').setNote('x').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())
        there.getRange('A1').createDeveloperMetadataFinder; there.addDeveloperMetadata('k', 'v'); other.toast('nobody sees it')`,
      hasUi: true,
    })
    const { sheets, namedRanges, protections, metadata } = world.workbook.info()
    expect([sheets.map((sheet) => [sheet.title, sheet.lastRow]), namedRanges, protections, metadata]).toEqual([[['Sheet1', 0]], [], [], []])
    const [other] = [...world.books.values()]
    expect(other?.info()).toMatchObject({
      title: 'Renamed',
      sheets: [{ title: 'First', lastRow: 1 }, { title: 'Second' }],
      namedRanges: [{ name: 'n' }],
      protections: [{ range: { endRow: 2 } }],
    })
    expect([world.toasts, world.selected]).toEqual([[], []])
  })

  it('has its own active sheet, and its own time zone for dates', () => {
    const body = `${OTHER} other.insertSheet('Second'); other.setSpreadsheetTimeZone('America/New_York')
      const at = new Date('2026-11-23T02:30:00Z')
      there.getRange('A1').setValue(at); here.getRange('A1').setValue(at)
      return [other.getActiveSheet().getName(), SpreadsheetApp.getActiveSheet().getName(), there.getRange('A1').getValue().toISOString(),
        there.getRange('A1').getDisplayValue(), here.getRange('A1').getDisplayValue()]`
    expect(resultOf(body)).toEqual([
      'Second',
      'Sheet1',
      '2026-11-23T02:30:00.000Z',
      expect.stringContaining('22'),
      expect.stringContaining('23'),
    ])
  })

  it('can become the active one of the run', () => {
    const body = `${OTHER} SpreadsheetApp.setActiveSpreadsheet(other); SpreadsheetApp.getActiveSheet().appendRow(['x'])
      const name = SpreadsheetApp.getActive().getName(); SpreadsheetApp.setActiveSpreadsheet(own)
      return [name, there.getLastRow(), here.getLastRow(), SpreadsheetApp.getActive() === own]`
    expect(resultOf(body)).toEqual(['Other', 1, 0, true])
  })

  it('refuses ranges and sheets of another spreadsheet, and ids that are none', () => {
    const words = 'Exception: Target range and source range must be on the same spreadsheet.'
    expect(failureOf(`${OTHER} there.getRange('A1').copyTo(here.getRange('A1'))`)).toBe(words)
    expect(failureOf(`${OTHER} own.insertSheet(); own.deleteSheet(there)`)).toBe(words)
    expect(failureOf("SpreadsheetApp.openById('nowhere')")).toBe('Exception: You do not have permission to access the requested document.')
    expect(failureOf("SpreadsheetApp.openByUrl('http://example.org')")).toMatch('You do not have permission')
  })
})

describe('copies', () => {
  it('Spreadsheet.copy is a spreadsheet with the same content', () => {
    const body = `${OTHER} here.setName('People').getRange('A1').setFormula('=1+1'); const copy = own.copy('Copy')
      copy.getSheetByName('People').getRange('A1').setValue(5)
      return [copy.getName(), copy.getId() === own.getId(), here.getRange('A1').getValue(), copy.getRange('People!A1').getValue()]`
    expect(resultOf(body)).toEqual(['Copy', false, 2, 5])
  })

  it('Sheet.copyTo puts content, looks, sizes and rules into the other spreadsheet', () => {
    const body = `${OTHER} here.getRange('A1:B2').setValues([['Item', 'Price'], ['Tea', 3]]).setFontWeight('bold'); here.getRange('B3').setFormula('=B2*2')
      here.getRange('B2').setNumberFormat('0.00').setNote('each'); here.getRange('A4:B4').merge(); here.setColumnWidth(1, 222);
      here.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setRanges([here.getRange('A1:A9')]).build()]); here.setFrozenRows(1)
      here.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Tea', 'Go']).build())
      const copy = here.copyTo(other)
      return [copy.getName(), copy.getParent() === other, other.getNumSheets(), own.getNumSheets(), copy.getRange('B3').getFormula(), copy.getRange('B3').getValue(),
        copy.getRange('B2').getDisplayValue(), copy.getRange('B2').getNote(), copy.getRange('A1').getFontWeight(), copy.getRange('A4').isPartOfMerge(),
        copy.getColumnWidth(1), copy.getFrozenRows(), copy.getRange('A2').getDataValidation().getCriteriaValues()[0], here.copyTo(own).getName(),
        copy.getConditionalFormatRules()[0].getRanges()[0].getA1Notation()]`
    expect(resultOf(body)).toEqual([
      'Copy of Sheet1',
      true,
      2,
      1,
      '=B2*2',
      6,
      '3.00',
      'each',
      'bold',
      true,
      222,
      1,
      ['Tea', 'Go'],
      'Copy of Sheet1',
      'A1:A9',
    ])
  })
})

describe('what reaches further spreadsheets by their id', () => {
  it('is the Sheets service', () => {
    const body = `${OTHER} Sheets.Spreadsheets.Values.update({values: [['a', 1]]}, other.getId(), 'Sheet1!A1', {valueInputOption: 'RAW'})
      const options = {valueRenderOption: 'UNFORMATTED_VALUE'}
      const read = (id) => Sheets.Spreadsheets.Values.get(id, 'Sheet1!A1:B1', options).values
      return [read(other.getId()), read(own.getId()), Sheets.Spreadsheets.get(other.getId()).properties.title, there.getLastRow(), here.getLastRow()]`
    expect(resultOf(body)).toEqual([[['a', 1]], null, 'Other', 1, 0])
    expect(failureOf("Sheets.Spreadsheets.get('nowhere')")).toMatch('Requested entity was not found.')
  })

  it('are forms', () => {
    const world = memoryWorld()
    const body = `${OTHER} const form = FormApp.create('f').setDestination(FormApp.DestinationType.SPREADSHEET, other.getId())
      return [form.getDestinationId() === other.getId(), other.getFormUrl() === form.getPublishedUrl(), own.getFormUrl(), other.getSheets()[0].getName(),
        other.getSheets()[0].getFormUrl() === form.getPublishedUrl(), other.getSheets()[0].getFrozenRows()]`
    expect(resultOf({ world, body })).toEqual([true, true, null, 'Form Responses 1', true, 1])
  })
})
