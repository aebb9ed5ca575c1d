import { Exception } from '../core/exception'
import { call, environment, inBook } from '../core/host'
import { publish } from '../core/publish'
import { findRecord, saveRecord } from '../core/records'
import { documentAt } from '../documents/document-store'
import { pdfBlob } from '../documents/pdf-blob'
import { spreadsheetPdf } from '../spreadsheet/spreadsheet-pdf'
import { blobContent, newBlob } from '../utilities/blob'
import { fromBase64, toBase64, utf8Bytes } from '../utilities/bytes'
import { addEntry, bookOf, changeEntry, DOCUMENT, entryAt, FORM, SPREADSHEET } from './entries'
import { Entry, idOf } from './entry'
import { newFolders } from './iterators'

const GOOGLE_TYPE = /^application\/vnd\.google-apps\./

class File extends Entry {
  getMimeType(): string {
    return entryAt(idOf(this)).mimeType
  }

  getUrl(): string {
    const id = idOf(this)
    const { mimeType } = entryAt(id)
    const { baseUrl } = environment()
    if (mimeType === SPREADSHEET) return inBook(bookOf(id), () => environment().spreadsheetUrl)
    if (mimeType === DOCUMENT) return `${baseUrl}/document/d/${id}/edit`
    return mimeType === FORM ? `${baseUrl}/forms/d/${id}/edit` : `${baseUrl}/file/d/${id}/view`
  }

  /** Bytes; 0 for a spreadsheet or form. */
  getSize(): number {
    return findRecord('content', idOf(this)) ? blobContent(this.getBlob()).bytes.length : 0
  }

  getBlob(): object {
    const { id, name, mimeType } = entryAt(idOf(this))
    if (mimeType === SPREADSHEET) return inBook(bookOf(id), () => spreadsheetPdf())
    if (mimeType === DOCUMENT) return pdfBlob(idOf(this), name)
    const content = findRecord('content', idOf(this))
    if (!content) throw notImplemented(`DriveApp.File.getBlob of ${mimeType}`)
    return newBlob(fromBase64(content.base64), mimeType, name)
  }

  /** As what it is, and a document or spreadsheet as a PDF; nothing else is converted here. */
  getAs(mimeType: unknown): object {
    if ([DOCUMENT, SPREADSHEET].includes(this.getMimeType()) && mimeType === 'application/pdf') return this.getBlob()
    if (String(mimeType) !== this.getMimeType()) throw notImplemented(`DriveApp.File.getAs ${mimeType} of ${this.getMimeType()}`)
    return this.getBlob()
  }

  setContent(content: unknown): this {
    if (GOOGLE_TYPE.test(this.getMimeType())) throw new Exception('Invalid argument: content')
    saveRecord('content', { id: idOf(this), base64: toBase64(utf8Bytes(String(content))) })
    changeEntry(idOf(this), {})
    return this
  }

  getParents(): object {
    return newFolders([entryAt(idOf(this)).parentId])
  }

  moveTo(folder: unknown): this {
    changeEntry(idOf(this), { parentId: folderId(folder) })
    return this
  }

  /** `()`, `(name)`, `(folder)`, `(name, folder)`: next to the original unless said otherwise. */
  makeCopy(...args: unknown[]): object {
    const entry = entryAt(idOf(this))
    const name = typeof args[0] === 'string' ? args[0] : `Copy of ${entry.name}`
    const folder = args.find((argument) => typeof argument === 'object')
    const parentId = folder === undefined ? entry.parentId : folderId(folder)
    if (entry.mimeType === SPREADSHEET) {
      const id = inBook(bookOf(entry.id), () => call('workbook.create', { title: name, isCopy: true }))
      if (parentId !== null) changeEntry(id, { parentId })
      return new File(id)
    }
    if (entry.mimeType === DOCUMENT) {
      const { id } = addEntry({ name, mimeType: DOCUMENT, parentId })
      saveRecord('document', { ...JSON.parse(JSON.stringify(documentAt(entry.id))), id })
      return new File(id)
    }
    const content = findRecord('content', entry.id)
    if (!content) throw notImplemented(`DriveApp.File.makeCopy of ${entry.mimeType}`)
    return keep(name, entry.mimeType, content.base64, parentId)
  }
}

export function publishFile(): void {
  publish(File, 'DriveApp.File', 'Drive.File')
}

export function newFile(id: string): object {
  return new File(id)
}

/** `(blob)`, `(name, content)`, `(name, content, mimeType)`. */
export function createFile(args: unknown[], parentId: string | null): object {
  if (args.length === 1) {
    const { bytes, type, name } = blobContent(args[0])
    return keep(name ?? 'Untitled', type ?? 'application/octet-stream', toBase64(bytes), parentId)
  }
  const [name, content, mimeType = 'text/plain'] = args
  return keep(String(name), String(mimeType), toBase64(utf8Bytes(String(content))), parentId)
}

/** Null for My Drive. */
function folderId(folder: unknown): string | null {
  const entry = idOf(folder)
  return entry === 'root' ? null : entry
}

function keep(name: string, mimeType: string, base64: string, parentId: string | null): object {
  if (GOOGLE_TYPE.test(mimeType)) throw notImplemented(`DriveApp.createFile of ${mimeType}`)
  const { id } = addEntry({ name, mimeType, parentId })
  saveRecord('content', { id, base64 })
  return new File(id)
}

function notImplemented(what: string): Exception {
  return new Exception(`${what} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
}
