import type { WebOutput } from '../../seam'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { attachEnumerations, publish } from '../core/publish'

interface Content {
  text: string
  /** Name of a `ContentService.MimeType`. */
  type: string
  fileName: string | null
}

const MIME_TYPES: Record<string, string> = {
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
}

const contents = new WeakMap<object, Content>()

class TextOutput {
  append(text: unknown): this {
    return change(this, { text: content(this).text + String(text) })
  }

  clear(): this {
    return change(this, { text: '' })
  }

  getContent(): string {
    return content(this).text
  }

  setContent(text: unknown): this {
    return change(this, { text: String(text) })
  }

  getMimeType(): unknown {
    return constant('Content.MimeType', content(this).type)
  }

  setMimeType(type: unknown): this {
    if (!Object.hasOwn(MIME_TYPES, String(type))) throw new Exception('Invalid argument: mimeType')
    return change(this, { type: String(type) })
  }

  getFileName(): string | null {
    return content(this).fileName
  }

  /** Null shows the text instead. */
  downloadAsFile(fileName: unknown): this {
    if (fileName === null || fileName === undefined) return change(this, { fileName: null })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be in a file's name
    if (/[\u0000-\u001f/\\:*?"<>|]/.test(String(fileName))) throw new Exception('Invalid argument: filename')
    return change(this, { fileName: String(fileName) })
  }
}

class ContentService {
  createTextOutput(text: unknown = ''): object {
    const output = new TextOutput()
    contents.set(output, { text: String(text), type: 'TEXT', fileName: null })
    return output
  }
}

export function contentService(): object {
  publish(TextOutput, 'ContentService.TextOutput', 'Content.TextOutput')
  publish(ContentService, 'ContentService', 'Content.ContentService')
  const service = new ContentService()
  attachEnumerations(service, 'Content.ContentService')
  return service
}

/** Null for what is no TextOutput. */
export function textOutputOf(value: unknown): WebOutput | null {
  const found = typeof value === 'object' && value !== null ? contents.get(value) : undefined
  return found ? { kind: 'text', text: found.text, mimeType: MIME_TYPES[found.type] ?? 'text/plain', fileName: found.fileName } : null
}

function content(output: object): Content {
  const found = contents.get(output)
  if (!found) throw new Exception('The parameter is not a TextOutput.')
  return found
}

function change<O extends object>(output: O, part: Partial<Content>): O {
  contents.set(output, { ...content(output), ...part })
  return output
}
