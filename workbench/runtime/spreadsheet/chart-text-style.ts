import { Exception } from '../core/exception'
import { attachEnumerations, publish } from '../core/publish'

/** As the options of charts name them. */
interface Style {
  color?: string
  fontName?: string
  fontSize?: number
}

const styles = new WeakMap<object, Style>()

class TextStyle {
  constructor(style: Style) {
    styles.set(this, style)
  }

  /** Null, like the others, while it is not set. */
  getColor(): string | null {
    return chartTextStyleOf(this).color ?? null
  }

  getFontName(): string | null {
    return chartTextStyleOf(this).fontName ?? null
  }

  getFontSize(): number | null {
    return chartTextStyleOf(this).fontSize ?? null
  }
}

class TextStyleBuilder {
  readonly #style: Style = {}

  /** As it is given. */
  setColor(color: string): this {
    this.#style.color = String(color)
    return this
  }

  setFontName(name: string): this {
    this.#style.fontName = String(name)
    return this
  }

  setFontSize(pixels: number): this {
    this.#style.fontSize = Number(pixels)
    return this
  }

  build(): object {
    return new TextStyle({ ...this.#style })
  }
}

/** Of the service of charts that stand alone only what charts in sheets use. */
class Charts {
  newTextStyle(): object {
    return new TextStyleBuilder()
  }
}

export function chartsService(): object {
  publish(TextStyle, 'Charts.TextStyle', 'Charts.TextStyle')
  publish(TextStyleBuilder, 'Charts.TextStyleBuilder', 'Charts.TextStyleBuilder')
  publish(Charts, 'Charts', 'Charts.Charts')
  const service = new Charts()
  attachEnumerations(service, 'Charts.Charts')
  return service
}

export function chartTextStyleOf(style: unknown): Style {
  const found = typeof style === 'object' && style !== null ? styles.get(style) : undefined
  if (!found) throw new Exception('The parameter is not a TextStyle of Charts.')
  return found
}
