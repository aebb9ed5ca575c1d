import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts'
import { readXlsx } from '../../../workbench/workbook/read-xlsx'
import type { ReadAspect } from '../../../workbench/workbook/reads'
import type { Workbook, WorkbookSnapshot } from '../../../workbench/workbook/workbook'
import { openWorkbook } from '../../../workbench/workbook/workbook'
import { sheetTitles } from '../../../workbench/workbook/xlsx/archive'
import { browserModel } from './browser-model'

const ledger = readFileSync(`${__dirname}/../../../demo/longzhuyuan.xlsx`)

async function file(fill: (file: XlsxWorkbook) => void | Promise<void>): Promise<Uint8Array> {
  const workbook = new XlsxWorkbook()
  await fill(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const idOf = (workbook: Workbook, title: string) => workbook.info().sheets.find((sheet) => sheet.title === title)?.sheetId ?? -1

function read(workbook: Workbook, title: string, aspect: ReadAspect, rows = 4, columns = 4): unknown {
  return workbook.read([
    { sheetId: idOf(workbook, title), startRow: 0, endRow: rows, startColumn: 0, endColumn: columns, aspects: [aspect] },
  ])[0]?.[aspect]
}

it('keeps the notes of empty cells, also out of the way', async () => {
  const bytes = await file((workbook) => {
    const worksheet = workbook.addWorksheet('3号楼 <旧>')
    worksheet.getCell('A1').value = '电话'
    worksheet.getCell('A2').note = '这个号码白天打不通 <晚上 & 周末>'
    worksheet.getCell('B1').note = '有字的格'
    worksheet.getCell('B1').value = '备注'
    worksheet.getCell('C4').note = '下面没有了'
  })
  const workbook = openWorkbook()
  await workbook.importXlsx(await readXlsx(bytes))
  expect(read(workbook, '3号楼 <旧>', 'notes', 4, 3)).toEqual([
    ['', '有字的格', ''],
    ['这个号码白天打不通 <晚上 & 周末>', '', ''],
    ['', '', ''],
    ['', '', '下面没有了'],
  ])
})

it('reads a file whose tables and notes have paths from its root, and notes without runs', async () => {
  const workbook = openWorkbook()
  await workbook.importXlsx(await readXlsx(readFileSync(`${__dirname}/../../fixtures/paths-from-the-root.xlsx`)))
  expect(read(workbook, '居民', 'display', 2, 2)).toEqual([
    ['姓名', '电话'],
    ['王一', '19900010001'],
  ])
  expect(read(workbook, '居民', 'notes', 5, 3)).toEqual([
    ['', '', ''],
    ['电话 <新> & 旧', '', ''],
    ...Array(2).fill(['', '', '']),
    ['', '', '空格上的批注'],
  ])
})

describe('.importXlsx() of a real ledger', () => {
  let workbook: Workbook
  let report: ReturnType<Workbook['importXlsx']>
  beforeAll(async () => {
    workbook = openWorkbook()
    report = workbook.importXlsx(await readXlsx(ledger))
  })

  it('adds its 17 sheets behind the present one', () => {
    expect(report.sheets).toHaveLength(17)
    expect(workbook.info().sheets.map(({ title }) => title)).toEqual(['Sheet1', ...report.sheets])
    expect(report.warnings).toEqual([expect.stringContaining('居民台账')])
  })

  it('keeps rows, merges, hidden rows and columns, frozen panes and the hidden sheet', () => {
    const sheets = workbook.info().sheets
    const residents = sheets.find(({ title }) => title === '居民台账')
    expect(residents).toMatchObject({ lastRow: 2481, lastColumn: 18, frozenRows: 4, frozenColumns: 7 })
    expect([residents?.merges.length, residents?.hiddenRows.length, residents?.hiddenColumns]).toEqual([2703, 12, [2, 17]])
    expect(sheets.find(({ title }) => title === '下拉')?.hidden).toBe(true)
  })

  it('keeps every cell that is not covered by a merge, and computes its formulas', async () => {
    const original = new XlsxWorkbook()
    await original.xlsx.load(ledger)
    const wrong: unknown[] = []
    for (const worksheet of original.worksheets) {
      const found = read(workbook, worksheet.name, 'display', worksheet.rowCount, worksheet.columnCount) as string[][]
      const errors = read(workbook, worksheet.name, 'errors', worksheet.rowCount, worksheet.columnCount) as boolean[][]
      worksheet.eachRow((row, number) => {
        row.eachCell((cell, column) => {
          if (cell.isMerged && cell.master !== cell) return
          const text = found[number - 1]?.[column - 1] ?? ''
          const failed = typeof cell.result === 'object' && cell.result !== null && 'error' in cell.result
          const isWrong =
            (typeof cell.value === 'string' && text !== cell.value) ||
            (typeof cell.value === 'number' && Number(text) !== cell.value) ||
            (cell.value instanceof Date && !/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(text)) ||
            (cell.formula !== undefined && !failed && errors[number - 1]?.[column - 1] !== false)
          if (isWrong) wrong.push([worksheet.name, cell.address, cell.value, text])
        })
      })
    }
    expect(wrong).toEqual([])
  })

  it('keeps notes and dropdowns', () => {
    const id = idOf(workbook, '居民台账')
    const [result] = workbook.read([
      { sheetId: id, startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ['notes', 'validations'] },
    ])
    expect(result?.notes?.flat().filter((note) => note !== '')).toHaveLength(6)
    expect(result?.notes?.[873]?.[12]).toBe('周敏：\n本人要求不接电话，只收短信')
    expect(result?.validations?.[4]?.[7]).toMatchObject({ kind: 'list', values: ['男', '女', '1', '2'] })
  })
})

describe('.importXlsx()', () => {
  it('gives a taken title a number, and the file’s formulas follow it', async () => {
    const bytes = await file((one) => {
      const data = one.addWorksheet('住户')
      data.getCell('A1').value = 7
      one.addWorksheet('汇总').getCell('A1').value = { formula: "'住户'!A1*2", result: 14 }
      one.definedNames.model = [{ name: '户数', ranges: ["'住户'!$A$1"] }]
    })
    const workbook = openWorkbook()
    workbook.edit([
      { kind: 'updateSheet', sheetId: 0, title: '住户' },
      { kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ number: 1 }]] },
      { kind: 'namedRange', name: '户数', range: { sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 } },
    ])
    const report = workbook.importXlsx(await readXlsx(bytes))
    expect(report.sheets).toEqual(['住户 (2)', '汇总'])
    expect(read(workbook, '汇总', 'formulas', 1, 1)).toEqual([["='住户 (2)'!A1*2"]])
    expect(read(workbook, '汇总', 'values', 1, 1)).toEqual([[14]])
    expect(read(workbook, '住户', 'values', 1, 1)).toEqual([[1]])
    expect(workbook.info().namedRanges.map(({ name, range }) => [name, range.sheetId])).toEqual([
      ['户数', 0],
      ['户数_2', idOf(workbook, '住户 (2)')],
    ])
    expect(report.warnings).toHaveLength(1)
  })

  it('keeps text that looks like anything else, and shows links, rich text and dates', async () => {
    const texts = ['=1+1', '1-2', '013800', 'TRUE', "'x", '=IMPORTXML("x")', '#N/A']
    const bytes = await file((one) => {
      const sheet = one.addWorksheet('x')
      sheet.addRow(texts)
      sheet.addRow([
        { richText: [{ text: '合唱' }, { text: '团' }] },
        { text: 'Linli', hyperlink: 'https://example.org' },
        new Date(Date.UTC(2026, 10, 23, 12)),
        { error: '#REF!' },
      ])
      sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日"'
    })
    const workbook = openWorkbook()
    workbook.importXlsx(await readXlsx(bytes))
    expect(read(workbook, 'x', 'values', 1, 7)).toEqual([texts])
    const [result] = workbook.read([
      { sheetId: 1, startRow: 1, endRow: 2, startColumn: 0, endColumn: 4, aspects: ['values', 'display', 'errors'] },
    ])
    expect(result).toEqual({
      values: [['合唱团', 'Linli', 46349.5, '#REF!']],
      display: [['合唱团', 'Linli', '2026年11月23日', '#REF!']],
      errors: [[false, false, false, true]],
    })
  })

  it('keeps a column that is text, and cells that have a format and nothing else', async () => {
    const bytes = await file((one) => {
      const sheet = one.addWorksheet('x')
      sheet.getColumn(2).numFmt = '@'
      sheet.addRow(['姓名', '电话'])
      sheet.getCell('A3').numFmt = 'yyyy-mm-dd'
      sheet.getCell('A3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE599' } }
    })
    const workbook = openWorkbook()
    workbook.importXlsx(await readXlsx(bytes))
    workbook.edit([{ kind: 'write', sheetId: idOf(workbook, 'x'), row: 2, column: 1, cells: [[{ typed: '013800' }], [{ typed: '1-2' }]] }])
    expect(read(workbook, 'x', 'values', 4, 2)).toEqual([
      ['姓名', '电话'],
      ['', ''],
      ['', '013800'],
      ['', '1-2'],
    ])
    expect(read(workbook, 'x', 'formats', 3, 1)).toEqual([[''], [''], ['yyyy-mm-dd']])
    expect(read(workbook, 'x', 'styles', 3, 1)).toEqual([[{}], [{}], [{ fillColor: '#FFE599' }]])
  })

  it('protects what a protected sheet locks, but for the cells that are open', async () => {
    const bytes = await file(async (one) => {
      const [whole, parts] = [one.addWorksheet('whole'), one.addWorksheet('parts')]
      for (const address of ['B2', 'B3', 'C2', 'C3']) whole.getCell(address).protection = { locked: false }
      for (const column of [1, 2, 4]) parts.getColumn(column).protection = { locked: false }
      for (const address of ['A1', 'B1']) parts.getCell(address).value = '表头'
      for (const address of ['A1', 'B1']) parts.getCell(address).protection = { locked: true }
      for (const sheet of [whole, parts]) await sheet.protect('', {})
    })
    const workbook = openWorkbook()
    workbook.importXlsx(await readXlsx(bytes))
    const [whole, parts] = [idOf(workbook, 'whole'), idOf(workbook, 'parts')]
    expect(workbook.info().protections).toMatchObject([
      { wholeSheet: true, range: { sheetId: whole }, unprotected: [{ startRow: 1, endRow: 3, startColumn: 1, endColumn: 3 }] },
      { wholeSheet: false, range: { sheetId: parts, startRow: 0, endRow: 101, startColumn: 2, endColumn: 3 }, unprotected: [] },
      { wholeSheet: false, range: { sheetId: parts, startRow: 0, endRow: 101, startColumn: 4, endColumn: 26 } },
      { wholeSheet: false, range: { sheetId: parts, startRow: 0, endRow: 1, startColumn: 0, endColumn: 2 } },
    ])
  })

  it('keeps a filter, folded groups and texts of several looks, also behind another sheet that has them', async () => {
    const bytes = await file((one) => {
      const sheet = one.addWorksheet('x')
      for (let row = 1; row <= 6; row++) sheet.addRow([row === 1 ? '状态' : '在住'])
      sheet.autoFilter = 'A1:A6'
      for (const row of [2, 3, 4]) sheet.getRow(row).outlineLevel = 1
      sheet.getRow(3).outlineLevel = 2
      sheet.getRow(3).hidden = true
      sheet.getCell('B1').value = { richText: [{ text: '合唱' }, { text: '团', font: { bold: true } }] }
      sheet.getCell('B2').value = { text: '网站', hyperlink: 'https://example.org/a' }
    })
    const workbook = openWorkbook()
    workbook.importXlsx(await readXlsx(bytes))
    const { warnings } = workbook.importXlsx(await readXlsx(bytes))
    const { objects, sheets } = workbook.info()
    const again = sheets[2]
    expect(warnings).toEqual([])
    expect(objects).toMatchObject([
      { id: 1, kind: 'filter', range: { sheetId: 1, startRow: 0, endRow: 6 } },
      { id: 2, kind: 'filter', range: { sheetId: 2 }, parts: [] },
    ])
    expect(again?.groups).toMatchObject([
      { start: 1, count: 3, depth: 1, folded: false },
      { start: 2, count: 1, depth: 2, folded: true },
    ])
    expect(read(workbook, again?.title ?? '', 'richTexts', 2, 2)).toEqual([
      [
        null,
        [
          { text: '合唱', style: {}, link: null },
          { text: '团', style: { bold: true }, link: null },
        ],
      ],
      [null, [{ text: '网站', style: {}, link: 'https://example.org/a' }]],
    ])
  })

  it('keeps times of day and durations as the numbers they are', async () => {
    const formats = ['h:mm', 'h:mm:ss', '[h]:mm', 'h"点"mm"分"', '[$-804]AM/PM h:mm', 'm"月"d"日" h:mm', '[mm]:ss', 'h']
    const bytes = await file((one) => {
      const row = one.addWorksheet('x').addRow(formats.map(() => 0.375))
      for (const [index, format] of formats.entries()) row.getCell(index + 1).numFmt = format
    })
    const workbook = openWorkbook()
    workbook.importXlsx(await readXlsx(bytes))
    expect(read(workbook, 'x', 'values', 1, 8)).toEqual([formats.map(() => 0.375)])
    expect(read(workbook, 'x', 'display', 1, 4)).toEqual([['09:00', '09:00:00', '9:00', '09点00分']])
  })

  it('tells which formulas it cannot compute', async () => {
    const bytes = await file((one) => {
      one.addWorksheet('x').getCell('A1').value = { formula: 'LET(a,1,a)', result: 1 }
    })
    const report = openWorkbook().importXlsx(await readXlsx(bytes))
    expect(report.warnings).toEqual([expect.stringContaining('LET')])
  })

  it('is stored as a snapshot, and pages are told to load again', async () => {
    const stored: WorkbookSnapshot[] = []
    const workbook = openWorkbook({ onReset: (snapshot) => stored.push(structuredClone(snapshot)) })
    workbook.edit([{ kind: 'setMetadata', id: 5, key: 'k', value: 'v', visibility: 'DOCUMENT', location: { kind: 'sheet', sheetId: 0 } }])
    let reloads = 0
    workbook.onReset(() => {
      reloads += 1
    })
    workbook.importXlsx(await readXlsx(await file((one) => void one.addWorksheet('x'))))
    expect([stored.length, reloads]).toEqual([1, 1])
    const [snapshot] = stored
    const again = openWorkbook(snapshot === undefined ? {} : { snapshot })
    expect(again.info()).toEqual(workbook.info())
    expect(again.revisionId).toBe(workbook.revisionId)
    const page = browserModel(workbook, 'page')
    page.dispatch('UPDATE_CELL', { sheetId: '1', row: 0, col: 0, content: 'typed' })
    expect(read(workbook, 'x', 'values', 1, 1)).toEqual([['typed']])
    expect(workbook.info().metadata).toHaveLength(1)
  })

  it('changes nothing when the snapshot cannot be stored', async () => {
    const full = new Error('disk full')
    const workbook = openWorkbook({
      onReset: () => {
        throw full
      },
    })
    workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text: 'kept' }]] }])
    const content = await readXlsx(await file((one) => void one.addWorksheet('x')))
    expect(() => workbook.importXlsx(content)).toThrow(full)
    expect(workbook.info().sheets).toHaveLength(1)
    expect(read(workbook, 'Sheet1', 'values', 1, 1)).toEqual([['kept']])
    workbook.edit([{ kind: 'write', sheetId: 0, row: 0, column: 0, cells: [[{ text: 'goes on' }]] }])
    expect(read(workbook, 'Sheet1', 'values', 1, 1)).toEqual([['goes on']])
  })
})

describe('.importXlsx() in place of sheets', () => {
  it('puts the file where they were, under its own titles, and leaves the others', async () => {
    const workbook = openWorkbook()
    const [first, held] = workbook.edit([
      { kind: 'insertSheet', title: '办公室', index: 0 },
      { kind: 'insertSheet', title: '居民 & 户', index: null },
    ])
    const bytes = await file((one) => {
      one.addWorksheet('居民 & 户').getCell('A1').value = '姓名'
      one.addWorksheet('Sheet1').getCell('A1').value = { formula: "'居民 & 户'!A1", result: '姓名' }
    })
    expect(sheetTitles(bytes)).toEqual(['居民 & 户', 'Sheet1'])
    workbook.importXlsx(await readXlsx(bytes), [0, held?.sheetId ?? -1])
    expect(workbook.info().sheets.map(({ title }) => title)).toEqual(['办公室', '居民 & 户', 'Sheet1'])
    expect(workbook.info().sheets[0]?.sheetId).toBe(first?.sheetId)
    expect(read(workbook, 'Sheet1', 'values', 1, 1)).toEqual([['姓名']])
    expect(new Set(workbook.info().sheets.map(({ sheetId }) => sheetId)).size).toBe(3)
  })
})

describe('readXlsx() of a bad file', () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  const cases: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
    ['an empty file', 'XLSX_CORRUPT', () => Buffer.alloc(0)],
    ['one byte', 'XLSX_NOT_A_WORKBOOK', () => Buffer.from('P')],
    ['half a file', 'XLSX_CORRUPT', () => ledger.subarray(0, ledger.length / 2)],
    ['a file with a damaged middle', 'XLSX_CORRUPT', () => damaged()],
    ['a password-protected file', 'XLSX_ENCRYPTED', () => Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])],
    ['an old .xls', 'XLSX_NOT_A_WORKBOOK', () => ole],
    ['a text', 'XLSX_NOT_A_WORKBOOK', () => Buffer.from('姓名,网格\n张三,1\n')],
    ['another archive', 'XLSX_NOT_A_WORKBOOK', () => archive([['word/document.xml', Buffer.from('<a/>')]])],
    ['an archive that only names a workbook', 'XLSX_CORRUPT', () => archive([['xl/workbook.xml', Buffer.from('no xml at all')]])],
    ['60 MB', 'XLSX_TOO_LARGE', () => Buffer.alloc(60 * 1024 * 1024, ledger.subarray(0, 4))],
    ['a bomb', 'XLSX_TOO_LARGE', () => bomb()],
    ['a merge of a whole sheet', 'XLSX_TOO_LARGE', () => merging(['A1:XFD1048576'])],
    ['100,000 merges', 'XLSX_TOO_LARGE', () => merging(Array.from({ length: 100_000 }, (_, row) => `A${row + 1}:B${row + 1}`))],
    ['a bomb of cells', 'XLSX_TOO_LARGE', () => archive([['xl/workbook.xml', Buffer.alloc(18_000_000, '<c r="A1"><v>1</v></c>')]])],
  ]

  it.each(cases)('%s is refused with %s', async (_, code, bytes) => {
    await expect(readXlsx(await bytes())).rejects.toMatchObject({ name: 'WorkbookFault', code })
  })

  it.each(cases.filter(([, code]) => code === 'XLSX_NOT_A_WORKBOOK' || code === 'XLSX_CORRUPT'))(
    'the titles of %s are none',
    async (_, _code, bytes) => {
      const titles = sheetTitles(await bytes())
      expect(titles.length === 0 || titles.length === 17).toBe(true)
    },
  )
})

function damaged(): Uint8Array {
  const bytes = Buffer.from(ledger)
  bytes.fill(0xff, 100_000, 101_000)
  return bytes
}

/** 5 × 90 MB of nothing, in half a megabyte. */
function bomb(): Uint8Array {
  const content = Buffer.alloc(90 * 1024 * 1024)
  return archive(['xl/workbook.xml', 'a', 'b', 'c', 'd'].map((name) => [name, content]))
}

function merging(ranges: string[]): Uint8Array {
  const merges = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return archive([
    ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ['xl/worksheets/sheet1.xml', Buffer.from(`<worksheet><sheetData/><mergeCells>${merges}</mergeCells></worksheet>`)],
  ])
}

function archive(files: [string, Buffer][]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const known = new Map<Buffer, Buffer>()
  for (const [name, content] of files) {
    const offset = locals.reduce((sum, part) => sum + part.length, 0)
    const packed = known.get(content) ?? deflateRawSync(content)
    known.set(content, packed)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(10, 22)
    local.writeUInt16LE(name.length, 26)
    locals.push(local, Buffer.from(name), packed)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(10, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
  }
  const [body, index] = [Buffer.concat(locals), Buffer.concat(directory)]
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, index, end])
}
