import { openWorkbook, type WorkbookSnapshot } from '../../../../workbench/workbook/workbook'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const book = SpreadsheetApp.getActive(); const sheet = SpreadsheetApp.getActiveSheet();'

describe('Protection', () => {
  it('of a sheet is one, with parts that stay open', () => {
    const body = `${SHEET} const protection = sheet.protect().setDescription('Sample protected sheet')
      protection.setUnprotectedRanges([sheet.getRange('B2:C5')])
      const unprotected = sheet.protect().getUnprotectedRanges(); unprotected.push(sheet.getRange('E2:F5')); protection.setUnprotectedRanges(unprotected)
      sheet.insertRowBefore(1)
      return [sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, protection.getUnprotectedRanges().map((range) => range.getA1Notation()),
        sheet.protect().getDescription(), String(protection.getProtectionType())]`
    expect(resultOf(body)).toEqual([1, ['B3:C6', 'E3:F6'], 'Sample protected sheet', 'SHEET'])
  })

  it('of a range has no open parts', () => {
    expect(resultOf(`${SHEET} return sheet.getRange('A1:B2').protect().getUnprotectedRanges()`)).toEqual([])
    expect(failureOf(`${SHEET} sheet.getRange('A1:B2').protect().setUnprotectedRanges([sheet.getRange('A1')])`)).toMatch(/^Exception: /)
    expect(failureOf(`${SHEET} const other = book.insertSheet('x'); sheet.protect().setUnprotectedRanges([other.getRange('A1')])`)).toMatch(
      /^Exception: .*same sheet/,
    )
  })

  it('keeps who may edit; the owner always may', () => {
    const world = memoryWorld()
    const body = `${SHEET} const protection = sheet.getRange('A1:B10').protect()
      protection.addEditor(Session.getEffectiveUser()); protection.removeEditors(protection.getEditors())
      protection.addEditors(['ai@example.org', 'bai@example.org']); protection.removeEditor('bai@example.org')
      if (protection.canDomainEdit()) protection.setDomainEdit(false)`
    resultOf({ body, world })
    const snapshot = JSON.parse(JSON.stringify(world.workbook.snapshot())) as WorkbookSnapshot
    const read = `const [protection] = SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.RANGE)
      return [protection.getEditors().map((user) => user.getEmail()), protection.canEdit()]`
    expect(resultOf({ body: read, world: memoryWorld(openWorkbook({ snapshot })) })).toEqual([
      ['office@example.org', 'ai@example.org'],
      true,
    ])
    expect(failureOf(`${SHEET} sheet.protect().setDomainEdit(true)`)).toMatch(/^Exception: /)
    expect(failureOf(`${SHEET} sheet.protect().addEditor('nobody')`)).toBe('Exception: Invalid email: nobody')
  })

  it('follows a named range when it is told to', () => {
    const body = `${SHEET} const protection = sheet.getRange('A1:D10').protect(); const before = [protection.getRange().getA1Notation(), protection.getRangeName()]
      book.setNamedRange('NewRange', sheet.getRange('E1:J10')); protection.setNamedRange(book.getNamedRanges()[0])
      const named = [protection.getRange().getA1Notation(), protection.getRangeName()]
      return [before, named, protection.setRange(sheet.getRange('A1')).getRangeName()]`
    expect(resultOf(body)).toEqual([['A1:D10', null], ['E1:J10', 'NewRange'], null])
    expect(failureOf(`${SHEET} sheet.getRange('A1').protect().setRangeName('none')`)).toMatch(/none does not exist/)
  })

  it('is one object, also after changes, until it is removed', () => {
    const body = `${SHEET} const protection = sheet.getRange('A1').protect(); const [same] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)
      protection.setWarningOnly(true); const seen = same.isWarningOnly(); same.remove(); return seen`
    expect(resultOf(body)).toBe(true)
    expect(failureOf(`${SHEET} const protection = sheet.protect(); protection.remove(); protection.getDescription()`)).toBe(
      'Exception: The protection has been removed.',
    )
  })
})
