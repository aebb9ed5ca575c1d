/**
 * What each menu action costs at 1,000 and 10,000 residents: service calls, CPU, memory; how fast an edit can be read back;
 * how large the bundle is and how long it takes to parse. Goals: calls do not grow with rows and are at most 12 an action.
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { openBuiltWorld } from '../cli/open-world'
import type { CellEntry } from '../workbench/workbook/edits'
import type { RunRecord, World } from '../workbench/world/world-types'

const SIZES = [1_000, 10_000]
const ACTIONS = [
  'sweepNow',
  'dispatch',
  'makeTimetable',
  'publishTimetable',
  'sendMailNow',
  'undoLastAction',
  'doctor',
  'today',
  'adoptLedger',
  'setUp',
  'switchLanguage',
]
const MOST_CALLS = 12
const project = join(process.cwd(), 'dist')

interface Measured {
  action: string
  calls: number
  cpuSeconds: number
  peakMegabytes: number
}

const missed: string[] = []
const figures: Record<string, unknown> = {}

for (const size of SIZES) {
  const folder = await mkdtemp(join(tmpdir(), 'linli-bench-'))
  const world = await openBuiltWorld({ dataFolder: folder })
  try {
    await world.run('setUp', { by: 'bench' })
    fill(world, size)
    addLedger(world, size)
    const measured: Measured[] = []
    for (const action of ACTIONS) measured.push(await measure(world, action))
    figures[String(size)] = measured
    console.log(`\n${size} residents`)
    console.table(measured.map((row) => ({ ...row, cpuSeconds: row.cpuSeconds.toFixed(2), peakMegabytes: row.peakMegabytes.toFixed(0) })))
    const latency = editAndRead(world)
    figures[`editAndRead${size}`] = latency
    console.log(
      `edit and read back, median of 200: ${latency.toFixed(2)} ms; memory of the process: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    )
  } finally {
    await world.close()
    await rm(folder, { recursive: true })
  }
}

const [few, many] = SIZES.map((size) => figures[String(size)] as Measured[])
for (const [index, { action, calls }] of (many ?? []).entries()) {
  if (calls > MOST_CALLS) missed.push(`${action}: ${calls} service calls, goal ${MOST_CALLS}`)
  if (calls > (few?.[index]?.calls ?? 0)) missed.push(`${action}: calls grow with rows`)
}

const code = readFileSync(join(project, 'Code.js'), 'utf8')
const parse = median(
  Array.from({ length: 15 }, (_, round) => timed(() => new Script(`${code}\n// ${round}`).runInContext(createContext({})))),
)
figures.bundleKilobytes = Buffer.byteLength(code) / 1024
figures.parseMilliseconds = parse
console.log(`\nCode.js: ${(Buffer.byteLength(code) / 1024).toFixed(0)} KB, parsed and evaluated in ${parse.toFixed(1)} ms`)
console.log(JSON.stringify({ bench: 'spine', figures, missed }))

/** CPU is that of the whole process: the run's thread and the world's work for it. One e-mail is one call and is not counted. */
async function measure(world: World, action: string): Promise<Measured> {
  const before = process.cpuUsage()
  const run: RunRecord = await world.run(action, { by: 'bench' })
  const { user, system } = process.cpuUsage(before)
  if (run.outcome?.ok !== true) throw new Error(`${action}: ${JSON.stringify(run.outcome)}`)
  return {
    action,
    calls: Object.entries(run.serviceCalls).reduce((sum, [service, count]) => sum + (service === 'MailApp.sendEmail' ? 0 : count), 0),
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: (run.peakMemoryBytes ?? 0) / 1e6,
  }
}

/** Invented residents, and in proportion to them requests, workers, grids, venues, clubs and enrolments. */
function fill(world: World, residents: number): void {
  append(
    world,
    'Staff',
    ['编号', '姓名', '岗位', '电子邮箱'],
    Array.from({ length: 9 }, (_, i) => [`STF-${i}`, `网格员${i}`, '网格员', `w${i}@example.org`]),
  )
  append(
    world,
    'Grids',
    ['编号', '网格号', '网格员编号'],
    Array.from({ length: 9 }, (_, i) => [`GRD-${i}`, i + 1, `STF-${i}`]),
  )
  append(
    world,
    'Residents',
    ['编号', '姓名', '电话', '网格', '住址'],
    Array.from({ length: residents }, (_, i) => [
      `RES-${i}`,
      `居民${i}`,
      `1990${String(i).padStart(7, '0')}`,
      (i % 9) + 1,
      `${i % 40}-1-${i}`,
    ]),
  )
  append(
    world,
    'Venues',
    ['编号', '场地名称', '容纳人数'],
    Array.from({ length: 12 }, (_, i) => [`VEN-${i}`, `教室${i}`, 30]),
  )
  append(
    world,
    'Clubs',
    ['编号', '社团名称', '每周次数', '每次分钟', '人数上限', '老师编号'],
    Array.from({ length: 40 }, (_, i) => [`CLB-${i}`, `社团${i}`, 1, 90, 20, `TEA-${i % 30}`]),
  )
  append(
    world,
    'Teachers',
    ['编号', '姓名', '电子邮箱'],
    Array.from({ length: 30 }, (_, i) => [`TEA-${i}`, `老师${i}`, `t${i}@example.org`]),
  )
  append(
    world,
    'Enrolments',
    ['编号', '社团编号', '姓名', '状态'],
    Array.from({ length: residents / 10 }, (_, i) => [`ENR-${i}`, `CLB-${i % 40}`, `居民${i}`, '已报名']),
  )
  append(
    world,
    'Requests',
    ['编号', '单号', '收到时间', '姓名', '网格', '服务', '状态'],
    Array.from({ length: residents / 100 }, (_, i) => [`REQ-${i}`, `2026-${i}`, 46_349, `居民${i}`, (i % 9) + 1, '上门探望', '待派单']),
  )
}

/** A ledger of the office's own, with as many residents again. */
function addLedger(world: World, residents: number): void {
  const [made] = world.workbook.edit([{ kind: 'insertSheet', title: '居民登记', index: null, rows: residents + 1, columns: 5 }])
  const cells: CellEntry[][] = [['姓名', '性别', '联系电话', '网格', '住址'].map((header) => ({ text: header }))]
  for (let i = 0; i < residents; i++)
    cells.push(
      [`邻居${i}`, i % 2 === 0 ? '女' : '男', `1990${String(5_000_000 + i)}`, `${(i % 9) + 1}网格`, `${i % 40}-2-${i}`].map((text) => ({
        text,
      })),
    )
  world.workbook.edit([{ kind: 'write', sheetId: made?.sheetId ?? 0, row: 0, column: 0, cells }])
}

function append(world: World, table: string, headers: string[], rows: (string | number)[][]): void {
  const sheetId = sheetIdOf(world, table)
  const [read] = world.workbook.read([{ sheetId, startRow: 0, endRow: 1, startColumn: 0, endColumn: null, aspects: ['values'] }])
  const shown = (read?.values?.[0] ?? []).map(String)
  const at = headers.map((header) => shown.indexOf(header))
  if (at.includes(-1)) throw new Error(`${table} has no ${headers[at.indexOf(-1)]}`)
  const cells = rows.map((row) => {
    const line: CellEntry[] = shown.map(() => null)
    row.forEach((value, index) => {
      line[at[index] ?? 0] = typeof value === 'number' ? { number: value } : { text: value }
    })
    return line
  })
  world.workbook.edit([{ kind: 'append', sheetId, cells }])
}

function sheetIdOf(world: World, table: string): number {
  const mark = world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === table)
  if (mark?.location.kind !== 'sheet') throw new Error(`no tab for ${table}`)
  return mark.location.sheetId
}

function editAndRead(world: World): number {
  const sheetId = sheetIdOf(world, 'Residents')
  return median(
    Array.from({ length: 200 }, (_, index) =>
      timed(() => {
        world.workbook.edit([{ kind: 'write', sheetId, row: 1 + (index % 500), column: 18, cells: [[{ typed: `第${index}次` }]] }])
        world.workbook.read([
          { sheetId, startRow: 1 + (index % 500), endRow: 2 + (index % 500), startColumn: 18, endColumn: 19, aspects: ['values'] },
        ])
      }),
    ),
  )
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
