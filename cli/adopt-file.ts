/** `linli adopt`: a ledger file into the office's records, by the script's own functions. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AdoptedReport } from '../src/features/adopt/tell/ledger-report'
import { CommandFault } from '../workbench/server/command-fault'
import type { CommandResult } from '../workbench/server/commands'
import type { XlsxContent } from '../workbench/workbook/read-xlsx'
import { sheetTitles } from '../workbench/workbook/xlsx/archive'
import type { RunRecord, World, WorldOptions } from '../workbench/world/world-types'
import { bringTabs, holdTitles, isSetUp, removeTabs } from './brought-tabs'

/** JSON, for a server that holds the data folder may be the one who carries it out. */
export interface AdoptCommand {
  do: 'adopt'
  /** Name of the file, without its folder. */
  file: string
  base64: string
  preview: boolean
  project: string
}

export interface AdoptedFile extends AdoptedReport {
  file: string
  preview: boolean
  /** The tabs that came from the file, as they are called here. */
  brought: string[]
  milliseconds: number
}

/** Values are {@link AdoptedFile}; failed is a run's failure. A preview works on a copy, which goes when it is done. */
export async function adoptFile(
  world: World,
  command: AdoptCommand,
  openWorld: (options: WorldOptions) => Promise<World>,
): Promise<CommandResult> {
  if (!command.preview) return adoptInto(world, command)
  return withScratchFolder(async (dataFolder) => {
    world.copyTo(dataFolder)
    const copy = await openWorld({ dataFolder, projectFolder: command.project })
    try {
      return await adoptInto(copy, command)
    } finally {
      await copy.close()
    }
  })
}

/** A folder that is gone afterwards, whatever happens. */
export async function withScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-preview-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In this world itself; of a preview only the tabs are brought, and the office's tables where it has none. */
export async function adoptInto(world: World, { file, base64, preview }: AdoptCommand): Promise<CommandResult> {
  const began = performance.now()
  const isNew = !isSetUp(world)
  const bytes = Buffer.from(base64, 'base64')
  const held = isNew ? holdTitles(world, sheetTitles(bytes)) : null
  const { content, failure } = await readBeside(world, bytes, held)
  if (failure !== null) return failure
  const brought = bringTabs(world, file, content, held !== null)
  const late = isSetUp(world) ? null : failureOf(await world.run('setUp', { by: 'cli' }))
  if (late !== null) return late
  const run = await world.run('ledgerReport', { args: [!preview], by: 'cli' })
  const failed = failureOf(run)
  if (failed !== null) return failed
  const adopted = (run.outcome as { result: AdoptedReport }).result
  if (!adopted.report.tabs.some(({ title, lists }) => brought.includes(title) && lists.length > 0)) {
    const titles = new Set(brought)
    removeTabs(
      world,
      world.workbook.info().sheets.flatMap(({ sheetId, title }) => (titles.has(title) ? [sheetId] : [])),
    )
    throw new CommandFault('NO_LISTS', { file })
  }
  return { value: { file, preview, brought, ...adopted, milliseconds: Math.round(performance.now() - began) } satisfies AdoptedFile }
}

/**
 * Reads the file, and makes a new office's tables meanwhile where its titles are `held`, for both take seconds. What holds them goes
 * when one of the two fails.
 */
async function readBeside(
  world: World,
  bytes: Buffer,
  held: number[] | null,
): Promise<{ content: XlsxContent; failure: CommandResult | null }> {
  const setUp = held === null ? null : world.run('setUp', { by: 'cli' })
  const [read, made] = await Promise.allSettled([world.readXlsx(bytes), setUp])
  const failure = made.status === 'fulfilled' && made.value !== null ? failureOf(made.value) : null
  if (held !== null && (read.status === 'rejected' || made.status === 'rejected' || failure !== null)) removeTabs(world, held)
  if (read.status === 'rejected') throw read.reason
  if (made.status === 'rejected') throw made.reason
  return { content: read.value, failure }
}

function failureOf({ function: name, outcome, log }: RunRecord): CommandResult | null {
  return outcome?.ok === true ? null : { value: { function: name, ...outcome, log }, failed: true }
}
