import { isQuestion } from '../../world/questions'
import type { World } from '../../world/world-types'
import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wordsOf } from '../words/words'
import { page } from './layout'

/** All forms, each with its link and how many responses it has. */
export function showForms(request: PageRequest, world: World, workbook: string): PageResponse {
  const words = wordsOf(request.language)
  const forms = world.forms()
  const cards = forms.map((form) => {
    const questions = form.items.filter(isQuestion).length
    return html`<li class="card form-card"><h2><a href="/forms/d/e/${form.id}/viewform">${form.title}</a></h2>
      ${form.description && html`<p class="clamp">${form.description}</p>`}
      <p class="facts">${form.accepting ? '' : html`<span class="badge warn">${words.forms.closed}</span>`}<a class="badge" href="/forms/d/${form.id}/edit">${words.forms.responses(world.responses(form.id).length)}</a>
        <span>${words.forms.questions(questions)}</span></p>
      <a class="button" href="/forms/d/e/${form.id}/viewform">${words.forms.open}</a></li>`
  })
  return page(request, {
    title: words.forms.title,
    workbook,
    section: 'forms',
    main: html`<h1>${words.forms.title}</h1><p class="hint">${words.forms.hint}</p>
      ${forms.length === 0 ? html`<p class="empty">${words.forms.empty}</p>` : html`<ul class="cards">${cards}</ul>`}`,
  })
}
