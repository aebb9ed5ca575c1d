import type { ObjectInfo } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { blobContent } from '../utilities/blob'
import { cellsOf, makeRange, makeSheet, sheetIdOf, workbookInfo } from './cells'
import { anchorRange, checkedPosition, type SheetPosition } from './container-info'
import { imageSize } from './image-size'
import { objectInfo, objectsOn, putObject, removeObject } from './kept-object'
import { activeRange } from './selection'
import { signatureMismatch } from './signature'

/** Pixels of a picture that is only known by its address: nothing is fetched. */
const UNKNOWN = { width: 100, height: 100 }
const MOST_BYTES = 2 * 1024 * 1024
const MOST_PIXELS = 1_000_000

interface Picture {
  /** Null for one that came as a blob; its bytes, which no script can ask for again, are not kept. */
  url: string | null
  inherentWidth: number
  inherentHeight: number
  width: number
  height: number
  title: string
  description: string
  script: string
  offsetX: number
  offsetY: number
}

/** A picture over the cells. Nothing shows it; it moves with the cell it hangs on. */
class OverGridImage {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  getSheet(): object {
    return makeSheet(this.#info().range.sheetId)
  }

  getAnchorCell(): object {
    return makeRange(this.#info().range)
  }

  setAnchorCell(cell: unknown): this {
    const { sheetId, startRow, startColumn } = cellsOf(cell)
    const info = this.#info()
    if (sheetId !== info.range.sheetId) throw new Exception('The anchor cell must be on the same sheet as the image.')
    const position = checkedPosition(sheetId, startRow + 1, startColumn + 1)
    putObject({ ...info, range: anchorRange(sheetId, position) }, this.#id)
    return this
  }

  getAnchorCellXOffset(): number {
    return this.#picture().offsetX
  }

  setAnchorCellXOffset(offsetX: number): this {
    return this.#change({ offsetX })
  }

  getAnchorCellYOffset(): number {
    return this.#picture().offsetY
  }

  setAnchorCellYOffset(offsetY: number): this {
    return this.#change({ offsetY })
  }

  getWidth(): number {
    return this.#picture().width
  }

  setWidth(width: number): this {
    return this.#change({ width: pixels(width, 'width') })
  }

  getHeight(): number {
    return this.#picture().height
  }

  setHeight(height: number): this {
    return this.#change({ height: pixels(height, 'height') })
  }

  getInherentWidth(): number {
    return this.#picture().inherentWidth
  }

  getInherentHeight(): number {
    return this.#picture().inherentHeight
  }

  resetSize(): this {
    const { inherentWidth: width, inherentHeight: height } = this.#picture()
    return this.#change({ width, height })
  }

  getAltTextTitle(): string {
    return this.#picture().title
  }

  setAltTextTitle(title: string): this {
    return this.#change({ title: String(title) })
  }

  getAltTextDescription(): string {
    return this.#picture().description
  }

  setAltTextDescription(description: string): this {
    return this.#change({ description: String(description) })
  }

  /** The older name of where it came from. */
  getUrl(): string | null {
    return this.#picture().url
  }

  getScript(): string {
    return this.#picture().script
  }

  assignScript(functionName: string): this {
    if (String(functionName).endsWith('_')) throw new Exception(`Invalid argument: ${functionName}`)
    return this.#change({ script: String(functionName) })
  }

  /** It keeps the size at which it is shown. */
  replace(source: unknown): this {
    const { url, inherentWidth, inherentHeight } = pictureFrom(source)
    return this.#change({ url, inherentWidth, inherentHeight })
  }

  remove(): void {
    this.#info()
    removeObject(this.#id)
  }

  #info(): ObjectInfo {
    return objectInfo(this.#id, 'The image has been removed.')
  }

  #picture(): Picture {
    return this.#info().data as Picture
  }

  #change(part: Partial<Picture>): this {
    const info = this.#info()
    putObject({ ...info, data: { ...(info.data as Picture), ...part } }, this.#id)
    return this
  }
}

export const IMAGES_OF_SHEET = {
  getImages(this: object): object[] {
    return objectsOn('image', sheetIdOf(this)).map(({ id }) => new OverGridImage(id))
  },

  /** `(blob or address, column, row)`, also with pixels from the cell's corner. */
  insertImage(this: object, ...args: unknown[]): object {
    return insert(sheetIdOf(this), args, 'SpreadsheetApp.Sheet.insertImage')
  },
}

export const IMAGES_OF_SPREADSHEET = {
  getImages(): object[] {
    const { sheets } = workbookInfo()
    return sheets.flatMap(({ sheetId }) => objectsOn('image', sheetId)).map(({ id }) => new OverGridImage(id))
  },

  insertImage(...args: unknown[]): object {
    return insert(activeRange().sheetId, args, 'SpreadsheetApp.Spreadsheet.insertImage')
  },
}

export function publishImages(): void {
  publish(OverGridImage, 'SpreadsheetApp.OverGridImage', 'Spreadsheet.OverGridImage')
}

function insert(sheetId: number, args: unknown[], method: string): object {
  const [source, column, row, offsetX, offsetY] = args
  if ((args.length !== 3 && args.length !== 5) || args.slice(1).some((place) => typeof place !== 'number'))
    throw signatureMismatch(method, args)
  const position: SheetPosition = checkedPosition(sheetId, row, column, offsetX, offsetY)
  const data: Picture = { ...pictureFrom(source), offsetX: position.offsetX, offsetY: position.offsetY }
  return new OverGridImage(putObject({ kind: 'image', range: anchorRange(sheetId, position), stays: true, data, parts: [] }))
}

function pictureFrom(source: unknown): Picture {
  const { width, height } = typeof source === 'string' ? UNKNOWN : sizeOfBlob(source)
  const texts = { url: typeof source === 'string' ? source : null, title: '', description: '', script: '' }
  return { ...texts, inherentWidth: width, inherentHeight: height, width, height, offsetX: 0, offsetY: 0 }
}

function sizeOfBlob(source: unknown): { width: number; height: number } {
  const { bytes } = blobContent(source)
  const size = imageSize(bytes)
  if (size === null) throw new Exception('Invalid argument: blobSource', 'NO_IMAGE')
  if (bytes.length > MOST_BYTES || size.width * size.height > MOST_PIXELS)
    throw new Exception(
      'The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million.',
      'IMAGE_TOO_LARGE',
    )
  return size
}

function pixels(size: unknown, name: string): number {
  if (!(typeof size === 'number' && size > 0)) throw new Exception(`Invalid argument: ${name}`)
  return Math.round(size)
}
