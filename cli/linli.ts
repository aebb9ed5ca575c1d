import { faultOf } from '../workbench/server/command-reply'
import { type Command, type CommandResult, perform } from '../workbench/server/commands'
import { faultSentence } from '../workbench/server/words/fault-sentences'
import type { Conditions } from '../workbench/world/conditions'
import type { World, WorldOptions } from '../workbench/world/world-types'
import { adopt } from './adopt'
import { type Folders, type Invocation, readArguments } from './arguments'
import { CodedFault, carryOut, MOST_IMPORT_BYTES, readInput, writeOutput, written } from './carry-out'
import { HELP } from './help'
import { serve } from './serve'
import type { Solver } from './solve'
import { submissionSentences } from './submission-sentences'
import { UsageFault } from './usage-fault'

/** What the command line needs of the place it runs in. */
export interface Surroundings {
  defaults: Folders
  /** The built page. */
  webFolder: string
  openWorld(options: WorldOptions): Promise<World>
  /** Fills a new data folder with the demo community; `say` tells the person what was done, a line each. */
  seedDemo(world: World, say: (line: string) => void): Promise<void>
  out(text: string): void
  err(text: string): void
  /** Resolves when the person wants the server, or the solving, to stop. */
  stopped: Promise<void>
  solver: Solver
}

/** Faults that mean that the work failed; all others lie in what was typed or handed over. */
const FAILED = new Set(['FOLDER_IN_USE', 'STORE_FAILED', 'CLOSED', 'FILE_NOT_WRITTEN', 'FOLDER_CORRUPT', 'PORT_TAKEN', 'UNFORESEEN'])

/** The whole command: result as JSON to `out`, words to `err`. Resolves with the exit code: 0, 1 the run failed, 2 wrong use. */
export async function linli(typed: string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { out, err } = surroundings
  try {
    const invocation = readArguments(typed, surroundings.defaults)
    if (invocation.do === 'help') {
      out(HELP)
      return 0
    }
    if (invocation.do === 'serve') {
      await serve(invocation, surroundings)
      return 0
    }
    if (invocation.do === 'solve') return await (await import('./solve')).solve(invocation, surroundings)
    const result = invocation.do === 'adopt' ? await adopt(invocation, surroundings) : await ask(invocation, surroundings)
    const value = invocation.do === 'export' && !result.failed ? await writeExport(invocation, result.value) : result.value
    out(`${JSON.stringify(value, null, 2)}\n`)
    if (result.failed) err(failureSentences(result.value))
    return result.failed ? 1 : 0
  } catch (error) {
    if (error instanceof UsageFault) {
      err(`${error.zh}\n${error.en}\n`)
      return 2
    }
    const fault = error instanceof CodedFault ? error.fault : faultOf(error)
    if (!fault) throw error
    err(fault.faults ? submissionSentences(fault.faults) : `${faultSentence(fault, 'zh-CN')}\n${faultSentence(fault, 'en')}\n`)
    return FAILED.has(fault.code) ? 1 : 2
  }
}

type Work = Exclude<Invocation, { do: 'help' | 'serve' | 'solve' | 'adopt' }>

async function ask(invocation: Work, surroundings: Surroundings): Promise<CommandResult> {
  const command = await toCommand(invocation)
  return carryOut(command, invocation, surroundings, (world) => perform(world, command))
}

async function toCommand(invocation: Work): Promise<Command> {
  switch (invocation.do) {
    case 'run':
      return { do: 'run', function: invocation.function, args: invocation.args }
    case 'submit':
      return { do: 'submit', form: invocation.form, answers: readJson(invocation.file), key: invocation.key }
    case 'import':
      return { do: 'import', base64: (await readWorkbook(invocation.file)).toString('base64') }
    case 'export':
      return invocation.csv ? { do: 'run', function: 'exportTables', args: [] } : { do: 'export' }
    case 'conditions': {
      const { file } = invocation
      if (file === null) return { do: 'conditions' }
      return { do: 'conditions', conditions: file === 'off' ? {} : (readJson(file) as Conditions) }
    }
    case 'limits':
      return { do: 'limits', ...(invocation.account === null ? {} : { account: invocation.account }) }
    case 'clock': {
      const { advanceMilliseconds, to, real } = invocation
      return { do: 'clock', real, ...(advanceMilliseconds === null ? {} : { advanceMilliseconds }), ...(to === null ? {} : { to }) }
    }
    default:
      return { do: invocation.do }
  }
}

function readJson(file: string): unknown {
  const text = readInput(file, MOST_IMPORT_BYTES)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    throw new CodedFault({ code: 'BAD_JSON', message, params: { what: file, reason: message } })
  }
}

async function readWorkbook(file: string): Promise<Buffer> {
  const content = readInput(file, MOST_IMPORT_BYTES)
  return /\.csv$/i.test(file) ? (await import('./csv-files')).csvAsXlsx(file, content) : content
}

function writeExport({ file, csv }: { file: string; csv: boolean }, value: unknown): unknown {
  return csv ? writeTables(file, value as { result: { file: string; csv: string }[] }) : writeWorkbook(file, value as { base64: string })
}

async function writeTables(folder: string, { result }: { result: { file: string; csv: string }[] }): Promise<unknown> {
  const { writeCsvFiles } = await import('./csv-files')
  return written(folder, () => writeCsvFiles(folder, result))
}

function writeWorkbook(file: string, { base64 }: { base64: string }): { file: string; bytes: number } {
  const bytes = Buffer.from(base64, 'base64')
  writeOutput(file, bytes)
  return { file, bytes: bytes.length }
}

/** @param value what a run of the script left, which failed */
function failureSentences(value: unknown): string {
  const { function: name, error } = value as { function: string; error?: { message: string } }
  const reason = error?.message ?? ''
  if (/function not found/i.test(reason)) {
    return `脚本里没有函数“${name}”，什么都没有运行。请检查名字的大小写。\nThe script has no function "${name}"; nothing ran. Check its spelling.\n`
  }
  return `函数“${name}”没有完成：${reason}。已保存的内容不受影响；日志见 linli runs。\nThe function "${name}" did not finish: ${reason}. What was saved is safe; see linli runs for its log.\n`
}
