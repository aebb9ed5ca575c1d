import type { StoredMail } from '../../world/mail-types'
import type { World } from '../../world/world-types'
import type { Content } from '../html'
import { html, linkedText } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wallTime } from '../time-text'
import type { Words } from '../words/words'
import { wordsOf } from '../words/words'
import { page } from './layout'

const MOST_LISTED = 300

/** The outbox, newest first, with one message open beside the list. */
export function showOutbox(request: PageRequest, world: World, workbook: string, open: StoredMail | null): PageResponse {
  const words = wordsOf(request.language)
  const { timeZone } = world.workbook.info()
  const mails = [...world.mail()].sort((a, b) => b.at - a.at)
  const list = mails.slice(0, MOST_LISTED).map(
    (mail) => html`<li><a href="/outbox/${mail.id}"${mail.id === open?.id && html` aria-current="true"`}>
      <span class="mail-to">${mail.to || mail.bcc || mail.cc}</span><time>${wallTime(mail.at, timeZone).slice(5, 16)}</time>
      <span class="mail-subject">${mail.subject || words.outbox.noSubject}</span>${mail.state !== 'stored' && stateBadge(mail, words)}</a></li>`,
  )
  const counts = html`<span class="count">${words.outbox.count(mails.length)}${mails.length > MOST_LISTED && html` · ${words.outbox.newest(MOST_LISTED)}`}</span>`
  return page(request, {
    title: words.outbox.title,
    workbook,
    section: 'outbox',
    main: html`<h1>${words.outbox.title} ${counts}</h1><p class="hint">${words.outbox.hint}</p>
      ${
        mails.length === 0
          ? html`<p class="empty">${words.outbox.empty}</p>`
          : html`<div class="split${open && ' opened'}"><ol class="mails">${list}</ol>
              <article class="mail">${open ? message(open, timeZone, words) : html`<p class="empty">${words.outbox.choose}</p>`}</article></div>`
      }`,
  })
}

function stateBadge(mail: StoredMail, words: Words): Content {
  const tone = { stored: '', sending: ' warn', sent: ' good', failed: ' bad' }[mail.state]
  return html`<span class="badge${tone}">${words.outbox.state[mail.state]}</span>`
}

function message(mail: StoredMail, timeZone: string, words: Words): Content {
  const fact = (name: string, value: string): Content => value && html`<dt>${name}</dt><dd>${value}</dd>`
  return html`<a class="back" href="/outbox">← ${words.outbox.back}</a>
    <h2>${mail.subject || words.outbox.noSubject}</h2>
    <dl>${fact(words.outbox.from, mail.senderName)}${fact(words.outbox.to, mail.to)}${fact(words.outbox.cc, mail.cc)}
      ${fact(words.outbox.bcc, mail.bcc)}${fact(words.outbox.replyTo, mail.replyTo)}</dl>
    <p class="facts">${stateBadge(mail, words)}<time>${wallTime(mail.at, timeZone)}</time></p>
    ${mail.error && html`<p class="notice bad">${mail.error}</p>`}
    ${
      mail.htmlBody === null
        ? html`<div class="mail-text">${linkedText(mail.body)}</div>`
        : html`<iframe class="mail-body" title="${words.outbox.content}" src="/outbox/${mail.id}/body"
            sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    }
    ${
      mail.attachments.length > 0 &&
      html`<h3>${words.outbox.attachments}</h3><ul class="attachments">${mail.attachments.map(
        (attachment, i) => html`<li><a href="/outbox/${mail.id}/attachments/${i}" download>${attachment.name}</a></li>`,
      )}</ul>`
    }`
}

/**
 * The HTML body as a document of its own: no script, no form, nothing fetched from anywhere, whatever the mail contains.
 * Links open in a new tab.
 */
export function mailBody(mail: StoredMail): PageResponse {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
    },
    body: `<!doctype html><meta charset="utf-8"><base target="_blank"><style>body{font:15px/1.6 system-ui,sans-serif;margin:12px}</style>${mail.htmlBody ?? ''}`,
  }
}

/** An attachment is only ever saved, never shown, whatever type it claims to have. */
export function mailAttachment(mail: StoredMail, index: number): PageResponse | null {
  const attachment = mail.attachments[index]
  if (!attachment) return null
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
    },
    body: Buffer.from(attachment.base64, 'base64'),
  }
}
