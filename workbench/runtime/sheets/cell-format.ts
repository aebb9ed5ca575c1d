import type { CellStyle } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { isDateFormat } from '../time/serial'
import { Refused } from './api-error'
import { below, type FieldMask, wantsAll } from './field-mask'

export interface ApiColor {
  red?: number
  green?: number
  blue?: number
}

export interface ApiColorStyle {
  rgbColor?: ApiColor
  themeColor?: string
}

export interface CellFormat {
  numberFormat?: { type?: string; pattern?: string }
  backgroundColor?: ApiColor
  backgroundColorStyle?: ApiColorStyle
  horizontalAlignment?: string
  verticalAlignment?: string
  wrapStrategy?: string
  hyperlinkDisplayType?: string
  textFormat?: {
    bold?: boolean
    italic?: boolean
    underline?: boolean
    strikethrough?: boolean
    fontSize?: number
    foregroundColor?: ApiColor
    foregroundColorStyle?: ApiColorStyle
  }
  borders?: Record<string, { style?: string; color?: ApiColor; colorStyle?: ApiColorStyle }>
}

/** What one format changes in cells; absent parts stay as they are. */
export interface FormatChange {
  /** All formats are taken away first. */
  reset: boolean
  style: CellStyle
  numberFormat: string | null
  borders: { position: 'all' | 'none' | 'outer'; color: string } | null
}

const PATTERNS: Record<string, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00',
  DATE: 'yyyy-mm-dd',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'yyyy-mm-dd hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
}

const KNOWN = [
  'numberFormat',
  'backgroundColor',
  'backgroundColorStyle',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapStrategy',
  'textFormat',
  'borders',
]

/** Fields of the mask which the format lacks go back to their default, as in the API. */
export function formatChange(format: CellFormat, mask: FieldMask): FormatChange {
  const whole = wantsAll(mask)
  const unknown = (whole ? Object.keys(format) : Object.keys(mask)).find((field) => !KNOWN.includes(field))
  if (unknown !== undefined) throw new Exception(`CellFormat.${unknown} is not implemented in the workbench`, 'NOT_IMPLEMENTED')
  const given = (field: keyof CellFormat) => (whole ? format[field] !== undefined : field in mask)
  const style: CellStyle = { ...textStyle(format.textFormat, whole ? mask : below(mask, 'textFormat'), whole) }
  if (given('backgroundColor')) style.fillColor = hex(format.backgroundColor)
  if (given('backgroundColorStyle')) style.fillColor = hexOfStyle(format.backgroundColorStyle)
  if (given('horizontalAlignment')) style.horizontal = lower(format.horizontalAlignment, 'LEFT', ['LEFT', 'CENTER', 'RIGHT'])
  if (given('verticalAlignment')) style.vertical = lower(format.verticalAlignment, 'BOTTOM', ['TOP', 'MIDDLE', 'BOTTOM'])
  if (given('wrapStrategy')) style.wrap = wrap(format.wrapStrategy)
  return {
    reset: whole,
    style,
    numberFormat: given('numberFormat') ? pattern(format.numberFormat) : null,
    borders: given('borders') ? borders(format.borders) : null,
  }
}

/** A cell's style and number format as the API shows them; undefined when the cell has none. */
export function apiFormat(style: CellStyle, numberFormat: string): CellFormat | undefined {
  const text: NonNullable<CellFormat['textFormat']> = {}
  if (style.bold !== undefined) text.bold = style.bold
  if (style.italic !== undefined) text.italic = style.italic
  if (style.underline !== undefined) text.underline = style.underline
  if (style.strikethrough !== undefined) text.strikethrough = style.strikethrough
  if (style.fontSize !== undefined) text.fontSize = style.fontSize
  if (style.textColor)
    Object.assign(text, { foregroundColor: apiColor(style.textColor), foregroundColorStyle: { rgbColor: apiColor(style.textColor) } })
  const format: CellFormat = {}
  if (numberFormat !== '') format.numberFormat = { type: formatType(numberFormat), pattern: numberFormat }
  if (style.fillColor)
    Object.assign(format, { backgroundColor: apiColor(style.fillColor), backgroundColorStyle: { rgbColor: apiColor(style.fillColor) } })
  if (style.horizontal) format.horizontalAlignment = style.horizontal.toUpperCase()
  if (style.vertical) format.verticalAlignment = style.vertical.toUpperCase()
  if (style.plainLinks !== undefined) format.hyperlinkDisplayType = style.plainLinks ? 'PLAIN_TEXT' : 'LINKED'
  if (style.wrap) format.wrapStrategy = style.wrap === 'overflow' ? 'OVERFLOW_CELL' : style.wrap.toUpperCase()
  if (Object.keys(text).length > 0) format.textFormat = text
  return Object.keys(format).length > 0 ? format : undefined
}

/** '#rrggbb' of parts between 0 and 1; '' when there is no colour. */
export function hex(color: ApiColor | undefined): string {
  if (!color) return ''
  const part = (value = 0) =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`
}

export function hexOfStyle(style: ApiColorStyle | undefined): string {
  if (style?.themeColor !== undefined) throw new Exception('ColorStyle.themeColor is not implemented in the workbench', 'NOT_IMPLEMENTED')
  return hex(style?.rgbColor)
}

export function apiColor(color: string): ApiColor {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255
  const parts: ApiColor = { red: part(1), green: part(3), blue: part(5) }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0))
}

function textStyle(text: CellFormat['textFormat'], mask: FieldMask | null, whole: boolean): CellStyle {
  if (mask === null) return {}
  const all = wantsAll(mask)
  const given = (field: keyof NonNullable<CellFormat['textFormat']>) => (whole ? text?.[field] !== undefined : all || field in mask)
  const style: CellStyle = {}
  for (const field of ['bold', 'italic', 'underline', 'strikethrough'] as const) {
    if (given(field)) style[field] = text?.[field] ?? false
  }
  if (given('fontSize')) style.fontSize = text?.fontSize ?? 10
  if (given('foregroundColor')) style.textColor = hex(text?.foregroundColor)
  if (given('foregroundColorStyle') && (text?.foregroundColorStyle || !text?.foregroundColor)) {
    style.textColor = hexOfStyle(text?.foregroundColorStyle)
  }
  return style
}

function lower<T extends string>(given: string | undefined, byDefault: T, allowed: T[]): Lowercase<T> {
  const found = allowed.find((value) => value === (given ?? byDefault))
  if (found === undefined) throw new Refused(`Invalid value: ${given}`)
  return found.toLowerCase() as Lowercase<T>
}

function wrap(given: string | undefined): NonNullable<CellStyle['wrap']> {
  if (given === 'WRAP') return 'wrap'
  return given === 'CLIP' ? 'clip' : 'overflow'
}

function pattern(format: CellFormat['numberFormat']): string {
  if (!format) return ''
  if (format.type === undefined) throw new Refused('NumberFormat.type is required')
  return format.pattern || PATTERNS[format.type] || ''
}

function borders(given: CellFormat['borders']): FormatChange['borders'] {
  const drawn = Object.values(given ?? {}).filter((border) => border.style !== undefined && border.style !== 'NONE')
  const [first] = drawn
  if (!first) return { position: 'none', color: '#000000' }
  return { position: drawn.length >= 4 ? 'all' : 'outer', color: hexOfStyle(first.colorStyle) || hex(first.color) || '#000000' }
}

function formatType(format: string): string {
  if (format === '@') return 'TEXT'
  if (isDateFormat(format)) {
    const days = /[yd]/i.test(format)
    const times = /[hs]/i.test(format)
    return days && times ? 'DATE_TIME' : times ? 'TIME' : 'DATE'
  }
  if (format.includes('%')) return 'PERCENT'
  return /E\+/i.test(format) ? 'SCIENTIFIC' : 'NUMBER'
}
