import { Exception } from '../core/exception'
import { environment } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { saveRecord } from '../core/records'
import { addEntry, DOCUMENT } from '../drive/entries'
import { Entry, idOf } from '../drive/entry'
import { Body, publishElements } from './body'
import { documentAt, paragraph } from './document-store'
import { pdfBlob } from './pdf-blob'

/** A file of Drive; name, editors and viewers are the file's. */
class Document extends Entry {
  getUrl(): string {
    return `${environment().baseUrl}/document/d/${idOf(this)}/edit`
  }

  getBody(): object {
    return new Body(idOf(this), () => documentAt(idOf(this)).blocks)
  }

  /** Each change is kept when it is made. */
  saveAndClose(): void {
    documentAt(idOf(this))
  }

  getAs(type: unknown): object {
    if (String(type) !== 'application/pdf')
      throw new Exception(`DocumentApp.Document.getAs ${type} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
    return this.getBlob()
  }

  getBlob(): object {
    return pdfBlob(idOf(this), this.getName())
  }
}

class DocumentApp {
  create(name: unknown): object {
    const { id } = addEntry({ name: String(name), mimeType: DOCUMENT, parentId: null })
    saveRecord('document', { id, blocks: [paragraph('')] })
    return new Document(id)
  }

  openById(id: unknown): object {
    return new Document(documentAt(String(id)).id)
  }

  openByUrl(url: unknown): object {
    return this.openById(/\/document\/d\/([^/?#]+)/.exec(String(url))?.[1] ?? '')
  }

  /** A script bound to a spreadsheet has none. */
  getActiveDocument(): null {
    return null
  }
}

export function documentApp(): object {
  publishElements()
  publish(Document, 'DocumentApp.Document', 'Document.Document')
  publish(DocumentApp, 'DocumentApp', 'Document.DocumentApp')
  const service = new DocumentApp()
  attachEnumerations(service, 'Document.DocumentApp')
  return service
}
