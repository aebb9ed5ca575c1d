import { newBlob } from '../utilities/blob'
import { documentAt } from './document-store'
import { pdfOf } from './pdf'

export function pdfBlob(id: string, name: string): object {
  return newBlob(Array.from(pdfOf(documentAt(id).blocks)), 'application/pdf', `${name}.pdf`)
}
