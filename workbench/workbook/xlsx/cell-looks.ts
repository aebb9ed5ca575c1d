/** Fonts, fills, alignment and borders of .xlsx ⇄ the engine's. */
import type { Borders, Color, Font, Style, Cell as XlsxCell } from '@cj-tech-master/excelts'
import type { EngineStyle } from '../engine-types'

export interface EngineBorder {
  top?: BorderSide
  left?: BorderSide
  bottom?: BorderSide
  right?: BorderSide
}

interface BorderSide {
  style: string
  color: string
}

/** Office's own colours, by theme number. */
const THEME = ['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']
/** Sizes of an unformatted cell: what Excel and the engine write without being told. */
const DEFAULT_SIZES = new Set([10, 11])
/** Fonts of whole files: no more a look of a cell than their size. */
const DEFAULT_FONTS = new Set(['Arial', 'Calibri', 'Aptos Narrow', '等线', 'DengXian', '宋体', 'SimSun'])
const SIDES = ['top', 'left', 'bottom', 'right'] as const
const ENGINE_BORDERS = new Set(['thin', 'medium', 'thick', 'dashed', 'dotted'])

/** Only what differs from an unformatted cell. Rotation in radians clockwise, as the engine has it. */
export function fromExcelLook({ font, fill, alignment }: Partial<Style>): EngineStyle {
  const style: EngineStyle = {}
  if (font?.bold) style.bold = true
  if (font?.italic) style.italic = true
  if (font?.underline && font.underline !== 'none') style.underline = true
  if (font?.strike) style.strikethrough = true
  if (font?.size && !DEFAULT_SIZES.has(font.size)) style.fontSize = font.size
  const textColor = hexColor(font?.color)
  if (textColor !== undefined && textColor !== '#000000') style.textColor = textColor
  const fillColor = fill?.type === 'pattern' && fill.pattern === 'solid' ? hexColor(fill.fgColor) : undefined
  if (fillColor !== undefined) style.fillColor = fillColor
  const { horizontal, vertical, wrapText, textRotation } = alignment ?? {}
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') style.align = horizontal
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom') style.verticalAlign = vertical
  if (wrapText) style.wrapping = 'wrap'
  if (font?.name && !DEFAULT_FONTS.has(font.name)) style.fontFamily = font.name
  if (textRotation === 'vertical') style.stacked = true
  else if (textRotation) style.rotation = (-textRotation * Math.PI) / 180
  return style
}

/** Null without any; a line that the engine does not have is thin. */
export function fromExcelBorders(borders: Partial<Borders> | undefined): EngineBorder | null {
  const result: EngineBorder = {}
  for (const side of SIDES) {
    const border = borders?.[side]
    if (border?.style === undefined) continue
    result[side] = { style: ENGINE_BORDERS.has(border.style) ? border.style : 'thin', color: hexColor(border.color) ?? '#000000' }
  }
  return Object.keys(result).length === 0 ? null : result
}

/** Dresses an .xlsx cell. */
export function applyLook(cell: XlsxCell, style: EngineStyle, border: EngineBorder | null): void {
  const { fillColor, align, verticalAlign, wrapping, rotation, stacked } = style
  const font = fontOf(style)
  if (font !== undefined) cell.font = font
  if (fillColor) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fillColor) } }
  if (align || verticalAlign || wrapping === 'wrap' || rotation || stacked) {
    cell.alignment = {
      ...(align ? { horizontal: align } : {}),
      ...(verticalAlign ? { vertical: verticalAlign } : {}),
      ...(wrapping === 'wrap' ? { wrapText: true } : {}),
      ...(stacked ? { textRotation: 'vertical' as const } : rotation ? { textRotation: Math.round((-rotation * 180) / Math.PI) } : {}),
    }
  }
  if (border !== null) cell.border = Object.fromEntries(SIDES.flatMap((side) => (border[side] ? [[side, excelSide(border[side])]] : [])))
}

/** Undefined where nothing is said of it. */
export function fontOf({
  bold,
  italic,
  underline,
  strikethrough,
  textColor,
  fontSize,
  fontFamily,
}: EngineStyle): Partial<Font> | undefined {
  if (!(bold || italic || underline || strikethrough || textColor || fontSize || fontFamily)) return undefined
  return {
    size: fontSize ?? 10,
    ...(fontFamily ? { name: fontFamily } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strike: true } : {}),
    ...(textColor ? { color: { argb: argb(textColor) } } : {}),
  }
}

/** `#rrggbb` → `FFRRGGBB`. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase().slice(0, 6)}`
}

/** `#RRGGBB`; of a theme's colour that of Office's own theme, lightened or darkened. Undefined for one by index. */
export function hexColor(color: Partial<Color> | undefined): string | undefined {
  if (color?.argb) return `#${color.argb.slice(-6).toUpperCase()}`
  return color?.theme === undefined ? undefined : tinted(THEME[color.theme], (color as { tint?: number }).tint ?? 0)
}

/** Towards white for a positive tint, towards black for a negative one. */
function tinted(color: string | undefined, tint: number): string | undefined {
  if (color === undefined) return undefined
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const mixed = channels.map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
  return `#${mixed
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`
}

function excelSide({ style, color }: BorderSide) {
  return { style: style as 'thin', color: { argb: argb(color) } }
}
