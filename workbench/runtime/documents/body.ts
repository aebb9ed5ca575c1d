import type { DocumentBlock } from '../../world/record-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { changeDocument, paragraph, plainText, textsOf } from './document-store'
import { ListItem, Paragraph } from './paragraph'
import { Table, TableCell, TableRow } from './table'
import { Element, existing, notImplemented, RangeElement, Text } from './text'

export class Body extends Element {
  constructor(
    documentId: string,
    private readonly blocks: () => DocumentBlock[],
  ) {
    super(documentId, () => blocks().flatMap(textsOf))
  }

  override getText(): string {
    return plainText(this.blocks())
  }

  appendParagraph(text: unknown): object {
    return this.insertParagraph(this.blocks().length, text)
  }

  insertParagraph(index: number, text: unknown): object {
    return this.#insert(index, paragraph(textOf(text)))
  }

  appendListItem(text: unknown): object {
    return this.insertListItem(this.blocks().length, text)
  }

  insertListItem(index: number, text: unknown): object {
    return this.#insert(index, paragraph(textOf(text), { listed: true }))
  }

  appendTable(cells: unknown[][] = []): object {
    return this.insertTable(this.blocks().length, cells)
  }

  insertTable(index: number, cells: unknown[][] = []): object {
    if (!Array.isArray(cells)) throw notImplemented('Body.insertTable of another table')
    return this.#insert(index, { kind: 'table', rows: cells.map((row) => row.map((cell) => ({ text: String(cell) }))) })
  }

  getNumChildren(): number {
    return this.blocks().length
  }

  getChild(index: number): object {
    return elementOf(this.documentId, existing(this.blocks()[index]))
  }

  getParagraphs(): object[] {
    return this.#all((block) => block.kind === 'paragraph')
  }

  getListItems(): object[] {
    return this.#all((block) => block.kind === 'paragraph' && block.listed)
  }

  getTables(): object[] {
    return this.#all((block) => block.kind === 'table')
  }

  setText(text: unknown): this {
    changeDocument(this.documentId, (blocks) => blocks.splice(0, blocks.length, paragraph(String(text))))
    return this
  }

  clear(): this {
    return this.setText('')
  }

  #all(holds: (block: DocumentBlock) => boolean): object[] {
    return this.blocks()
      .filter(holds)
      .map((block) => elementOf(this.documentId, block))
  }

  #insert(index: number, block: DocumentBlock): object {
    if (!(index >= 0 && index <= this.blocks().length))
      throw new Exception(`Child index (${index}) must be less than or equal to the number of child elements (${this.blocks().length}).`)
    changeDocument(this.documentId, (blocks) => blocks.splice(index, 0, block))
    return elementOf(this.documentId, block)
  }
}

export function publishElements(): void {
  for (const [type, name] of [
    [Body, 'Body'],
    [Paragraph, 'Paragraph'],
    [ListItem, 'ListItem'],
    [Text, 'Text'],
    [RangeElement, 'RangeElement'],
    [Table, 'Table'],
    [TableRow, 'TableRow'],
    [TableCell, 'TableCell'],
  ] as const) {
    publish(type, `DocumentApp.${name}`, `Document.${name}`)
  }
}

function elementOf(documentId: string, block: DocumentBlock): object {
  if (block.kind === 'table') return new Table(documentId, block)
  return block.listed ? new ListItem(documentId, block) : new Paragraph(documentId, block)
}

function textOf(text: unknown): string {
  if (typeof text === 'object' && text !== null) throw notImplemented('Body.insertParagraph of another paragraph')
  return String(text)
}
