import type { HtmlPage, WebOutput } from '../../seam'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { newBlob, textOfBlob } from '../utilities/blob'
import { escapeHtml } from './escape-html'
import { createHtmlContext } from './html-context'

interface Page {
  html: string
  title: string
  width: number | null
  height: number | null
  favicon: string | null
  tags: { name: string; content: string }[]
  framing: 'DEFAULT' | 'ALLOWALL'
}

const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport']

let templateMaker: ((source: () => string) => object) | null = null

const pages = new WeakMap<object, Page>()

class HtmlOutputMetaTag {
  readonly #tag: { name: string; content: string }

  constructor(tag: { name: string; content: string }) {
    this.#tag = tag
  }

  getName(): string {
    return this.#tag.name
  }

  getContent(): string {
    return this.#tag.content
  }
}

class HtmlOutput {
  constructor(html: string) {
    pages.set(this, { html, title: '', width: null, height: null, favicon: null, tags: [], framing: 'DEFAULT' })
  }

  getContent(): string {
    return page(this).html
  }

  setContent(html: string): this {
    return change(this, { html: String(html) })
  }

  append(html: string): this {
    return change(this, { html: page(this).html + String(html) })
  }

  /** Escaped for the place where the page so far ends. */
  appendUntrusted(text: string): this {
    return change(this, { html: page(this).html + escapedAfter(page(this).html, text) })
  }

  clear(): this {
    return change(this, { html: '' })
  }

  asTemplate(): object {
    if (!templateMaker) throw new Exception('The HTML service has not been started')
    return templateMaker(() => page(this).html)
  }

  getTitle(): string {
    return page(this).title
  }

  setTitle(title: string): this {
    return change(this, { title: String(title) })
  }

  getWidth(): number | null {
    return page(this).width
  }

  /** Pixels; null or nothing for the default. */
  setWidth(width?: number | null): this {
    return change(this, { width: width ?? null })
  }

  getHeight(): number | null {
    return page(this).height
  }

  setHeight(height?: number | null): this {
    return change(this, { height: height ?? null })
  }

  getFaviconUrl(): string | null {
    return page(this).favicon
  }

  setFaviconUrl(url: string): this {
    return change(this, { favicon: String(url) })
  }

  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(String(name))) throw new Exception('The meta tag you specified is not allowed in this context.')
    return change(this, { tags: [...page(this).tags, { name: String(name), content: String(content) }] })
  }

  getMetaTags(): object[] {
    return page(this).tags.map((tag) => new HtmlOutputMetaTag(tag))
  }

  /** Pages are always shown in an iframe of their own; the mode has no effect, as in Apps Script today. */
  setSandboxMode(): this {
    return this
  }

  setXFrameOptionsMode(mode: unknown): this {
    if (mode === null || mode === undefined) throw new Exception('Argument cannot be null: mode')
    return change(this, { framing: String(mode) === 'ALLOWALL' ? 'ALLOWALL' : 'DEFAULT' })
  }

  getAs(contentType: string): object {
    const type = String(contentType)
    if (type !== 'text/html' && type !== 'text/plain') {
      throw new Exception(`HtmlService.HtmlOutput.getAs with ${type} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
    }
    return newBlob(page(this).html, type, null)
  }

  getBlob(): object {
    return newBlob(page(this).html, 'text/html', null)
  }
}

export function publishHtmlOutput(maker: (source: () => string) => object): void {
  templateMaker = maker
  publish(HtmlOutput, 'HtmlService.HtmlOutput', 'HTML.HtmlOutput')
  publish(HtmlOutputMetaTag, 'HtmlService.HtmlOutputMetaTag', 'HTML.HtmlOutputMetaTag')
}

export function newHtmlOutput(content: unknown): object {
  if (content === undefined || content === null) return new HtmlOutput('')
  return new HtmlOutput(typeof content === 'object' ? textOfBlob(content) : String(content))
}

/** What `showSidebar` and the dialogs take: an HtmlOutput, or text that becomes one. Meta tags go into the page. */
export function pageOf(output: unknown): HtmlPage {
  const found = typeof output === 'object' && output !== null ? pages.get(output) : undefined
  if (!found && typeof output !== 'string') throw new Exception('The parameter is not an HtmlOutput.')
  const { html, title, width, height, tags } = found ?? { html: String(output), title: '', width: null, height: null, tags: [] }
  const metas = tags.map(({ name, content }) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`).join('')
  return { kind: 'sidebar', title, html: metas + html, width, height, modal: false }
}

/** What a web app shows; null for what is no HtmlOutput. */
export function webPageOf(output: unknown): WebOutput | null {
  const found = typeof output === 'object' && output !== null ? pages.get(output) : undefined
  if (!found) return null
  const { title, html, favicon, tags, framing } = found
  return { kind: 'html', title, html, favicon, tags, framing }
}

function escapedAfter(html: string, text: string): string {
  const context = createHtmlContext()
  context.feed(html)
  return context.escape(text)
}

function page(output: object): Page {
  const found = pages.get(output)
  if (!found) throw new Exception('The parameter is not an HtmlOutput.')
  return found
}

function change<O extends object>(output: O, part: Partial<Page>): O {
  pages.set(output, { ...page(output), ...part })
  return output
}
