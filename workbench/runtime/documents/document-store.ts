import type { DocumentBlock, DocumentRecord, DocumentText } from '../../world/record-types'
import { Exception } from '../core/exception'
import { findRecord, saveRecord } from '../core/records'

export type Paragraph = Extract<DocumentBlock, { kind: 'paragraph' }>
export type Table = Extract<DocumentBlock, { kind: 'table' }>

/** As this run has it; each change is kept at once. */
const open = new Map<string, DocumentRecord>()

/** Throws in Google's words when there is none. */
export function documentAt(id: string): DocumentRecord {
  const document = open.get(id) ?? findRecord('document', id)
  if (!document) throw new Exception("Document is missing (perhaps it was deleted, or you don't have read access?)", 'NO_SUCH_DOCUMENT')
  open.set(id, document)
  return document
}

/** Changes blocks in place. */
export function changeDocument(id: string, change: (blocks: DocumentBlock[]) => void): void {
  const document = documentAt(id)
  change(document.blocks)
  saveRecord('document', document)
}

export function paragraph(text: string, more: Partial<Paragraph> = {}): Paragraph {
  return { kind: 'paragraph', heading: 'NORMAL', listed: false, text, ...more }
}

export function textsOf(block: DocumentBlock): DocumentText[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flat()
}

export function plainText(blocks: DocumentBlock[]): string {
  return blocks
    .flatMap(textsOf)
    .map(({ text }) => text)
    .join('\n')
}
