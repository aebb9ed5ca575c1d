import { resultOf } from '../script-runs'

describe('.getFormUrl()', () => {
  it('is where the form of a sheet is filled in, null for other sheets', () => {
    const body = `const ss = SpreadsheetApp.getActive(); const before = ss.getFormUrl()
      const form = FormApp.create('f').setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId())
      const [responses, other] = ss.getSheets()
      return [before, ss.getFormUrl() === form.getPublishedUrl(), responses.getFormUrl() === form.getPublishedUrl(), other.getFormUrl()]`
    expect(resultOf(body)).toEqual([null, true, true, null])
  })
})
