/** Colour scales of the contracts ⇄ the engine's. */
import type { EngineConditionalFormat, EngineThreshold } from './engine-types'
import type { ConditionalRule, GradientPoint } from './reads'

type Gradient = Pick<Extract<ConditionalRule, { kind: 'gradient' }>, 'kind' | 'min' | 'mid' | 'max'>
type EngineRule = EngineConditionalFormat['rule']

const TYPES: Record<GradientPoint['type'], EngineThreshold['type']> = {
  MIN: 'value',
  MAX: 'value',
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
}

export function toColorScale({ min, mid, max }: Gradient): EngineRule {
  const points = { minimum: toThreshold(min), maximum: toThreshold(max) }
  return { type: 'ColorScaleRule', ...points, ...(mid === null ? {} : { midpoint: toThreshold(mid) }) }
}

/** null when a point is a formula. */
export function toGradient({ minimum, midpoint, maximum }: EngineRule): Gradient | null {
  const [min, mid, max] = [toPoint(minimum, 'MIN'), toPoint(midpoint, 'MIN'), toPoint(maximum, 'MAX')]
  return min === null || max === null ? null : { kind: 'gradient', min, mid, max }
}

function toThreshold({ color, type, value }: GradientPoint): EngineThreshold {
  const place = { type: TYPES[type], color: Number.parseInt(color.slice(1), 16) }
  return place.type === 'value' ? place : { ...place, value }
}

/** `end` is what the engine calls 'value' at this point. */
function toPoint(threshold: EngineThreshold | undefined, end: 'MIN' | 'MAX'): GradientPoint | null {
  if (threshold === undefined) return null
  const { type, color, value = '' } = threshold
  const name = type === 'value' ? end : (Object.keys(TYPES) as GradientPoint['type'][]).find((key) => TYPES[key] === type)
  return name === undefined ? null : { color: `#${color.toString(16).padStart(6, '0')}`, type: name, value: type === 'value' ? '' : value }
}
