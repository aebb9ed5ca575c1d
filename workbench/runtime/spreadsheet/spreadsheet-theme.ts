import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { colorObject, themeColors } from './color-object'

/** Google's standard theme: the only one here, so it is read and not changed. */
class SpreadsheetTheme {
  getThemeColors(): unknown[] {
    return themeColors().map(([name]) => constant('Spreadsheet.ThemeColorType', name))
  }

  getConcreteColor(type: unknown): object {
    const [, hex] = themeColors().find(([name]) => name === String(type)) ?? []
    if (hex === undefined) throw new Exception(`Invalid argument: ${String(type)}`)
    return colorObject(hex)
  }

  getFontFamily(): string {
    return 'Arial'
  }
}

export const THEME_OF_SPREADSHEET = {
  getSpreadsheetTheme: () => new SpreadsheetTheme(),
  resetSpreadsheetTheme: () => new SpreadsheetTheme(),
}

export function publishTheme(): void {
  publish(SpreadsheetTheme, 'SpreadsheetApp.SpreadsheetTheme', 'Spreadsheet.SpreadsheetTheme')
}
