import type { Content, Markup } from '../html'
import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wordsOf } from '../words/words'

export type Section = 'sheet' | 'forms' | 'outbox' | 'runs' | 'clock'

const SECTIONS: { section: Section; address: string }[] = [
  { section: 'sheet', address: '/' },
  { section: 'forms', address: '/forms' },
  { section: 'outbox', address: '/outbox' },
  { section: 'runs', address: '/runs' },
  { section: 'clock', address: '/clock' },
]

/** Nothing but our own stylesheet; no script at all. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"

/** To this very page in the other language; `title` says more when the pointer rests on it. */
export function languageLink(request: PageRequest, title = ''): Markup {
  const other = request.language === 'en' ? 'zh-CN' : 'en'
  const address = `${request.here}${request.here.includes('?') ? '&' : '?'}lang=${other}`
  return html`<a class="language" href="${address}" lang="${other}"${title && html` title="${title}"`}>${wordsOf(request.language).otherLanguage}</a>`
}

/** The bar every office page begins with; `end` stands at its right, before the language link. */
export function topBar(request: PageRequest, title: string, current: Section | null, end: Content = null): Markup {
  const { navigation, pageLanguage } = wordsOf(request.language)
  return html`<header class="top-bar">
    <a class="brand" href="/"><span class="mark" aria-hidden="true"></span><span class="brand-name">${title}</span></a>
    <nav aria-label="${navigation.main}">${SECTIONS.map(
      ({ section, address }) =>
        html`<a href="${address}"${section === current ? html` aria-current="page"` : ''}>${navigation[section]}</a>`,
    )}</nav>
    <div class="top-end">${end}${languageLink(request, pageLanguage(request.hints.contentLanguage))}</div>
  </header>`
}

interface Page {
  title: string
  /** Shown in the bar: the workbook's title. */
  workbook: string
  section: Section | null
  main: Content
  status?: number
}

/** An office page: bar, heading, content. */
export function page(request: PageRequest, { title, workbook, section, main, status = 200 }: Page): PageResponse {
  return document(request, {
    title: `${title} · ${workbook}`,
    status,
    body: html`${topBar(request, workbook, section)}<main class="page">${main}</main>`,
  })
}

interface Document {
  title: string
  body: Content
  status?: number
  bodyClass?: string
  /** Stylesheets and scripts, in place of the usual stylesheet. */
  head?: Content
  policy?: string
}

/** A whole page, never stored by browsers. Without `head` it gets the usual stylesheet, without `policy` {@link PAGE_POLICY}: no script. */
export function document(request: PageRequest, d: Document): PageResponse {
  const text = html`<!doctype html>
<html lang="${request.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${d.title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${d.head ?? html`<link rel="stylesheet" href="/assets/workbench.css">`}
</head>
<body class="${d.bodyClass ?? ''}">
${d.body}
</body>
</html>
`
  return {
    status: d.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': d.policy ?? PAGE_POLICY,
      'cache-control': 'no-store',
    },
    body: text.text,
  }
}
