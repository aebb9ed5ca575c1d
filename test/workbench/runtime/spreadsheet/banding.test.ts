import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();'

describe('Banding', () => {
  it('takes the colours of its theme', () => {
    const body = `${SHEET} const range = sheet.getRange('1:30'); range.applyRowBanding(SpreadsheetApp.BandingTheme.INDIGO, false, true)
      const [banding] = range.getBandings()
      return [banding.getSecondRowColorObject().asRgbColor().asHexString(), banding.getHeaderRowColor(), banding.getFooterRowColor(),
        banding.getFirstRowColor(), banding.getFirstColumnColorObject(), banding.getRange().getA1Notation()]`
    expect(resultOf(body)).toEqual(['#e8e7fc', null, '#c4c3f7', '#ffffff', null, 'A1:Z30'])
  })

  it('has a header and no footer by default, and light grey', () => {
    const body = `${SHEET} const banding = sheet.getRange('A1:C9').applyColumnBanding()
      return [banding.getHeaderColumnColor(), banding.getSecondColumnColor(), banding.getFooterColumnColor()]`
    expect(resultOf(body)).toEqual(['#bdbdbd', '#f3f3f3', null])
  })

  it('is recoloured, moved, copied and removed', () => {
    const body = `${SHEET} const book = SpreadsheetApp.getActive(); const banding = sheet.getRange('A1:C9').applyRowBanding()
      banding.setHeaderRowColor('#FF0000').setSecondRowColorObject(SpreadsheetApp.newColor().setRgbColor('blue').build()).setFooterRowColor(null)
      const copy = banding.copyTo(sheet.getRange('E1:F9')); banding.setRange(sheet.getRange('A1:C20'))
      const before = book.getBandings().map((one) => [one.getRange().getA1Notation(), one.getHeaderRowColor(), one.getSecondRowColor()])
      banding.remove()
      return [before, sheet.getBandings().length, copy.getRange().getA1Notation()]`
    expect(resultOf(body)).toEqual([
      [
        ['A1:C20', '#ff0000', '#0000ff'],
        ['E1:F9', '#ff0000', '#0000ff'],
      ],
      1,
      'E1:F9',
    ])
  })

  it('does not overlap another', () => {
    expect(failureOf(`${SHEET} sheet.getRange('A1:C9').applyRowBanding(); sheet.getRange('B2').applyRowBanding()`)).toBe(
      'Exception: You cannot add alternating background colors to a range that already has alternating background colors.',
    )
  })

  it('grows with its rows', () => {
    const body = `${SHEET} const banding = sheet.getRange('A1:C9').applyRowBanding(); sheet.insertRowsAfter(3, 2); sheet.deleteColumn(1); return banding.getRange().getA1Notation()`
    expect(resultOf(body)).toBe('A1:B11')
  })
})

describe('Color', () => {
  it('is a colour or a theme colour, and says which', () => {
    const body = `const rgb = SpreadsheetApp.newColor().setRgbColor('#0a0B0c').build(); const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build()
      const color = rgb.asRgbColor()
      return [color.getRed(), color.getGreen(), color.getBlue(), String(rgb.getColorType()), String(theme.getColorType()), String(theme.asThemeColor().getThemeColorType())]`
    expect(resultOf(body)).toEqual([10, 11, 12, 'RGB', 'THEME', 'ACCENT1'])
    expect(failureOf('SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.TEXT).build().asRgbColor()')).toBe(
      'Exception: Object is not of type RgbColor.',
    )
  })
})
