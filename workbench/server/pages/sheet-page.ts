import type { World } from '../../world/world-types'
import { html } from '../html'
import type { PageRequest, PageResponse } from '../request'
import { wallTime } from '../time-text'
import { wordsOf } from '../words/words'
import { document, topBar } from './layout'

/**
 * The engine compiles its templates in the browser ('unsafe-eval') and sets styles inline; scripts come from this server only.
 */
const SHEET_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page with the spreadsheet; everything in it is drawn by page.js. */
export function showSheet(request: PageRequest, world: World): PageResponse {
  const words = wordsOf(request.language)
  const { title, timeZone } = world.workbook.info()
  const time = wallTime(world.now(), timeZone).slice(0, 16)
  const isReal = world.clockIsReal()
  const clock = html`<span class="saved" id="saved" role="status"></span>
    <a class="clock-now${!isReal && ' simulated'}" id="clock" href="/clock"${!isReal && html` title="${words.clock.explained}"`}>${time}${!isReal && ` · ${words.simulated}`}</a>
    <form class="forward" id="forward" method="post" action="/clock"${isReal && html` hidden`}><button name="minutes" value="10">${words.clock.forward}</button></form>`
  return document(request, {
    title,
    bodyClass: 'sheet',
    policy: SHEET_POLICY,
    head: html`<link rel="stylesheet" href="/assets/bootstrap.min.css">
<link rel="stylesheet" href="/assets/font-awesome/css/font-awesome.min.css">
<link rel="stylesheet" href="/assets/o_spreadsheet.css">
<link rel="stylesheet" href="/assets/sheet.css">
<script src="/assets/owl.iife.js" defer></script>
<script src="/assets/o_spreadsheet.iife.js" defer></script>
<script src="/assets/page.js" defer></script>`,
    body: html`${topBar(request, title, 'sheet', clock)}
<div id="app"><div class="skeleton" id="loading" role="status"><p><span class="spinner"></span>${words.page.loading}</p></div><noscript><p class="loading">${words.page.noScript}</p></noscript></div>`,
  })
}
