import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const BOOK = 'const book = SpreadsheetApp.getActive(); const emails = (users) => users.map((user) => user.getEmail());'

describe('who may open a spreadsheet', () => {
  it('are editors and viewers, of whom a viewer may be promoted and an editor is no viewer', () => {
    const world = memoryWorld()
    const body = `${BOOK} book.addViewers(['ai@example.org', 'bai@example.org']).addEditor('ai@example.org').addViewer('ai@example.org')
      book.addEditors(['chen@example.org', 'office@example.org']).removeEditor('chen@example.org').addViewer('ding@example.org').removeViewer('bai@example.org')`
    resultOf({ body, world })
    const read = `${BOOK} const file = DriveApp.getFileById(book.getId())
      return [emails(book.getEditors()), emails(book.getViewers()), book.getOwner().getEmail(), emails(file.getEditors()), emails(book.copy('copy').getEditors())]`
    expect(resultOf({ body: read, world })).toEqual([
      ['office@example.org', 'ai@example.org'],
      ['ding@example.org'],
      'office@example.org',
      ['ai@example.org'],
      ['office@example.org'],
    ])
    expect(failureOf(`${BOOK} book.addEditor('nobody')`)).toBe('Exception: Invalid argument: nobody')
  })

  it('may edit what is protected until they are left out', () => {
    const body = `${BOOK} book.addEditor('ai@example.org'); const protection = book.getActiveSheet().protect(); const before = emails(protection.getEditors())
      protection.removeEditors(protection.getEditors()); return [before, emails(protection.getEditors())]`
    expect(resultOf(body)).toEqual([['office@example.org', 'ai@example.org'], ['office@example.org']])
  })
})

describe('a spreadsheet as a PDF', () => {
  const hex = (text: string) => Buffer.from(text).toString('hex')

  it('has a table for each sheet that can be seen, on a page of its own, without hidden rows and columns', () => {
    const body = `${BOOK} book.rename('Orders 2026.11'); const sheet = book.getActiveSheet()
      sheet.getRange('A1:C3').setValues([['Tea', 0.5, 'Kept'], ['Gone', 1, 1], ['Milk', 2, 'x']]); sheet.getRange('B1').setNumberFormat('0%')
      sheet.hideRows(2); sheet.hideColumns(3)
      book.insertSheet('Second').getRange('B2').setValue('Cup'); book.insertSheet('Hidden').getRange('A1').setValue('Never'); book.getSheetByName('Hidden').hideSheet()
      book.insertSheet('Empty'); const blob = book.getAs('application/pdf')
      return [blob.getName(), blob.getContentType(), blob.getDataAsString('ISO-8859-1'), book.getBlob().getBytes().length === blob.getBytes().length,
        DriveApp.getFileById(book.getId()).getAs(MimeType.PDF).getName()]`
    const [name, type, pdf, same, ofDrive] = resultOf(body) as [string, string, string, boolean, string]
    expect([name, type, same, ofDrive]).toEqual(['Orders 2026.pdf', 'application/pdf', true, 'Orders 2026.pdf'])
    expect(pdf.match(/\/Type \/Page /g)).toHaveLength(2)
    for (const text of ['Tea', '50%', 'Milk', 'Cup']) expect(pdf).toContain(`<${hex(text)}> Tj`)
    for (const text of ['Gone', 'Kept', 'Never']) expect(pdf).not.toContain(hex(text))
  })

  it('is one page when there is nothing, and the only thing it is made into', () => {
    expect(resultOf(`${BOOK} return book.getBlob().getDataAsString('ISO-8859-1').match(/\\/Type \\/Page /g).length`)).toBe(1)
    expect(failureOf(`${BOOK} book.getAs('text/csv')`)).toBe(
      'Exception: SpreadsheetApp.Spreadsheet.getAs text/csv is not implemented in the workbench',
    )
  })
})

describe('older names of a spreadsheet', () => {
  it('hand on to the active sheet', () => {
    const body = `${BOOK} const sheet = book.getActiveSheet(); sheet.getRange('A1:A3').setValues([['n'], [1], [2]])
      sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['1']).build())
      return [book.isRowHiddenByFilter(2), book.isRowHiddenByFilter(3)]`
    expect(resultOf(body)).toEqual([true, false])
  })

  it('show a dialog where there is a page', () => {
    const world = memoryWorld()
    const page = "HtmlService.createHtmlOutput('<p>A change of speed</p>').setTitle('Mine').setWidth(250).setHeight(300)"
    resultOf({ world, hasUi: true, body: `${BOOK} book.show(${page}); SpreadsheetApp.getUi().showDialog(${page})` })
    const shown = { kind: 'dialog', title: 'Mine', html: '<p>A change of speed</p>', width: 250, height: 300, modal: false }
    expect(world.pages).toEqual([shown, shown])
    expect(failureOf(`${BOOK} book.show(${page})`)).toBe('Exception: Cannot call Spreadsheet.show() from this context.')
  })
})
