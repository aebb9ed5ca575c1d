import { openWorkbook, type WorkbookSnapshot } from '../../../../workbench/workbook/workbook'
import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const GIF = [71, 73, 70, 56, 57, 97, 30, 0, 20, 0, 0, 0, 0]
const PNG = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 44, 0, 0, 0, 200]
const BMP = [66, 77, ...Array(16).fill(0), 5, 0, 0, 0, 7, 0, 0, 0]
const JPEG = [255, 216, 255, 224, 0, 4, 0, 0, 255, 192, 0, 17, 8, 0, 9, 0, 12, 3, 0]
const SHEET = `const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet();
  const blob = (bytes) => Utilities.newBlob(bytes, 'image/png', 'MyImageName'); const GIF = ${JSON.stringify(GIF)};`

describe('OverGridImage', () => {
  it('hangs on a cell, moves with it, and is there after reopening', () => {
    const world = memoryWorld()
    resultOf({
      world,
      body: `${SHEET} sheet.insertImage(blob(GIF), 2, 3, 10, 12).setWidth(60).setAltTextTitle('Tea').setAltTextDescription('A cup').assignScript('pour')
        book.insertImage('https://example.org/cup.png', 1, 1); sheet.insertRowsBefore(2, 4); sheet.insertColumnBefore(1)`,
    })
    const snapshot = JSON.parse(JSON.stringify(world.workbook.snapshot())) as WorkbookSnapshot
    const read = `${SHEET} const [image, other] = sheet.getImages()
      return [image.getAnchorCell().getA1Notation(), image.getAnchorCellXOffset(), image.getAnchorCellYOffset(), image.getWidth(), image.getHeight(),
        image.getInherentWidth(), image.getInherentHeight(), image.getAltTextTitle(), image.getAltTextDescription(), image.getScript(), image.getUrl(),
        image.getSheet().getName() === sheet.getName(), other.getUrl(), other.getScript(), book.getImages().length]`
    expect(resultOf({ body: read, world: memoryWorld(openWorkbook({ snapshot })) })).toEqual([
      'C7',
      10,
      12,
      60,
      20,
      30,
      20,
      'Tea',
      'A cup',
      'pour',
      null,
      true,
      'https://example.org/cup.png',
      '',
      2,
    ])
  })

  it('is moved, resized, replaced and removed', () => {
    const body = `${SHEET} const image = sheet.insertImage(blob(GIF), 1, 1).setHeight(90).setAnchorCell(sheet.getRange('D4')).setAnchorCellXOffset(3).setAnchorCellYOffset(4)
      const moved = [image.getAnchorCell().getA1Notation(), image.getHeight(), image.getAnchorCellXOffset(), image.getAnchorCellYOffset()]
      image.replace(blob(${JSON.stringify(PNG)})); const replaced = [image.getHeight(), image.resetSize().getHeight(), image.getWidth()]
      image.remove(); return [...moved, ...replaced, sheet.getImages().length, sheet.getDrawings().length]`
    expect(resultOf(body)).toEqual(['D4', 90, 3, 4, 90, 200, 300, 0, 0])
    expect(failureOf(`${SHEET} const image = sheet.insertImage(blob(GIF), 1, 1); image.remove(); image.getWidth()`)).toBe(
      'Exception: The image has been removed.',
    )
    expect(failureOf(`${SHEET} sheet.insertImage(blob(GIF), 1, 1).setAnchorCell(book.insertSheet('x').getRange('A1'))`)).toMatch(
      /same sheet/,
    )
  })

  it('is one a sheet’s copy has too, and goes with its sheet', () => {
    const body = `${SHEET} sheet.insertImage(blob(GIF), 1, 1); const copy = sheet.copyTo(book); const both = book.getImages().length
      book.deleteSheet(copy); return [both, book.getImages().length]`
    expect(resultOf(body)).toEqual([2, 1])
  })

  it.each([
    ['GIF', GIF, [30, 20]],
    ['PNG', PNG, [300, 200]],
    ['BMP', BMP, [5, 7]],
    ['JPEG', JPEG, [12, 9]],
  ])('has the size of a %s', (_, bytes, size) => {
    const body = `${SHEET} const image = sheet.insertImage(blob(${JSON.stringify(bytes)}), 1, 1); return [image.getWidth(), image.getHeight()]`
    expect(resultOf(body)).toEqual(size)
  })

  it('is no other file, none that is too large, and not nowhere', () => {
    expect(failureOf(`${SHEET} sheet.insertImage(blob([1, 2, 3]), 1, 1)`)).toBe('Exception: Invalid argument: blobSource')
    const large = 'Exception: The blob was too large. The maximum blob size is 2MB. The maximum number of pixels is 1 million.'
    expect(failureOf(`${SHEET} sheet.insertImage(blob([...GIF, ...new Array(2100000).fill(0)]), 1, 1)`)).toBe(large)
    expect(failureOf(`${SHEET} sheet.insertImage(blob([...GIF.slice(0, 6), 255, 255, 255, 255, 0]), 1, 1)`)).toBe(large)
    expect(failureOf(`${SHEET} sheet.insertImage(blob(GIF), 0, 1)`)).toBe('Exception: Those columns are out of bounds.')
    expect(failureOf(`${SHEET} sheet.insertImage(blob(GIF), 1, 1001)`)).toBe('Exception: Those rows are out of bounds.')
    expect(failureOf(`${SHEET} sheet.insertImage(blob(GIF))`)).toMatch(
      /don't match the method signature for SpreadsheetApp.Sheet.insertImage/,
    )
    expect(failureOf(`${SHEET} sheet.insertImage(blob(GIF), 1, 1).assignScript('private_')`)).toBe('Exception: Invalid argument: private_')
  })
})
