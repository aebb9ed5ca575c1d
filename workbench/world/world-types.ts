/** What the server and the CLI see of one opened data folder. */
import type { AuthMode, HtmlPage, MenuItem, RunEvent, RunOutcome, TriggerRecord } from '../seam'
import type { XlsxContent } from '../workbook/read-xlsx'
import type { CellRange } from '../workbook/reads'
import type { ImportReport, Workbook } from '../workbook/workbook'
import type { Books } from './books'
import type { Conditions } from './conditions'
import type { FaultRule } from './fault-plan'
import type { FormDefinition, FormResponse, SubmittedAnswer } from './form-types'
import type { AccountKind } from './limits'
import type { MailMessage, StoredMail } from './mail-types'
import type { DraftRecord } from './record-types'

/** Where a run started by a person shows things. Without one, `getUi()` throws as Apps Script does. */
export interface UiBridge {
  menu(menu: MenuItem): void
  alert(a: { title: string | null; message: string; buttons: string[] }): Promise<string>
  prompt(a: { title: string | null; message: string; buttons: string[] }): Promise<{ button: string; text: string }>
  toast(a: { title: string | null; message: string; seconds: number }): void
  show(page: HtmlPage): void
  selection(): CellRange | null
  select(range: CellRange): void
}

export interface RunOptions {
  args?: unknown[]
  authMode?: AuthMode
  event?: RunEvent | null
  ui?: UiBridge | null
  /** The installable trigger that fired, if one did: its time is counted. */
  trigger?: TriggerRecord
  /** What started it, for the log: 'menu', 'sidebar', 'time', 'form', 'cell', 'cli' … */
  by: string
}

/** One finished (or running) run, as the log of runs shows it. */
export interface RunRecord {
  id: string
  function: string
  by: string
  /** Epoch milliseconds of the world's clock. */
  startedAt: number
  /** Wall milliseconds; null while it runs. */
  milliseconds: number | null
  /** `milliseconds` without those in which a dialog waited for a person; absent in logs of older versions. */
  activeMilliseconds?: number | null
  /** Simulated: what its service calls would have taken at Google, on top of `activeMilliseconds`. */
  serviceMilliseconds?: number
  cpuMilliseconds: number | null
  peakMemoryBytes: number | null
  /** Calls through the seam, by primitive. */
  calls: Record<string, number>
  /** Calls of Apps Script services as a script author counts them (`Sheets.Spreadsheets.batchUpdate`, `MailApp.sendEmail` …). */
  serviceCalls: Record<string, number>
  /** Faults of the plan that struck it. */
  faults?: { call: string; kind: FaultRule['kind'] }[]
  outcome: RunOutcome | null
  log: { level: string; text: string; at: number }[]
}

export interface WorldOptions {
  dataFolder: string
  /** Folder with appsscript.json, .js and .html. */
  projectFolder: string
  /** Printed in links of forms; the server sets it once it listens. Without it, where the folder was last served. */
  baseUrl?: string
  /** SMTP url (`smtp://user:pass@host:port`) and sender; absent: mail stays in the outbox page. */
  smtp?: { url: string; from: string } | null
  userEmail?: string
  /** Epoch milliseconds: a new data folder begins on a simulated clock that stands there. */
  startsAt?: number
}

export interface WorldEvents {
  /** A message every connected browser model must receive (o-spreadsheet collaborative message). */
  revision: (message: unknown) => void
  changed: (what: 'forms' | 'mail' | 'runs' | 'clock' | 'triggers') => void
}

export interface World {
  readonly workbook: Workbook
  /** The further spreadsheets that scripts made. */
  readonly books: Pick<Books, 'list' | 'find'>
  /** A file of Drive; null when there is none with this id, or nothing in it. */
  file(id: string): { name: string; base64: string } | null
  /** Messages written and not sent, the newest first. */
  drafts(): DraftRecord[]
  writeDraft(message: Pick<MailMessage, 'to' | 'subject' | 'body' | 'htmlBody'>): void
  readonly projectName: string
  /** As `Project.formulaFunctions`. */
  readonly formulaFunctions: string[]
  /** The manifest lets anybody into the web app. */
  readonly webAppIsPublic: boolean
  run(functionName: string, options: RunOptions): Promise<RunRecord>
  /**
   * For one page that just opened: the script's `onOpen`, waited for (null when it has none), menus come through the bridge; then the
   * installable triggers, in the background.
   */
  open(ui: UiBridge): Promise<RunRecord | null>
  /**
   * A browser's message for the shared model. `accepted`: it is durable, and pages have been told; `stale`: the browser
   * rebases and sends again; `reload`: the browser's model cannot be mended and has to be loaded anew.
   */
  receive(message: unknown, clientId: string, ui: UiBridge): 'accepted' | 'stale' | 'reload'
  forms(): FormDefinition[]
  form(id: string): FormDefinition | null
  responses(id: string): FormResponse[]
  /**
   * Durable when it resolves; wakes the submit triggers. Throws {@link BadSubmission} when answers do not fit the form.
   * `idempotencyKey`: the same key again returns the first response and stores nothing.
   */
  submit(id: string, answers: SubmittedAnswer[], email: string, idempotencyKey?: string): Promise<FormResponse>
  /** In the order in which they were sent. */
  mail(): StoredMail[]
  /** Host of the server that delivers mail; null: mail is only stored here and reaches nobody. */
  mailServer(): string | null
  /** As which kind of Google account the data folder is limited. */
  account(): AccountKind
  /** From the next run on, and kept with the data folder. */
  setAccount(kind: AccountKind): void
  conditions(): Conditions
  /** From now on these instead, kept with the data folder. Throws `BAD_CONDITIONS` or `BAD_FAULT_PLAN`. */
  setConditions(conditions: Conditions): void
  /** The last 500, in the order in which they started. */
  runs(): RunRecord[]
  /** What the script's menu calls its functions: function name → label, as the menus were made last. */
  menuLabels(): Record<string, string>
  now(): number
  clockIsReal(): boolean
  /**
   * Fires every time trigger due up to `to` in order, waiting for each run. Switches to a simulated clock, which then shows
   * `to` (epoch milliseconds), or a little later when the last run took longer.
   */
  advance(to: number): Promise<void>
  useRealClock(): void
  /** The world is served there from now on: other processes can find it, and while the clock is real due time triggers fire by themselves. */
  setBaseUrl(url: string): void
  /** Rejects with `FILE_TOO_LARGE` or an `XLSX_…` fault. */
  readXlsx(bytes: Uint8Array): Promise<XlsxContent>
  /** Adds what a file holds, as `Workbook.importXlsx`. */
  importXlsx(content: XlsxContent, inPlaceOf?: readonly number[]): ImportReport
  exportXlsx(): Promise<Uint8Array>
  /** All that is stored, into a new or empty folder, where another world may be opened; this one goes on as it is. */
  copyTo(dataFolder: string): void
  /** Waits until no run is under way. */
  idle(): Promise<void>
  on<E extends keyof WorldEvents>(event: E, listener: WorldEvents[E]): () => void
  close(): Promise<void>
}

export interface SubmissionFault {
  /** '' where it concerns the form or the address. */
  itemId: string
  /** For who has no form at hand to look it up. */
  title?: string
  code: string
  params: Record<string, string | number>
}

/** A form was filled in wrongly: every fault found, as a code that the caller words. */
export class BadSubmission extends Error {
  constructor(readonly faults: SubmissionFault[]) {
    super(`The submission does not fit the form: ${faults.map((f) => `${f.itemId} ${f.code}`).join(', ')}`)
    this.name = 'BadSubmission'
  }
}
