/** Reports and keys with only what a test speaks of. */
import type { Key, KeyTable } from '../../../bench/adopt/key'
import type { LedgerReport, ToldProblem, ToldTable } from '../../../src/features/adopt/tell/ledger-report'
import type { ToldRecord } from '../../../src/features/adopt/tell/told'

export function report(
  tables: Partial<Record<ToldTable, ToldRecord[]>>,
  problems: Pick<ToldProblem, 'category' | 'tab' | 'row' | 'column'>[] = [],
): LedgerReport {
  return {
    asOf: '2026-03-02',
    tables: Object.fromEntries(Object.entries(tables).map(([name, records]) => [name, { records }])) as unknown as LedgerReport['tables'],
    problems: problems.map((problem) => ({ raw: 'x', reason: '', proposal: null, ...problem })),
    tabs: [],
    changes: [],
  }
}

export function keyTable(given: Partial<KeyTable>): KeyTable {
  return { trueRecords: 0, dataRows: 0, cleanRows: [], samples: [], ...given }
}

export function key(given: Partial<Key>): Key {
  return { categories: {}, sheets: [], tables: {}, problems: [], mustBeKept: [], mustNotHappen: [], ...given }
}
