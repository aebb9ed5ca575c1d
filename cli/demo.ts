/** The demo community: what `npm start` shows to somebody who has no data yet. Everything in it is invented. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersByTitle } from '../workbench/server/answers-by-title'
import type { CellEntry } from '../workbench/workbook/edits'
import type { RunRecord, World } from '../workbench/world/world-types'
import { projectRoot } from './project-root'

interface Submission {
  form: string
  answers: Record<string, unknown>
}

/** Fills a new data folder; `say` tells the person at the terminal what was done, a line each. Throws when a run fails. */
export async function seedDemo(world: World, say: (line: string) => void): Promise<void> {
  await adoptDemoLedger(world, say)
  await dispatchAndMail(world, say)
  world.useRealClock()
}

/** An office that just adopted its ledger and has done nothing yet. */
export async function adoptDemoLedger(world: World, say: (line: string) => void): Promise<void> {
  world.workbook.edit([{ kind: 'title', title: '龙竹苑社区' }])
  const { sheets } = await world.importXlsx(readFileSync(join(projectRoot(), 'demo/longzhuyuan.xlsx')))
  say(`台账已导入 Ledger imported: ${sheets.length} 张表 tabs`)
  for (const name of ['setUp', 'adoptLedger']) await ranWell(world, name)
  giveTeachersAddresses(world)
  const count = rowCounter(world)
  say(
    `已接管 Adopted: ${count('Residents')} 位居民 residents · ${count('Staff')} 名工作人员 staff · ${count('Clubs')} 个社团 clubs · ${count('Review')} 条待审 to review`,
  )
}

async function dispatchAndMail(world: World, say: (line: string) => void): Promise<void> {
  const count = rowCounter(world)
  await ranWell(world, 'makeTimetable')
  await ranWell(world, 'publishTimetable')
  say(`课表已排并发布 Timetable made and published: ${count('Timetable')} 节课 sessions`)
  const submissions: Submission[] = JSON.parse(readFileSync(join(projectRoot(), 'demo/submissions.json'), 'utf8'))
  for (const submission of submissions) await submit(world, submission)
  await ranWell(world, 'pump')
  say(
    `点单已派 Requests dispatched: ${count('Requests')} · 建议 suggestions: ${count('Suggestions')} · 邮件 mails sent: ${world.mail().length}`,
  )
}

async function ranWell(world: World, name: string): Promise<RunRecord> {
  const run = await world.run(name, { by: 'demo' })
  if (run.outcome?.ok !== true) throw new Error(`${name}: ${run.outcome?.error.stack ?? 'no outcome'}`)
  return run
}

async function submit(world: World, { form: title, answers }: Submission): Promise<void> {
  const form = world.forms().find((candidate) => candidate.title === title)
  if (form === undefined) throw new Error(`The add-on made no form ${title}`)
  const { answers: submitted, email } = answersByTitle(form, answers)
  await world.submit(form.id, submitted, email)
}

/** The ledger has phones only; the demo shows what happens when most teachers have e-mail. */
function giveTeachersAddresses(world: World): void {
  const sheetId = sheetIdOf(world, 'Teachers')
  const [read] = world.workbook.read([{ sheetId, startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ['values'] }])
  const [headers = [], ...rows] = read?.values ?? []
  const column = headers.indexOf('电子邮箱')
  const cells: CellEntry[][] = rows.map(([id], index) => [
    id === '' || index % 10 === 9 ? null : { text: `teacher${index + 1}@longzhuyuan.example.org` },
  ])
  world.workbook.edit([{ kind: 'write', sheetId, row: 1, column, cells }])
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
