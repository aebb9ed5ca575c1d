import { Exception } from '../core/exception'
import { call } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { getUi } from '../spreadsheet/ui'
import { newForm, publishForm } from './form'
import { publishFormResponse } from './form-response'
import { itemIn, loadForm } from './form-store'
import { checkboxValidationBuilder, paragraphTextValidationBuilder, publishFormValidations, textValidationBuilder } from './form-validation'
import { publishItemResponse } from './item-response'
import { newItemObject, publishItems } from './items'

class FormApp {
  create(title: string): object {
    return newForm(call('form.create', { title: String(title) }).id)
  }

  /** Throws in Google's words when there is no such form. */
  openById(id: string): object {
    return newForm(call('form.get', { id: String(id) }).id)
  }

  openByUrl(url: string): object {
    const id = /\/forms\/d\/(?:e\/)?([^/?#]+)/.exec(String(url))?.[1]
    if (id === undefined) throw new Exception('Invalid argument: url')
    return this.openById(id)
  }

  /** A script bound to a spreadsheet has none. */
  getActiveForm(): null {
    return null
  }

  getUi(): object {
    return getUi('FormApp')
  }

  createTextValidation(): object {
    return textValidationBuilder()
  }

  createParagraphTextValidation(): object {
    return paragraphTextValidationBuilder()
  }

  createCheckboxValidation(): object {
    return checkboxValidationBuilder()
  }
}

export function formApp(): object {
  publishItems()
  publishItemResponse(({ formId, itemId }) => newItemObject(formId, itemIn(loadForm(formId), itemId)))
  publishFormResponse()
  publishFormValidations()
  publishForm()
  publish(FormApp, 'FormApp', 'Forms.FormApp')
  const service = new FormApp()
  attachEnumerations(service, 'Forms.FormApp')
  return service
}
