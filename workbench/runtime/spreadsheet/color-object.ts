import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { colorText } from './color'

/** A colour as cells keep it: `theme` is the name of the theme's colour that `hex` stands for, '' for none. */
export interface KeptColor {
  hex: string
  theme: string
}

/** Google's standard theme. */
const THEME: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
}

const kept = new WeakMap<object, KeptColor | null>()

class RgbColor {
  readonly #hex: string

  constructor(hex: string) {
    this.#hex = hex
  }

  asHexString(): string {
    return this.#hex
  }

  getRed(): number {
    return Number.parseInt(this.#hex.slice(1, 3), 16)
  }

  getGreen(): number {
    return Number.parseInt(this.#hex.slice(3, 5), 16)
  }

  getBlue(): number {
    return Number.parseInt(this.#hex.slice(5, 7), 16)
  }

  getColorType(): unknown {
    return constant('Base.ColorType', 'RGB')
  }
}

class ThemeColor {
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  getThemeColorType(): unknown {
    return constant('Spreadsheet.ThemeColorType', this.#name)
  }

  getColorType(): unknown {
    return constant('Base.ColorType', 'THEME')
  }
}

class Color {
  constructor(color: KeptColor | null) {
    kept.set(this, color)
  }

  asRgbColor(): object {
    const color = kept.get(this)
    if (color?.theme !== '') throw new Exception('Object is not of type RgbColor.')
    return new RgbColor(color.hex)
  }

  asThemeColor(): object {
    const color = kept.get(this)
    if (!color || color.theme === '') throw new Exception('Object is not of type ThemeColor.')
    return new ThemeColor(color.theme)
  }

  getColorType(): unknown {
    const color = kept.get(this)
    return constant('Base.ColorType', color ? (color.theme === '' ? 'RGB' : 'THEME') : 'UNSUPPORTED')
  }
}

class ColorBuilder extends Color {
  setRgbColor(css: string): this {
    const hex = colorText(css)
    kept.set(this, hex === null ? null : { hex, theme: '' })
    return this
  }

  setThemeColor(type: unknown): this {
    const theme = String(type)
    const hex = THEME[theme]
    if (hex === undefined) throw new Exception(`Invalid argument: ${theme}`)
    kept.set(this, { hex, theme })
    return this
  }

  build(): object {
    return new Color(kept.get(this) ?? null)
  }
}

export function publishColors(): void {
  publish(RgbColor, 'SpreadsheetApp.RgbColor', 'Base.RgbColor')
  publish(ThemeColor, 'SpreadsheetApp.ThemeColor', 'Spreadsheet.ThemeColor')
  publish(ColorBuilder, 'SpreadsheetApp.ColorBuilder', 'Spreadsheet.ColorBuilder')
  publish(Color, 'SpreadsheetApp.Color', 'Spreadsheet.Color')
}

export function newColor(): object {
  return new ColorBuilder(null)
}

/** Of a line that is not there. */
export function noColor(): object {
  return new Color(null)
}

/** The colours of the theme by name. */
export function themeColors(): [name: string, hex: string][] {
  return Object.entries(THEME)
}

export function colorObject(hex: string, theme = ''): object {
  return new Color({ hex, theme })
}

/** What a script's Color or ColorBuilder stands for; null for none. Throws when it is neither. */
export function keptColor(color: unknown): KeptColor | null {
  if (color === null || color === undefined) return null
  const found = typeof color === 'object' ? kept.get(color) : undefined
  if (found === undefined) throw new Exception('The parameter is not a Color.')
  return found
}
