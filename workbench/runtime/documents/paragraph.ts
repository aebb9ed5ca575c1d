import { constant } from '../core/enumeration'
import { changeDocument, type Paragraph as ParagraphBlock } from './document-store'
import { Element } from './text'

export class Paragraph extends Element {
  constructor(
    documentId: string,
    private readonly block: ParagraphBlock,
  ) {
    super(documentId, () => [block])
  }

  setText(text: unknown): void {
    this.change((one) => {
      one.text = String(text)
    })
  }

  appendText(text: unknown): object {
    this.setText(this.getText() + String(text))
    return this.editAsText()
  }

  getHeading(): unknown {
    return constant('Document.ParagraphHeading', this.block.heading)
  }

  setHeading(heading: unknown): this {
    return this.change(() => {
      this.block.heading = String(heading)
    })
  }

  setLinkUrl(url: unknown): this {
    return this.change((text) => {
      text.link = String(url)
    })
  }

  removeFromParent(): this {
    changeDocument(this.documentId, (blocks) => blocks.splice(blocks.indexOf(this.block), 1))
    return this
  }
}

export class ListItem extends Paragraph {}
