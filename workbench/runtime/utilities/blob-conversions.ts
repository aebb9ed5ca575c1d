import { Exception } from '../core/exception'
import { paragraph } from '../documents/document-store'
import { pdfNamed } from '../documents/pdf-blob'
import { plainTextOf } from '../html/plain-text'
import { blobContent, newBlob, textOfBlob } from './blob'

/** A PDF of a page has its text alone. Pictures are not converted. */
export const CONVERSIONS_OF_BLOB = {
  getAs(this: object, given: unknown): object {
    const type = String(given)
    const { bytes, type: own, name } = blobContent(this)
    if (type === own) return newBlob(bytes, type, name)
    const text = own === 'text/plain' ? textOfBlob(this) : own === 'text/html' ? plainTextOf(textOfBlob(this)) : null
    if (type !== 'application/pdf' || text === null)
      throw new Exception(`Utilities.Blob.getAs ${type} of ${own} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
    return pdfNamed(name ?? 'Untitled', [text.split('\n').map((line) => paragraph(line))])
  },

  /** The older name for the parts of one that was composed; here none is. */
  getAllBlobs(this: object): object[] {
    return [this]
  },
}
