import type { Answer, FormDefinition } from '../../world/form-types'
import { isQuestion } from '../../world/questions'
import type { World } from '../../world/world-types'
import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wallTime } from '../time-text'
import { wordsOf } from '../words/words'
import { page } from './layout'

const MOST_LISTED = 300

/** What came in through a form, newest first: what stands behind Google's address of the form's editor. */
export function showResponses(request: PageRequest, world: World, workbook: string, form: FormDefinition): PageResponse {
  const words = wordsOf(request.language)
  const { timeZone } = world.workbook.info()
  const items = form.items.filter(isQuestion)
  const responses = [...world.responses(form.id)].sort((a, b) => b.at - a.at)
  const rows = responses.slice(0, MOST_LISTED).map((response) => {
    const answers = new Map(response.answers.map(({ itemId, answer }) => [itemId, answer]))
    return html`<tr><td class="when">${wallTime(response.at, timeZone).slice(0, 16)}</td>${form.collectsEmail && html`<td>${response.email}</td>`}
      ${items.map((item) => html`<td>${answerText(answers.get(item.id))}</td>`)}</tr>`
  })
  return page(request, {
    title: form.title,
    workbook,
    section: 'forms',
    main: html`<h1>${form.title} <span class="count">${words.forms.responses(responses.length)}${
      responses.length > MOST_LISTED && html` · ${words.forms.newest(MOST_LISTED)}`
    }</span></h1>
      <p class="hint"><a href="/forms/d/e/${form.id}/viewform">${words.forms.open}</a></p>
      ${
        responses.length === 0
          ? html`<p class="empty">${words.forms.noResponses}</p>`
          : html`<div class="card table-box"><table><thead><tr><th>${words.forms.time}</th>${form.collectsEmail && html`<th>${words.form.email}</th>`}
              ${items.map((item) => html`<th>${item.title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`
      }`,
  })
}

function answerText(answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (typeof answer === 'string') return answer
  return answer.map((part) => (Array.isArray(part) ? part.join(', ') : (part ?? '—'))).join('; ')
}
