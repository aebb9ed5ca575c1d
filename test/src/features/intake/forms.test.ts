import { ratingForm } from '../../../../src/features/intake/rating-form'
import { reportForm } from '../../../../src/features/intake/report-form'
import { requestForm } from '../../../../src/features/intake/request-form'
import { suggestionForm } from '../../../../src/features/intake/suggestion-form'
import { visitForm } from '../../../../src/features/intake/visit-form'

describe.each([
  ['request', requestForm([])],
  ['report', reportForm()],
  ['visit', visitForm([])],
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
  ['visitForm([])', visitForm([])],
  ['ratingForm()', ratingForm()],
])('%s', (_, form) => {
  it('is prefilled in what the link knows, and in nothing else', () => {
    expect(form.fields.filter(({ prefilled }) => prefilled === true).map(({ key }) => key)).toEqual(['token', 'outcome'])
  })
})
