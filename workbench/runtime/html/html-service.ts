import { Exception } from '../core/exception'
import { environment, request } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { outsideServices } from '../core/service-call'
import { textOfBlob } from '../utilities/blob'
import { escapeHtml } from './escape-html'
import { newHtmlOutput, publishHtmlOutput } from './html-output'
import { templateCode } from './template-code'

const sources = new WeakMap<object, string>()

/** A script sets what its template uses as properties of the template object. */
class HtmlTemplate {
  constructor(source: string) {
    sources.set(this, source)
  }

  evaluate(): object {
    const values = Object.entries(this)
    const written: string[] = []
    const print = (value: unknown) => (value === undefined ? 'undefined' : String(value))
    const names = ['_write', '_escape', '_print', ...values.map(([name]) => name)]
    const write = new Function(...names, this.getCode())
    outsideServices(() =>
      write(
        (text: string) => written.push(text),
        (value: unknown) => escapeHtml(print(value)),
        print,
        ...values.map(([, value]) => value),
      ),
    )
    return newHtmlOutput(written.join(''))
  }

  getCode(): string {
    return templateCode(sources.get(this) ?? '')
  }

  getCodeWithComments(): string {
    return this.getCode()
  }

  getRawContent(): string {
    return sources.get(this) ?? ''
  }
}

class HtmlService {
  createHtmlOutput(content?: unknown): object {
    return newHtmlOutput(content)
  }

  createHtmlOutputFromFile(name: string): object {
    return newHtmlOutput(htmlFile(name))
  }

  createTemplate(content: unknown): object {
    return new HtmlTemplate(typeof content === 'object' ? textOfBlob(content) : String(content))
  }

  createTemplateFromFile(name: string): object {
    return new HtmlTemplate(htmlFile(name))
  }

  /** Of the browser that asked the web app; null in any other run. */
  getUserAgent(): string | null {
    const { event } = request()
    return event?.kind === 'web' ? event.request.userAgent : null
  }
}

export function htmlService(): object {
  publishHtmlOutput()
  publish(HtmlTemplate, 'HtmlService.HtmlTemplate', 'HTML.HtmlTemplate')
  publish(HtmlService, 'HtmlService', 'HTML.HtmlService')
  const service = new HtmlService()
  attachEnumerations(service, 'HTML.HtmlService')
  return service
}

function htmlFile(name: string): string {
  const wanted = String(name).replace(/\.html$/, '')
  const found = environment().files.find((file) => file.type === 'html' && file.name.replace(/\.html$/, '') === wanted)
  if (!found) throw new Exception(`No HTML file named ${wanted} was found.`)
  return found.source
}
