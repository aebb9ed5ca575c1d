import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet(); const at = (a1) => sheet.getRange(a1); const names = SpreadsheetApp;'

describe('Range looks', () => {
  it('have the defaults of a new sheet', () => {
    const body = `${SHEET} const cell = at('A1'); return ['Background', 'FontColor', 'FontFamily', 'FontLine', 'FontSize', 'FontStyle', 'FontWeight',
      'HorizontalAlignment', 'VerticalAlignment', 'Wrap', 'NumberFormat', 'TextDirection'].map((look) => cell['get' + look]()).concat(String(cell.getWrapStrategy()), cell.getTextRotation().getDegrees())`
    expect(resultOf(body)).toEqual([
      '#ffffff',
      '#000000',
      'Arial',
      'none',
      10,
      'normal',
      'normal',
      'general',
      'bottom',
      true,
      '0.###############',
      null,
      'OVERFLOW',
      0,
    ])
  })

  it.each([
    [
      'FontFamilies',
      [
        ['Georgia', 'Helvetica'],
        ['Arial,Tahoma', null],
      ],
      [
        ['Georgia', 'Helvetica'],
        ['Arial,Tahoma', 'Arial'],
      ],
    ],
    [
      'FontWeights',
      [
        ['bold', null],
        ['normal', 'bold'],
      ],
      [
        ['bold', 'normal'],
        ['normal', 'bold'],
      ],
    ],
    [
      'FontLines',
      [
        ['underline', 'line-through'],
        [null, 'none'],
      ],
      [
        ['underline', 'line-through'],
        ['none', 'none'],
      ],
    ],
    [
      'FontSizes',
      [
        [8, 9],
        [10, 24],
      ],
      [
        [8, 9],
        [10, 24],
      ],
    ],
    [
      'HorizontalAlignments',
      [
        ['left', 'center'],
        ['normal', null],
      ],
      [
        ['left', 'center'],
        ['general-left', 'general'],
      ],
    ],
    [
      'NumberFormats',
      [
        ['0.00', 'General'],
        ['@', '#,##0'],
      ],
      [
        ['0.00', '0.###############'],
        ['@', '#,##0'],
      ],
    ],
    [
      'Wraps',
      [
        [true, false],
        [false, true],
      ],
      [
        [true, false],
        [false, true],
      ],
    ],
    [
      'Backgrounds',
      [
        ['rebeccapurple', '#abc'],
        [null, '#010203'],
      ],
      [
        ['#663399', '#aabbcc'],
        ['#ffffff', '#010203'],
      ],
    ],
  ])('%s are set and read cell by cell', (look, given, read) => {
    expect(resultOf(`${SHEET} at('B2:C3').set${look}(${JSON.stringify(given)}); return at('B2:C3').get${look}()`)).toEqual(read)
  })

  it('turn, stack and direct texts', () => {
    const body = `${SHEET} at('A1').setTextRotation(45).setTextDirection(names.TextDirection.RIGHT_TO_LEFT); const turned = at('A1').getTextRotation()
      at('A2').setVerticalText(true); at('A3').setTextRotation(turned)
      return [turned.getDegrees(), turned.isVertical(), String(at('A1').getTextDirection()), at('A2').getTextRotation().isVertical(), at('A3').getTextRotation().getDegrees()]`
    expect(resultOf(body)).toEqual([45, false, 'RIGHT_TO_LEFT', true, 45])
    expect(failureOf(`${SHEET} at('A1').setTextRotation(91)`)).toBe('Exception: Invalid argument: 91')
    expect(failureOf(`${SHEET} at('A1').setShowHyperlink(null)`)).toBe(
      "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setShowHyperlink.",
    )
  })

  it('draw each side by itself: true draws, false removes, null leaves', () => {
    const world = memoryWorld()
    const body = `${SHEET} at('B2:C3').setBorder(true, true, true, true, true, true)
      at('B2:C3').setBorder(true, null, true, true, false, null, '#00ff00', names.BorderStyle.DASHED)`
    resultOf({ world, body })
    const range = { sheetId: 0, startRow: 1, endRow: 3, startColumn: 1, endColumn: 3 }
    const [read] = world.workbook.read([{ ...range, aspects: ['borders'] }])
    const black = { style: 'thin', color: '#000000' }
    const green = { style: 'dashed', color: '#00ff00' }
    expect(read?.borders?.[0]).toEqual([
      { top: green, left: black, bottom: black },
      { top: green, right: green, bottom: black },
    ])
  })
})

describe('Color', () => {
  it('is an RGB or a theme colour, and says when it is asked for the other', () => {
    const body = `${SHEET} const rgb = names.newColor().setRgbColor('#12Ab34').build(); const theme = names.newColor().setThemeColor(names.ThemeColorType.ACCENT1)
      return [String(names.newColor().getColorType()), String(rgb), rgb.asRgbColor().asHexString(), rgb.asRgbColor().getGreen(), String(rgb.getColorType()),
        String(theme.build().asThemeColor().getThemeColorType()), String(theme.getColorType())]`
    expect(resultOf(body)).toEqual(['UNSUPPORTED', 'Color', '#12ab34', 0xab, 'RGB', 'ACCENT1', 'THEME'])
    expect(failureOf('SpreadsheetApp.newColor().setRgbColor("#123456").asThemeColor()')).toBe(
      'Exception: Object is not of type ThemeColor.',
    )
    expect(failureOf('SpreadsheetApp.newColor().asRgbColor()')).toBe('Exception: Object is not of type RgbColor.')
  })

  it('is kept by cells and tabs, until another one is set', () => {
    const body = `${SHEET} const accent = names.newColor().setThemeColor(names.ThemeColorType.ACCENT2).build()
      at('A1').setBackgroundObject(accent).setFontColorObjects([[names.newColor().setRgbColor('teal').build()]])
      const before = [String(at('A1').getBackgroundObject().asThemeColor().getThemeColorType()), at('A1').getBackground(), at('A1').getFontColor()]
      at('A1').setBackground('#010203'); sheet.setTabColorObject(accent)
      return [...before, at('A1').getBackgroundObject().asRgbColor().asHexString(), sheet.getTabColor()]`
    expect(resultOf(body)).toEqual(['ACCENT2', '#ea4335', '#008080', '#010203', '#ea4335'])
  })
})
