/**
 * How long Google's services take, in milliseconds: added to a run's used time, never waited for.
 *
 * | what | figure | from |
 * |---|---|---|
 * | a write into the cache of writes | 5 + 0.02 a cell | Google's best practices: 10,000 single writes and 100 flushes took about 70 s, all at once 1 s |
 * | sending that cache (flush, or any read after it) | 50 + 0.05 a cell | the same page; with 10 cells a flush 30 ms: stackoverflow.com/questions/29263774 |
 * | a read | 60 + 0.01 a cell | the figure Linli is planned with; reads of 250,000 cells take 2 to 4 s |
 * | the advanced Sheets service | 200 a request, 0.008 a cell read, 0.01 written | tanaikech.github.io benchmarks: reads 19 % faster, writes about half |
 * | properties | 30 to get, 62 to set | ziritione.org/post/apps_script_performance, means of 100 calls |
 * | cache | 3 to get, 93 to put | the same |
 * | mail, forms, triggers, locks, pages, the network | see the table | assumed: no published measurement |
 * | calendars, grades of quizzes | 0 | not measured: a script that lives on them is told too good a time |
 */
import type { PrimitiveName } from '../seam'
import type { Edit } from '../workbook/edits'
import type { CellRange, ReadResult } from '../workbook/reads'
import type { SeamCall } from './seam-layers'

const FIRST_LOOK = 150
const READ = { base: 60, cell: 0.01 }
const WRITE = { base: 5, cell: 0.02 }
const FLUSH = { base: 50, cell: 0.05 }
const API = { base: 200, readCell: 0.008, writtenCell: 0.01 }
const RESPONSE = 0.5

const FIXED: Partial<Record<PrimitiveName, number>> = {
  'workbook.create': 1_500,
  'workbook.list': 300,
  'workbook.selection': 20,
  'workbook.select': 20,
  'form.create': 1_000,
  'form.get': 10,
  'form.ofSheet': 10,
  'form.save': 80,
  'form.responses': 200,
  'form.submit': 800,
  'form.deleteResponses': 300,
  'net.fetch': 300,
  'mail.send': 500,
  'mail.quota': 50,
  'mail.list': 300,
  'record.list': 100,
  'record.save': 300,
  'record.delete': 200,
  'property.all': 30,
  'property.set': 62,
  'property.delete': 62,
  'cache.get': 3,
  'cache.put': 93,
  'cache.remove': 93,
  'trigger.list': 150,
  'trigger.create': 600,
  'trigger.delete': 300,
  'lock.acquire': 50,
  'lock.release': 30,
  'ui.menu': 30,
  'ui.alert': 100,
  'ui.prompt': 100,
  'ui.toast': 30,
  'ui.show': 200,
}

/** Methods that look only at how far the content goes: Sheets sends the cache of writes first, as for any read. */
const LOOKS_AT_CONTENT = /\.(getLastRow|getLastColumn|getDataRange|getDataRegion|getNextDataCell)$/

/** A method that writes reads here for the workbench's own sake; at Google it does not. */
const READS = /\.(get|is|has|can|find|match)\w*$/

/** What one run's calls cost; it remembers what the run has written and not sent yet. */
export interface Latency {
  /** Before the call is carried out. */
  before(call: SeamCall): number
  /** For what came back. */
  after(call: SeamCall, result: unknown): number
}

/** For one run: it starts without anything written or looked at. */
export function createLatency(): Latency {
  let looked = false
  let waiting: { cells: number } | null = null
  let hasRead = false

  function flush(): number {
    const cost = waiting === null ? 0 : FLUSH.base + waiting.cells * FLUSH.cell
    waiting = null
    return cost
  }

  function look(call: SeamCall): number {
    const first = looked ? 0 : FIRST_LOOK
    looked = true
    return call.begins && LOOKS_AT_CONTENT.test(call.service ?? '') ? first + read() : first
  }

  /** However often one method of a service reads here, Sheets is asked once. */
  function read(): number {
    const base = hasRead ? 0 : READ.base
    hasRead = true
    return flush() + base
  }

  function edit(edits: readonly Edit[]): number {
    const cells = edits.reduce((sum, one) => sum + cellsOf(one), 0)
    waiting = { cells: (waiting?.cells ?? 0) + cells }
    return WRITE.base + cells * WRITE.cell
  }

  return {
    before(call) {
      if (call.begins || call.service === null) hasRead = false
      const api = isApi(call) ? (call.begins ? API.base : 0) : null
      switch (call.name) {
        case 'workbook.info':
          return api ?? look(call)
        case 'workbook.read':
          return api ?? (call.service === null || READS.test(call.service) ? read() : 0)
        case 'workbook.edit': {
          const { edits } = call.args as { edits: Edit[] }
          return api === null ? edit(edits) : api + edits.reduce((sum, one) => sum + cellsOf(one), 0) * API.writtenCell
        }
        case 'workbook.flush':
          return flush()
        default:
          return FIXED[call.name] ?? 0
      }
    },
    after(call, result) {
      if (call.name === 'workbook.read') return cellsRead(result as ReadResult[]) * (isApi(call) ? API.readCell : READ.cell)
      return call.name === 'form.responses' ? (result as unknown[]).length * RESPONSE : 0
    },
  }
}

function isApi({ service }: SeamCall): boolean {
  return service?.startsWith('Sheets.') ?? false
}

function cellsRead(results: readonly ReadResult[]): number {
  return results.reduce((sum, result) => {
    const grid = Object.values(result)[0] as unknown[][] | undefined
    return sum + (grid ?? []).reduce((cells, row) => cells + row.length, 0)
  }, 0)
}

function cellsOf(edit: Edit): number {
  if ('cells' in edit) return edit.cells.reduce((sum, row) => sum + row.length, 0)
  return 'range' in edit && edit.range !== null ? areaOf(edit.range) : 1
}

function areaOf({ startRow, endRow, startColumn, endColumn }: CellRange): number {
  return Math.max(0, endRow - startRow) * Math.max(0, endColumn - startColumn)
}
