import type { DocumentBlock } from '../../world/record-types'
import { newBlob } from '../utilities/blob'
import { documentAt } from './document-store'
import { pdfOf } from './pdf'

export function pdfBlob(id: string, name: string): object {
  return pdfNamed(name, [documentAt(id).blocks])
}

/** What follows the last point of the name is taken for an extension and replaced. */
export function pdfNamed(name: string, sections: DocumentBlock[][]): object {
  return newBlob(Array.from(pdfOf(sections)), 'application/pdf', `${name.replace(/\.[^.]*$/, '')}.pdf`)
}
