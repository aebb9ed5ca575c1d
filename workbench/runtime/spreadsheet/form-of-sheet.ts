import { call, environment } from '../core/host'
import { publishedUrl } from '../forms/form-response'
import { sheetIdOf } from './cells'

/** Where residents fill in the form whose responses come to this sheet. */
export const FORM_OF_SHEET = {
  getFormUrl(this: object): string | null {
    return urlOfForm(sheetIdOf(this))
  },
}

export const FORM_OF_SPREADSHEET = {
  getFormUrl(): string | null {
    return urlOfForm(null)
  },
}

function urlOfForm(sheetId: number | null): string | null {
  const formId = call('form.ofSheet', { spreadsheetId: environment().spreadsheetId, sheetId })
  return formId === null ? null : publishedUrl(formId)
}
