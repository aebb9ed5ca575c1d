/** The one workbook model: everything the runtime, the world, the pages and the CLI know of a spreadsheet goes through this interface. */
import type { Edit, EditReply } from './edits'
import type { RevisionMessage } from './hub'
import { OpenedWorkbook } from './opened-workbook'
import type { XlsxContent } from './read-xlsx'
import type { CellRange, CellValue, ReadRequest, ReadResult, WorkbookInfo } from './reads'

export type { RevisionMessage } from './hub'
export { WorkbookFault } from './workbook-fault'

/** JSON that restores a workbook (and starts a browser model): the engine's workbook data; `revisionId` names its revision. */
export type WorkbookSnapshot = Record<string, unknown> & { revisionId: string }

/** A cell a person changed in a page. Values are as `ReadResult.values` has them ('' when empty). */
export interface SeenEdit {
  range: CellRange
  /** null unless exactly one cell was edited. */
  value: CellValue | null
  oldValue: CellValue | null
}

export type ChangeType =
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER'

export interface Received {
  /** False: the message is stale (the sender rebases and sends again) or not understood. Nothing changed. */
  accepted: boolean
  /** The sender cannot mend what was refused: its page must load the snapshot again. */
  reload?: boolean
  /** One entry per sheet: the bounding range of the cells whose content changed. */
  edits: SeenEdit[]
  /** Apps Script's change type when the message changed structure or format; absent for plain cell edits and presence messages. */
  structural?: ChangeType
}

export interface OpenOptions {
  snapshot?: WorkbookSnapshot
  /** Messages accepted since the snapshot, in order. */
  revisions?: RevisionMessage[]
  /** Called once per accepted revision (own edits and browsers'), before any listener hears of it. A throw undoes the revision. */
  onRevision?: (message: RevisionMessage) => void
  /**
   * Called instead of `onRevision` when earlier revisions no longer tell the whole story (an import, an undo of what is
   * already part of a snapshot): store the snapshot and drop all revisions, in one transaction. A throw undoes the change.
   */
  onReset?: (snapshot: WorkbookSnapshot) => void
  /** What the clock shows in a time zone, in milliseconds as if that were UTC; absent: what this computer's shows. */
  wallTime?: (timeZone: string) => number
  /** Names of the script's functions, as far as formulas may call them. */
  customFunctions?: readonly string[]
}

/** Calls of the script's functions in formulas, by the keys under which their results are kept. */
export interface CustomCalls {
  /** Whether any formula makes one. */
  any: boolean
  /** Without a result. */
  wanted: string[]
  kept: string[]
  /** Results that no formula asks for any more. */
  unused: string[]
}

export interface ImportReport {
  /** Titles of the new tabs, after renaming. */
  sheets: string[]
  /** The same tabs as the file names them. */
  fileTitles: string[]
  warnings: string[]
}

export interface Workbook {
  readonly revisionId: string
  info(): WorkbookInfo
  /** One result per request, in order. Throws {@link WorkbookFault} `NO_SUCH_SHEET`. */
  read(requests: ReadRequest[]): ReadResult[]
  /** All or nothing, one revision; throws {@link WorkbookFault} with what was refused, and then nothing has changed. */
  edit(edits: Edit[]): EditReply[]
  /**
   * A browser's collaborative message; accepted ones are persisted, then broadcast to every `onMessage` listener (the sender
   * too). Throws what `onRevision` throws; then nothing changed.
   */
  receive(message: unknown, clientId: string): Received
  /** Every message browsers must get: revisions of this process and of other browsers, and presence. Returns the unsubscriber. */
  onMessage(listener: (message: unknown) => void): () => void
  /** The content was replaced as a whole: pages must load `snapshot()` again. Returns the unsubscriber. */
  onReset(listener: () => void): () => void
  /** The present state; to be written to a store or sent to a page, not to be changed. */
  snapshot(): WorkbookSnapshot
  /**
   * Adds the file's sheets as new tabs, where `inPlaceOf` names sheets, empty ones, in their place. Throws {@link WorkbookFault}
   * `XLSX_TOO_LARGE`; then nothing has changed.
   */
  importXlsx(content: XlsxContent, inPlaceOf?: readonly number[]): ImportReport
  exportXlsx(): Promise<Uint8Array>
  /** Computes the formulas that call functions of the script. */
  customCalls(): CustomCalls
}

/** Opens a workbook as it was left, or a new one with one sheet (id 0, `Sheet1`, 1000 × 26). Throws when the revisions do not follow the snapshot. */
export function openWorkbook(options: OpenOptions = {}): Workbook {
  return new OpenedWorkbook(options)
}
