import type { World } from '../world/world-types'
import type { Assets } from './assets'
import type { Frames } from './frames'
import { html } from './html'
import { showBook } from './pages/book-page'
import { setClock, showClock } from './pages/clock-page'
import { showDrafts, takeDraft } from './pages/drafts-page'
import { showForm, showThanks, takeForm } from './pages/form-page'
import { showForms } from './pages/forms-page'
import { page } from './pages/layout'
import { mailAttachment, mailBody, showOutbox } from './pages/outbox-page'
import { showResponses } from './pages/responses-page'
import { showRuns } from './pages/runs-page'
import { showSheet } from './pages/sheet-page'
import type { PageRequest, PageResponse } from './request'
import { json } from './request'
import type { WebApp } from './web-app'
import { isExec } from './web-app'
import { wordsOf } from './words/words'

const IMPORT_LIMIT = 50_000_000
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface Site {
  world: World
  assets: Assets
  frames: Frames
  webApp: WebApp
  /** Where a fault is told that a page answers in words. */
  onFault: (error: unknown) => void
}

/** Pages that need no passcode: what a resident gets by link, and files that are no secret. */
export function isPublic(path: string, { webAppIsPublic }: World): boolean {
  if (isExec(path) || path === '/macros/call') return webAppIsPublic
  return path === '/macros/echo' || /^\/(assets|frame)\//.test(path) || /^\/forms\/d\/e\/[^/]+\/(viewform|formResponse|thanks)$/.test(path)
}

/** The answer to a request that may enter; 404 in words for what there is not. Rejects with faults that no page words. */
export async function respond(site: Site, request: PageRequest): Promise<PageResponse> {
  const { world } = site
  const title = world.workbook.info().title
  const { path } = request
  const post = request.method === 'POST'
  if (path.startsWith('/assets/')) return site.assets.serve(request) ?? notFound(request, title)
  if (path.startsWith('/frame/'))
    return site.frames.show(path.slice('/frame/'.length), request.headers.host ?? '') ?? notFound(request, title)
  if (isExec(path)) return site.webApp.exec(request)
  if (path === '/macros/echo' && !post) return site.webApp.echo(request) ?? notFound(request, title)
  if (path === '/macros/call' && post) return site.webApp.call(request)
  if (path.startsWith('/forms/d/e/')) return formRoute(request, site, title, post)
  if (path.startsWith('/forms/d/')) return responsesRoute(request, world, title)
  if (path.startsWith('/spreadsheets/d/')) return bookRoute(request, world, title)
  if (path.startsWith('/file/d/')) return fileRoute(request, world, title)
  if (path.startsWith('/outbox')) return outboxRoute(request, world, title)
  if (path === '/drafts') return post ? takeDraft(request, world) : showDrafts(request, world, title)
  if (post)
    return path === '/clock' ? setClock(request, world, title) : path === '/import' ? importBook(request, world) : notFound(request, title)
  switch (path) {
    case '/':
      return showSheet(request, world)
    case '/forms':
      return showForms(request, world, title)
    case '/runs':
      return showRuns(request, world, title)
    case '/clock':
      return showClock(request, world, title)
    case '/export.xlsx':
    case '/export':
      return exportBook(title, () => world.exportXlsx())
    default:
      return notFound(request, title)
  }
}

async function formRoute(request: PageRequest, { world, onFault }: Site, title: string, post: boolean): Promise<PageResponse> {
  const [, id = '', page] = /^\/forms\/d\/e\/([^/]+)\/([^/]+)$/.exec(request.path) ?? []
  const form = world.form(id)
  if (form && page === 'formResponse') return post ? takeForm(request, form, world, onFault) : showForm(request, form)
  if (form && page === 'viewform' && !post) return showForm(request, form)
  if (form && page === 'thanks' && !post) return showThanks(request, form)
  return notFound(request, title)
}

function responsesRoute(request: PageRequest, world: World, title: string): PageResponse {
  const id = /^\/forms\/d\/([^/]+)\/edit$/.exec(request.path)?.[1]
  const form = id === undefined ? null : world.form(id)
  return form ? showResponses(request, world, title, form) : notFound(request, title)
}

function outboxRoute(request: PageRequest, world: World, title: string): PageResponse {
  if (request.path === '/outbox') return showOutbox(request, world, title, null)
  const [, id = '', part, index] = /^\/outbox\/([^/]+)(?:\/(body|attachments\/(\d+)))?$/.exec(request.path) ?? []
  const mail = world.mail().find((candidate) => candidate.id === id)
  if (!mail) return notFound(request, title)
  if (part === undefined) return showOutbox(request, world, title, mail)
  return (part === 'body' ? mailBody(mail) : mailAttachment(mail, Number(index))) ?? notFound(request, title)
}

function bookRoute(request: PageRequest, world: World, title: string): Promise<PageResponse> | PageResponse {
  const [, id = '', part] = /^\/spreadsheets\/d\/([^/]+)(?:\/(\w+))?$/.exec(request.path) ?? []
  const book = world.books.find(id)
  if (!book) return notFound(request, title)
  return part === 'export' ? exportBook(book.info().title, () => book.exportXlsx()) : showBook(request, title, id, book)
}

/** Saved as it is, never shown, whatever type it has. */
function fileRoute(request: PageRequest, world: World, title: string): PageResponse {
  const file = world.file(/^\/file\/d\/([^/]+)\/view$/.exec(request.path)?.[1] ?? '')
  return file ? download('application/octet-stream', 'file', file.name, Buffer.from(file.base64, 'base64')) : notFound(request, title)
}

async function exportBook(title: string, bytes: () => Promise<Uint8Array>): Promise<PageResponse> {
  return download(XLSX_TYPE, 'workbook.xlsx', `${title || 'workbook'}.xlsx`, await bytes())
}

/** `plain` is the name for who does not understand the other. */
function download(type: string, plain: string, name: string, body: Uint8Array): PageResponse {
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
  return { status: 200, headers: { 'content-type': type, 'content-disposition': disposition }, body }
}

async function importBook(request: PageRequest, world: World): Promise<PageResponse> {
  return json(200, world.importXlsx(await world.readXlsx(await request.body(IMPORT_LIMIT))))
}

/** What was not found, in words, with a way back to the sheet. */
function notFound(request: PageRequest, title: string): PageResponse {
  const words = wordsOf(request.language).notFound
  return page(request, {
    title: words.title,
    workbook: title,
    section: null,
    status: 404,
    main: html`<h1>${words.title}</h1><p class="hint">${words.hint}</p><p><a class="button" href="/">${words.back}</a></p>`,
  })
}
