import type { EngineStyle } from './engine-types'
import type { CellStyle } from './reads'

const SAME = ['bold', 'italic', 'underline', 'strikethrough', 'textColor', 'fillColor', 'fontSize'] as const

export function toEngineStyle(style: CellStyle): EngineStyle {
  const result: Record<string, unknown> = {}
  for (const name of SAME) if (style[name] !== undefined) result[name] = style[name]
  if (style.horizontal !== undefined) result.align = style.horizontal
  if (style.vertical !== undefined) result.verticalAlign = style.vertical
  if (style.wrap !== undefined) result.wrapping = style.wrap
  return result
}

export function toCellStyle(style: EngineStyle | undefined): CellStyle {
  const result: Record<string, unknown> = {}
  if (style === undefined) return result
  for (const name of SAME) if (style[name] !== undefined) result[name] = style[name]
  if (style.align !== undefined) result.horizontal = style.align
  if (style.verticalAlign !== undefined) result.vertical = style.verticalAlign
  if (style.wrapping !== undefined) result.wrap = style.wrapping
  return result
}
