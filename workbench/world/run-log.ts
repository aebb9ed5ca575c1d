import type { RunOutcome } from '../seam'
import type { Store } from './store'
import type { RunRecord } from './world-types'

const KEPT_RUNS = 500
const MOST_LINES = 2_000
const MOST_LINE_CHARACTERS = 10_000
/** A longer result (a whole sidebar's data) is left out of the log of runs. */
const MOST_RESULT_CHARACTERS = 10_000

const INTERRUPTED: RunOutcome = {
  ok: false,
  error: { name: 'Error', message: 'The workbench stopped during this run', stack: '', code: 'INTERRUPTED' },
}

export interface RunLog {
  /** The last 500, in the order in which they started. */
  list(): RunRecord[]
  begin(record: RunRecord): void
  end(record: RunRecord): void
}

/** Runs that the last process did not live to finish are closed as interrupted. */
export function openRunLog(store: Store): RunLog {
  const kept = new Map<string, RunRecord>()
  for (const row of store.rows('SELECT json FROM run ORDER BY seq')) {
    const record = JSON.parse(String(row.json)) as RunRecord
    kept.set(record.id, record)
    if (record.outcome === null) end({ ...record, outcome: INTERRUPTED })
  }
  store.commit()

  function end(record: RunRecord): void {
    const logged = { ...record, outcome: record.outcome && briefly(record.outcome) }
    kept.set(record.id, logged)
    store.write('UPDATE run SET json = ? WHERE id = ?', JSON.stringify(logged), record.id)
  }

  return {
    end,
    list: () => [...kept.values()],
    begin(record) {
      kept.set(record.id, record)
      store.write('INSERT INTO run (id, json) VALUES (?, ?)', record.id, JSON.stringify(record))
      for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT_RUNS))) {
        kept.delete(id)
        store.write('DELETE FROM run WHERE id = ?', id)
      }
    },
  }
}

function briefly(outcome: RunOutcome): RunOutcome {
  if (!outcome.ok) return outcome
  const length = JSON.stringify(outcome.result ?? null).length
  return length <= MOST_RESULT_CHARACTERS ? outcome : { ok: true, result: `(${length} characters)` }
}

/** Adds a line to a run's log; beyond 2,000 lines only the first are kept, and the last says so. */
export function writeLine(record: RunRecord, level: string, text: string, at: number): void {
  if (record.log.length > MOST_LINES) return
  const full = record.log.length === MOST_LINES
  record.log.push(
    full ? { level: 'warn', text: 'Further lines are left out', at } : { level, text: text.slice(0, MOST_LINE_CHARACTERS), at },
  )
}
