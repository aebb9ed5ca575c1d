import type { Iteration, RecalculationInterval } from '../../workbook/reads'
import { constant } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { workbookInfo } from './cells'
import { openBook } from './open-book'

const INTERVAL = 'Spreadsheet.RecalculationInterval'

/** What is said of the spreadsheet as a file. */
export class SpreadsheetSettings {
  getId(): string {
    return environment().spreadsheetId
  }

  getUrl(): string {
    return environment().spreadsheetUrl
  }

  getName(): string {
    return workbookInfo().title
  }

  /** A spreadsheet of its own with the same content. */
  copy(title: string): object {
    return openBook(call('workbook.create', { title: String(title), isCopy: true }))
  }

  rename(title: string): void {
    call('workbook.edit', { edits: [{ kind: 'title', title: String(title) }] })
  }

  getSpreadsheetLocale(): string {
    return workbookInfo().locale
  }

  getSpreadsheetTimeZone(): string {
    return workbookInfo().timeZone
  }

  setSpreadsheetLocale(locale: string): void {
    call('workbook.edit', { edits: [{ kind: 'settings', locale: String(locale) }] })
    environment().locale = String(locale)
  }

  /** Dates in cells keep their wall time; what a script reads of them changes. */
  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(String(timeZone))) throw new Exception(`Invalid argument: ${timeZone}`)
    call('workbook.edit', { edits: [{ kind: 'settings', timeZone: String(timeZone) }] })
    environment().spreadsheetTimeZone = String(timeZone)
  }

  getRecalculationInterval(): unknown {
    return constant(INTERVAL, workbookInfo().recalculation)
  }

  setRecalculationInterval(interval: unknown): this {
    return change(this, { recalculation: constant(INTERVAL, String(interval)).name() as RecalculationInterval })
  }

  isIterativeCalculationEnabled(): boolean {
    return workbookInfo().iteration.enabled
  }

  setIterativeCalculationEnabled(enabled: boolean): this {
    return change(this, { iteration: { ...workbookInfo().iteration, enabled: Boolean(enabled) } })
  }

  getMaxIterativeCalculationCycles(): number {
    return workbookInfo().iteration.maxCycles
  }

  setMaxIterativeCalculationCycles(maxCycles: number): this {
    if (!(Number.isInteger(maxCycles) && maxCycles >= 1 && maxCycles <= 10_000)) throw new Exception('Invalid argument: maxIterations')
    return change(this, { iteration: { ...workbookInfo().iteration, maxCycles } })
  }

  getIterativeCalculationConvergenceThreshold(): number {
    return workbookInfo().iteration.threshold
  }

  setIterativeCalculationConvergenceThreshold(threshold: number): this {
    if (!(threshold >= 0)) throw new Exception('Invalid argument: minThreshold')
    return change(this, { iteration: { ...workbookInfo().iteration, threshold } })
  }
}

function change<S extends SpreadsheetSettings>(spreadsheet: S, part: { recalculation?: RecalculationInterval; iteration?: Iteration }): S {
  call('workbook.edit', { edits: [{ kind: 'settings', ...part }] })
  return spreadsheet
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
