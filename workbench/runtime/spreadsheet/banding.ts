import type { CellRange, ObjectInfo } from '../../workbook/reads'
import type { BandingData, Bands } from '../../workbook/shared/band-colors'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { anyColor, colorOrNone } from './any-color'
import { cellsOf, intersects, makeRange, sheetIdOf, workbookInfo } from './cells'
import { type NewObject, objectInfo, objectsOn, putObject, removeObject } from './kept-object'

type Part = keyof Bands

const GONE = 'The banding has been removed.'
const OVERLAP = 'You cannot add alternating background colors to a range that already has alternating background colors.'

/** Header, second band and footer of Google's themes; the first band is white in all of them. */
const THEMES: Record<string, [header: string, second: string, footer: string]> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
}

class Banding {
  readonly #id: number

  constructor(id: number) {
    this.#id = id
  }

  getRange(): object {
    return makeRange(objectInfo(this.#id, GONE).range)
  }

  setRange(range: unknown): this {
    const cells = cellsOf(range)
    checkFree(cells, this.#id)
    putObject({ ...objectInfo(this.#id, GONE), range: cells }, this.#id)
    return this
  }

  copyTo(range: unknown): object {
    return addBanding(cellsOf(range), objectInfo(this.#id, GONE).data as BandingData)
  }

  remove(): void {
    objectInfo(this.#id, GONE)
    removeObject(this.#id)
  }

  static colorOf(banding: Banding, axis: keyof BandingData, part: Part): string | null {
    return (objectInfo(banding.#id, GONE).data as BandingData)[axis]?.[part] ?? null
  }

  static recolor(banding: Banding, axis: keyof BandingData, part: Part, color: string | null): void {
    const info = objectInfo(banding.#id, GONE)
    const data = info.data as BandingData
    const bands = { ...(data[axis] ?? { header: null, first: null, second: null, footer: null }), [part]: color }
    putObject({ ...info, data: { ...data, [axis]: bands } }, banding.#id)
  }
}

const { colorOf, recolor } = Banding

for (const [axis, dimension] of [
  ['rows', 'Row'],
  ['columns', 'Column'],
] as const) {
  for (const part of ['header', 'first', 'second', 'footer'] as const) {
    const name = `${part.charAt(0).toUpperCase()}${part.slice(1)}${dimension}Color`
    const isNeeded = part === 'first' || part === 'second'
    const set = function (this: Banding, color: unknown) {
      const hex = anyColor(color)
      if (isNeeded && hex === null)
        throw new Exception(`${part === 'first' ? 'First' : 'Second'} ${dimension.toLowerCase()} color should not be null.`)
      recolor(this, axis, part, hex)
      return this
    }
    addMethods(Banding, {
      [`get${name}`](this: Banding) {
        return colorOf(this, axis, part)
      },
      [`get${name}Object`](this: Banding) {
        return colorOrNone(colorOf(this, axis, part))
      },
      [`set${name}`]: set,
      [`set${name}Object`]: set,
    })
  }
}

export const BANDING_OF_RANGE = {
  /** `()`, `(theme)` or `(theme, showHeader, showFooter)`. */
  applyRowBanding(this: object, theme?: unknown, header = true, footer = false): object {
    return addBanding(cellsOf(this), { rows: bandsOf(theme, header, footer), columns: null })
  },

  applyColumnBanding(this: object, theme?: unknown, header = true, footer = false): object {
    return addBanding(cellsOf(this), { rows: null, columns: bandsOf(theme, header, footer) })
  },

  getBandings(this: object): object[] {
    const cells = cellsOf(this)
    return bandingsOn(cells.sheetId)
      .filter(({ range }) => intersects(range, cells))
      .map(({ id }) => new Banding(id))
  },
}

export const BANDING_OF_SHEET = {
  getBandings(this: object): object[] {
    return bandingsOn(sheetIdOf(this)).map(({ id }) => new Banding(id))
  },
}

export const BANDING_OF_SPREADSHEET = {
  getBandings(): object[] {
    return workbookInfo()
      .sheets.flatMap(({ sheetId }) => bandingsOn(sheetId))
      .map(({ id }) => new Banding(id))
  },
}

export function publishBanding(): void {
  publish(Banding, 'SpreadsheetApp.Banding', 'Spreadsheet.Banding')
}

function bandingsOn(sheetId: number): ObjectInfo[] {
  return objectsOn('banding', sheetId)
}

function addBanding(range: CellRange, data: BandingData): object {
  checkFree(range, null)
  const object: NewObject = { kind: 'banding', range, stays: false, data, parts: [] }
  return new Banding(putObject(object))
}

function checkFree(range: CellRange, except: number | null): void {
  if (bandingsOn(range.sheetId).some((object) => object.id !== except && intersects(object.range, range))) throw new Exception(OVERLAP)
}

function bandsOf(theme: unknown, showHeader: boolean, showFooter: boolean): Bands {
  const colors = THEMES[theme === undefined || theme === null ? 'LIGHT_GREY' : String(theme)]
  if (!colors) throw new Exception(`Invalid argument: ${String(theme)}`)
  const [header, second, footer] = colors
  return { header: showHeader ? header : null, first: '#ffffff', second, footer: showFooter ? footer : null }
}
