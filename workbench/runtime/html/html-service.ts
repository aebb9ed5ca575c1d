import { Exception } from '../core/exception'
import { environment, request } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { outsideServices } from '../core/service-call'
import { textOfBlob } from '../utilities/blob'
import { newHtmlOutput, publishHtmlOutput } from './html-output'
import { templateCode } from './template-code'
import { newTemplateOutput } from './template-output'

/** Where each template's text comes from. */
const sources = new WeakMap<object, () => string>()

/** A script sets what its template uses as properties of the template object. */
class HtmlTemplate {
  evaluate(): object {
    const values = Object.entries(this)
    const write = new Function(...values.map(([name]) => name), `return ${this.getCode()}`) as (...given: unknown[]) => object
    return outsideServices(() => write(...values.map(([, value]) => value)))
  }

  getCode(): string {
    return templateCode(this.getRawContent())
  }

  getCodeWithComments(): string {
    return templateCode(this.getRawContent(), true)
  }

  getRawContent(): string {
    return sources.get(this)?.() ?? ''
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
    const text = typeof content === 'object' ? textOfBlob(content) : String(content)
    return newTemplate(() => text)
  }

  createTemplateFromFile(name: string): object {
    const text = htmlFile(name)
    return newTemplate(() => text)
  }

  /** What the code of a template writes to. */
  initTemplate(): object {
    return newTemplateOutput()
  }

  /** Of the browser that asked the web app; null in any other run. */
  getUserAgent(): string | null {
    const { event } = request()
    return event?.kind === 'web' ? event.request.userAgent : null
  }
}

export function htmlService(): object {
  publishHtmlOutput(newTemplate)
  publish(HtmlTemplate, 'HtmlService.HtmlTemplate', 'HTML.HtmlTemplate')
  publish(HtmlService, 'HtmlService', 'HTML.HtmlService')
  const service = new HtmlService()
  attachEnumerations(service, 'HTML.HtmlService')
  return service
}

function newTemplate(source: () => string): object {
  const template = new HtmlTemplate()
  sources.set(template, source)
  return template
}

function htmlFile(name: string): string {
  const wanted = String(name).replace(/\.html$/, '')
  const found = environment().files.find((file) => file.type === 'html' && file.name.replace(/\.html$/, '') === wanted)
  if (!found) throw new Exception(`No HTML file named ${wanted} was found.`)
  return found.source
}
