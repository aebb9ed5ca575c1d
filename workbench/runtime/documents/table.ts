import type { DocumentText } from '../../world/record-types'
import { changeDocument, type Table as TableBlock, textsOf } from './document-store'
import { Element, existing } from './text'

export class TableCell extends Element {
  setText(text: unknown): this {
    return this.change((one) => {
      one.text = String(text)
    })
  }
}

export class TableRow extends Element {
  constructor(
    documentId: string,
    private readonly cells: DocumentText[],
  ) {
    super(documentId, () => cells)
  }

  getNumCells(): number {
    return this.cells.length
  }

  getCell(index: number): object {
    return new TableCell(this.documentId, () => [existing(this.cells[index])])
  }

  appendTableCell(text: unknown = ''): object {
    changeDocument(this.documentId, () => this.cells.push({ text: String(text) }))
    return this.getCell(this.cells.length - 1)
  }
}

export class Table extends Element {
  constructor(
    documentId: string,
    private readonly block: TableBlock,
  ) {
    super(documentId, () => textsOf(block))
  }

  getNumRows(): number {
    return this.block.rows.length
  }

  getRow(index: number): object {
    return new TableRow(this.documentId, existing(this.block.rows[index]))
  }

  getCell(row: number, cell: number): object {
    return new TableCell(this.documentId, () => [existing(this.block.rows[row]?.[cell])])
  }

  appendTableRow(): object {
    changeDocument(this.documentId, () => this.block.rows.push([]))
    return this.getRow(this.block.rows.length - 1)
  }
}
