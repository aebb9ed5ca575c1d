import { failureOf, resultOf } from '../script-runs'

/** What scripts meet on line beyond the reference, as those who run the same scripts there have written down. */
const SHEET = 'const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const at = (a1) => sheet.getRange(a1);'
const seen = (body: string) => resultOf(`${SHEET} ${body}`)

describe('as on line', () => {
  it('a method without a result gives null', () => {
    expect(
      resultOf(
        'const cache = CacheService.getScriptCache(); return [cache.put("a", "b"), cache.remove("a"), SpreadsheetApp.flush()].map((given) => given === null)',
      ),
    ).toEqual([true, true, true])
  })

  it('an enumeration is its first constant, too', () => {
    expect(
      seen(
        'const { Dimension, SortOrder } = SpreadsheetApp; return [String(Dimension), Dimension.name(), Dimension.ordinal(), Dimension.compareTo(Dimension.ROWS), Object.keys(Dimension), SortOrder.DESCENDING.toString(), SpreadsheetApp.FrequencyType.WEEKLY.ordinal()]',
      ),
    ).toEqual(['COLUMNS', 'COLUMNS', 0, -1, ['COLUMNS', 'ROWS'], 'DESCENDING', 2])
  })

  it('a range tells the lines around its first cell', () => {
    const body = `const none = at('B2:C3').getBorder(); at('B2:C3').setBorder(true, true, true, true, true, true)
      at('B2:C3').setBorder(true, null, null, null, null, null, '#00ff00', SpreadsheetApp.BorderStyle.DASHED)
      const sides = (border) => ['Top', 'Left', 'Bottom', 'Right'].map((side) => border['get' + side]()).map((side) => [side.getBorderStyle() && side.getBorderStyle().toString(), side.getColor().getColorType().toString()])
      at('F1').setBorder(null, true, null, null, null, null, 'red', SpreadsheetApp.BorderStyle.DOUBLE === undefined ? null : SpreadsheetApp.BorderStyle.SOLID_THICK)
      return [none, sides(at('B2:C3').getBorder()), at('B2').getBorder().getTop().getColor().asRgbColor().asHexString(), sides(at('F1').getBorder())]`
    const solid = ['SOLID', 'RGB']
    const nothing = [null, 'UNSUPPORTED']
    expect(seen(body)).toEqual([
      null,
      [['DASHED', 'RGB'], solid, solid, solid],
      '#00ff00',
      [nothing, ['SOLID_THICK', 'RGB'], nothing, nothing],
    ])
  })

  it('a filter tells how its last sort treated a column', () => {
    const body = `at('B1:C3').setValues([['a', 'b'], [1, 2], [3, 1]]); const filter = at('B1:C3').createFilter(); filter.sort(3, true)
      const spec = filter.getColumnSortSpec(3); let message; try { filter.getColumnSortSpec(2).getSortOrder() } catch (error) { message = error.message }
      return [at('B2:C3').getValues(), spec.getDimensionIndex(), spec.isAscending(), spec.getSortOrder().toString(), message]`
    const message = 'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.'
    expect(seen(body)).toEqual([
      [
        [3, 1],
        [1, 2],
      ],
      3,
      true,
      'ASCENDING',
      message,
    ])
  })

  it('an image for a cell is built with its alternative text, and is never stored as text', () => {
    const build = "SpreadsheetApp.newCellImage().setSourceUrl('https://example.org/a.png').setAltTextTitle('t').setAltTextDescription('d')"
    const body = `const image = ${build}.build(); const again = image.toBuilder().setAltTextTitle('u')
      return [String(image), String(again), image.getAltTextTitle(), image.getAltTextDescription(), image.getUrl(), again.getAltTextTitle()]`
    expect(seen(body)).toEqual(['CellImage', 'CellImageBuilder', 't', 'd', 'https://example.org/a.png', 'u'])
    expect(failureOf(`${build}.build().getContentUrl()`)).toMatch(/no content URL/)
    expect(failureOf(`${SHEET} at('A1').setValue(${build}.build())`)).toBe(
      'Exception: An image in a cell is not implemented in the workbench',
    )
  })

  it('both bands have a colour', () => {
    expect(failureOf(`${SHEET} at('A1:B4').applyRowBanding().setSecondRowColor(null)`)).toBe(
      'Exception: Second row color should not be null.',
    )
    expect(failureOf(`${SHEET} at('A1:B4').applyColumnBanding().setFirstColumnColorObject(null)`)).toBe(
      'Exception: First column color should not be null.',
    )
    expect(seen("return at('A1:B4').applyRowBanding().setHeaderRowColor(null).getHeaderRowColor()")).toBeNull()
  })

  it('a warning has no editors, and the range of a protected sheet no notation', () => {
    const body = `const own = sheet.protect(); const before = own.getEditors().length; own.setWarningOnly(true); return [before, own.getEditors().length, own.getRange().getA1Notation(), own.getRange().getNumRows()]`
    expect(seen(body)).toEqual([1, 0, '', 1000])
  })

  it('a text style keeps the theme’s colour it was given', () => {
    const body = `const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT4); const style = SpreadsheetApp.newTextStyle().setForegroundColorObject(accent).build()
      at('A1').setValue('x').setTextStyle(style); const read = at('A1').getTextStyle()
      return [String(accent), style.getForegroundColor(), read.getForegroundColorObject().asThemeColor().getThemeColorType().toString(), at('A1').getFontColor(), read.copy().setForegroundColor('red').build().getForegroundColor()]`
    expect(seen(body)).toEqual(['ColorBuilder', 'ACCENT4', 'ACCENT4', '#34a853', '#ff0000'])
  })

  it('metadata lies on whole rows and columns, and a cell has none', () => {
    const body = `at('9:9').addDeveloperMetadata('k'); const [entry] = at('9:9').getDeveloperMetadata(); const row = entry.getLocation().getRow().getA1Notation()
      return [row, entry.moveToColumn(at('J:J')).getLocation().getColumn().getA1Notation(), at('J1').getDeveloperMetadata()]`
    expect(seen(body)).toEqual(['9:9', 'J:J', []])
  })

  it('a validation builder has no criterion until it is given one, and takes formulas by withCriteria only', () => {
    const body = `const builder = SpreadsheetApp.newDataValidation(); const rule = builder.copy().withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_AFTER, ['=I1']).build(); at('A1').setDataValidation(rule)
      return [builder.getCriteriaType(), builder.getCriteriaValues(), at('A1').getDataValidation().getCriteriaValues()]`
    expect(seen(body)).toEqual([null, [], ['=I1']])
    const said = (method: string, types: string) =>
      `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.DataValidationBuilder.${method}.`
    expect(failureOf("SpreadsheetApp.newDataValidation().requireDateAfter('=I1')")).toBe(said('requireDateAfter', 'String'))
    expect(failureOf("SpreadsheetApp.newDataValidation().requireNumberBetween(1, '5')")).toBe(said('requireNumberBetween', 'number,String'))
  })
})
