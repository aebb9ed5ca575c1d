/** What every command of the command line does with files and with a data folder. */
import { readFileSync, statSync } from 'node:fs'
import type { FaultReply } from '../workbench/server/command-reply'
import type { CommandResult } from '../workbench/server/commands'
import { runningServer } from '../workbench/world/data-folder'
import type { World, WorldOptions } from '../workbench/world/world-types'
import type { Folders } from './arguments'
import { askServer } from './ask-server'
import { writeWhole } from './write-whole'

/** Of a file that a command is given. */
export const MOST_IMPORT_BYTES = 50 * 1024 * 1024

export interface Opener {
  openWorld(options: WorldOptions): Promise<World>
}

/** A fault whose code and facts are known: as the server answered it, or of a file that was named. */
export class CodedFault extends Error {
  constructor(readonly fault: FaultReply) {
    super(fault.message)
    this.name = 'CodedFault'
  }
}

/** By the server that holds the folder when there is one, else in a world opened for this one command. */
export async function carryOut(
  command: { do: string },
  folders: Folders,
  { openWorld }: Opener,
  work: (world: World) => Promise<CommandResult>,
): Promise<CommandResult> {
  const server = runningServer(folders.data)
  const answer = server ? await askServer(server, command) : ({ kind: 'nobody' } as const)
  if (answer.kind === 'done') return answer.result
  if (answer.kind === 'fault') throw new CodedFault(answer.fault)
  return inWorld(await openWorld({ dataFolder: folders.data, projectFolder: folders.project }), work)
}

/** Closes the world when the work is done, or failed. */
export async function inWorld(world: World, work: (world: World) => Promise<CommandResult>): Promise<CommandResult> {
  try {
    const result = await work(world)
    await world.idle()
    return result
  } finally {
    await world.close()
  }
}

/** The bytes of a file that was named. Throws `NO_FILE`, `FILE_UNREADABLE`, or `FILE_TOO_LARGE` over `most` bytes, before reading it. */
export function readInput(file: string, most: number): Buffer {
  try {
    const { size } = statSync(file)
    if (size > most) throw new CodedFault({ code: 'FILE_TOO_LARGE', message: 'too large', params: { file, bytes: size, most } })
    return readFileSync(file)
  } catch (error) {
    if (error instanceof CodedFault) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new CodedFault({ code: code === 'ENOENT' ? 'NO_FILE' : 'FILE_UNREADABLE', message, params: { file, reason: code ?? message } })
  }
}

/** Whole or not at all; throws `FILE_NOT_WRITTEN`. */
export function writeOutput(file: string, bytes: Uint8Array): void {
  written(file, () => writeWhole(file, bytes))
}

/** What `write` gives; throws `FILE_NOT_WRITTEN` where it fails. */
export function written<T>(file: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new CodedFault({ code: 'FILE_NOT_WRITTEN', message, params: { file, reason: code ?? message } })
  }
}
