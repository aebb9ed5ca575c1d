import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from '@cj-tech-master/excelts'
import { plainXlsx } from '../../bench/adopt/plain-xlsx'
import { adoptFile } from '../../cli/adopt-file'
import { linli } from '../../cli/linli'
import { openBuiltWorld } from '../../cli/open-world'
import { builtAddOn } from '../../cli/project-root'
import type { SourceSheet } from '../../src/features/adopt/source'
import { startServer } from '../../workbench/server/start-server'
import { announceServer } from '../../workbench/world/data-folder'
import type { World } from '../../workbench/world/world-types'
import { noSolver } from './no-solver'

const webFolder = join(__dirname, '../../workbench/web')
let folder: string
let data: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-adopt-'))
  data = join(folder, 'data')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(...typed: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await linli([...typed, '--data', data], {
    defaults: { data, project: builtAddOn() },
    webFolder,
    openWorld: openBuiltWorld,
    seedDemo: async () => undefined,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    stopped: Promise.resolve(),
    solver: noSolver,
  })
  return { code, out, err }
}

const PEOPLE: SourceSheet['cells'] = [
  ['居民台账', '', '', '', ''],
  ['姓名', '住址', '与户主关系', '出生日期', '电话'],
  ['王小明', '3-2-501', '户主', '1980-1-5', '19900000001'],
  ['李红', '', '配偶', '80后', ''],
]

function ledger(cells: SourceSheet['cells'] = PEOPLE, name = 'ledger.xlsx', title = '居民'): string {
  const path = join(folder, name)
  writeFileSync(path, plainXlsx([{ title, cells, merges: [] }]))
  return path
}

/** What the data folder holds, read in a world of its own. */
async function inside<T>(look: (world: World) => T | Promise<T>): Promise<T> {
  const world = await openBuiltWorld({ dataFolder: data })
  try {
    return await look(world)
  } finally {
    await world.close()
  }
}

const titles = ({ workbook }: World) => workbook.info().sheets.map(({ title }) => title)

describe('linli adopt', () => {
  it('sets a new folder up, adopts the lists, and says what it did in both languages', async () => {
    const report = join(folder, 'out/report.json')
    const { code, out, err } = await run('adopt', ledger(), '--report', report)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      file: 'ledger.xlsx',
      preview: false,
      written: true,
      tabs: [{ title: '居民', rows: { title: 1, header: 1, record: 2 }, lists: [{ role: 'residents', records: 2, joined: 0, review: 0 }] }],
      tables: { residents: 2, households: 1 },
      problems: { date_incomplete: 1 },
      leftOut: 0,
    })
    expect(err).toContain('新增 3 条，更新 0 条，不变 0 条；有疑问 1 处')
    expect(err).toContain('3 new, 0 updated, 0 unchanged; 1 to review')
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      tables: { residents: { records: [{ tab: '居民', row: 3 }, { row: 4 }] } },
      problems: [{ category: 'date_incomplete', tab: '居民', row: 4, column: 'D', raw: '80后' }],
    })
    expect(await inside(titles)).toEqual(expect.arrayContaining(['居民']))
  })

  it('reads crossed-out text and times of day as a spreadsheet keeps them', async () => {
    const book = new Workbook()
    const clubs = book.addWorksheet('课程')
    clubs.addRows([
      ['班级名称', '门类', '招生人数', '星期', '上课', '下课', '开班日期'],
      ['书法班', '文化', 20, '周二', 0.375, 0.4375, '2026-03-01'],
      ['国画班', '艺术', 20, '周四', 0.75, 0.8125, '2026-03-01'],
    ])
    for (const cell of ['E2', 'F2', 'E3', 'F3']) clubs.getCell(cell).numFmt = 'h:mm'
    const list = book.addWorksheet('报名')
    list.addRows([['书法班'], ['姓名', '电话', '报名日期'], ['王小明', '19900000001', '2026-03-01'], ['李红', '', '2026-03-02']])
    list.getCell('A4').font = { strike: true }
    const [file, report] = [join(folder, 'clubs.xlsx'), join(folder, 'report.json')]
    writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()))
    expect((await run('adopt', file, '--report', report)).code).toBe(0)
    expect(JSON.parse(readFileSync(report, 'utf8')).tables).toMatchObject({
      clubs: {
        records: [
          { values: { schedule: [{ day: 2, start: '09:00', end: '10:30' }] } },
          { values: { schedule: [{ day: 4, start: '18:00', end: '19:30' }] } },
        ],
      },
      enrolments: { records: [{ values: { status: 'enrolled' } }, { values: { status: 'withdrawn' } }] },
    })
  })

  it('updates when the edited ledger is adopted again, in the same tab', async () => {
    await run('adopt', ledger())
    const before = await inside(titles)
    const same = JSON.parse((await run('adopt', ledger())).out)
    expect(same.changes).toContainEqual({ table: 'Residents', inserted: 0, updated: 0, unchanged: 2 })
    const edited = PEOPLE.map((row) => row.map((cell) => (cell === '80后' ? '1983-4-6' : cell)))
    const { out } = await run('adopt', ledger(edited))
    expect(JSON.parse(out).changes).toContainEqual({ table: 'Residents', inserted: 0, updated: 1, unchanged: 1 })
    expect(JSON.parse(out).problems).toEqual({})
    expect(await inside(titles)).toEqual(before)
  })

  it('only looks with --preview: a new folder is not made, an old one stays as it is', async () => {
    const { code, out, err } = await run('adopt', ledger(), '--preview')
    expect([code, existsSync(data), JSON.parse(out).tables.residents]).toEqual([0, false, 2])
    expect(err).toContain('什么都没有写入')
    await run('adopt', ledger())
    const state = (world: World) => ({ titles: titles(world), revision: world.workbook.revisionId, runs: world.runs().length })
    const before = await inside(state)
    const more = [...PEOPLE, ['赵云', '3-2-502', '户主', '1970-1-5', '']]
    expect(JSON.parse((await run('adopt', ledger(more), '--preview')).out).changes).toContainEqual({
      table: 'Residents',
      inserted: 1,
      updated: 0,
      unchanged: 2,
    })
    expect(await inside(state)).toEqual(before)
  })

  it('replaces no tab that somebody edited here', async () => {
    await run('adopt', ledger())
    await inside(({ workbook }) => {
      const sheetId = workbook.info().sheets.find(({ title }) => title === '居民')?.sheetId ?? 0
      workbook.edit([{ kind: 'write', sheetId, row: 2, column: 4, cells: [[{ text: '19900000009' }]] }])
    })
    const before = await inside(titles)
    const { code, err } = await run('adopt', ledger([...PEOPLE, ['赵云', '3-2-502', '户主', '', '']]))
    expect(code).toBe(2)
    expect(err).toContain('工作表“居民”是上次从台账带进来的，后来在这里改过')
    expect(err).toContain('was edited here since')
    expect(await inside(titles)).toEqual(before)
  })

  it('replaces no tab of the same title that staff made', async () => {
    await inside(({ workbook }) => {
      workbook.edit([{ kind: 'insertSheet', title: '居民', index: null, sheetId: 7 }])
      workbook.edit([{ kind: 'write', sheetId: 7, row: 0, column: 0, cells: [[{ text: '我们自己的' }]] }])
    })
    const { code, err } = await run('adopt', ledger())
    expect([code, await inside(titles)]).toEqual([2, ['Sheet1', '居民']])
    expect(err).toContain('不是接管带进来的')
  })

  it('takes a file without a list out again', async () => {
    const { code, err } = await run('adopt', ledger([['随便写写'], ['今天天气好']], 'notes.xlsx', '记事'))
    expect(code).toBe(2)
    expect(err).toContain('notes.xlsx 里没有认得出的名单')
    expect(err).toContain('No list that Linli knows')
    expect(await inside(titles)).not.toContain('记事')
  })

  it('leaves no tab of a damaged file behind', async () => {
    const path = join(folder, 'damaged.xlsx')
    const bytes = readFileSync(join(__dirname, '../../demo/longzhuyuan.xlsx'))
    writeFileSync(path, bytes.fill(0xff, 100_000, 101_000))
    const { code, err } = await run('adopt', path)
    expect([code, err]).toEqual([2, expect.stringContaining('不是完好的 .xlsx 工作簿')])
    expect(await inside(titles)).not.toContain('居民台账')
  })

  it.each([
    ['a missing file', () => join(folder, 'nowhere.xlsx'), '找不到文件'],
    [
      'what is no workbook',
      () => {
        writeFileSync(join(folder, 'letter.xlsx'), 'Hello')
        return join(folder, 'letter.xlsx')
      },
      '不是完好的 .xlsx 工作簿',
    ],
  ])('refuses %s', async (_, file, words) => {
    const { code, err } = await run('adopt', file())
    expect([code, err.includes(words)]).toEqual([2, true])
  })

  it('has a running server carry it out', async () => {
    mkdirSync(data)
    const world = await openBuiltWorld({ dataFolder: data })
    const server = await startServer({
      world,
      port: 0,
      webFolder,
      commands: { adopt: (held, command) => adoptFile(held, command as Parameters<typeof adoptFile>[1], openBuiltWorld) },
    })
    announceServer(data, { url: server.url, pid: process.pid, token: server.token })
    expect(JSON.parse((await run('adopt', ledger(), '--preview')).out).tables.residents).toBe(2)
    expect(titles(world)).toEqual(['Sheet1'])
    expect((await run('adopt', ledger())).code).toBe(0)
    expect(titles(world)).toContain('居民')
    await server.close()
    await world.close()
  })
})
