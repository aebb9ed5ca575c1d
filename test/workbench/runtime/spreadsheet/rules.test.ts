import { openWorkbook, type WorkbookSnapshot } from '../../../../workbench/workbook/workbook'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();'
const reopened = (world: ReturnType<typeof memoryWorld>) =>
  memoryWorld(openWorkbook({ snapshot: JSON.parse(JSON.stringify(world.workbook.snapshot())) as WorkbookSnapshot }))

describe('DataValidation', () => {
  it.each([
    ['requireNumberBetween(1, 10)', 'NUMBER_BETWEEN', [1, 10]],
    ['requireNumberNotEqualTo(3)', 'NUMBER_NOT_EQUAL_TO', [3]],
    ['requireTextContains("Google")', 'TEXT_CONTAINS', ['Google']],
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL', []],
    ['requireDate()', 'DATE_IS_VALID_DATE', []],
    ['requireFormulaSatisfied("=EQ(B1,B2)")', 'CUSTOM_FORMULA', ['=EQ(B1,B2)']],
    ['requireValueInList(["Yes", "No"], false)', 'VALUE_IN_LIST', [['Yes', 'No'], false]],
    ['requireCheckbox()', 'CHECKBOX', []],
    ['requireCheckbox("APPROVED")', 'CHECKBOX', ['APPROVED']],
    ['requireCheckbox("APPROVED", "PENDING")', 'CHECKBOX', ['APPROVED', 'PENDING']],
    ['requireCheckbox(1, 0)', 'CHECKBOX', [1, 0]],
    ['withCriteria(SpreadsheetApp.DataValidationCriteria.NUMBER_BETWEEN, [1, 10])', 'NUMBER_BETWEEN', [1, 10]],
    [
      'withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_AFTER_RELATIVE, [SpreadsheetApp.RelativeDate.PAST_MONTH])',
      'DATE_AFTER_RELATIVE',
      ['PAST_MONTH'],
    ],
  ])('with %s is kept as %s %j, also when copied', (how, type, values) => {
    const world = memoryWorld()
    resultOf({ body: `${SHEET} sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().${how}.build())`, world })
    const body = `${SHEET} const rule = sheet.getRange('A1').getDataValidation(); const copy = rule.copy().setAllowInvalid(false).setHelpText('x').build()
      return [rule, copy].map((one) => [String(one.getCriteriaType()), JSON.parse(JSON.stringify(one.getCriteriaValues())), one.getAllowInvalid(), one.getHelpText()])`
    expect(resultOf({ body, world: reopened(world) })).toEqual([
      [type, values, true, null],
      [type, values, false, 'x'],
    ])
  })

  it('takes no list of more than 500', () => {
    expect(failureOf("SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, i) => 'v' + i))")).toBe(
      'Exception: The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.',
    )
  })
})

describe('checkboxes', () => {
  it('start unchecked, with values of their own too', () => {
    const body = `${SHEET} sheet.getRange('A1').insertCheckboxes(); sheet.getRange('B1').insertCheckboxes('yes'); sheet.getRange('C1').insertCheckboxes('yes', 'no')
      const before = sheet.getRange('A1:C1').getValues()[0]; sheet.getRange('A1:C1').check(); const after = sheet.getRange('A1:C1').getValues()[0]
      const checked = sheet.getRange('A1:C1').isChecked(); sheet.getRange('C1').uncheck()
      return [before, after, checked, sheet.getRange('A1:C1').isChecked(), sheet.getRange('C1').isChecked(), sheet.getRange('D1').isChecked()]`
    expect(resultOf(body)).toEqual([[false, '', 'no'], [true, 'yes', 'yes'], true, null, false, null])
  })

  it('are removed with the values they stood for, and nothing else', () => {
    const body = `${SHEET} sheet.getRange('A1:B1').insertCheckboxes('yes', 'no'); sheet.getRange('B1').clearDataValidations().setValue('kept')
      sheet.getRange('C1').setValue('text'); sheet.getRange('A1:C1').removeCheckboxes()
      return [sheet.getRange('A1:C1').getValues()[0], sheet.getRange('A1').getDataValidation()]`
    expect(resultOf(body)).toEqual([['', 'kept', 'text'], null])
  })
})

describe('ConditionalFormatRule', () => {
  it.each([
    ['whenCellEmpty()', 'CELL_EMPTY', []],
    ['whenNumberBetween(1, 10)', 'NUMBER_BETWEEN', [1, 10]],
    ['whenNumberEqualTo(5)', 'NUMBER_EQUAL_TO', [5]],
    ["whenTextEqualTo('5')", 'TEXT_EQUAL_TO', ['5']],
    ["whenTextStartsWith('a')", 'TEXT_STARTS_WITH', ['a']],
    ["whenFormulaSatisfied('=A1>1')", 'CUSTOM_FORMULA', ['=A1>1']],
    ['whenDateAfter(new Date("2026-11-23T00:00:00"))', 'DATE_AFTER', ['2026-11-22T16:00:00.000Z']],
    ['whenDateBefore(SpreadsheetApp.RelativeDate.TODAY)', 'DATE_BEFORE_RELATIVE', ['TODAY']],
    [
      'withCriteria(SpreadsheetApp.BooleanCriteria.DATE_EQUAL_TO_RELATIVE, [SpreadsheetApp.RelativeDate.PAST_WEEK])',
      'DATE_EQUAL_TO_RELATIVE',
      ['PAST_WEEK'],
    ],
  ])('%s is kept as %s', (how, type, values) => {
    const world = memoryWorld()
    const color = "SpreadsheetApp.newColor().setRgbColor('#112233').build()"
    const rule = `SpreadsheetApp.newConditionalFormatRule().${how}.setBackgroundObject(${color}).setFontColor('red').setBold(true).setRanges([sheet.getRange('A1:B2')]).build()`
    resultOf({ body: `${SHEET} sheet.setConditionalFormatRules([${rule}])`, world })
    const body = `${SHEET} const [rule] = sheet.getConditionalFormatRules(); const condition = rule.getBooleanCondition()
      return [String(condition.getCriteriaType()), JSON.parse(JSON.stringify(condition.getCriteriaValues())), condition.getBackgroundObject().asRgbColor().asHexString(),
        condition.getFontColorObject().asRgbColor().asHexString(), condition.getBold(), condition.getItalic(), rule.getGradientCondition(), rule.getRanges()[0].getA1Notation()]`
    expect(resultOf({ body, world: reopened(world) })).toEqual([type, values, '#112233', '#ff0000', true, null, null, 'A1:B2'])
  })

  it('can be a gradient', () => {
    const world = memoryWorld()
    const rule = `SpreadsheetApp.newConditionalFormatRule().setGradientMaxpoint('#FF0000').setGradientMidpointWithValue('#00FF00', SpreadsheetApp.InterpolationType.NUMBER, '50')
      .setGradientMinpointObjectWithValue(SpreadsheetApp.newColor().setRgbColor('#0000FF').build(), SpreadsheetApp.InterpolationType.PERCENTILE, '10').setRanges([sheet.getRange('A1:A9')]).build()`
    resultOf({ body: `${SHEET} sheet.setConditionalFormatRules([${rule}]); sheet.insertRowBefore(1)`, world })
    const body = `${SHEET} const [rule] = sheet.getConditionalFormatRules(); const gradient = rule.getGradientCondition(); const hex = (color) => color.asRgbColor().asHexString()
      return [rule.getBooleanCondition(), hex(gradient.getMaxColorObject()), gradient.getMaxType() === SpreadsheetApp.InterpolationType.MAX, gradient.getMaxValue(), hex(gradient.getMidColorObject()), String(gradient.getMidType()), gradient.getMidValue(),
        hex(gradient.getMinColorObject()), String(gradient.getMinType()), gradient.getMinValue(), rule.getRanges()[0].getA1Notation(),
        rule.copy().setGradientMidpointWithValue(null, null, null).build().getGradientCondition().getMidColorObject()]`
    expect(resultOf({ body, world: reopened(world) })).toEqual([
      null,
      '#ff0000',
      true,
      '',
      '#00ff00',
      'NUMBER',
      '50',
      '#0000ff',
      'PERCENTILE',
      '10',
      'A2:A10',
      null,
    ])
  })

  it('is replaced and cleared with the others', () => {
    const rule =
      "SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#fff').setGradientMaxpoint('#f00').setRanges([sheet.getRange('A1:A9')]).build()"
    const body = `${SHEET} sheet.setConditionalFormatRules([${rule}, ${rule}]); const two = sheet.getConditionalFormatRules().length
      sheet.clearConditionalFormatRules(); return [two, sheet.getConditionalFormatRules().length]`
    expect(resultOf(body)).toEqual([2, 0])
    expect(failureOf('SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()')).toMatch(/^Exception: /)
  })
})
