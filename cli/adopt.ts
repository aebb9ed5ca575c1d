import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CommandResult } from '../workbench/server/commands'
import { DATABASE_FILE } from '../workbench/world/data-folder'
import { type AdoptCommand, type AdoptedFile, adoptFile, adoptInto, withScratchFolder } from './adopt-file'
import { adoptSentences, adoptSummary } from './adopt-summary'
import type { Invocation } from './arguments'
import { carryOut, inWorld, MOST_IMPORT_BYTES, readInput, writeOutput } from './carry-out'
import type { Surroundings } from './linli'

type Adopt = Extract<Invocation, { do: 'adopt' }>

/** Adopts a ledger file, writes the report where it is wanted, and tells people on `err`; the value is a summary. */
export async function adopt(invocation: Adopt, { openWorld, err }: Pick<Surroundings, 'openWorld' | 'err'>): Promise<CommandResult> {
  const { preview, data, project, report: reportFile } = invocation
  const base64 = readInput(invocation.file, MOST_IMPORT_BYTES).toString('base64')
  const command: AdoptCommand = { do: 'adopt', file: basename(invocation.file), base64, preview, project }
  const isNew = !existsSync(join(data, DATABASE_FILE))
  const result =
    preview && isNew
      ? await withScratchFolder(async (dataFolder) =>
          inWorld(await openWorld({ dataFolder, projectFolder: project }), (world) => adoptInto(world, command)),
        )
      : await carryOut(command, invocation, { openWorld }, (world) => adoptFile(world, command, openWorld))
  if (result.failed) return result
  const adopted = result.value as AdoptedFile
  if (reportFile !== null) writeOutput(reportFile, Buffer.from(`${JSON.stringify(reportOf(adopted), null, 1)}\n`))
  err(adoptSentences(adopted))
  return { value: adoptSummary(adopted) }
}

function reportOf({ file, preview, written, leftOut, milliseconds, report }: AdoptedFile) {
  return { file, preview, written, leftOut, milliseconds, ...report }
}
