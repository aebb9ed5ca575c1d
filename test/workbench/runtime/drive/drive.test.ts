import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const NAMES = 'const names = (found) => { const all = []; while (found.hasNext()) all.push(found.next().getName()); return all };'

describe('DriveApp', () => {
  it('keeps files in folders, found by name and type in a later run', () => {
    const world = memoryWorld()
    const made = `const folder = DriveApp.createFolder('Visits').setDescription('kept'); folder.createFile('a.csv', 'x,1', MimeType.CSV)
      const sub = folder.createFolder('Done'); const file = DriveApp.createFile(Utilities.newBlob('hello', 'text/plain', 'b.txt')).moveTo(sub)
      return [file.getId(), folder.getId()]`
    const [fileId, folderId] = resultOf({ world, body: made }) as [string, string]
    const body = `${NAMES} const folder = DriveApp.getFoldersByName('Visits').next(); const file = DriveApp.getFileById('${fileId}')
      return [folder.getId() === '${folderId}', folder.getDescription(), names(folder.getFiles()), names(folder.getFolders()), names(DriveApp.getFilesByType('text/csv')),
        names(file.getParents()), names(folder.getParents()), file.getBlob().getDataAsString(), file.getSize(), file.getMimeType(), file.getUrl(),
        file.getDateCreated().toISOString().slice(0, 16), file.getOwner().getEmail(), names(DriveApp.getRootFolder().getFolders())]`
    expect(resultOf({ world, body })).toEqual([
      true,
      'kept',
      ['a.csv'],
      ['Done'],
      ['a.csv'],
      ['Done'],
      ['My Drive'],
      'hello',
      5,
      'text/plain',
      `http://127.0.0.1:8000/file/d/${fileId}/view`,
      '2026-11-23T02:30',
      'office@example.org',
      ['Visits'],
    ])
  })

  it('copies, renames, rewrites, shares and throws away', () => {
    const body = `${NAMES} const file = DriveApp.createFile('a.txt', 'one'); const copy = file.makeCopy(); const named = file.makeCopy('b.txt', DriveApp.createFolder('f'))
      copy.setName('c.txt').setContent('two'); file.addEditor('ai@example.org').addEditors(['ai@example.org', 'bo@example.org']).removeEditor('ai@example.org')
      named.setTrashed(true)
      return [names(DriveApp.getFiles()).sort(), file.getBlob().getDataAsString(), copy.getBlob().getDataAsString(), file.getEditors().map(String), named.isTrashed()]`
    expect(resultOf(body)).toEqual([['a.txt', 'c.txt', '未命名表格'], 'one', 'two', ['bo@example.org'], true])
  })

  it('has the spreadsheets and forms of the person as files', () => {
    const body = `${NAMES} const own = SpreadsheetApp.getActive(); const form = FormApp.create('Form'); const folder = DriveApp.createFolder('f')
      const file = DriveApp.getFileById(own.getId()); file.setName('Ledger').moveTo(folder); DriveApp.getFileById(form.getId()).moveTo(folder).setName('Renamed')
      const copy = file.makeCopy('Copy')
      return [own.getName(), form.getTitle(), names(folder.getFiles()).sort(), file.getUrl() === own.getUrl(), file.getMimeType() === MimeType.GOOGLE_SHEETS,
        SpreadsheetApp.open(copy).getName(), SpreadsheetApp.openById(copy.getId()).getNumSheets(), DriveApp.getFilesByName('Copy').hasNext()]`
    expect(resultOf(body)).toEqual(['Ledger', 'Renamed', ['Copy', 'Ledger', 'Renamed'], true, true, 'Copy', 1, true])
  })

  it('knows the script by its id, in no folder', () => {
    const body = `const file = DriveApp.getFileById(ScriptApp.getScriptId()); const all = DriveApp.getFiles(); const names = []
      while (all.hasNext()) names.push(all.next().getName())
      return [file.getName(), file.getMimeType() === MimeType.GOOGLE_APPS_SCRIPT, names.includes(file.getName())]`
    expect(resultOf(body)).toEqual(['The script', true, false])
  })

  it('attaches a file to a mail, and refuses what it cannot do', () => {
    const world = memoryWorld()
    resultOf({
      world,
      body: "MailApp.sendEmail('a@example.org', 's', 'b', {attachments: [DriveApp.createFile('a.txt', 'x').getAs('text/plain')]})",
    })
    expect(world.mail[0]?.attachments).toEqual([{ name: 'a.txt', contentType: 'text/plain', base64: 'eA==' }])
    expect(failureOf("DriveApp.getFileById('nowhere')")).toMatch('Exception: No item with the given ID could be found.')
    expect(failureOf("DriveApp.getFolderById(DriveApp.createFile('a', 'b').getId())")).toMatch('No item with the given ID')
    expect(failureOf('DriveApp.getFilesByName("x").next()')).toBe(
      'Exception: Cannot retrieve the next object: iterator has reached the end.',
    )
    expect(failureOf("DriveApp.getFileById(SpreadsheetApp.getActive().getId()).getAs('text/csv')")).toBe(
      'Exception: DriveApp.File.getAs text/csv of application/vnd.google-apps.spreadsheet is not implemented in the workbench',
    )
    expect(failureOf("DriveApp.createFile('a', 'b').setSharing(DriveApp.Access.ANYONE, DriveApp.Permission.VIEW)")).toBe(
      'Exception: DriveApp.File.setSharing is not implemented in the workbench',
    )
  })
})
