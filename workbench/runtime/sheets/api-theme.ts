import { themeColors } from '../spreadsheet/color-object'
import { apiColor, type CellFormat } from './cell-format'

/** How a cell looks that nobody gave a look. */
export const DEFAULT_FORMAT = {
  backgroundColor: { red: 1, green: 1, blue: 1 },
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
}

/** Google calls the theme's link colour otherwise than Apps Script does. */
export function spreadsheetTheme(): object {
  const themed = themeColors().map(([name, hex]) => ({
    colorType: name === 'HYPERLINK' ? 'LINK' : name,
    color: { rgbColor: apiColor(hex) },
  }))
  return { primaryFontFamily: 'Arial', themeColors: themed }
}

/** A cell's own format over the default; without an alignment of its own text stands left, numbers right, the rest in the middle. */
export function effectiveFormat(own: CellFormat, content: 'text' | 'number' | 'other'): object {
  return {
    ...DEFAULT_FORMAT,
    horizontalAlignment: { text: 'LEFT', number: 'RIGHT', other: 'CENTER' }[content],
    hyperlinkDisplayType: 'PLAIN_TEXT',
    ...own,
    textFormat: { ...DEFAULT_FORMAT.textFormat, ...own.textFormat },
  }
}
