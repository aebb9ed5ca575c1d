/** What leaves the office opens elsewhere as it was, and a new office makes the same records of it. */
import { csvAsXlsx } from '../../cli/csv-files'
import { readCsv } from '../../src/domain/csv'
import type { Exports, TableFile } from '../../src/features/exports/table-csv'
import type { World } from '../../workbench/world/world-types'
import type { Office } from './office'
import { openSetUp } from './prepared-office'

const TYPED = {
  姓名: '欧阳·娜娜',
  身份证号: '99000119900307124X',
  电话: '19900000001、19900000002',
  住址: '3-2-501',
  出生日期: '1990-03-07',
  备注: '=HYPERLINK("http://a")',
}
const CODES = { 姓名: '李强', 身份证号: '990001199003071239', 姓名附注: '0571', 备注: '@网格员 "有空",\n来' }
/** Of a record, all but what an adopted one has besides. */
const substance = (rows: Record<string, unknown>[]) => rows.map(({ 编号: _, 来源: __, ...rest }) => rest)

async function importInto(world: World, bytes: Uint8Array): Promise<void> {
  world.importXlsx(await world.readXlsx(bytes))
}

describe('an office that exports', () => {
  let office: Office
  let files: Map<string, TableFile>

  beforeAll(async () => {
    office = await openSetUp()
    office.type('Residents', TYPED, CODES)
    office.type('Venues', { 场地名称: '一楼教室', 容纳人数: 30, 开放时间: '周一至周五 08:30-17:30' })
    await office.run('sweepNow')
    const { outcome } = await office.run('exportTables')
    files = new Map((outcome?.ok ? (outcome.result as TableFile[]) : []).map((file) => [file.name, file]))
  })

  afterAll(() => office.close())

  it('offers every table with its tab, but neither Audit nor mail, and the way to the workbook', async () => {
    const { outcome } = await office.run('exportable')
    const { tables, workbook } = (outcome?.ok ? outcome.result : null) as Exports
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['Residents', 'Requests', 'Clubs']))
    expect(tables.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Audit']))
    expect(tables.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Outbox']))
    expect(tables.find(({ name }) => name === 'Residents')?.title).toBe('居民')
    expect(workbook).toMatch(/^http.*\/export\?format=xlsx$/)
    expect([...files.keys()].sort()).toEqual(tables.map(({ name }) => name).sort())
  })

  it('writes ids and phones as texts, days as ISO, and nothing that would be computed', () => {
    const { file, csv = '' } = files.get('Residents') ?? {}
    expect(file).toBe('居民.csv')
    expect(csv.startsWith('\ufeff')).toBe(true)
    const [headers = [], first = [], second = []] = readCsv(csv)
    const of = (row: string[], header: string) => row[headers.indexOf(header)]
    expect(of(first, '身份证号')).toBe('\t99000119900307124X')
    expect(of(first, '电话')).toBe('\t19900000001、19900000002')
    expect(of(first, '出生日期')).toBe('1990-03-07')
    expect(of(first, '备注')).toBe('\'=HYPERLINK("http://a")')
    expect(of(second, '姓名附注')).toBe('\t0571')
    expect(
      [...files.values()]
        .flatMap((one) => readCsv(one.csv))
        .flat()
        .filter((text) => /^[=+@\r]/.test(text)),
    ).toEqual([])
  })

  it.each(['csv', 'xlsx'])('gives a new office the same records by .%s', async (kind) => {
    const other = await openSetUp()
    try {
      if (kind === 'xlsx') await importInto(other.world, await office.world.exportXlsx())
      else
        for (const { file, csv } of files.values())
          if (/居民|场地/.test(file)) await importInto(other.world, await csvAsXlsx(file, Buffer.from(csv)))
      await other.run('adoptLedger')
      for (const table of ['Residents', 'Venues']) expect(substance(other.rows(table))).toEqual(substance(office.rows(table)))
      expect(other.rows('Review')).toEqual([])
      expect(other.rows('Residents').every(({ 编号 }) => /^RES-/.test(String(编号)))).toBe(true)
      await other.run('adoptLedger')
      expect(other.rows('Residents')).toHaveLength(2)
    } finally {
      await other.close()
    }
  })
})
