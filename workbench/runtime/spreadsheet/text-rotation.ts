import type { CellStyle } from '../../workbook/reads'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'

class TextRotation {
  readonly #degrees: number
  readonly #isVertical: boolean

  constructor(degrees: number, isVertical: boolean) {
    this.#degrees = degrees
    this.#isVertical = isVertical
  }

  getDegrees(): number {
    return this.#degrees
  }

  isVertical(): boolean {
    return this.#isVertical
  }
}

export function publishTextRotation(): void {
  publish(TextRotation, 'SpreadsheetApp.TextRotation', 'Spreadsheet.TextRotation')
}

export function textRotation(degrees: number, isVertical: boolean): object {
  return new TextRotation(degrees, isVertical)
}

/** Degrees from -90 to 90, or a TextRotation; null for none. */
export function rotationStyle(value: unknown): CellStyle {
  if (value instanceof TextRotation) return { rotation: value.getDegrees(), stacked: value.isVertical() }
  const degrees = Number(value ?? 0)
  if (!(degrees >= -90 && degrees <= 90)) throw new Exception(`Invalid argument: ${String(value)}`)
  return { rotation: degrees, stacked: false }
}
