import type { Forms } from '../../../workbench/world/forms'
import { openForms } from '../../../workbench/world/forms'
import { openStore } from '../../../workbench/world/store'
import { caught } from './caught'
import { question } from './forms-for-tests'
import { temporaryFolder } from './temporary-folder'

function respond(forms: Forms, formId: string, text: string, at: number, key: string | null = null) {
  const response = forms.newResponse(formId, [{ itemId: '1', answer: text }], '', at)
  forms.addResponse(response, key)
  return response
}

describe('.openForms(store)', () => {
  it('keeps definitions and responses', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const forms = openForms(store)
    const form = { ...forms.create('点单'), items: [question('TEXT')] }
    forms.save(form)
    const response = respond(forms, form.id, 'a\u0000=1+1', 5)
    store.close()
    const again = openStore(folder)
    const reopened = openForms(again)
    expect(reopened.list()).toEqual([form])
    expect(reopened.responses(form.id, null)).toEqual([response])
    again.close()
  })

  it('gives responses ids that nobody guesses and a link can carry', () => {
    const forms = openForms(openStore(temporaryFolder()))
    const form = forms.create('f')
    const ids = Array.from({ length: 20 }, (_, i) => respond(forms, form.id, 'x', i).id)
    expect(new Set(ids).size).toBe(20)
    expect(ids.filter((id) => !/^[\w-]{43}$/.test(id))).toEqual([])
  })

  it('lists the responses since an instant, that instant included', () => {
    const forms = openForms(openStore(temporaryFolder()))
    const form = forms.create('f')
    const [, second, third] = [1, 2, 3].map((at) => respond(forms, form.id, 'x', at))
    expect(forms.responses(form.id, 2)).toEqual([second, third])
  })

  it('finds what was submitted with a key, for each form apart', () => {
    const forms = openForms(openStore(temporaryFolder()))
    const [one, two] = [forms.create('f'), forms.create('g')]
    const response = respond(forms, one.id, 'x', 1, 'key')
    expect([forms.submittedAs(one.id, 'key'), forms.submittedAs(two.id, 'key'), forms.submittedAs(one.id, 'other')]).toEqual([
      response,
      null,
      null,
    ])
  })

  it('deletes one response, or all', () => {
    const forms = openForms(openStore(temporaryFolder()))
    const form = forms.create('f')
    const [first, second] = [1, 2, 3].map((at) => respond(forms, form.id, 'x', at))
    forms.deleteResponses(form.id, first?.id ?? '')
    expect(forms.responses(form.id, null)[0]).toEqual(second)
    forms.deleteResponses(form.id, null)
    expect(forms.responses(form.id, null)).toEqual([])
  })

  it('refuses an unknown form, item ids that are not distinct digits, and a pattern that is none', () => {
    const forms = openForms(openStore(temporaryFolder()))
    const form = forms.create('f')
    expect(caught(() => forms.responses('none', null))).toMatchObject({ code: 'NO_SUCH_FORM' })
    expect(caught(() => forms.save({ ...form, id: 'none' }))).toMatchObject({ code: 'NO_SUCH_FORM' })
    for (const items of [
      [question('TEXT'), question('TEXT')],
      [question('TEXT', { id: 'x' })],
      [question('TEXT', { validation: { kind: 'matches', values: ['('], help: null } })],
    ]) {
      expect(caught(() => forms.save({ ...form, items }))).toMatchObject({ code: 'BAD_FORM' })
    }
    expect(forms.get(form.id).items).toEqual([])
  })

  it('keeps its own copy of what was saved', () => {
    const forms = openForms(openStore(temporaryFolder()))
    const form = forms.create('f')
    const saved = { ...form, items: [question('TEXT')] }
    forms.save(saved)
    saved.items.length = 0
    expect(forms.get(form.id).items).toHaveLength(1)
  })
})
