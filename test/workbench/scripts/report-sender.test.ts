import { failures, stranger } from './stranger'

async function started() {
  const script = await stranger('report-sender')
  script.fill('Orders', [
    ['What', 'Price', 'Count', 'Total'],
    ['Tea', 10, 3],
    ['Lamp', 45, 1],
    ['Cup', 5, -1],
  ])
  await script.press('Set up')
  return script
}

describe('reports by mail', () => {
  it('go out as a PDF of what can be seen, once to each who asked', async () => {
    const script = await started()
    await script.press('Ask')
    await script.press('Answer')
    expect(script.shown).toMatchObject([{ message: '1 answered' }])
    await script.press('Answer')
    expect(failures(script.world)).toEqual(['ORDERTOTAL: nobody orders less than nothing'])
    expect(script.world.mail()).toMatchObject([{ subject: 'Please send the report' }, { to: 'chen@example.com', senderName: 'Orders' }])
    const [pdf] = script.world.mail()[1]?.attachments ?? []
    const text = Buffer.from(pdf?.base64 ?? '', 'base64').toString('latin1')
    for (const word of ['Tea', '31.8', 'Cup', '#ERROR!']) expect(text).toContain(`<${Buffer.from(word).toString('hex')}>`)
    expect(text).not.toContain(Buffer.from('Lamp').toString('hex'))
  })

  it('leave the sheet with its totals, picture and slicer, and the mailbox sorted', async () => {
    const script = await started()
    await script.press('Ask')
    await script.press('Answer')
    expect(script.display('Orders').map((row) => row[3])).toEqual(['Total', '31.8', '47.7', '#ERROR!'])
    const found =
      await script.seenByAnother(`const sheet = SpreadsheetApp.getActive().getSheetByName('Orders'); const [image] = sheet.getImages()
      return [image.getWidth(), image.getHeight(), image.getAnchorCell().getA1Notation(), [2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row)),
        SpreadsheetApp.getActive().getEditors().map((user) => user.getEmail()), GmailApp.getInboxThreads().length, GmailApp.getUserLabelByName('Reports/Sent').getThreads()[0].getMessageCount()]`)
    expect(found).toEqual([120, 40, 'F1', [false, true, false], ['owner@example.org', 'ai@example.com'], 0, 2])
  })
})
