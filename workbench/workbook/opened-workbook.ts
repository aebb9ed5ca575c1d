/** An open workbook: the engine's model, the hub that orders its revisions, and what is needed to make the model again. */
import { emptyBatch, runBatch } from './batch'
import { customCalls } from './custom-calls'
import type { EditContext, Editors } from './edit-context'
import { emptyWatch } from './edit-watch'
import type { Edit, EditReply } from './edits'
import { cellEditors } from './edits-cells'
import { groupEditors } from './edits-groups'
import { moveEditors } from './edits-move'
import { objectEditors } from './edits-objects'
import { ruleEditors } from './edits-rules'
import { shiftEditors } from './edits-shift'
import { structureEditors } from './edits-structure'
import { emptyWorkbook } from './empty-workbook'
import type { ModelSlots } from './engine'
import { createModel, engine, NODE_CLIENT } from './engine'
import type { Command, EngineModel } from './engine-types'
import type { RevisionMessage } from './hub'
import { Hub } from './hub'
import { quietly } from './quietly'
import { readCells } from './read-cells'
import { readInfo } from './read-info'
import type { XlsxContent } from './read-xlsx'
import type { ReadRequest, ReadResult, WorkbookInfo } from './reads'
import { changeTypeOf, seenEdits } from './seen-changes'
import type { WriteCells } from './shared/commands'
import { declareCustomFunctions } from './shared/custom-functions'
import { toEngineId } from './sheet-ids'
import type { CustomCalls, ImportReport, OpenOptions, Received, Workbook, WorkbookSnapshot } from './workbook'
import { WorkbookFault } from './workbook-fault'
import { exportXlsx } from './xlsx-export'
import { formulaWarnings, withImportedSheets } from './xlsx-import'

/** More history than this is dropped at the next snapshot. */
const MAX_CHANGED_CELLS = 1_000_000

const EDITORS: Editors<Edit['kind']> = {
  ...cellEditors,
  ...structureEditors,
  ...ruleEditors,
  ...moveEditors,
  ...shiftEditors,
  ...groupEditors,
  ...objectEditors,
}

export class OpenedWorkbook implements Workbook {
  private model: EngineModel
  private hub: Hub
  private slots: ModelSlots = { batch: emptyBatch(), watch: emptyWatch() }
  /** The model can be made again from these; JSON, because the engine changes what it is given. */
  private base: { revisionId: string; json: string }
  private since: RevisionMessage[]
  /** Revisions the present model can undo, and those a store may replay after its last snapshot. */
  private undoable = new Set<string>()
  private replayable = new Set<string>()
  /** Since the model was made: it keeps each for undo, some 500 bytes. */
  private changedCells = 0
  private knownInfo: { revisionId: string; info: WorkbookInfo } | null = null
  private knownSnapshot: WorkbookSnapshot | null = null
  private readonly messageListeners = new Set<(message: unknown) => void>()
  private readonly resetListeners = new Set<() => void>()

  constructor(private readonly options: OpenOptions) {
    declareCustomFunctions(engine, options.customFunctions ?? [])
    this.base = frozen(options.snapshot ?? emptyWorkbook())
    this.since = [...(options.revisions ?? [])]
    ;({ model: this.model, hub: this.hub } = this.open())
  }

  get revisionId(): string {
    return this.hub.revisionId
  }

  info(): WorkbookInfo {
    if (this.knownInfo?.revisionId !== this.revisionId) {
      this.knownInfo = { revisionId: this.revisionId, info: readInfo(this.model.getters, this.slots.watch.extents) }
    }
    return this.knownInfo.info
  }

  read(requests: ReadRequest[]): ReadResult[] {
    this.model.getters.keepTime()
    return requests.map((request) => readCells(this.model.getters, request))
  }

  edit(edits: Edit[]): EditReply[] {
    const replies: EditReply[] = []
    this.orRestore(() =>
      runBatch(this.model.dispatch, this.slots.batch, (dispatch, evaluate) => {
        const context = { getters: this.model.getters, dispatch, evaluate, extents: this.slots.watch.extents }
        for (const edit of edits) replies.push(carryOut(context, edit))
      }),
    )
    const failure = this.hub.takeFailure()
    if (failure !== null) {
      this.restore()
      throw failure
    }
    return replies
  }

  receive(message: unknown, clientId: string): Received {
    if (clientId === NODE_CLIENT.id || (message as { clientId?: unknown } | null)?.clientId === NODE_CLIENT.id)
      return { accepted: false, reload: true, edits: [] }
    const undone = undoneRevision(message)
    if (undone !== null && !this.undoable.has(undone)) return { accepted: false, reload: true, edits: [] }
    const { watch } = this.slots
    const edited = new Map()
    watch.edited = edited
    const received: Received = { accepted: true, edits: [] }
    const verdict = this.orRestore(() =>
      this.hub.receive(message, () => {
        const { commands } = message as { commands?: Command[] }
        const structural = commands === undefined ? 'OTHER' : changeTypeOf(commands)
        if (structural !== undefined) received.structural = structural
        if (structural === undefined || structural === 'FORMAT' || structural === 'OTHER')
          received.edits = seenEdits(this.model.getters, edited)
      }),
    )
    watch.edited = null
    if (verdict === 'accepted') return received
    return { accepted: false, edits: [], ...(verdict === 'malformed' ? { reload: true } : {}) }
  }

  onMessage(listener: (message: unknown) => void): () => void {
    this.messageListeners.add(listener)
    return () => this.messageListeners.delete(listener)
  }

  onReset(listener: () => void): () => void {
    this.resetListeners.add(listener)
    return () => this.resetListeners.delete(listener)
  }

  snapshot(): WorkbookSnapshot {
    this.knownSnapshot ??= this.rebase(this.takeSnapshot())
    return this.knownSnapshot
  }

  importXlsx(content: XlsxContent, inPlaceOf: readonly number[] = []): ImportReport {
    const engineIds = inPlaceOf.map((sheetId) => toEngineId(this.model.getters, sheetId))
    const { snapshot, report, read } = withImportedSheets(content, this.snapshot(), engineIds)
    this.replace(snapshot)
    return { ...report, warnings: [...report.warnings, ...formulaWarnings(this.model, read)] }
  }

  exportXlsx(): Promise<Uint8Array> {
    return exportXlsx(this.model.getters, this.snapshot())
  }

  customCalls(): CustomCalls {
    return customCalls(this.model.getters, this.slots.customCalls ?? null)
  }

  private open(): { model: EngineModel; hub: Hub } {
    const head = this.since.at(-1)?.nextRevisionId ?? this.base.revisionId
    const hub = new Hub(head, {
      store: (message) => this.store(message),
      broadcast: (message) => {
        for (const listener of this.messageListeners) listener(message)
      },
    })
    this.slots = {
      batch: emptyBatch(),
      watch: emptyWatch(),
      wallTime: this.options.wallTime,
      customCalls: this.options.customFunctions ? new Set() : null,
    }
    const model = createModel(JSON.parse(this.base.json), hub, this.slots, engine.helpers.deepCopy(this.since))
    this.changedCells = 0
    this.undoable = new Set(this.since.map((message) => message.nextRevisionId))
    this.replayable = new Set(this.undoable)
    return { model, hub }
  }

  private store(message: RevisionMessage): void {
    const undone = undoneRevision(message)
    if (undone !== null && !this.replayable.has(undone)) {
      this.options.onReset?.({ ...this.takeSnapshot(), revisionId: message.nextRevisionId })
      this.replayable.clear()
    } else {
      this.options.onRevision?.(message)
    }
    this.knownSnapshot = null
    this.changedCells += changedCells(message)
    this.since.push(message)
    this.undoable.add(message.nextRevisionId)
    this.replayable.add(message.nextRevisionId)
  }

  /** Whoever asked for the snapshot may have stored it in place of the revisions before. */
  private rebase(snapshot: WorkbookSnapshot): WorkbookSnapshot {
    this.base = frozen(snapshot)
    this.since = []
    this.replayable.clear()
    if (this.changedCells > MAX_CHANGED_CELLS) this.restore()
    return snapshot
  }

  private takeSnapshot(): WorkbookSnapshot {
    return quietly(() => this.model._exportData(false))
  }

  /** Makes `snapshot` the whole content; pages load it anew. */
  private replace(snapshot: WorkbookSnapshot): void {
    const before = { base: this.base, since: this.since }
    this.base = frozen(snapshot)
    this.since = []
    try {
      ;({ model: this.model, hub: this.hub } = this.open())
      this.options.onReset?.(snapshot)
    } catch (error) {
      Object.assign(this, before)
      this.restore()
      throw error
    }
    this.knownSnapshot = null
    for (const listener of this.resetListeners) listener()
  }

  /** A refused edit leaves the model whole; anything else may have left it half changed, so it is made again. */
  private orRestore<T>(work: () => T): T {
    try {
      return quietly(work)
    } catch (error) {
      if (!(error instanceof WorkbookFault)) this.restore()
      throw error
    }
  }

  private restore(): void {
    ;({ model: this.model, hub: this.hub } = this.open())
    this.knownInfo = null
    this.knownSnapshot = null
  }
}

function changedCells({ commands }: RevisionMessage): number {
  if (!Array.isArray(commands)) return 0
  return commands.reduce((sum: number, { rows, cols }: Partial<WriteCells>) => sum + (rows?.length ?? 1) * (cols?.length ?? 1), 0)
}

function frozen(snapshot: WorkbookSnapshot): { revisionId: string; json: string } {
  return { revisionId: snapshot.revisionId, json: JSON.stringify(snapshot) }
}

function carryOut<K extends Edit['kind']>(context: EditContext, edit: Extract<Edit, { kind: K }>): EditReply {
  const editor = EDITORS[edit.kind] as ((context: EditContext, edit: Edit) => EditReply) | undefined
  if (editor === undefined) throw new WorkbookFault('NO_SUCH_EDIT', `There is no edit of kind ${String(edit.kind)}`)
  return editor(context, edit)
}

function undoneRevision(message: unknown): string | null {
  const { type, undoneRevisionId, redoneRevisionId } = (message ?? {}) as Record<string, unknown>
  if (type === 'REVISION_UNDONE') return String(undoneRevisionId)
  return type === 'REVISION_REDONE' ? String(redoneRevisionId) : null
}
