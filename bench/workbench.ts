/**
 * The workbench at 10,000 rows × 25 columns: `npm run bench:workbench`. A script writes them with one `setValues`; then the data folder is
 * opened by another process, as it was closed and as a killed process leaves it, and served to two browsers that do nothing.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editAndRead } from './workbench/edit-and-read'
import { fill, openedFolder } from './workbench/fill'
import { missedOf, tableOf, type WorkbenchFigures } from './workbench/goals'
import { inOwnProcess, peakMegabytes, rounded, tell } from './workbench/own-process'
import { serveIdle } from './workbench/serve-idle'

const [part, folder = ''] = process.argv.slice(2)

if (part === 'fill') tell(await partFill(folder))
else if (part === 'open') tell(await partOpen(folder))
else if (part === 'serve') tell(await partServe(folder))
else await all()

async function all(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'workbench-bench-'))
  try {
    const [closed, killed] = [join(root, 'closed'), join(root, 'killed')]
    const filled = await inOwnProcess<Awaited<ReturnType<typeof partFill>>>('fill', closed)
    const opened = await inOwnProcess<Awaited<ReturnType<typeof partOpen>>>('open', closed)
    const replayed = await inOwnProcess<Awaited<ReturnType<typeof partOpen>>>('open', killed)
    const served = await inOwnProcess<Awaited<ReturnType<typeof partServe>>>('serve', closed)
    const figures: WorkbenchFigures = {
      ...filled.figures,
      openSeconds: opened.seconds,
      openCpuSeconds: opened.cpuSeconds,
      openAfterKillSeconds: replayed.seconds,
      openAfterKillCpuSeconds: replayed.cpuSeconds,
      ...served.figures,
      megabytes: Math.max(filled.megabytes, opened.megabytes, replayed.megabytes, served.megabytes),
    }
    console.table(tableOf(figures))
    console.log(JSON.stringify({ bench: 'workbench', figures, missed: missedOf(figures) }))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Leaves beside the folder a copy as a process killed right after the run would leave it. */
async function partFill(dataFolder: string) {
  const world = await openedFolder(dataFolder)
  try {
    const figures = await fill(world)
    cpSync(dataFolder, join(dataFolder, '../killed'), { recursive: true })
    return { figures: { ...figures, ...editAndRead(world.workbook) }, megabytes: peakMegabytes() }
  } finally {
    await world.close()
  }
}

async function partOpen(dataFolder: string) {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const world = await openedFolder(dataFolder)
  const { lastRow } = world.workbook.info().sheets[0] ?? { lastRow: 0 }
  const seconds = rounded((performance.now() - began) / 1000)
  const { user, system } = process.cpuUsage(before)
  await world.close()
  if (lastRow === 0) throw new Error(`${dataFolder} opened empty`)
  return { seconds, cpuSeconds: rounded((user + system) / 1e6), megabytes: peakMegabytes() }
}

async function partServe(dataFolder: string) {
  const world = await openedFolder(dataFolder)
  try {
    return { figures: await serveIdle(world), megabytes: peakMegabytes() }
  } finally {
    await world.close()
  }
}
