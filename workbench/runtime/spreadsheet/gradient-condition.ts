import type { ConditionalRule, GradientPoint } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { addMethods } from './add-methods'
import { anyColor, colorOrNone } from './any-color'

type Gradient = Extract<ConditionalRule, { kind: 'gradient' }>
type End = 'min' | 'mid' | 'max'

const points = new WeakMap<object, Gradient>()

class GradientCondition {}

for (const end of ['min', 'mid', 'max'] as const) {
  const name = `get${end.charAt(0).toUpperCase()}${end.slice(1)}`
  const point = (condition: object) => points.get(condition)?.[end] ?? null
  addMethods(GradientCondition, {
    [`${name}Color`](this: object) {
      return point(this)?.color ?? ''
    },
    [`${name}ColorObject`](this: object) {
      return colorOrNone(point(this)?.color)
    },
    [`${name}Type`](this: object) {
      const type = point(this)?.type
      return type === undefined ? null : constant('Spreadsheet.InterpolationType', type)
    },
    [`${name}Value`](this: object) {
      return point(this)?.value ?? ''
    },
  })
}

export type GradientChange = { min?: GradientPoint; mid?: GradientPoint | null; max?: GradientPoint }

/** Methods of the rule builder and the point that each sets; a colour of null takes the point away. */
export const GRADIENT_METHODS: Record<string, (...args: unknown[]) => GradientChange> = {
  setGradientMinpoint: (color) => pointOf('min', color, 'MIN', ''),
  setGradientMinpointObject: (color) => pointOf('min', color, 'MIN', ''),
  setGradientMinpointWithValue: (color, type, value) => pointOf('min', color, type, value),
  setGradientMinpointObjectWithValue: (color, type, value) => pointOf('min', color, type, value),
  setGradientMidpointWithValue: (color, type, value) => pointOf('mid', color, type, value),
  setGradientMidpointObjectWithValue: (color, type, value) => pointOf('mid', color, type, value),
  setGradientMaxpoint: (color) => pointOf('max', color, 'MAX', ''),
  setGradientMaxpointObject: (color) => pointOf('max', color, 'MAX', ''),
  setGradientMaxpointWithValue: (color, type, value) => pointOf('max', color, type, value),
  setGradientMaxpointObjectWithValue: (color, type, value) => pointOf('max', color, type, value),
}

export function publishGradientCondition(): void {
  publish(GradientCondition, 'SpreadsheetApp.GradientCondition', 'Spreadsheet.GradientCondition')
}

export function gradientCondition(rule: Gradient): object {
  const condition = new GradientCondition()
  points.set(condition, rule)
  return condition
}

function pointOf(end: End, given: unknown, kind: unknown, value: unknown): GradientChange {
  const color = anyColor(given)
  if (color === null && end === 'mid') return { mid: null }
  const type = constant('Spreadsheet.InterpolationType', String(kind)).name() as GradientPoint['type']
  const text = type === 'MIN' || type === 'MAX' ? '' : String(value)
  if (text !== '' && !Number.isFinite(Number(text))) throw new Exception(`Invalid argument: ${text}`)
  return { [end]: { color: color ?? '#ffffff', type, value: text } }
}
