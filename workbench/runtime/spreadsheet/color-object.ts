import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { colorText } from './color'

/** The colours of Google's standard theme; a spreadsheet here has no other. */
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

/** A colour is `#rrggbb`, or the name of a theme colour. Once it is stored in a cell only its `#rrggbb` is left. */
type Ink = { rgb: string } | { theme: string }

const inks = new WeakMap<object, Ink>()

class RgbColor {
  asHexString(): string {
    return hexOf(this)
  }

  getRed(): number {
    return channel(this, 1)
  }

  getGreen(): number {
    return channel(this, 3)
  }

  getBlue(): number {
    return channel(this, 5)
  }

  getColorType(): unknown {
    return constant('Base.ColorType', 'RGB')
  }
}

class ThemeColor {
  getThemeColorType(): unknown {
    return constant('Spreadsheet.ThemeColorType', themeOf(this))
  }

  getColorType(): unknown {
    return constant('Base.ColorType', 'THEME')
  }
}

class ColorReading {
  asRgbColor(): object {
    const ink = inkOf(this)
    if (!('rgb' in ink)) throw new Exception('Object is not of type RgbColor.')
    return inked(new RgbColor(), ink)
  }

  asThemeColor(): object {
    const ink = inkOf(this)
    if (!('theme' in ink)) throw new Exception('Object is not of type ThemeColor.')
    return inked(new ThemeColor(), ink)
  }

  getColorType(): unknown {
    return constant('Base.ColorType', 'rgb' in inkOf(this) ? 'RGB' : 'THEME')
  }
}

class Color extends ColorReading {}

class ColorBuilder extends ColorReading {
  setRgbColor(css: unknown): this {
    return inked(this, { rgb: colorText(css) ?? '#000000' })
  }

  setThemeColor(type: unknown): this {
    return inked(this, { theme: String(type) })
  }

  build(): object {
    return inked(new Color(), inkOf(this))
  }
}

export function publishColor(): void {
  publish(RgbColor, 'SpreadsheetApp.RgbColor', 'Base.RgbColor')
  publish(ThemeColor, 'SpreadsheetApp.ThemeColor', 'Spreadsheet.ThemeColor')
  publish(Color, 'SpreadsheetApp.Color', 'Spreadsheet.Color')
  publish(ColorBuilder, 'SpreadsheetApp.ColorBuilder', 'Spreadsheet.ColorBuilder')
}

export function newColor(): object {
  return inked(new ColorBuilder(), { rgb: '#000000' })
}

/** Null for none. */
export function colorObject(hex: string | null | undefined): object | null {
  return hex ? inked(new Color(), { rgb: hex }) : null
}

/** What a script means by a colour: a text or one of Google's colour objects; null for none. */
export function anyColor(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? hexOf(value) : colorText(value)
}

function hexOf(color: object): string {
  const ink = inkOf(color)
  return 'rgb' in ink ? ink.rgb : (THEME[ink.theme] ?? '#000000')
}

function themeOf(color: object): string {
  const ink = inkOf(color)
  return 'theme' in ink ? ink.theme : 'UNSUPPORTED'
}

function channel(color: object, start: number): number {
  return Number.parseInt(hexOf(color).slice(start, start + 2), 16)
}

function inkOf(color: object): Ink {
  const ink = inks.get(color)
  if (!ink) throw new Exception('The parameter is not a Color.')
  return ink
}

function inked<C extends object>(color: C, ink: Ink): C {
  inks.set(color, ink)
  return color
}
