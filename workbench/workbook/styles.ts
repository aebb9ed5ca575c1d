import type { EngineStyle } from './engine-types'
import type { CellStyle } from './reads'

/** What the engine only keeps. */
const KEPT = ['fontFamily', 'stacked', 'direction', 'textTheme', 'fillTheme', 'plainLinks', 'alignedAsUsual'] as const
const SAME = ['bold', 'italic', 'underline', 'strikethrough', 'textColor', 'fillColor', 'fontSize', ...KEPT] as const

/** What is absent in the style is left out: the engine then leaves it as it is. */
export function toEngineStyle(style: CellStyle): EngineStyle {
  const result: Record<string, unknown> = {}
  for (const name of SAME) if (style[name] !== undefined) result[name] = style[name]
  if (style.horizontal !== undefined) result.align = style.horizontal
  if (style.vertical !== undefined) result.verticalAlign = style.vertical
  if (style.wrap !== undefined) result.wrapping = style.wrap
  if (style.rotation !== undefined) result.rotation = (-style.rotation * Math.PI) / 180
  return result
}

/** Rotations come back as whole degrees. */
export function toCellStyle(style: EngineStyle | undefined): CellStyle {
  const result: Record<string, unknown> = {}
  if (style === undefined) return result
  for (const name of SAME) if (style[name] !== undefined) result[name] = style[name]
  if (style.align !== undefined) result.horizontal = style.align
  if (style.verticalAlign !== undefined) result.vertical = style.verticalAlign
  if (style.wrapping !== undefined) result.wrap = style.wrapping
  if (style.rotation !== undefined) result.rotation = Math.round((-style.rotation * 180) / Math.PI) || 0
  return result
}
