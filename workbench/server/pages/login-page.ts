import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wordsOf } from '../words/words'
import { document, languageLink } from './layout'

/** `next` must be a path of this server. */
export function showLogin(request: PageRequest, next: string, fault: 'wrong' | 'tooMany' | null): PageResponse {
  const words = wordsOf(request.language)
  return document(request, {
    title: words.login.title,
    status: fault === 'tooMany' ? 429 : fault === 'wrong' ? 403 : 401,
    bodyClass: 'resident',
    body: html`<div class="resident-language">${languageLink(request)}</div><main class="form-page">
      <form class="card login" method="post" action="/login"><h1>${words.login.title}</h1><p class="hint">${words.login.hint}</p>
        ${fault && html`<p class="notice bad" role="alert">${words.login[fault]}</p>`}
        <input type="hidden" name="next" value="${next}">
        <label class="title" for="passcode">${words.login.passcode}</label>
        <input type="password" id="passcode" name="passcode" autocomplete="current-password" autofocus>
        <button class="primary wide">${words.login.enter}</button></form></main>`,
  })
}
