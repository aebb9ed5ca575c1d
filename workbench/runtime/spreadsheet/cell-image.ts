import { Exception } from '../core/exception'
import { publish } from '../core/publish'

interface Image {
  url: string | null
  title: string
  description: string
}

const images = new WeakMap<object, Image>()

/** A picture that fills a cell. */
class AnyImage {
  /** Google gives an address to what it has stored; here nothing is fetched. */
  getContentUrl(): string {
    throw new Exception('The image has no content URL: it was not inserted into a cell.')
  }

  getUrl(): string | null {
    return imageOf(this).url
  }

  getAltTextTitle(): string {
    return imageOf(this).title
  }

  getAltTextDescription(): string {
    return imageOf(this).description
  }

  toBuilder(): object {
    return newCellImage(imageOf(this))
  }
}

class CellImage extends AnyImage {}

class CellImageBuilder extends AnyImage {
  setSourceUrl(url: string): this {
    return change(this, { url: String(url) })
  }

  setAltTextTitle(title: string): this {
    return change(this, { title: String(title) })
  }

  setAltTextDescription(description: string): this {
    return change(this, { description: String(description) })
  }

  build(): object {
    const made = new CellImage()
    images.set(made, imageOf(this))
    return made
  }
}

export function publishCellImage(): void {
  publish(CellImage, 'SpreadsheetApp.CellImage', 'Spreadsheet.CellImage')
  publish(CellImageBuilder, 'SpreadsheetApp.CellImageBuilder', 'Spreadsheet.CellImageBuilder')
}

export function newCellImage(from: Image = { url: null, title: '', description: '' }): object {
  const builder = new CellImageBuilder()
  images.set(builder, from)
  return builder
}

export function isCellImage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && images.has(value)
}

function imageOf(image: object): Image {
  const found = images.get(image)
  if (!found) throw new Exception('The parameter is not a CellImage.')
  return found
}

function change<B extends object>(builder: B, part: Partial<Image>): B {
  images.set(builder, { ...imageOf(builder), ...part })
  return builder
}
