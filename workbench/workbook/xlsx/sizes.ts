/** Widths and heights: an .xlsx file has them in characters and points, the workbook in pixels. */

/** A digit of Excel's default font, and what it leaves empty beside a cell's text. */
const PIXELS_PER_CHARACTER = 7
const PADDING_PIXELS = 5
const PIXELS_PER_POINT = 4 / 3

export function pixelsOfWidth(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) + PADDING_PIXELS
}

export function widthOf(pixels: number): number {
  return (pixels - PADDING_PIXELS) / PIXELS_PER_CHARACTER
}

export function pixelsOfHeight(points: number): number {
  return Math.round(points * PIXELS_PER_POINT)
}

export function heightOf(pixels: number): number {
  return pixels / PIXELS_PER_POINT
}
