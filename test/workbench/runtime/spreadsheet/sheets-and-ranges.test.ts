import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();'

describe('Spreadsheet', () => {
  it('adds, finds, renames, moves and deletes sheets', () => {
    const body = `const book = SpreadsheetApp.getActive()
      const made = book.insertSheet('居民')
      const first = book.getSheets()[0].getName()
      made.setName('住户')
      book.setActiveSheet(made); book.moveActiveSheet(1)
      const names = book.getSheets().map((sheet) => sheet.getName())
      book.deleteSheet(book.getSheetByName(first))
      return [names, book.getSheetByName('居民'), book.getSheetById(made.getSheetId()).getName(), book.getNumSheets(), made.getIndex()]`
    expect(resultOf(body)).toEqual([['住户', 'Sheet1'], null, '住户', 1, 1])
  })

  it('refuses a second sheet of one name and the removal of the last', () => {
    expect(failureOf("SpreadsheetApp.getActive().insertSheet('Sheet1')")).toBe(
      'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.',
    )
    expect(failureOf('SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet())')).toBe(
      "Exception: You can't remove all the sheets in a document.",
    )
  })

  it('opens itself by id and nothing else', () => {
    expect(resultOf("return SpreadsheetApp.openById('the-spreadsheet') === SpreadsheetApp.getActive()")).toBe(true)
    expect(failureOf("SpreadsheetApp.openById('another')")).toBe('Exception: You do not have permission to access the requested document.')
  })

  it('reads ranges by A1 notation with a quoted sheet, by open ends and by name', () => {
    const body = `const book = SpreadsheetApp.getActive(); book.insertSheet('小区 A')
      book.setNamedRange('负责人', book.getRange("'小区 A'!B2:B3"))
      const named = book.getRangeByName('负责人')
      return [book.getRange("'小区 A'!C3").getSheet().getName(), named.getA1Notation(), book.getRange('负责人').getNumRows(),
        book.getRange('Sheet1!A2:B').getLastRow(), book.getNamedRanges().map((range) => range.getName())]`
    expect(resultOf(body)).toEqual(['小区 A', 'B2:B3', 2, 1000, ['负责人']])
    expect(failureOf("SpreadsheetApp.getActive().getRange('No such!A1')")).toBe('Exception: Range not found')
    expect(failureOf("SpreadsheetApp.getActive().getSheets()[0].getRange('nonsense here')")).toBe('Exception: Range not found')
  })

  it('keeps developer metadata on itself, sheets, rows and columns, and finds it', () => {
    const body = `${SHEET} const book = SpreadsheetApp.getActive()
      book.addDeveloperMetadata('app', 'linli')
      sheet.addDeveloperMetadata('table', 'residents', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)
      sheet.getRange('C:C').addDeveloperMetadata('column', 'phone')
      const [column] = sheet.createDeveloperMetadataFinder().withKey('column').find()
      const before = [column.getValue(), column.getLocation().getColumn().getColumn(), String(column.getLocation().getLocationType())]
      sheet.insertColumnBefore(1)
      const moved = column.getLocation().getColumn().getColumn()
      column.setValue('mobile')
      const all = book.createDeveloperMetadataFinder().find().map((entry) => entry.getKey() + '=' + entry.getValue())
      book.createDeveloperMetadataFinder().withKey('app').find()[0].remove()
      return [before, moved, all, String(sheet.getDeveloperMetadata()[0].getVisibility()), book.getDeveloperMetadata().length]`
    expect(resultOf(body)).toEqual([['phone', 3, 'COLUMN'], 4, ['app=linli', 'table=residents', 'column=mobile'], 'PROJECT', 0])
    expect(failureOf(`${SHEET} sheet.getRange('A1:B2').addDeveloperMetadata('x')`)).toMatch(
      /^Exception: Adding developer metadata to arbitrary ranges/,
    )
  })
})

describe('Sheet', () => {
  it('appends rows after the last one and grows', () => {
    const body = `${SHEET} sheet.getRange('A1000').setValue('last'); sheet.appendRow(['next', '=1+1'])
      return [sheet.getLastRow(), sheet.getRange(1001, 1, 1, 2).getValues(), sheet.getMaxRows() > 1000]`
    expect(resultOf(body)).toEqual([1001, [['next', 2]], true])
  })

  it('inserts, deletes, hides and resizes rows and columns', () => {
    const body = `${SHEET} sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']])
      sheet.insertRowBefore(1); sheet.insertColumnsAfter(1, 2); sheet.deleteRow(3)
      sheet.hideRows(5, 2); sheet.hideColumns(2); sheet.setColumnWidth(3, 222); sheet.setFrozenRows(1); sheet.setFrozenColumns(2)
      return [sheet.getRange('A2:D2').getValues(), sheet.isRowHiddenByUser(6), sheet.isRowHiddenByUser(7), sheet.isColumnHiddenByUser(2),
        sheet.getColumnWidth(3), sheet.getColumnWidth(4), sheet.getFrozenRows(), sheet.getFrozenColumns()]`
    expect(resultOf(body)).toEqual([[['a', '', '', 'b']], true, false, true, 222, 100, 1, 2])
    expect(failureOf(`${SHEET} sheet.deleteRows(1, sheet.getMaxRows())`)).toBe("Exception: You can't delete all the rows on the sheet.")
    expect(failureOf(`${SHEET} sheet.insertRowBefore(0)`)).toBe('Exception: Those rows are out of bounds.')
  })

  it('gives the empty sheet a data range of one cell and no last row', () => {
    expect(resultOf(`${SHEET} return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()]`)).toEqual([
      'A1',
      0,
      0,
    ])
  })

  it('gives the values of the columns that are there when more are asked for', () => {
    const body = `${SHEET} sheet.appendRow(['a', 'b']); sheet.deleteColumns(3, 24)
      return [sheet.getSheetValues(1, 2, 1, 9), sheet.getSheetValues(1, 1, 1, 1)]`
    expect(resultOf(body)).toEqual([[['b']], [['a']]])
    expect(failureOf(`${SHEET} sheet.getSheetValues(1, 27, 1, 1)`)).toMatch('The coordinates of the range are outside the dimensions')
  })

  it('sorts below the frozen rows', () => {
    const body = `${SHEET} sheet.getRange('A1:A3').setValues([['头'], [2], [1]]); sheet.setFrozenRows(1); sheet.sort(1)
      return sheet.getRange('A1:A3').getValues().flat()`
    expect(resultOf(body)).toEqual(['头', 1, 2])
  })

  it('is hidden, shown and coloured', () => {
    const body = `const sheet = SpreadsheetApp.getActive().insertSheet('x'); sheet.setTabColor('#0f0').hideSheet()
      const hidden = sheet.isSheetHidden(); sheet.showSheet(); return [hidden, sheet.isSheetHidden(), sheet.getTabColor()]`
    expect(resultOf(body)).toEqual([true, false, '#00ff00'])
  })

  it('is protected as a whole or in part', () => {
    const body = `${SHEET} sheet.protect().setDescription('全表').setWarningOnly(true); sheet.getRange('A1:A2').protect().setDescription('编号')
      const types = SpreadsheetApp.ProtectionType
      const [whole] = sheet.getProtections(types.SHEET); const [part] = sheet.getProtections(types.RANGE)
      part.removeEditors(part.getEditors()); const seen = [whole.getDescription(), whole.isWarningOnly(), part.getRange().getA1Notation(), part.getDescription(), part.isWarningOnly()]
      whole.remove(); return [seen, sheet.getProtections(types.SHEET).length, SpreadsheetApp.getActive().getProtections(types.RANGE).length]`
    expect(resultOf(body)).toEqual([['全表', true, 'A1:A2', '编号', false], 0, 1])
  })
})

describe('Range', () => {
  it('knows its place and moves relatively', () => {
    const body = `${SHEET} const range = sheet.getRange(2, 3, 4, 5)
      return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.getNumRows(), range.getNumColumns(),
        range.offset(1, -2).getA1Notation(), range.offset(0, 0, 1, 1).getA1Notation(), range.getCell(2, 1).getA1Notation()]`
    expect(resultOf(body)).toEqual(['C2:G5', 2, 3, 5, 7, 4, 5, 'A3:E6', 'C2', 'C3'])
    expect(failureOf(`${SHEET} sheet.getRange(0, 1)`)).toBe('Exception: The starting row of the range is too small.')
    expect(failureOf(`${SHEET} sheet.getRange(1, 1, 0, 1)`)).toBe('Exception: The number of rows in the range must be at least 1.')
  })

  it('sets looks for all cells or cell by cell', () => {
    const body = `${SHEET} const range = sheet.getRange('A1:B2')
      range.setBackground('#FFF').setFontWeight('bold').setHorizontalAlignment('center').setWrap(true).setFontSize(14)
      range.setBackgrounds([['red', '#00ff00'], [null, '#00ff00']]); range.setFontColors([['#111111', '#222222'], ['#333333', '#444444']])
      return [range.getBackgrounds(), range.getFontColors(), range.getFontWeight(), range.getHorizontalAlignment(), range.getWrap(),
        String(range.getWrapStrategy()), range.getFontSizes()[1], sheet.getRange('C1').getBackground()]`
    expect(resultOf(body)).toEqual([
      [
        ['#ff0000', '#00ff00'],
        ['#ffffff', '#00ff00'],
      ],
      [
        ['#111111', '#222222'],
        ['#333333', '#444444'],
      ],
      'bold',
      'center',
      true,
      'WRAP',
      [14, 14],
      '#ffffff',
    ])
    expect(failureOf(`${SHEET} sheet.getRange('A1').setBackground('nocolour')`)).toMatch(/Invalid argument/)
  })

  it('merges and breaks apart', () => {
    const body = `${SHEET} const range = sheet.getRange('A1:B2').merge(); const merged = sheet.getRange('A1:D4').getMergedRanges().map((r) => r.getA1Notation())
      range.breakApart(); return [merged, sheet.getRange('A1').isPartOfMerge()]`
    expect(resultOf(body)).toEqual([['A1:B2'], false])
  })

  it('keeps notes', () => {
    const body = `${SHEET} sheet.getRange('A1:B1').setNotes([['一', '']]); sheet.getRange('C1').setNote('三')
      const all = sheet.getRange('A1:C1').getNotes(); sheet.getRange('A1').clearNote(); return [all, sheet.getRange('A1').getNote()]`
    expect(resultOf(body)).toEqual([[['一', '', '三']], ''])
  })

  it('clears what it is asked to clear', () => {
    const body = `${SHEET} const range = sheet.getRange('A1').setValue('x').setFontWeight('bold').setNote('n')
      range.clearFormat(); const a = [range.getValue(), range.getFontWeight(), range.getNote()]
      range.clearContent(); range.setFontWeight('bold'); range.clear(); return [a, range.isBlank(), range.getFontWeight()]`
    expect(resultOf(body)).toEqual([['x', 'normal', 'n'], true, 'normal'])
  })

  it('carries out one call on each range of a list', () => {
    const body = `${SHEET} const list = sheet.getRangeList(['A1', 'B2:B3']).setValue('x'); return [list.getRanges().length, sheet.getRange('A1:B3').getValues()]`
    expect(resultOf(body)).toEqual([
      2,
      [
        ['x', ''],
        ['', 'x'],
        ['', 'x'],
      ],
    ])
  })
})

describe('rules', () => {
  it('builds data validation, puts it on and reads it back', () => {
    const body = `${SHEET} const rule = SpreadsheetApp.newDataValidation().requireValueInList(['是', '否'], true).setAllowInvalid(false).setHelpText('选').build()
      sheet.getRange('A1:A2').setDataValidation(rule)
      sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build())
      sheet.getRange('C1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('E1:E9')).build())
      const list = sheet.getRange('A2').getDataValidation(); const number = sheet.getRange('B1').getDataValidation()
      const all = sheet.getRange('A1:D1').getDataValidations()[0].map((found) => found && String(found.getCriteriaType()))
      sheet.getRange('A1').setDataValidation(null)
      return [String(list.getCriteriaType()), list.getCriteriaValues(), list.getAllowInvalid(), list.getHelpText(), number.getCriteriaValues(), all,
        sheet.getRange('C1').getDataValidation().getCriteriaValues()[0].getA1Notation(), sheet.getRange('A1').getDataValidation()]`
    expect(resultOf(body)).toEqual([
      'VALUE_IN_LIST',
      [['是', '否'], true],
      false,
      '选',
      [1, 5],
      ['VALUE_IN_LIST', 'NUMBER_BETWEEN', 'VALUE_IN_RANGE', null],
      'E1:E9',
      null,
    ])
  })

  it('builds conditional formats, puts them on and reads them back', () => {
    const body = `${SHEET} const range = sheet.getRange('A1:A9')
      const text = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('逾期').setBackground('#f4cccc').setBold(true).setRanges([range]).build()
      const formula = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1>3').setFontColor('red').setRanges([range]).build()
      sheet.setConditionalFormatRules([text, formula])
      return sheet.getConditionalFormatRules().map((rule) => { const condition = rule.getBooleanCondition(); return [String(condition.getCriteriaType()),
        condition.getCriteriaValues(), condition.getBackground(), condition.getBold(), condition.getFontColor(), rule.getRanges()[0].getA1Notation()] })`
    expect(resultOf(body)).toEqual([
      ['TEXT_EQUAL_TO', ['逾期'], '#f4cccc', true, null, 'A1:A9'],
      ['CUSTOM_FORMULA', ['=$A1>3'], null, null, '#ff0000', 'A1:A9'],
    ])
    expect(failureOf('SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()')).toMatch(/must have at least one range/)
  })
})

describe('Ui', () => {
  it('is refused where nobody is there', () => {
    expect(failureOf('SpreadsheetApp.getUi()')).toBe('Exception: Cannot call SpreadsheetApp.getUi() from this context.')
  })

  it('shows menus, alerts, prompts, toasts, sidebars and dialogs', () => {
    const world = memoryWorld()
    world.answer = { button: 'YES', text: '三号楼' }
    const body = `const ui = SpreadsheetApp.getUi()
      ui.createMenu('邻里').addItem('派单', 'dispatch').addSeparator().addSubMenu(ui.createMenu('更多').addItem('撤销', 'undo')).addToUi()
      const button = ui.alert('标题', '继续?', ui.ButtonSet.YES_NO)
      const answer = ui.prompt('哪栋楼?')
      SpreadsheetApp.getActive().toast('好了', '邻里')
      ui.showSidebar(HtmlService.createHtmlOutput('<p>侧栏</p>').setTitle('面板').addMetaTag('viewport', 'width=1'))
      ui.showModalDialog(HtmlService.createHtmlOutput('x').setWidth(300).setHeight(200), '对话')
      return [button === ui.Button.YES, answer.getResponseText(), answer.getSelectedButton() === ui.Button.YES]`
    expect(resultOf({ world, hasUi: true, body })).toEqual([true, '三号楼', true])
    expect(world.menus[0]).toMatchObject({
      label: '邻里',
      items: [{ kind: 'item', label: '派单', handler: 'dispatch' }, { kind: 'separator' }, { kind: 'menu', items: [{ handler: 'undo' }] }],
    })
    expect(world.questions).toEqual([
      { title: '标题', message: '继续?', buttons: ['YES', 'NO'] },
      { title: null, message: '哪栋楼?', buttons: ['OK'] },
    ])
    expect(world.toasts).toEqual([{ title: '邻里', message: '好了', seconds: 5 }])
    expect(world.pages).toEqual([
      {
        kind: 'sidebar',
        title: '面板',
        html: '<meta name="viewport" content="width=1"><p>侧栏</p>',
        width: null,
        height: null,
        modal: false,
      },
      { kind: 'dialog', title: '对话', html: 'x', width: 300, height: 200, modal: true },
    ])
  })
})
