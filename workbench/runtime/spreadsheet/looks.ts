import type { CellStyle } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { colorText } from './color'
import { colorObject, keptColor } from './color-object'
import { rotationStyle, textRotation } from './text-rotation'

/** One visible property of cells: `getX`/`getXs` read it from a style, `setX`/`setXs` turn a script's value into one. */
export interface Look {
  one: string
  many: string
  read: (style: CellStyle) => unknown
  style: (value: unknown) => CellStyle
}

type Horizontal = NonNullable<CellStyle['horizontal']>
type Vertical = NonNullable<CellStyle['vertical']>

export const LOOKS: Look[] = [
  {
    one: 'Background',
    many: 'Backgrounds',
    read: (style) => style.fillColor || '#ffffff',
    style: (value) => ({ fillColor: colorText(value) ?? '', fillTheme: '' }),
  },
  {
    one: 'BackgroundObject',
    many: 'BackgroundObjects',
    read: (style) => colorObject(style.fillColor || '#ffffff', style.fillTheme),
    style: (value) => {
      const color = keptColor(value)
      return { fillColor: color?.hex ?? '', fillTheme: color?.theme ?? '' }
    },
  },
  {
    one: 'FontColor',
    many: 'FontColors',
    read: (style) => style.textColor || '#000000',
    style: (value) => ({ textColor: colorText(value) ?? '', textTheme: '' }),
  },
  {
    one: 'FontColorObject',
    many: 'FontColorObjects',
    read: (style) => colorObject(style.textColor || '#000000', style.textTheme),
    style: (value) => {
      const color = keptColor(value)
      return { textColor: color?.hex ?? '', textTheme: color?.theme ?? '' }
    },
  },
  {
    one: 'FontFamily',
    many: 'FontFamilies',
    read: (style) => style.fontFamily || 'Arial',
    style: (value) => ({ fontFamily: value === null || value === undefined ? '' : String(value) }),
  },
  {
    one: 'FontWeight',
    many: 'FontWeights',
    read: (style) => (style.bold ? 'bold' : 'normal'),
    style: (value) => ({ bold: oneOf(value, ['bold', 'normal'], 'normal') === 'bold' }),
  },
  {
    one: 'FontStyle',
    many: 'FontStyles',
    read: (style) => (style.italic ? 'italic' : 'normal'),
    style: (value) => ({ italic: oneOf(value, ['italic', 'normal'], 'normal') === 'italic' }),
  },
  {
    one: 'FontLine',
    many: 'FontLines',
    read: (style) => (style.underline ? 'underline' : style.strikethrough ? 'line-through' : 'none'),
    style: (value) => {
      const line = oneOf(value, ['underline', 'line-through', 'none'], 'none')
      return { underline: line === 'underline', strikethrough: line === 'line-through' }
    },
  },
  {
    one: 'FontSize',
    many: 'FontSizes',
    read: (style) => style.fontSize ?? 10,
    style: (value) => ({ fontSize: Number(value ?? 10) }),
  },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    read: (style) => style.horizontal || (style.alignedAsUsual ? 'general-left' : 'general'),
    style: (value) => {
      const given = oneOf(value, ['left', 'center', 'right', 'normal', ''], '')
      if (given !== 'normal' && given !== '') return { horizontal: given }
      return { horizontal: '' as Horizontal, alignedAsUsual: given === 'normal' }
    },
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    read: (style) => style.vertical ?? 'bottom',
    style: (value) => ({ vertical: oneOf(value, ['top', 'middle', 'bottom'], 'bottom') as Vertical }),
  },
  {
    one: 'Wrap',
    many: 'Wraps',
    /** A cell nobody set is said to wrap, though its strategy is to overflow. */
    read: (style) => style.wrap === undefined || style.wrap === 'wrap',
    style: (value) => ({ wrap: value ? 'wrap' : 'overflow' }),
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    read: (style) => constant('Spreadsheet.WrapStrategy', (style.wrap ?? 'overflow').toUpperCase()),
    style: (value) => ({ wrap: String(value).toLowerCase() as NonNullable<CellStyle['wrap']> }),
  },
  {
    one: 'TextDirection',
    many: 'TextDirections',
    read: (style) => (style.direction ? constant('Spreadsheet.TextDirection', style.direction) : null),
    style: (value) => ({ direction: value === null || value === undefined ? '' : (String(value) as NonNullable<CellStyle['direction']>) }),
  },
  {
    one: 'TextRotation',
    many: 'TextRotations',
    read: (style) => textRotation(style.rotation ?? 0, style.stacked ?? false),
    style: rotationStyle,
  },
]

/** Null stands for the default. */
function oneOf<T extends string>(value: unknown, allowed: readonly T[], byDefault: T): T {
  if (value === null || value === undefined) return byDefault
  const found = allowed.find((text) => text === String(value).toLowerCase())
  if (found === undefined) throw new Exception(`Invalid argument: ${String(value)}`)
  return found
}
