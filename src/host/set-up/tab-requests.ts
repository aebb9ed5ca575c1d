/** What brings the spreadsheet to the shape that the tables declare, as Sheets v4 requests; none where it has it already. */
import type { Language } from '../../domain/language'
import { say } from '../../messages/messages'
import type { Cell } from '../../tables/column'
import { isLayoutFault, layOut } from '../../tables/layout'
import type { Table } from '../../tables/table'
import { TABLE_NAMES, type TableName, tables } from '../../tables/tables'
import { COLUMN_KEY, TABLE_KEY, type Tab } from '../structure'
import { NUMBER_FORMATS } from '../writes'
import { isHidden, widthOf } from './column-looks'

type Request = GoogleAppsScript.Sheets.Schema.Request

const FIRST_SHEET_ID = 26_000_001
const NEW_TAB_ROWS = 200
const HEADER_FILL = { red: 0.9, green: 0.95, blue: 0.93 }
const ID_TEXT = { red: 0.6, green: 0.6, blue: 0.6 }
const TAB_COLORS = {
  staff: { red: 0.13, green: 0.55, blue: 0.45 },
  linli: { red: 0.6, green: 0.6, blue: 0.6 },
}
/** Many lines in a cell do not make the row tall. */
const ROW_PIXELS = 23

export interface TabState {
  tab: Tab
  headers: Cell[]
}

export interface SetUpResult {
  requests: Request[]
  /** Tables whose tab is new. */
  created: TableName[]
  /** Columns added to tabs that were there: `tab: header`. */
  added: string[]
}

/**
 * Missing tabs are made; missing columns are added at the right, never moved; tabs and headers that still carry the words of
 * another language are renamed; dropdowns and formats are laid again. A doubled header is left for people to mend.
 */
export function tabRequests(states: ReadonlyMap<TableName, TabState>, otherTabs: readonly Tab[], language: Language): SetUpResult {
  const result: SetUpResult = { requests: [], created: [], added: [] }
  const usedIds = new Set([...otherTabs, ...[...states.values()].map(({ tab }) => tab)].map(({ sheetId }) => sheetId))
  const usedTitles = new Set(otherTabs.map(({ title }) => title))
  TABLE_NAMES.forEach((name, position) => {
    const state = states.get(name)
    const sheetId = state?.tab.sheetId ?? freeId(FIRST_SHEET_ID + position, usedIds)
    if (state === undefined) {
      result.created.push(name)
      result.requests.push(...newTab(name, sheetId, position, freeTitle(tables[name].title[language], usedTitles), language))
    } else result.requests.push(...existingTab(name, state, language, result.added))
  })
  return result
}

function newTab(name: TableName, sheetId: number, index: number, title: string, language: Language): Request[] {
  const table: Table = tables[name]
  const fields = Object.keys(table.columns)
  const color = TAB_COLORS[table.keptBy]
  const grid = { rowCount: NEW_TAB_ROWS, columnCount: fields.length, frozenRowCount: 1 }
  return [
    { addSheet: { properties: { sheetId, title, index, gridProperties: grid, tabColorStyle: { rgbColor: color } } } },
    metadata(TABLE_KEY, name, { sheetId }),
    ...fields.flatMap((field, at) => newColumn(table, sheetId, field, at, language)),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: NEW_TAB_ROWS },
        properties: { pixelSize: ROW_PIXELS },
        fields: 'pixelSize',
      },
    },
    protection(sheetId, table.keptBy === 'linli' ? {} : { startRowIndex: 0, endRowIndex: 1 }, language),
  ]
}

function existingTab(name: TableName, { tab, headers }: TabState, language: Language, added: string[]): Request[] {
  const table: Table = tables[name]
  const { sheetId } = tab
  const requests: Request[] = []
  let width = Math.max(tab.columns, headers.length)
  let next = headers.length
  if (tab.title !== table.title[language] && Object.values(table.title).includes(tab.title))
    requests.push({ updateSheetProperties: { properties: { sheetId, title: table.title[language] }, fields: 'title' } })
  for (const [field, column] of Object.entries(table.columns)) {
    const at = columnOf(name, headers, tab.keys, field)
    if (at === 'doubled') continue
    if (at !== null) {
      requests.push(...columnRules(table, sheetId, field, at, language))
      const shown = String(headers[at] ?? '')
      if (shown !== column.header[language] && (shown === '' || Object.values(column.header).includes(shown)))
        requests.push(headerCell(sheetId, at, column.header[language]))
      if (!tab.keys.has(at)) requests.push(columnKey(sheetId, at, field))
      continue
    }
    if (next >= width) {
      requests.push({ appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } })
      width++
    }
    requests.push(...newColumn(table, sheetId, field, next++, language))
    added.push(`${tab.title}: ${column.header[language]}`)
  }
  return requests
}

/** Column index, 'doubled', or null when the column is missing. */
function columnOf(name: TableName, headers: readonly Cell[], keys: Tab['keys'], field: string): number | 'doubled' | null {
  const layout = layOut(name, headers, keys, [field])
  if (!isLayoutFault(layout)) return layout[field] ?? null
  return layout.code === 'header_doubled' ? 'doubled' : null
}

function newColumn(table: Table, sheetId: number, field: string, at: number, language: Language): Request[] {
  const header = table.columns[field]?.header[language] ?? field
  return [
    headerCell(sheetId, at, header),
    columnKey(sheetId, at, field),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: widthOf(table, field), hiddenByUser: isHidden(table, field) },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    ...columnRules(table, sheetId, field, at, language),
  ]
}

/** Number format, grey for ids, and a dropdown where the vocabulary is closed. */
function columnRules(table: Table, sheetId: number, field: string, at: number, language: Language): Request[] {
  const column = table.columns[field]
  if (column === undefined) return []
  const range = { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }
  const requests: Request[] = []
  const numberFormat = NUMBER_FORMATS[column.kind]
  if (numberFormat !== undefined)
    requests.push({ repeatCell: { range, cell: { userEnteredFormat: { numberFormat } }, fields: 'userEnteredFormat.numberFormat' } })
  if (field === 'id')
    requests.push({
      repeatCell: {
        range,
        cell: { userEnteredFormat: { textFormat: { foregroundColorStyle: { rgbColor: ID_TEXT } } } },
        fields: 'userEnteredFormat.textFormat.foregroundColorStyle',
      },
    })
  if (column.choices !== null && column.kind !== 'list')
    requests.push({
      setDataValidation: {
        range,
        rule: {
          condition: { type: 'ONE_OF_LIST', values: Object.values(column.choices).map((words) => ({ userEnteredValue: words[language] })) },
          strict: true,
          showCustomUi: true,
        },
      },
    })
  return requests
}

function headerCell(sheetId: number, columnIndex: number, header: string): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: header },
              userEnteredFormat: { textFormat: { bold: true }, backgroundColorStyle: { rgbColor: HEADER_FILL } },
            },
          ],
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat(textFormat.bold,backgroundColorStyle)',
    },
  }
}

function columnKey(sheetId: number, at: number, field: string): Request {
  return metadata(COLUMN_KEY, field, { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } })
}

function metadata(key: string, value: string, location: GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation): Request {
  return { createDeveloperMetadata: { developerMetadata: { metadataKey: key, metadataValue: value, location, visibility: 'DOCUMENT' } } }
}

function protection(sheetId: number, range: GoogleAppsScript.Sheets.Schema.GridRange, language: Language): Request {
  return {
    addProtectedRange: {
      protectedRange: { range: { ...range, sheetId }, description: say(language, 'setUp.protected'), warningOnly: true },
    },
  }
}

function freeId(wanted: number, used: Set<number>): number {
  let id = wanted
  while (used.has(id)) id += 1000
  used.add(id)
  return id
}

/** A ledger of the office may have the title already: then ours gets a mark, theirs stays. */
function freeTitle(wanted: string, used: ReadonlySet<string>): string {
  let title = wanted
  while (used.has(title)) title += '·邻里'
  return title
}
