import { failureOf, resultOf } from '../script-runs'

const SHEET = `const sheet = SpreadsheetApp.getActiveSheet(); const bold = SpreadsheetApp.newTextStyle().setBold(true).build()
  const italic = SpreadsheetApp.newTextStyle().setItalic(true).build()
  const runs = (value) => value.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getTextStyle().isBold(), run.getTextStyle().isItalic(), run.getLinkUrl()]);`

describe('RichTextValue', () => {
  it('has runs of one style each', () => {
    const body = `${SHEET}
      const value = SpreadsheetApp.newRichTextValue().setText('HelloWorld').setTextStyle(0, 5, bold).setTextStyle(italic).build()
      sheet.getRange('B2:C2').setRichTextValue(value)
      const read = sheet.getRange('C2').getRichTextValue()
      return [sheet.getRange('B2:C2').getValues(), runs(read), read.getTextStyle().isBold(), read.getTextStyle().isItalic(), read.getTextStyle(0, 3).isBold(), read.getTextStyle().getFontSize()]`
    expect(resultOf(body)).toEqual([
      [['HelloWorld', 'HelloWorld']],
      [
        ['Hello', 0, 5, true, true, null],
        ['World', 5, 10, false, true, null],
      ],
      null,
      true,
      true,
      10,
    ])
  })

  it('links parts or all of its text, which are blue and underlined unless a style says otherwise', () => {
    const body = `${SHEET} const black = SpreadsheetApp.newTextStyle().setUnderline(false).setBold(true).setForegroundColor('#000000').build()
      const value = SpreadsheetApp.newRichTextValue().setText('foo no baz').setLinkUrl(0, 3, 'https://bar.example').setLinkUrl(7, 10, 'https://abc.example').setTextStyle(7, 10, black).build()
      sheet.getRange('A1').setRichTextValue(value)
      const read = sheet.getRange('A1').getRichTextValue(); const [foo, , baz] = read.getRuns()
      return [read.getLinkUrl(), read.getLinkUrl(7, 10), foo.getTextStyle().isUnderline(), foo.getTextStyle().getForegroundColor(), baz.getTextStyle().isUnderline(),
        SpreadsheetApp.newRichTextValue().setText('Foo').setLinkUrl('https://bar.foo').build().getLinkUrl(),
        read.copy().setLinkUrl(null).build().getRuns().length]`
    expect(resultOf(body)).toEqual([null, 'https://abc.example', true, '#1155cc', false, 'https://bar.foo', 2])
  })

  it('is null for what is no text, and plain for plain text', () => {
    const body = `${SHEET} sheet.getRange('A1:D1').setValues([['text', 5, new Date(0), '']])
      return sheet.getRange('A1:D1').getRichTextValues()[0].map((value) => value && [value.getText(), value.getRuns().length])`
    expect(resultOf(body)).toEqual([['text', 1], null, null, ['', 0]])
  })

  it('ends with another value and moves with its cell', () => {
    const body = `${SHEET} const value = SpreadsheetApp.newRichTextValue().setText('ab').setTextStyle(0, 1, bold).build()
      sheet.getRange('A1:A2').setRichTextValues([[value], [value]]); sheet.getRange('A2').setValue('cd'); sheet.insertRowBefore(1)
      return [runs(sheet.getRange('A2').getRichTextValue()).length, runs(sheet.getRange('A3').getRichTextValue()).length]`
    expect(resultOf(body)).toEqual([2, 1])
  })

  it('refuses offsets outside its text', () => {
    expect(failureOf(`${SHEET} SpreadsheetApp.newRichTextValue().setText('ab').setTextStyle(0, 3, bold)`)).toBe(
      'Exception: Invalid argument: endOffset',
    )
    expect(failureOf(`${SHEET} sheet.getRange('A1:B1').setRichTextValues([[null]])`)).toMatch(/number of columns/)
  })
})

describe('TextStyle', () => {
  it('is set and read for cells', () => {
    const body = `${SHEET} sheet.getRange('C5:D6').setTextStyle(SpreadsheetApp.newTextStyle().setFontSize(15).setUnderline(true).build())
      const style = sheet.getRange('D6').getTextStyle()
      sheet.getRange('A1:B1').setTextStyles([[bold, italic]])
      return [style.getFontSize(), style.isUnderline(), style.isBold(), style.getFontFamily(), sheet.getRange('A1').getFontWeight(), sheet.getRange('A1:B1').getTextStyles()[0].map((one) => one.isItalic())]`
    expect(resultOf(body)).toEqual([15, true, false, 'arial,sans,sans-serif', 'bold', [false, true]])
  })

  it('overrides the runs of a text and leaves its links', () => {
    const body = `${SHEET} sheet.getRange('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('ab').setTextStyle(0, 1, bold).setLinkUrl(1, 2, 'https://x.example').build())
      sheet.getRange('A1').setTextStyle(SpreadsheetApp.newTextStyle().setBold(false).build())
      return runs(sheet.getRange('A1').getRichTextValue())`
    expect(resultOf(body)).toEqual([
      ['a', 0, 1, false, false, null],
      ['b', 1, 2, false, false, 'https://x.example'],
    ])
  })

  it('says nothing of what was not set, and is copied', () => {
    const body = `${SHEET} const copy = bold.copy().setForegroundColorObject(SpreadsheetApp.newColor().setRgbColor('red').build()).setStrikethrough(true).build()
      return [bold.isItalic(), bold.getFontSize(), copy.isBold(), copy.getForegroundColorObject().asRgbColor().asHexString(), copy.isStrikethrough(), bold.isStrikethrough()]`
    expect(resultOf(body)).toEqual([null, null, true, '#ff0000', true, null])
  })
})
