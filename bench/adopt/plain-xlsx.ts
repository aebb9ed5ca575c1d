/** The smallest .xlsx file that holds these tabs: texts, numbers and merged cells. */

import { columnLetter } from '../../src/features/adopt/normalise/plain-text'
import type { SourceSheet } from '../../src/features/adopt/source'
import { zip } from '../../workbench/world/zip'

type PlainSheet = Pick<SourceSheet, 'title' | 'cells' | 'merges'>

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function plainXlsx(sheets: readonly PlainSheet[]): Buffer {
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }))
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${escaped(sheet.title)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${LINKS}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, worksheet(sheet)])),
  }
  return zip(Object.entries(files).map(([name, text]) => ({ name, data: Buffer.from(XML + text, 'utf8') })))
}

function worksheet({ cells, merges }: PlainSheet): string {
  const rows = cells.map((row, index) => {
    const filled = row.map((cell, column) => (cell === '' ? '' : cellXml(`${columnLetter(column)}${index + 1}`, cell)))
    return `<row r="${index + 1}">${filled.join('')}</row>`
  })
  const merged = merges.map(
    ({ startRow, endRow, startColumn, endColumn }) =>
      `<mergeCell ref="${columnLetter(startColumn)}${startRow + 1}:${columnLetter(endColumn - 1)}${endRow}"/>`,
  )
  const mergeCells = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${mergeCells}</worksheet>`
}

function cellXml(at: string, cell: string | number | boolean): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
