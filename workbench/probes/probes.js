/* Assumptions about Apps Script that only a live account can settle: see workbench/PROBES.md. Paste this file into a spreadsheet's
   script (time zone Asia/Shanghai, spreadsheet locale China, advanced service Sheets on), run runProbes, compare its log. */

/** Logs one line of JSON for each probe: {"probe": name, "answer": …}, or "error" with what was thrown. Returns all of them. */
function runProbes() {
  const sheet = SpreadsheetApp.getActive().insertSheet(`Probes ${Date.now()}`)
  try {
    return Object.keys(PROBES).map((probe) => {
      let result
      try {
        sheet.clear()
        sheet.clearNotes()
        result = { probe, answer: JSON.parse(JSON.stringify(PROBES[probe](sheet))) }
      } catch (error) {
        result = { probe, error: `${error.name}: ${error.message}` }
      }
      Logger.log(JSON.stringify(result))
      return result
    })
  } finally {
    SpreadsheetApp.getActive().deleteSheet(sheet)
  }
}

/** Each is given an empty sheet and answers with JSON. */
const PROBES = {
  apostropheOnPlainText(sheet) {
    const cell = sheet.getRange('A1').setNumberFormat('@').setValue("'=1+1")
    return [cell.getValue(), cell.getFormula(), cell.getDisplayValue()]
  },

  apostropheWithoutFormat(sheet) {
    const cell = sheet.getRange('A1').setValue("'=1+1")
    return [cell.getValue(), cell.getFormula()]
  },

  equalsOnPlainText(sheet) {
    const cell = sheet.getRange('A1').setNumberFormat('@').setValue('=1+1')
    return [cell.getValue(), cell.getFormula()]
  },

  digitsAreNumbers(sheet) {
    const texts = ['0571', '1e5', '1-2', '50%', ' 7 ', 'TRUE', '110101199001011234']
    const range = sheet.getRange(1, 1, 1, texts.length).setValues([texts])
    return range.getValues()[0].map((value) => (value instanceof Date ? 'Date' : typeof value))
  },

  stringValueStaysText(sheet) {
    const cells = ['=1+1', '0571', '1-2', "'x"].map((stringValue) => ({ userEnteredValue: { stringValue } }))
    const start = { sheetId: sheet.getSheetId(), rowIndex: 0, columnIndex: 0 }
    Sheets.Spreadsheets.batchUpdate(
      { requests: [{ updateCells: { start, rows: [{ values: cells }], fields: 'userEnteredValue' } }] },
      SpreadsheetApp.getActive().getId(),
    )
    return [sheet.getRange('A1:D1').getValues()[0], sheet.getRange('A1:D1').getFormulas()[0]]
  },

  datesBeforeStandardTime(sheet) {
    const time = sheet.getRange('A1').setNumberFormat('@').setNumberFormat('hh:mm').setValue('09:30').getValue()
    return [Object.prototype.toString.call(time), time.toISOString(), time.getHours(), time.getMinutes()]
  },

  dateIsDate(sheet) {
    return sheet.getRange('A1').setValue(new Date(2026, 10, 23)).getValue() instanceof Date
  },

  intlKnowsZones() {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' })
    return format.format(new Date(Date.UTC(2026, 10, 23, 12)))
  },

  missingGlobals() {
    return [typeof URL, typeof TextEncoder, typeof setTimeout, typeof fetch, typeof crypto, typeof structuredClone, typeof WebAssembly]
  },

  metadataUnderSort(sheet) {
    sheet.getRange('A1:A3').setValues([['c'], ['a'], ['b']])
    sheet.getRange('1:1').addDeveloperMetadata('probe', 'c')
    sheet.getRange('A1:A3').sort(1)
    return sheet.createDeveloperMetadataFinder().withKey('probe').find()[0].getLocation().getRow().getA1Notation()
  },

  metadataUnderInsert(sheet) {
    sheet.getRange('2:2').addDeveloperMetadata('probe', 'b')
    sheet.insertRowBefore(1)
    return sheet.createDeveloperMetadataFinder().withKey('probe').find().pop().getLocation().getRow().getA1Notation()
  },

  formResponseWithEquals() {
    return withForm((form, question, responses) => {
      form.createResponse().withItemResponse(question.createResponse('=1+1')).submit()
      SpreadsheetApp.flush()
      const cell = responses().getRange(2, 2)
      return [cell.getValue(), cell.getFormula()]
    })
  },

  formHeadersBeforeResponses() {
    return withForm((form, question, responses) => {
      question.setTitle('Renamed')
      SpreadsheetApp.flush()
      return [responses().getLastRow(), responses().getRange(1, 2).getValue()]
    })
  },

  lineEndsInCells(sheet) {
    return sheet.getRange('A1').setValue('a\r\nb').getValue().split('').map((letter) => letter.charCodeAt(0))
  },

  numberFormatInCapitals(sheet) {
    const cell = sheet.getRange('A1').setValue(new Date(2026, 10, 23, 9, 5)).setNumberFormat('yyyy-MM-dd HH:mm')
    return [cell.getDisplayValue(), cell.getNumberFormat()]
  },

  sizeMismatch(sheet) {
    return thrownBy(() => sheet.getRange('A1:B2').setValues([['a', 'b']]))
  },

  outOfBounds(sheet) {
    return [thrownBy(() => sheet.getRange(0, 1)), thrownBy(() => sheet.getRange(1, sheet.getMaxColumns() + 1).getValue())]
  },

  errorValues(sheet) {
    return sheet.getRange('A1:C1').setFormulas([['=1/0', '=NA()', '=NOSUCH()']]).getValues()[0]
  },

  documentLock() {
    return [LockService.getDocumentLock() !== null, LockService.getScriptLock().tryLock(1000)]
  },

  toastWithoutAPerson() {
    return SpreadsheetApp.getActive().toast('probe') === null
  },

  databaseCriteriaOnFilter(sheet) {
    const criteria = SpreadsheetApp.newFilterCriteria().whenTextEqualToAny(['a']).build()
    return thrownBy(() => sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, criteria))
  },

  slicerHidesRows(sheet) {
    const range = sheet.getRange('A1:A3').setValues([['n'], [1], [2]])
    const criteria = SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build()
    const slicer = sheet.insertSlicer(range, 5, 5).setColumnFilterCriteria(1, criteria)
    const hidden = [sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3), slicer.getTitle()]
    slicer.remove()
    return hidden
  },

  pivotSteps(sheet) {
    const source = sheet.getRange('A1:A5').setValues([['n'], [1], [15], [25], [30]])
    const table = sheet.getRange('C1').createPivotTable(source)
    table.addPivotValue(1, SpreadsheetApp.PivotTableSummarizeFunction.COUNTA)
    table.addRowGroup(1).showTotals(false).setHistogramGroupingRule(5, 25, 10)
    return sheet.getRange('C2:C4').getDisplayValues().flat()
  },

  pictureAtAnAddress(sheet) {
    const image = sheet.insertImage('https://www.google.com/images/srpr/logo3w.png', 2, 2)
    const seen = [image.getScript(), image.getAltTextTitle()]
    image.remove()
    return seen
  },
}

/** A form with one question whose responses come into this spreadsheet; sheet and link are removed afterwards. */
function withForm(probe) {
  const ss = SpreadsheetApp.getActive()
  const before = ss.getSheets().map((sheet) => sheet.getSheetId())
  const form = FormApp.create('Probe')
  const question = form.addTextItem().setTitle('Question')
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId())
  SpreadsheetApp.flush()
  const responses = () => ss.getSheets().find((sheet) => !before.includes(sheet.getSheetId()))
  try {
    return probe(form, question, responses)
  } finally {
    form.removeDestination()
    ss.deleteSheet(responses())
  }
}

function thrownBy(action) {
  try {
    action()
    return null
  } catch (error) {
    return error.message
  }
}
