import type { DocumentBlock } from '../../world/record-types'
import { newBlob } from '../utilities/blob'
import { documentAt } from './document-store'
import { pdfOf } from './pdf'

export function pdfBlob(id: string, name: string): object {
  return pdfOfParts([documentAt(id).blocks], name)
}

/** Each part begins on a page of its own. */
export function pdfOfParts(parts: DocumentBlock[][], name: string): object {
  return newBlob(Array.from(pdfOf(parts)), 'application/pdf', `${name}.pdf`)
}
