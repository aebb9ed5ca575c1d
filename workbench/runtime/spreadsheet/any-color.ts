import { colorText } from './color'
import { colorObject, keptColor } from './color-object'

/** What a script means by a colour, as '#rrggbb': a text or one of Google's colour objects; null for none. */
export function anyColor(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (keptColor(value)?.hex ?? null) : colorText(value)
}

/** Null for none. */
export function colorOrNone(hex: string | null | undefined): object | null {
  return hex ? colorObject(hex) : null
}
