import {
  CONSENT,
  CONSENT_VERSION,
  ratingForm,
  reportForm,
  requestForm,
  suggestionForm,
  visitForm,
} from '../../../../src/features/intake/form-specs'
import { OTHER_SERVICE } from '../../../../src/tables/service-catalogue'
import { row } from '../core-world'

const services = [
  row('Services', { id: 'SVC-1', name: '代买代办' }),
  row('Services', { id: 'SVC-2', name: '理发', paused: true }),
  row('Services', { id: 'SVC-3', name: '陪同就医', paused: false }),
]

describe('requestForm(services)', () => {
  it('offers the services that are not paused, and something else', () => {
    const choices = requestForm(services).fields.find(({ key }) => key === 'service')?.choices
    expect(choices).toEqual([{ 'zh-CN': '代买代办', en: '代买代办' }, { 'zh-CN': '陪同就医', en: '陪同就医' }, OTHER_SERVICE])
  })

  it('has a choice even when the catalogue is empty', () => {
    expect(requestForm([]).fields.find(({ key }) => key === 'service')?.choices).toEqual([OTHER_SERVICE])
  })

  it('promises nothing by phone, and a number only by e-mail', () => {
    const { description, confirmation } = requestForm(services)
    for (const text of [description['zh-CN'], confirmation['zh-CN']]) expect(text).toMatch(/留了邮箱的[^。]*单号/)
    expect(JSON.stringify([description, confirmation])).not.toMatch(/电话|phone/)
  })

  it('names the version of the consent in what is ticked', () => {
    expect(CONSENT['zh-CN']).toContain(CONSENT_VERSION)
    expect(CONSENT.en).toContain(CONSENT_VERSION)
  })
})

describe.each([
  ['request', requestForm(services)],
  ['report', reportForm()],
  ['visit', visitForm(services)],
  ['rating', ratingForm()],
  ['suggestion', suggestionForm()],
])('the %s form', (key, form) => {
  it('has words in both languages, one key a question, and choices where there is something to choose', () => {
    expect(form.key).toBe(key)
    const words = [
      form.title,
      form.description,
      form.confirmation,
      ...form.fields.flatMap(({ title, help, choices }) => [title, help ?? title, ...(choices ?? [])]),
    ]
    expect(words.filter((one) => one['zh-CN'] === '' || one.en === '')).toEqual([])
    expect(new Set(form.fields.map((field) => field.key)).size).toBe(form.fields.length)
    for (const { kind, choices } of form.fields)
      expect((choices?.length ?? 0) > 0).toBe(['choice', 'checkboxes', 'dropdown'].includes(kind))
  })
})

describe.each([
  ['reportForm()', reportForm()],
  ['visitForm(services)', visitForm(services)],
  ['ratingForm()', ratingForm()],
])('%s', (_, form) => {
  it('is prefilled in what the link knows, and in nothing else', () => {
    expect(form.fields.filter(({ prefilled }) => prefilled === true).map(({ key }) => key)).toEqual(['token', 'outcome'])
  })
})
