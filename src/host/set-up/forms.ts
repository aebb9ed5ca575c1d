/** Makes the office's forms from their specs, and mends them when set-up runs again. */
import { fingerprint } from '../../domain/fingerprint'
import type { FormField, FormSpec } from '../../domain/forms'
import type { Language } from '../../domain/language'
import { say } from '../../messages/messages'
import { type OfficeForm, saveForm } from '../office'

type Form = GoogleAppsScript.Forms.Form

/**
 * The form as set-up left it, or a new one when it is gone. Titles and choices follow the language and the tables; a form that was
 * made from the same spec is left as it is (FormApp takes a call for every property of every item).
 */
export function ensureForm(spec: FormSpec, known: OfficeForm | undefined, language: Language): { form: OfficeForm; created: boolean } {
  const print = fingerprint(JSON.stringify([spec, language]))
  const existing = known === undefined ? null : openForm(known.id)
  if (existing !== null && known !== undefined && known.print === print) return { form: known, created: false }
  const form = existing ?? FormApp.create(spec.title[language])
  form.setTitle(spec.title[language]).setDescription(spec.description[language]).setConfirmationMessage(spec.confirmation[language])
  const items: Record<string, number> = {}
  for (const field of spec.fields) {
    const id = existing === null ? undefined : known?.items[field.key]
    items[field.key] = setField(form, id, field, language)
  }
  const office: OfficeForm = {
    id: form.getId(),
    url: form.getPublishedUrl(),
    items,
    prefilled: prefilledTemplate(form, spec, items, language),
    print,
  }
  saveForm(spec.key, office)
  return { form: office, created: existing === null }
}

/** What Google says of a form that was deleted; any other error may pass, and a second form would orphan the links people hold. */
const GONE = /no item with the given id|missing|deleted|not found|不存在|找不到|已删除/i

function openForm(id: string): Form | null {
  try {
    return FormApp.openById(id)
  } catch (error) {
    if (GONE.test(String(error))) return null
    throw error
  }
}

/** @returns the item's id */
function setField(form: Form, id: number | undefined, field: FormField, language: Language): number {
  const found = id === undefined ? null : form.getItemById(id)
  const title = field.title[language]
  const help = field.help?.[language] ?? ''
  const choices = field.choices?.map((words) => words[language]) ?? []
  switch (field.kind) {
    case 'text': {
      const item = found?.asTextItem() ?? form.addTextItem()
      item.setTitle(title).setHelpText(help).setRequired(field.required)
      if (field.check !== undefined) item.setValidation(validationOf(field.check, language))
      return item.getId()
    }
    case 'paragraph':
      return (found?.asParagraphTextItem() ?? form.addParagraphTextItem())
        .setTitle(title)
        .setHelpText(help)
        .setRequired(field.required)
        .getId()
    case 'choice': {
      const item = found?.asMultipleChoiceItem() ?? form.addMultipleChoiceItem()
      return item.setTitle(title).setHelpText(help).setRequired(field.required).setChoiceValues(choices).getId()
    }
    case 'checkboxes': {
      const item = found?.asCheckboxItem() ?? form.addCheckboxItem()
      return item.setTitle(title).setHelpText(help).setRequired(field.required).setChoiceValues(choices).getId()
    }
    case 'dropdown': {
      const item = found?.asListItem() ?? form.addListItem()
      return item.setTitle(title).setHelpText(help).setRequired(field.required).setChoiceValues(choices).getId()
    }
  }
}

function validationOf(check: 'email' | 'phone', language: Language): GoogleAppsScript.Forms.TextValidation {
  const builder = FormApp.createTextValidation().setHelpText(say(language, check === 'email' ? 'form.badEmail' : 'form.badPhone'))
  return check === 'email' ? builder.requireTextIsEmail().build() : builder.requireTextMatchesPattern('[0-9+() -]{7,20}').build()
}

/**
 * A prefilled link with `{key}` in place of each answer that links carry. Google's entry ids are not the item ids, so the link
 * is made by the form itself from recognisable answers, and these are replaced by the marks.
 */
function prefilledTemplate(form: Form, spec: FormSpec, items: Record<string, number>, language: Language): string {
  let response = form.createResponse()
  const marks: [string, string][] = []
  for (const field of spec.fields) {
    const item = form.getItemById(items[field.key] ?? 0)
    if (item === null) continue
    const first = field.choices?.[0]?.[language]
    if (field.prefilled !== true) continue
    if (field.kind === 'text') {
      const mark = `linli-${field.key}`
      response = response.withItemResponse(item.asTextItem().createResponse(mark))
      marks.push([mark, field.key])
    } else if (field.kind === 'choice' && first !== undefined) {
      response = response.withItemResponse(item.asMultipleChoiceItem().createResponse(first))
      marks.push([first, field.key])
    }
  }
  return marks.reduce((url, [answer, key]) => {
    const encoded = encodeURIComponent(answer)
    return url.replace(`=${encoded.replace(/%20/g, '+')}`, `={${key}}`).replace(`=${encoded}`, `={${key}}`)
  }, response.toPrefilledUrl())
}
