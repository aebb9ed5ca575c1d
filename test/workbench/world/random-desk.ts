/** A stored workbook with a page before it, on which random steps are taken. */
import type { Edit } from '../../../workbench/workbook/edits'
import type { EngineModel } from '../../../workbench/workbook/engine-types'
import { readCells } from '../../../workbench/workbook/read-cells'
import { readInfo } from '../../../workbench/workbook/read-info'
import { readXlsx } from '../../../workbench/workbook/read-xlsx'
import type { ReadRequest, ReadResult, SheetInfo, WorkbookInfo } from '../../../workbench/workbook/reads'
import { type Workbook, WorkbookFault } from '../../../workbench/workbook/workbook'
import { openStore } from '../../../workbench/world/store'
import { openStoredWorkbook } from '../../../workbench/world/stored-workbook'
import { type BrowserModel, browserModel } from '../workbook/browser-model'
import { COLUMNS, ROWS, type Step } from './random-steps'
import { asAfterKill, temporaryFolder } from './temporary-folder'

const ASPECTS: ReadRequest['aspects'] = [
  'values',
  'formulas',
  'display',
  'formats',
  'errors',
  'notes',
  'styles',
  'validations',
  'borders',
  'richTexts',
]

const KEPT_BY_FILES: ReadRequest['aspects'] = ['values', 'formulas', 'display', 'formats', 'errors', 'notes', 'styles', 'borders']

export interface Shown {
  info: WorkbookInfo
  cells: ReadResult[]
}

export class Desk {
  private readonly folder = temporaryFolder()
  private readonly store = openStore(this.folder)
  private readonly stored = openStoredWorkbook(this.store)
  private pages = 0
  private page: BrowserModel

  constructor() {
    this.workbook.edit([
      { kind: 'updateSheet', sheetId: 0, rows: ROWS, columns: COLUMNS },
      { kind: 'insertSheet', title: 'Sheet2', index: null, rows: ROWS, columns: COLUMNS },
    ])
    this.page = this.openPage()
    this.workbook.onReset(() => {
      this.page.leave()
      this.page = this.openPage()
    })
  }

  /** What is refused changes nothing, and that shows. */
  async take(step: Step): Promise<void> {
    try {
      if (step.by === 'undo') this.page.undo()
      else if (step.by === 'xlsx') await this.replaceByItsFile()
      else if (step.by === 'script') this.workbook.edit([placed(step.edit, this.workbook)])
      else this.page.dispatch(step.command, { ...step.payload, ...this.named(step.sheet) })
    } catch (error) {
      if (!(error instanceof WorkbookFault)) throw error
    }
  }

  atScript(): Shown {
    const info = this.workbook.info()
    return { info, cells: this.workbook.read(info.sheets.map(whole)) }
  }

  atPage(): Shown {
    return shownBy(this.page)
  }

  /** To a process that starts after this one was killed. */
  atReopening(): Shown {
    this.store.commit()
    const copy = openStore(asAfterKill(this.folder))
    try {
      const { workbook } = openStoredWorkbook(copy)
      const info = workbook.info()
      return { info, cells: workbook.read(info.sheets.map(whole)) }
    } finally {
      copy.close()
    }
  }

  saved(): { script: unknown; page: unknown } {
    return { script: { ...this.workbook.snapshot(), revisionId: '' }, page: this.page.content() }
  }

  close(): void {
    this.store.close()
  }

  private get workbook(): Workbook {
    return this.stored.workbook
  }

  private named(sheet: number): { sheetId: string; sheetName: string } {
    const sheetId = this.page.getters.getSheetIds()[sheet] ?? ''
    return { sheetId, sheetName: this.page.getters.getSheetName(sheetId) }
  }

  /** The workbook becomes what its .xlsx file holds, under the old titles. Throws when that is not what it held. */
  private async replaceByItsFile(): Promise<void> {
    const before = this.workbook.info().sheets
    const kept = this.keptByFiles(before, before)
    this.workbook.importXlsx(await readXlsx(await this.workbook.exportXlsx()))
    const after = this.workbook.info().sheets.slice(before.length)
    const lost = firstDifference(kept.map(withoutNames), this.keptByFiles(after, before).map(withoutNames), 'before and after a file: ')
    if (lost !== null && !kept.some(lacksRoom)) throw new Error(lost)
    this.workbook.edit([
      ...before.map(({ sheetId }) => ({ kind: 'deleteSheet' as const, sheetId })),
      ...after.map(({ sheetId }, index) => ({
        kind: 'updateSheet' as const,
        sheetId,
        title: before[index]?.title ?? '',
        rows: before[index]?.rows ?? ROWS,
        columns: before[index]?.columns ?? COLUMNS,
      })),
    ])
  }

  /** Of the cells that the sheets have before and after: a sheet from a file has at least these rows and columns. */
  private keptByFiles(sheets: SheetInfo[], before: SheetInfo[]): ReadResult[] {
    const sized = (sheet: SheetInfo, index: number): ReadRequest => {
      const { rows = 0, columns = 0 } = before[index] ?? {}
      return { ...whole(sheet), endRow: Math.min(rows, 100), endColumn: Math.min(columns, 26), aspects: KEPT_BY_FILES }
    }
    return this.workbook.read(sheets.map(sized))
  }

  private openPage(): BrowserModel {
    this.pages += 1
    const { workbook } = this
    const served = {
      receive: this.stored.receive,
      snapshot: () => workbook.snapshot(),
      onMessage: (listener: (message: unknown) => void) => workbook.onMessage(listener),
    }
    return browserModel(served, `page${this.pages}`)
  }
}

/** Sheets and names from a file are renamed while the old ones are there, and formulas follow. */
function withoutNames({ formulas, ...cells }: ReadResult): ReadResult {
  return cells
}

/** Whether an array formula has no room for its results, which it may have in the larger sheet from a file. */
function lacksRoom({ formulas = [], errors }: ReadResult): boolean {
  return formulas.some((line, row) => line.some((formula, column) => /TRANSPOSE|人数/.test(formula) && errors?.[row]?.[column]))
}

const whole = ({ sheetId }: { sheetId: number }): ReadRequest => {
  return { sheetId, startRow: 0, endRow: null, startColumn: 0, endColumn: null, aspects: ASPECTS }
}

/** The edit of a step, which numbers sheets by their place, on the sheets that the workbook has. */
export function placed(edit: Edit, workbook: Workbook): Edit {
  const ids = workbook.info().sheets.map(({ sheetId }) => sheetId)
  return JSON.parse(JSON.stringify(edit), (key, value) => (key === 'sheetId' ? ids[value] : value)) as Edit
}

/** Without anything the workbook remembers of earlier looks. */
function shownBy({ getters }: EngineModel): Shown {
  const info = readInfo(getters, new Map())
  return { info, cells: info.sheets.map((sheet) => readCells(getters, whole(sheet))) }
}

/** The first place where two plain values differ, with what stands there; null when they are equal. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (Object.is(one, other)) return null
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key as never], other[key as never], `${path}/${key}`)
    if (found !== null) return found
  }
  return null
}
