/** Time and memory of adopting generated ledgers: of the whole command, and of reading and telling alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../../src/domain/settings'
import { planAdopt } from '../../src/features/adopt/plan-adopt'
import type { SourceSheet } from '../../src/features/adopt/source'
import { ledgerReport } from '../../src/features/adopt/tell/ledger-report'
import { seededRandom, seedState } from '../../src/scheduling/random'
import { tables } from '../../src/tables/tables'
import { runLinli } from './command'
import { generatedLedger } from './generated'
import { plainXlsx } from './plain-xlsx'

export interface RowMeasures {
  rows: number
  seconds: number
  megabytes: number | null
  /** Of `planAdopt` and `ledgerReport`. */
  coreSeconds: number
}

export async function measureRows(rows: number): Promise<RowMeasures> {
  const sheets = generatedLedger(rows)
  const coreSeconds = timeOfCore(sheets)
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  try {
    const file = join(folder, 'ledger.xlsx')
    writeFileSync(file, plainXlsx(sheets))
    const { seconds, megabytes } = await runLinli('adopt', file, '--data', join(folder, 'data'), '--report', join(folder, 'report.json'))
    return { rows, seconds, megabytes, coreSeconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function timeOfCore(sheets: readonly SourceSheet[]): number {
  const random = seededRandom(seedState(1))
  const context = {
    now: '2026-03-02 09:00',
    today: '2026-03-02',
    instant: '2026-03-02T01:00:00.000Z',
    language: 'zh-CN' as const,
    settings: readSettings([]).settings,
    mailTemplates: [],
    tabTitle: (table: string) => table,
    random: () => random.below(2 ** 31) / 2 ** 31,
    sign: (text: string) => text,
    prefilled: () => '',
  }
  const data = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as Parameters<typeof planAdopt>[1]
  const began = performance.now()
  ledgerReport(planAdopt(sheets, data, context), context)
  return (performance.now() - began) / 1000
}
