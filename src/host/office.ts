/** What this copy of Linli keeps besides the tabs: language, secret, forms. One service call reads all of it. */
import type { CivilDate } from '../domain/civil-date'
import { fault } from '../domain/fault'
import { FORM_KEYS, type FormKey } from '../domain/forms'
import type { Language } from '../domain/language'

/** How the office's copy of a form is reached. */
export interface OfficeForm {
  id: string
  url: string
  /** Field key → item id. */
  items: Record<string, number>
  /** A prefilled link with `{field}` in place of each answer. */
  prefilled: string
  /** Of the spec that it was made from. */
  print: string
}

export interface Office {
  language: Language
  secret: string
  forms: Partial<Record<FormKey, OfficeForm>>
  /** Epoch milliseconds: what all forms had brought by then is in the tables. 0 before the first sweep. */
  sweptAt: number
  /** Epoch milliseconds of the last pump, for Doctor. */
  pumpedAt: number
  /** All that is kept, as it was read. */
  properties: Record<string, string>
}

/** One service call. Throws when a stored form is not as Set up wrote it. */
export function readOffice(): Office {
  const properties = PropertiesService.getScriptProperties().getProperties()
  const forms: Office['forms'] = {}
  for (const key of FORM_KEYS) {
    const stored = properties[`form.${key}`]
    if (stored !== undefined) forms[key] = readForm(stored)
  }
  return {
    language: properties.language === 'en' ? 'en' : 'zh-CN',
    secret: properties.secret ?? '',
    forms,
    sweptAt: Number(properties.sweptAt ?? 0),
    pumpedAt: Number(properties.pumpedAt ?? 0),
    properties,
  }
}

function readForm(stored: string): OfficeForm {
  const form: Partial<OfficeForm> | null = JSON.parse(stored)
  const texts = [form?.id, form?.url, form?.prefilled, form?.print]
  const items = Object.values(form?.items ?? { missing: '' })
  if (texts.some((one) => typeof one !== 'string') || items.some((one) => typeof one !== 'number'))
    throw new Error('A stored form is not as Set up wrote it')
  return form as OfficeForm
}

export function saveLanguage(language: Language): void {
  PropertiesService.getScriptProperties().setProperty('language', language)
}

export function saveForm(key: FormKey, form: OfficeForm): void {
  PropertiesService.getScriptProperties().setProperty(`form.${key}`, JSON.stringify(form))
}

/** Was a daily chore done on that day? */
export function wasDoneOn({ properties }: Office, chore: string, day: CivilDate): boolean {
  return properties[`doneOn.${chore}`] === day
}

export function saveDoneOn(chore: string, day: CivilDate): void {
  PropertiesService.getScriptProperties().setProperty(`doneOn.${chore}`, day)
}

/** @param milliseconds since the epoch */
export function saveSweptAt(milliseconds: number): void {
  PropertiesService.getScriptProperties().setProperty('sweptAt', String(milliseconds))
}

/** @param milliseconds since the epoch */
export function savePumpedAt(milliseconds: number): void {
  PropertiesService.getScriptProperties().setProperty('pumpedAt', String(milliseconds))
}

/** Made once and never shown: whoever knows it can forge report links. */
export function ensureSecret(office: Office): Office {
  if (office.secret !== '') return office
  const secret = Utilities.getUuid() + Utilities.getUuid()
  PropertiesService.getScriptProperties().setProperty('secret', secret)
  return { ...office, secret }
}

/** Throws `form_missing` before Set up made the form. */
export function formOf(office: Office, key: FormKey): OfficeForm {
  const form = office.forms[key]
  if (form === undefined) throw fault('form_missing', { form: key })
  return form
}
