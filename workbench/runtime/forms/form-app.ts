import { Exception } from '../core/exception'
import { call } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { getUi } from '../spreadsheet/ui'
import { newForm, publishForm } from './form'
import { publishFormResponse } from './form-response'
import { changeForm, itemIn, loadForm } from './form-store'
import {
  checkboxGridValidationBuilder,
  checkboxValidationBuilder,
  gridValidationBuilder,
  paragraphTextValidationBuilder,
  publishFormValidations,
  textValidationBuilder,
} from './form-validation'
import { publishItemResponse } from './item-response'
import { newItemObject, publishItems } from './items'
import { publishQuizFeedback, quizFeedbackBuilder } from './quiz-feedback'

class FormApp {
  /** `(title)`, `(title, isPublished)`. */
  create(title: unknown, isPublished = true): object {
    if (title === null || title === undefined || title === '') throw new Exception('Invalid argument: title')
    const { id } = call('form.create', { title: String(title) })
    if (!isPublished) changeForm(id, (form) => ({ ...form, accepting: false, settings: { published: false } }))
    return newForm(id)
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

  createGridValidation(): object {
    return gridValidationBuilder()
  }

  createCheckboxGridValidation(): object {
    return checkboxGridValidationBuilder()
  }

  createFeedback(): object {
    return quizFeedbackBuilder()
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
  publishQuizFeedback()
  publishForm()
  publish(FormApp, 'FormApp', 'Forms.FormApp')
  const service = new FormApp()
  attachEnumerations(service, 'Forms.FormApp')
  return service
}
