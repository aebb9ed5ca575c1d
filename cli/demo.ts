/** The demo community: what `npm start` shows to somebody who has no data yet. Everything in it is invented. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersByTitle } from '../workbench/server/answers-by-title'
import type { CellEntry } from '../workbench/workbook/edits'
import type { CellValue } from '../workbench/workbook/reads'
import type { World } from '../workbench/world/world-types'
import { projectRoot } from './project-root'

const NAME = '龙竹苑社区'

interface Submission {
  form: string
  answers: Record<string, unknown>
}

/** Fills a new data folder; `say` tells the person at the terminal what was done, a line each. Throws when a run fails. */
export async function seedDemo(world: World, say: (line: string) => void): Promise<void> {
  await adoptDemoLedger(world, say)
  await dispatchAndMail(world, say)
}

/** An office that just adopted its ledger and has done nothing yet. */
export async function adoptDemoLedger(world: World, say: (line: string) => void): Promise<void> {
  world.workbook.edit([{ kind: 'title', title: NAME }])
  const ledger = await world.readXlsx(readFileSync(join(projectRoot(), 'demo/longzhuyuan.xlsx')))
  const { sheets } = world.importXlsx(ledger)
  say(`台账已导入 Ledger imported: ${sheets.length} 张表 tabs`)
  for (const name of ['setUp', 'adoptLedger']) await runOrThrow(world, name)
  removeEmptySheet(world)
  giveTeachersAddresses(world)
  introduceOffice(world)
  const count = rowCounter(world)
  say(
    `已接管 Adopted: ${count('Residents')} 位居民 residents · ${count('Staff')} 名工作人员 staff · ${count('Clubs')} 个社团 clubs · ${count('Review')} 条待审 to review`,
  )
}

async function dispatchAndMail(world: World, say: (line: string) => void): Promise<void> {
  const count = rowCounter(world)
  await runOrThrow(world, 'makeTimetable')
  await runOrThrow(world, 'publishTimetable')
  const published = columnOf(world, 'Timetable', '状态').filter((state) => state === '已发布').length
  say(`课表已排并发布 Timetable made and published: ${published} 节课 sessions, ${count('Timetable') - published} 节没排上 unplaced`)
  await startGridWork(world, say)
  const submissions: Submission[] = JSON.parse(readFileSync(join(projectRoot(), 'demo/submissions.json'), 'utf8'))
  for (const submission of submissions) await submit(world, submission)
  await runOrThrow(world, 'pump')
  say(
    `点单已派 Requests dispatched: ${count('Requests')} · 建议 suggestions: ${count('Suggestions')} · 邮件 mails sent: ${world.mail().length}`,
  )
}

/** What the ledger has not: where the buildings stand, whom to call upward, and this year's campaign. */
async function startGridWork(world: World, say: (line: string) => void): Promise<void> {
  const rows: Record<string, DemoRow[]> = JSON.parse(readFileSync(join(projectRoot(), 'demo/grid-work.json'), 'utf8'))
  for (const [table, records] of Object.entries(rows)) appendRows(world, table, records)
  await runOrThrow(world, 'updateCampaigns')
  await runOrThrow(world, 'matchPolicies')
  const count = rowCounter(world)
  say(`专项任务和政策 Campaigns and policies: ${count('Campaigns')} 人参加 people, ${count('Entitlements')} 项政策建议 proposals`)
}

/** Throws when it does not end well. */
async function runOrThrow(world: World, name: string): Promise<void> {
  const run = await world.run(name, { by: 'demo' })
  if (run.outcome?.ok !== true) throw new Error(`${name}: ${run.outcome?.error.stack ?? 'no outcome'}`)
}

async function submit(world: World, { form: title, answers }: Submission): Promise<void> {
  const form = world.forms().find((candidate) => candidate.title === title)
  if (form === undefined) throw new Error(`The add-on made no form ${title}`)
  const { answers: submitted, email } = answersByTitle(form, answers)
  await world.submit(form.id, submitted, email)
}

/** The ledger has phones only; the demo shows what happens when most teachers have e-mail. */
function giveTeachersAddresses(world: World): void {
  const cells: CellEntry[][] = columnOf(world, 'Teachers', '姓名').map((name, index) => [
    name === '' || index % 10 === 9 ? null : { text: `teacher${index + 1}@longzhuyuan.example.org` },
  ])
  writeColumn(world, 'Teachers', '电子邮箱', cells)
}

function introduceOffice(world: World): void {
  const values = new Map<CellValue, string>([
    ['communityName', NAME],
    ['officePhone', '19900000110'],
  ])
  const cells = columnOf(world, 'Settings', '键').map((key): CellEntry[] => {
    const text = values.get(key)
    return [text === undefined ? null : { text }]
  })
  writeColumn(world, 'Settings', '值', cells)
}

/** The sheet that a new workbook begins with. */
function removeEmptySheet(world: World): void {
  const empty = world.workbook.info().sheets.find(({ title, lastRow }) => title === 'Sheet1' && lastRow === 0)
  if (empty !== undefined) world.workbook.edit([{ kind: 'deleteSheet', sheetId: empty.sheetId }])
}

/** The cells below a header. */
function columnOf(world: World, table: string, header: string): CellValue[] {
  const [headers = [], ...rows] = valuesOf(world, table)
  const column = headers.indexOf(header)
  return rows.map((row) => row[column] ?? '')
}

function writeColumn(world: World, table: string, header: string, cells: CellEntry[][]): void {
  const [headers = []] = valuesOf(world, table)
  world.workbook.edit([{ kind: 'write', sheetId: sheetIdOf(world, table), row: 1, column: headers.indexOf(header), cells }])
}

/** By header. */
type DemoRow = Record<string, string | number>

function appendRows(world: World, table: string, records: DemoRow[]): void {
  const [headers = []] = valuesOf(world, table)
  const cells = records.map((record) =>
    headers.map((header): CellEntry => {
      const value = record[String(header)] ?? null
      return value === null ? null : typeof value === 'number' ? { number: value } : { text: value }
    }),
  )
  world.workbook.edit([{ kind: 'append', sheetId: sheetIdOf(world, table), cells }])
}

function valuesOf(world: World, table: string): CellValue[][] {
  const sheetId = sheetIdOf(world, table)
  const [read] = world.workbook.read([{ sheetId, startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ['values'] }])
  return read?.values ?? []
}

function rowCounter(world: World): (table: string) => number {
  return (table) => (world.workbook.info().sheets.find(({ sheetId }) => sheetId === sheetIdOf(world, table))?.lastRow ?? 1) - 1
}

/** Tabs are known by the mark that set-up leaves on them: the ledger has tabs of the same titles. */
function sheetIdOf(world: World, table: string): number {
  const mark = world.workbook.info().metadata.find(({ key, value }) => key === 'linli.table' && value === table)
  if (mark === undefined || mark.location.kind !== 'sheet') throw new Error(`Set up made no tab for ${table}`)
  return mark.location.sheetId
}
