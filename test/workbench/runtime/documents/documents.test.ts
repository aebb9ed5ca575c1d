import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const MADE = `const doc = DocumentApp.create('行程 Plan'); const body = doc.getBody()
  body.insertParagraph(0, doc.getName()).setHeading(DocumentApp.ParagraphHeading.HEADING1)
  const table = body.appendTable([['Session', 'Time'], ['Tea', '9:00']]); table.getRow(0).editAsText().setBold(true)
  body.appendParagraph('See ##you##').editAsText().setItalic(true); body.appendListItem('one'); body.replaceText('##(.*?)##', 'them');`

describe('DocumentApp', () => {
  it('keeps paragraphs, lists and tables, found again in a later run', () => {
    const world = memoryWorld()
    const id = resultOf({ world, body: `${MADE} doc.addEditor('ai@example.org').saveAndClose(); return doc.getId()` })
    const body = `const doc = DocumentApp.openById('${id}'); const body = doc.getBody(); const [table] = body.getTables()
      return [doc.getName(), doc.getUrl(), body.getText(), String(body.getParagraphs()[0].getHeading()), table.getCell(1, 0).getText(), table.getNumRows(),
        table.getRow(0).editAsText().isBold(), table.getRow(1).editAsText().isBold(), body.getListItems().length, doc.getEditors().map(String),
        DriveApp.getFileById('${id}').getMimeType() === MimeType.GOOGLE_DOCS]`
    expect(resultOf({ world, body })).toEqual([
      '行程 Plan',
      `http://127.0.0.1:8000/document/d/${id}/edit`,
      '行程 Plan\n\nSession\nTime\nTea\n9:00\nSee them\none',
      'HEADING1',
      'Tea',
      2,
      true,
      false,
      1,
      ['ai@example.org'],
      true,
    ])
  })

  it('finds text by a pattern, one place after the other', () => {
    const body = `const body = DocumentApp.create('d').getBody(); body.appendParagraph('one ##a## two ##b##'); body.appendParagraph('##c##')
      const found = []; for (let at = body.findText('##.##'); at !== null; at = body.findText('##.##', at))
        found.push([at.getStartOffset(), at.getEndOffsetInclusive(), at.isPartial(), at.getElement().getText()])
      return [found, body.findText('none')]`
    expect(resultOf(body)).toEqual([
      [
        [4, 8, true, 'one ##a## two ##b##'],
        [14, 18, true, 'one ##a## two ##b##'],
        [0, 4, false, '##c##'],
      ],
      null,
    ])
  })

  it('gives a PDF whose text is in it, and a copy by Drive', () => {
    const world = memoryWorld()
    const body = `${MADE} MailApp.sendEmail({to: 'a@example.org', subject: doc.getName(), body: doc.getUrl(), attachments: doc.getAs(MimeType.PDF)})
      const copy = DriveApp.getFileById(doc.getId()).makeCopy('Copy'); DocumentApp.openById(copy.getId()).getBody().setText('changed')
      return [body.getText().length > 9, copy.getAs('application/pdf').getName(), DocumentApp.openByUrl(copy.getUrl()).getBody().getText()]`
    expect(resultOf({ world, body })).toEqual([true, 'Copy.pdf', 'changed'])
    const [file] = world.mail[0]?.attachments ?? []
    expect(file).toMatchObject({ name: '行程 Plan.pdf', contentType: 'application/pdf' })
    const pdf = Buffer.from(file?.base64 ?? '', 'base64').toString('latin1')
    expect(pdf).toMatch(/^%PDF-1\.4\n.*startxref\n\d+\n%%EOF\n$/s)
    const place = Number(/startxref\n(\d+)/.exec(pdf)?.[1])
    expect(pdf.slice(place, place + 4)).toBe('xref')
    expect(pdf).toContain(
      `<${Buffer.from('行程', 'utf16le').swap16().toString('hex')}> Tj /F2 20 Tf 0 Tr <${Buffer.from(' Plan').toString('hex')}> Tj`,
    )
    expect(pdf).toContain(`/F3 11 Tf 0 Tr <${Buffer.from('Session').toString('hex')}>`)
    expect(pdf.match(/ re S/g)).toHaveLength(4)
  })

  it('goes on over pages, and breaks long lines', () => {
    const body = `const doc = DocumentApp.create('d'); for (let i = 0; i < 30; i++) doc.getBody().appendParagraph('长'.repeat(90))
      return doc.getBlob().getDataAsString('ISO-8859-1').match(/\\/Type \\/Page /g).length`
    expect(resultOf(body)).toBe(3)
  })

  it('refuses what it does not have', () => {
    expect(failureOf("DocumentApp.openById('nowhere')")).toMatch('Exception: Document is missing')
    expect(failureOf("DocumentApp.create('d').getBody().appendImage(null)")).toBe(
      'Exception: DocumentApp.Body.appendImage is not implemented in the workbench',
    )
    expect(failureOf("DocumentApp.create('d').getBody().appendParagraph('x').editAsText().setBold(0, 1, true)")).toBe(
      'Exception: DocumentApp.Text.setBold of a part of the text is not implemented in the workbench',
    )
    expect(failureOf("DocumentApp.create('d').getBody().insertParagraph(9, 'x')")).toMatch('Child index (9) must be less than or equal')
  })
})
