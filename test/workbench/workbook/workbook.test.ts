import type { CellEntry, Edit } from '../../../workbench/workbook/edits'
import type { ReadAspect } from '../../../workbench/workbook/reads'
import type { RevisionMessage, Workbook, WorkbookSnapshot } from '../../../workbench/workbook/workbook'
import { openWorkbook, WorkbookFault } from '../../../workbench/workbook/workbook'
import { browserModel } from './browser-model'

const typed = (rows: string[][]): CellEntry[][] => rows.map((row) => row.map((value) => ({ typed: value })))
const write = (rows: string[][], row = 0, column = 0, sheetId = 0): Edit => ({ kind: 'write', sheetId, row, column, cells: typed(rows) })
const read = (workbook: Workbook, aspect: ReadAspect, rows = 3, columns = 3) =>
  workbook.read([{ sheetId: 0, startRow: 0, endRow: rows, startColumn: 0, endColumn: columns, aspects: [aspect] }])[0]?.[aspect]
const content = (workbook: Workbook) => JSON.stringify({ ...workbook.snapshot(), revisionId: '' })

describe('openWorkbook()', () => {
  it('starts with one sheet of 1000 rows and 26 columns, in Chinese and in Shanghai', () => {
    const info = openWorkbook().info()
    expect(info).toMatchObject({ locale: 'zh_CN', timeZone: 'Asia/Shanghai', namedRanges: [], protections: [], metadata: [] })
    expect(info.sheets).toMatchObject([{ sheetId: 0, title: 'Sheet1', rows: 1000, columns: 26, lastRow: 0, lastColumn: 0 }])
  })

  it('is as it was left, from its snapshot and the revisions since', () => {
    const revisions: string[] = []
    const first = openWorkbook({ onRevision: (message) => revisions.push(JSON.stringify(message)) })
    first.edit([write([['a', '=1+1']]), { kind: 'note', range: cell(0, 0), note: '记' }])
    const snapshot = JSON.parse(JSON.stringify(first.snapshot())) as WorkbookSnapshot
    first.edit([write([['b', '2026-11-23']], 1), { kind: 'title', title: '龙竹苑' }])
    const later = revisions.slice(1).map((json) => JSON.parse(json) as RevisionMessage)
    const second = openWorkbook({ snapshot, revisions: later })
    expect(content(second)).toBe(content(first))
    expect(second.revisionId).toBe(first.revisionId)
    expect(second.info()).toEqual(first.info())
    second.edit([write([['c']], 2)])
    expect(read(second, 'values', 3, 2)).toEqual([
      ['a', 2],
      ['b', 46349],
      ['c', ''],
    ])
  })
})

describe('formulas', () => {
  const numbers = (first: number) => Array.from({ length: 1_500 }, (_, at) => [String(first + at)])
  const total = (first: number) => (1_500 * (first + first + 1_499)) / 2

  it('follow a large block, one cell of it, and what an array formula spills into', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['=SUM(B:B)', '', '=SUM(D1:D3)', '=ARRAYFORMULA(B1:B3)']]), write(numbers(1), 0, 1)])
    expect(read(workbook, 'values', 1, 4)).toEqual([[total(1), 1, 6, 1]])
    workbook.edit([write(numbers(11), 0, 1)])
    expect(read(workbook, 'values', 1, 4)).toEqual([[total(11), 11, 36, 11]])
    workbook.edit([write([['0']], 1, 1)])
    expect(read(workbook, 'values', 3, 4)).toEqual([
      [total(11) - 12, 11, 24, 11],
      ['', 0, '', 0],
      ['', 13, '', 13],
    ])
  })
})

describe('.edit()', () => {
  it('is one revision, whatever it holds', () => {
    const revisions: RevisionMessage[] = []
    const workbook = openWorkbook({ onRevision: (message) => revisions.push(message) })
    const [, created] = workbook.edit([write([['a']]), { kind: 'insertSheet', title: '二', index: null }, { kind: 'title', title: 't' }])
    expect(created).toEqual({ sheetId: 1 })
    expect(revisions).toHaveLength(1)
    expect(revisions[0]?.nextRevisionId).toBe(workbook.revisionId)
  })

  it('is no revision when nothing changes', () => {
    const revisions: RevisionMessage[] = []
    const workbook = openWorkbook({ onRevision: (message) => revisions.push(message) })
    workbook.edit([write([['a', '5']])])
    workbook.edit([write([['a', '5']])])
    workbook.edit([])
    expect(revisions).toHaveLength(1)
    const before = content(workbook)
    workbook.edit([{ kind: 'note', range: cell(3, 0), note: '' }])
    workbook.edit([{ kind: 'richText', range: cell(3, 0), runs: null }])
    workbook.edit([write([['b']])])
    workbook.edit([write([['a']])])
    expect(content(workbook)).toBe(before)
  })

  it('leaves nothing behind when its last edit is refused', () => {
    const workbook = openWorkbook()
    workbook.edit([
      write([
        ['1', '=A1*2'],
        ['x', ''],
      ]),
      { kind: 'merge', range: cells(3, 0, 4, 1) },
      { kind: 'note', range: cell(1, 0), note: 'n' },
    ])
    const [before, revisionId] = [content(workbook), workbook.revisionId]
    const edits: Edit[] = [
      write([['7']]),
      { kind: 'delete', dimension: 'rows', sheetId: 0, start: 1, count: 1 },
      { kind: 'insertSheet', title: '新', index: 0, sheetId: 9 },
      write([['in the new sheet']], 0, 0, 9),
      { kind: 'setMetadata', id: null, key: 'k', value: 'v', visibility: 'DOCUMENT', location: { kind: 'row', sheetId: 0, index: 1 } },
      { kind: 'deleteSheet', sheetId: 4711 },
    ]
    expect(() => workbook.edit(edits)).toThrow(new WorkbookFault('NO_SUCH_SHEET', 'There is no sheet with id 4711'))
    expect(content(workbook)).toBe(before)
    expect(workbook.revisionId).toBe(revisionId)
    expect(read(workbook, 'values', 2, 2)).toEqual([
      [1, 2],
      ['x', ''],
    ])
    workbook.edit(edits.slice(0, -1))
    expect(read(workbook, 'values', 2, 2)).toEqual([
      [7, 14],
      ['', ''],
    ])
  })

  it('shows later edits of the same list what earlier ones did', () => {
    const workbook = openWorkbook()
    workbook.edit([
      write([['3'], ['=A3-1'], ['2']]),
      { kind: 'sort', range: cells(0, 0, 3, 1), keys: [{ column: 0, ascending: true }] },
      { kind: 'append', sheetId: 0, cells: typed([['4']]) },
    ])
    expect(read(workbook, 'values', 4, 1)?.flat().at(-1)).toBe(4)
  })

  it('counts in SUBTOTAL what is hidden or not, whoever hides it', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['1'], ['2'], ['4'], ['=SUBTOTAL(9,A1:A3)'], ['=SUBTOTAL(109,A1:A3)']])])
    const sums = () => read(workbook, 'values', 5, 1)?.flat().slice(3)
    expect(sums()).toEqual([7, 7])
    workbook.edit([{ kind: 'hide', dimension: 'rows', sheetId: 0, start: 1, count: 1 }])
    expect(sums()).toEqual([7, 5])
    const page = browserModel(workbook, 'page')
    page.dispatch('HIDE_COLUMNS_ROWS', { sheetId: '0', dimension: 'ROW', elements: [2] })
    expect(sums()).toEqual([7, 1])
    page.undo()
    expect(sums()).toEqual([7, 5])
  })

  it('leaves out of SUBTOTAL what a filter hides, now and after a change', () => {
    const workbook = openWorkbook()
    const criterion = { hiddenValues: ['2'], condition: null, backgroundColor: null, textColor: null }
    const parts = [{ range: cells(0, 0, 4, 1), data: criterion }]
    workbook.edit([write([['数'], ['1'], ['2'], ['4'], ['=SUBTOTAL(9,A2:A4)']])])
    const sum = () => read(workbook, 'values', 5, 1)?.[4]?.[0]
    expect(sum()).toBe(7)
    workbook.edit([{ kind: 'putObject', object: { id: null, kind: 'filter', range: cells(0, 0, 4, 1), stays: false, data: null, parts } }])
    expect(sum()).toBe(5)
    workbook.edit([write([['2']], 3)])
    expect(sum()).toBe(1)
  })

  it('changes nothing when the revision cannot be stored', () => {
    const full = new Error('disk full')
    let broken = false
    const workbook = openWorkbook({
      onRevision: () => {
        if (broken) throw full
      },
    })
    const heard: unknown[] = []
    workbook.onMessage((message) => heard.push(message))
    workbook.edit([write([['kept']])])
    broken = true
    expect(() => workbook.edit([write([['lost']])])).toThrow(full)
    expect(read(workbook, 'values', 1, 1)).toEqual([['kept']])
    expect(heard).toHaveLength(1)
    broken = false
    workbook.edit([write([['again']])])
    expect(read(workbook, 'values', 1, 1)).toEqual([['again']])
  })
})

describe('.receive()', () => {
  it('tells what a page edited, with the value before', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['1', '=A1+1']])])
    const page = browserModel(workbook, 'page')
    page.dispatch('UPDATE_CELL', { sheetId: '0', row: 0, col: 0, content: '5' })
    expect(page.received).toEqual([{ accepted: true, edits: [{ range: cell(0, 0), value: 5, oldValue: 1 }] }])
    expect(read(workbook, 'values', 1, 2)).toEqual([[5, 6]])
  })

  it('bounds the cells of one message, without values', () => {
    const workbook = openWorkbook()
    workbook.edit([
      write([
        ['1', '2'],
        ['3', '4'],
      ]),
    ])
    const page = browserModel(workbook, 'page')
    page.dispatch('DELETE_CONTENT', { sheetId: '0', target: [{ top: 0, left: 0, bottom: 1, right: 1 }] })
    expect(page.received[0]?.edits).toEqual([{ range: cells(0, 0, 2, 2), value: null, oldValue: null }])
  })

  it.each([
    ['INSERT_ROW', 'ADD_COLUMNS_ROWS', { dimension: 'ROW', base: 0, quantity: 1, position: 'before', sheetName: 'Sheet1' }],
    ['REMOVE_COLUMN', 'REMOVE_COLUMNS_ROWS', { dimension: 'COL', elements: [0], sheetName: 'Sheet1' }],
    ['FORMAT', 'SET_FORMATTING', { target: [{ top: 0, left: 0, bottom: 0, right: 0 }], style: { bold: true } }],
    ['OTHER', 'RENAME_SHEET', { oldName: 'Sheet1', newName: '居民' }],
  ])('calls it %s when a page dispatches %s', (change, type, payload) => {
    const workbook = openWorkbook()
    workbook.edit([write([['1', '2']])])
    const page = browserModel(workbook, 'page')
    page.dispatch(type, { sheetId: '0', ...payload })
    expect(page.received).toEqual([{ accepted: true, edits: [], structural: change }])
  })

  it('computes what a script left due before the page removes rows', () => {
    const workbook = openWorkbook()
    workbook.edit([write([['a'], ['b'], ['c']])])
    const page = browserModel(workbook, 'page')
    workbook.edit([{ kind: 'numberFormat', range: cell(9, 0), format: '0.00' }])
    page.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: '0', sheetName: 'Sheet1', dimension: 'ROW', elements: [0] })
    expect(read(workbook, 'values', 3, 1)).toEqual([['b'], ['c'], ['']])
  })

  it('refuses a stale message, and the page catches up', () => {
    const workbook = openWorkbook()
    const [one, two] = [browserModel(workbook, 'one'), browserModel(workbook, 'two')]
    one.disconnect()
    one.dispatch('UPDATE_CELL', { sheetId: '0', row: 5, col: 0, content: 'of one' })
    two.dispatch('ADD_COLUMNS_ROWS', { sheetId: '0', sheetName: 'Sheet1', dimension: 'ROW', base: 0, quantity: 2, position: 'before' })
    workbook.edit([write([['of the script']])])
    one.reconnect()
    expect(one.received.map(({ accepted }) => accepted)).toContain(false)
    expect(read(workbook, 'values', 8, 1)?.flat()).toEqual(['of the script', '', '', '', '', '', '', 'of one'])
    expect(one.content()).toEqual(two.content())
    expect(two.content()).toEqual({ ...JSON.parse(content(workbook)) })
  })

  it('hears an undo, and stores a snapshot when the undone revision is older than the last one', () => {
    const stored: unknown[] = []
    const workbook = openWorkbook({ onRevision: ({ type }) => stored.push(type), onReset: (snapshot) => stored.push(snapshot) })
    const page = browserModel(workbook, 'page')
    page.dispatch('UPDATE_CELL', { sheetId: '0', row: 0, col: 0, content: 'a' })
    page.undo()
    expect(read(workbook, 'values', 1, 1)).toEqual([['']])
    expect(stored).toEqual(['REMOTE_REVISION', 'REVISION_UNDONE'])
    page.dispatch('UPDATE_CELL', { sheetId: '0', row: 0, col: 0, content: 'b' })
    workbook.snapshot()
    page.undo()
    const reset = stored.at(-1) as WorkbookSnapshot
    expect(reset.revisionId).toBe(workbook.revisionId)
    expect(content(openWorkbook({ snapshot: reset }))).toBe(content(workbook))
    expect(page.content()).toEqual(JSON.parse(content(workbook)))
  })

  it.each([
    ['null', null],
    ['no revision', { type: 'SNAPSHOT', serverRevisionId: 'START_REVISION', nextRevisionId: 'x', data: {} }],
    ['commands that are no list', { type: 'REMOTE_REVISION', serverRevisionId: 'START_REVISION', nextRevisionId: 'x', commands: 5 }],
    [
      'one in the name of the script',
      { type: 'REMOTE_REVISION', clientId: 'node', serverRevisionId: 'START_REVISION', nextRevisionId: 'x', commands: [] },
    ],
    [
      'an undo of what never was',
      { type: 'REVISION_UNDONE', serverRevisionId: 'START_REVISION', nextRevisionId: 'x', undoneRevisionId: 'y' },
    ],
  ])('sends a page away that sends %s', (_, message) => {
    const workbook = openWorkbook()
    const before = content(workbook)
    expect(workbook.receive(message, 'page')).toEqual({ accepted: false, reload: true, edits: [] })
    expect(content(workbook)).toBe(before)
  })

  it('changes nothing when a page’s revision cannot be stored', () => {
    const full = new Error('disk full')
    let broken = false
    const workbook = openWorkbook({
      onRevision: () => {
        if (broken) throw full
      },
    })
    workbook.edit([write([['kept']])])
    broken = true
    const message = {
      type: 'REMOTE_REVISION',
      version: 1,
      clientId: 'page',
      serverRevisionId: workbook.revisionId,
      nextRevisionId: 'next',
      commands: [{ type: 'UPDATE_CELL', sheetId: '0', row: 0, col: 0, content: 'lost' }],
    }
    expect(() => workbook.receive(message, 'page')).toThrow(full)
    expect(read(workbook, 'values', 1, 1)).toEqual([['kept']])
    broken = false
    expect(workbook.receive(message, 'page').accepted).toBe(true)
  })

  it('hears consecutive digits pasted into plain-text cells as they are', () => {
    const workbook = openWorkbook()
    workbook.edit([{ kind: 'numberFormat', range: cells(0, 0, 3, 1), format: '@' }])
    const page = browserModel(workbook, 'page')
    page.together(['013800', '013801', '013802'].map((content, row) => ({ type: 'UPDATE_CELL', sheetId: '0', row, col: 0, content })))
    expect(read(workbook, 'values', 3, 1)?.flat()).toEqual(['013800', '013801', '013802'])
    expect(page.content()).toEqual(JSON.parse(content(workbook)))
  })

  it('passes presence on without touching the workbook', () => {
    const workbook = openWorkbook()
    const heard: unknown[] = []
    workbook.onMessage((message) => heard.push(message))
    const joined = { type: 'CLIENT_JOINED', version: 1, client: { id: 'p', name: 'P', position: { sheetId: '0', row: 0, col: 0 } } }
    expect(workbook.receive(joined, 'p')).toEqual({ accepted: true, edits: [] })
    expect(heard).toEqual([joined])
    expect(workbook.revisionId).toBe('START_REVISION')
  })
})

describe('.snapshot()', () => {
  it('drops a long history: a page can then no longer undo what came before, and loads again', () => {
    const workbook = openWorkbook()
    const page = browserModel(workbook, 'page')
    page.dispatch('UPDATE_CELL', { sheetId: '0', row: 0, col: 0, content: 'a' })
    const cells: CellEntry[][] = Array.from({ length: 9_000 }, () => Array<CellEntry>(112).fill(null))
    cells.at(-1)?.splice(111, 1, { text: 'corner' })
    workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells }])
    const before = content(workbook)
    page.undo()
    expect(page.received.at(-1)).toEqual({ accepted: false, reload: true, edits: [] })
    expect(content(workbook)).toBe(before)
  })
})

function cell(row: number, column: number) {
  return cells(row, column, row + 1, column + 1)
}

function cells(startRow: number, startColumn: number, endRow: number, endColumn: number) {
  return { sheetId: 0, startRow, endRow, startColumn, endColumn }
}
