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

/** The outbox, newest first, with one message open beside the list. `?q=` leaves those that hold all its words. */
export function showOutbox(request: PageRequest, world: World, workbook: string, open: StoredMail | null): PageResponse {
  const words = wordsOf(request.language)
  const { timeZone } = world.workbook.info()
  const all = [...world.mail()].sort((a, b) => b.at - a.at)
  const search = (request.query.get('q') ?? '').trim()
  const mails = all.filter((mail) => holds(mail, search))
  const address = (mail: StoredMail | null, view = ''): string => addressOf(mail, search, view)
  const list = mails.slice(0, MOST_LISTED).map(
    (mail) => html`<li><a href="${address(mail)}"${mail.id === open?.id && html` aria-current="true"`}>
      <span class="mail-to">${mail.to || mail.bcc || mail.cc}</span><time>${wallTime(mail.at, timeZone).slice(5, 16)}</time>
      <span class="mail-subject">${mail.subject || words.outbox.noSubject}</span>${mail.state !== 'stored' && stateBadge(mail, words)}</a></li>`,
  )
  const found = search === '' ? words.outbox.count(all.length) : words.outbox.found(mails.length, all.length)
  const shown = open && message(open, timeZone, words, request.query.get('view') === 'text', address)
  return page(request, {
    title: words.outbox.title,
    workbook,
    section: 'outbox',
    main: html`<h1>${words.outbox.title} <span class="count">${found}${mails.length > MOST_LISTED && html` · ${words.outbox.newest(MOST_LISTED)}`}</span></h1>
      <p class="hint">${words.outbox.hint} <a href="/drafts">${words.drafts.title}</a></p>${delivery(world.mailServer(), request.hints.mailSetUp, words)}
      ${all.length > 0 && searchBox(search, words)}
      ${
        all.length === 0
          ? html`<p class="empty">${words.outbox.empty}</p>`
          : html`<div class="split${open && ' opened'}">${list.length > 0 ? html`<ol class="mails">${list}</ol>` : html`<p class="empty mails">${words.outbox.nothingFound}</p>`}
              <article class="mail">${shown ?? html`<p class="empty">${words.outbox.choose}</p>`}</article></div>`
      }`,
  })
}

/** Whether mail reaches anybody. */
function delivery(server: string | null, setUp: string, words: Words): Content {
  return server === null
    ? html`<p class="notice warn" role="note"><b>${words.outbox.storedOnly}</b>${setUp && html`<br>${setUp}`}</p>`
    : html`<p class="notice good" role="note">${words.outbox.leavesThrough(server)}</p>`
}

function searchBox(search: string, words: Words): Content {
  return html`<form class="search" action="/outbox" role="search">
    <input type="search" name="q" value="${search}" aria-label="${words.outbox.searchLabel}" placeholder="${words.outbox.searchLabel}">
    <button>${words.outbox.search}</button>${search && html`<a href="/outbox">${words.outbox.showAll}</a>`}</form>`
}

/** Every word of the search somewhere in addresses, subject or text, whatever the case and width of its letters. */
function holds({ to, cc, bcc, subject, body }: StoredMail, search: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
  const text = plain([to, cc, bcc, subject, body].join('\n'))
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The page of a mail, or of none, that keeps the search. */
function addressOf(mail: StoredMail | null, search: string, view: string): string {
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...(view ? { view } : {}) }).toString()
  return `/outbox${mail ? `/${mail.id}` : ''}${query && `?${query}`}`
}

function stateBadge(mail: StoredMail, words: Words): Content {
  const tone = { stored: '', sending: ' warn', sent: ' good', failed: ' bad' }[mail.state]
  return html`<span class="badge${tone}">${words.outbox.state[mail.state]}</span>`
}

type Address = (mail: StoredMail | null, view?: string) => string

function message(mail: StoredMail, timeZone: string, words: Words, asText: boolean, address: Address): Content {
  const fact = (name: string, value: string): Content => value && html`<dt>${name}</dt><dd>${value}</dd>`
  const view = (name: string, chosen: boolean, to: string): Content =>
    html`<a href="${to}"${chosen && html` aria-current="true"`}>${name}</a>`
  return html`<a class="back" href="${address(null)}">← ${words.outbox.back}</a>
    <h2>${mail.subject || words.outbox.noSubject}</h2>
    <dl>${fact(words.outbox.from, mail.senderName)}${fact(words.outbox.to, mail.to)}${fact(words.outbox.cc, mail.cc)}
      ${fact(words.outbox.bcc, mail.bcc)}${fact(words.outbox.replyTo, mail.replyTo)}</dl>
    <p class="facts">${stateBadge(mail, words)}<time>${wallTime(mail.at, timeZone)}</time>
      ${mail.htmlBody !== null && html`<span class="switch">${view(words.outbox.asHtml, !asText, address(mail))}${view(words.outbox.asText, asText, address(mail, 'text'))}</span>`}</p>
    ${mail.error && html`<p class="notice bad">${mail.error}</p>`}
    ${
      mail.htmlBody === null || asText
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
    body: `<!doctype html><meta charset="utf-8"><base target="_blank"><style>body{font:15px/1.6 system-ui,sans-serif;margin:12px}</style>${withImages(mail)}`,
  }
}

/** The pictures that came with the mail, put where the body names them. */
function withImages({ htmlBody, inlineImages = [] }: StoredMail): string {
  const byKey = new Map(inlineImages.map((image) => [image.key, image]))
  return (htmlBody ?? '').replace(/\bcid:([^\s"'<>)]+)/gi, (whole, key: string) => {
    const image = byKey.get(key)
    return image && /^image\/[\w.+-]+$/.test(image.contentType) ? `data:${image.contentType};base64,${image.base64}` : whole
  })
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
