/** Adopts a ledger with the command line, and holds what it says against the answer key. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLinli } from './command'
import { compareSamples } from './fields'
import { compareForbidden } from './forbidden'
import { lostOf, openKept } from './kept-workbook'
import type { Key } from './key'
import { compareProblems } from './problems'
import { indexReport } from './report-index'
import { unaccountedRows } from './rows'

export interface KeyMeasures {
  seconds: number
  megabytes: number | null
  tables: ({ table: string; found: number; trueRecords: number; dataRows: number } & Omit<ReturnType<typeof compareSamples>, 'wrong'>)[]
  wrong: string[]
  problems: ReturnType<typeof compareProblems>
  forbidden: ReturnType<typeof compareForbidden>
  kept: number
  lost: string[]
  unaccounted: string[]
}

export async function measureKey(file: string, key: Key): Promise<KeyMeasures> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  try {
    const [data, reportFile, exported] = [join(folder, 'data'), join(folder, 'report.json'), join(folder, 'kept.xlsx')]
    const { seconds, megabytes } = await runLinli('adopt', file, '--data', data, '--report', reportFile)
    await runLinli('export', exported, '--data', data)
    const kept = await openKept(readFileSync(file), readFileSync(exported))
    const index = indexReport(JSON.parse(readFileSync(reportFile, 'utf8')))
    const { report } = index
    const compared = Object.entries(key.tables).map(([table, entry]) => ({ table, entry, ...compareSamples(table, entry, index) }))
    return {
      seconds,
      megabytes,
      tables: compared.map(({ table, entry: { trueRecords, dataRows }, asked, right, noPlace }) => {
        const found = (report.tables as Record<string, { records: unknown[] }>)[table]?.records.length ?? 0
        return { table, found, trueRecords, dataRows, asked, right, noPlace }
      }),
      wrong: compared.flatMap(({ wrong }) => wrong),
      problems: compareProblems(key, index),
      forbidden: compareForbidden(key, index, kept),
      kept: key.mustBeKept.length,
      lost: key.mustBeKept.flatMap((item) => {
        const why = lostOf(item, kept)
        return why === null ? [] : [`${item.kind} ${item.tab} ${item.cell ?? item.col ?? ''}: ${why}`]
      }),
      unaccounted: unaccountedRows(report, kept),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
