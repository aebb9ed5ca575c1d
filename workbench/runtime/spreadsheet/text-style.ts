import type { CellStyle, TextRunStyle } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { colorText } from './color'
import { colorObject, keptColor } from './color-object'

const styles = new WeakMap<object, TextRunStyle>()

/** What a style says of a cell whose font nobody chose; the cell itself says Arial. */
const DEFAULT_FAMILY = 'arial,sans,sans-serif'

/** Null where the style says nothing, or where parts of a text differ. */
class Style {
  isBold(): boolean | null {
    return textStyleOf(this).bold ?? null
  }

  isItalic(): boolean | null {
    return textStyleOf(this).italic ?? null
  }

  isUnderline(): boolean | null {
    return textStyleOf(this).underline ?? null
  }

  isStrikethrough(): boolean | null {
    return textStyleOf(this).strikethrough ?? null
  }

  getFontSize(): number | null {
    return textStyleOf(this).fontSize ?? null
  }

  getFontFamily(): string | null {
    return textStyleOf(this).fontFamily ?? null
  }

  /** A theme's colour by its name. */
  getForegroundColor(): string | null {
    const { textColor, textTheme } = textStyleOf(this)
    return textTheme || textColor || null
  }

  getForegroundColorObject(): object | null {
    const { textColor, textTheme } = textStyleOf(this)
    return textColor ? colorObject(textColor, textTheme) : null
  }

  copy(): object {
    return newTextStyle(textStyleOf(this))
  }
}

class TextStyle extends Style {}

class TextStyleBuilder extends Style {
  setBold(bold: boolean): this {
    return change(this, { bold: Boolean(bold) })
  }

  setItalic(italic: boolean): this {
    return change(this, { italic: Boolean(italic) })
  }

  setUnderline(underline: boolean): this {
    return change(this, { underline: Boolean(underline) })
  }

  setStrikethrough(strikethrough: boolean): this {
    return change(this, { strikethrough: Boolean(strikethrough) })
  }

  setFontSize(points: number): this {
    return change(this, { fontSize: Number(points) })
  }

  setFontFamily(family: string): this {
    return change(this, { fontFamily: String(family) })
  }

  setForegroundColor(color: unknown): this {
    return change(this, { textColor: colorText(color) ?? '', textTheme: '' })
  }

  setForegroundColorObject(color: unknown): this {
    const { hex, theme } = keptColor(color) ?? { hex: '', theme: '' }
    return change(this, { textColor: hex, textTheme: theme })
  }

  build(): object {
    return textStyleFor(textStyleOf(this))
  }
}

export function publishTextStyle(): void {
  publish(TextStyle, 'SpreadsheetApp.TextStyle', 'Spreadsheet.TextStyle')
  publish(TextStyleBuilder, 'SpreadsheetApp.TextStyleBuilder', 'Spreadsheet.TextStyleBuilder')
}

export function newTextStyle(from: TextRunStyle = {}): object {
  const builder = new TextStyleBuilder()
  styles.set(builder, from)
  return builder
}

export function textStyleFor(style: TextRunStyle): object {
  const made = new TextStyle()
  styles.set(made, style)
  return made
}

export function textStyleOf(style: unknown): TextRunStyle {
  const found = typeof style === 'object' && style !== null ? styles.get(style) : undefined
  if (!found) throw new Exception('The parameter is not a TextStyle.')
  return found
}

/** How a cell's text looks where nothing else is said of it; all parts of the style are there. */
export function textStyleOfCell({
  bold,
  italic,
  underline,
  strikethrough,
  textColor,
  textTheme,
  fontSize,
  fontFamily,
}: CellStyle): Required<TextRunStyle> {
  return {
    bold: bold ?? false,
    italic: italic ?? false,
    underline: underline ?? false,
    strikethrough: strikethrough ?? false,
    textColor: textColor || '#000000',
    textTheme: textTheme ?? '',
    fontSize: fontSize ?? 10,
    fontFamily: fontFamily || DEFAULT_FAMILY,
  }
}

function change<B extends object>(builder: B, part: TextRunStyle): B {
  styles.set(builder, { ...textStyleOf(builder), ...part })
  return builder
}
