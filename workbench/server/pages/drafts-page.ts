import type { World } from '../../world/world-types'
import { html, linkedText } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { redirect } from '../request'
import { wallTime } from '../time-text'
import { wordsOf } from '../words/words'
import { page } from './layout'

const BODY_LIMIT = 2_000_000

/** Messages that wait, as in Gmail, for a script that sends or copies them; a person can write one here. HTML is shown as it is written. */
export function showDrafts(request: PageRequest, world: World, workbook: string): PageResponse {
  const words = wordsOf(request.language)
  const { timeZone } = world.workbook.info()
  const drafts = world.drafts()
  const field = (name: string, label: string) => html`<p><label>${label}<br><input name="${name}"></label></p>`
  const area = (name: string, label: string) => html`<p><label>${label}<br><textarea name="${name}" rows="5"></textarea></label></p>`
  return page(request, {
    title: words.drafts.title,
    workbook,
    section: 'outbox',
    main: html`<h1>${words.drafts.title} <span class="count">${drafts.length}</span></h1>
      <p class="hint">${words.drafts.hint}</p><p><a href="/outbox">← ${words.outbox.title}</a></p>
      ${drafts.map(
        ({ updated, message }) => html`<div class="card"><h2>${message.subject || words.outbox.noSubject}</h2>
          <p class="facts">${message.to} <time>${wallTime(updated, timeZone)}</time></p>
          <div class="mail-text">${linkedText(message.htmlBody ?? message.body)}</div></div>`,
      )}
      <form class="card" method="post" action="/drafts"><h2>${words.drafts.write}</h2>
        ${field('to', words.outbox.to)}${field('subject', words.drafts.subject)}${area('body', words.drafts.text)}${area('html', words.drafts.html)}
        <button>${words.drafts.keep}</button></form>`,
  })
}

/** Keeps the draft that a person wrote; an empty HTML text is none. */
export async function takeDraft(request: PageRequest, world: World): Promise<PageResponse> {
  const sent = new URLSearchParams((await request.body(BODY_LIMIT)).toString('utf8'))
  const written = (name: string): string => sent.get(name) ?? ''
  world.writeDraft({ to: written('to').trim(), subject: written('subject'), body: written('body'), htmlBody: written('html') || null })
  return redirect('/drafts')
}
