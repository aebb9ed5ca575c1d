/** Notes, protected ranges, developer metadata and the workbook's settings as replicated state that follows its rows and columns. */
import type {
  ApplyChange,
  Command,
  Position,
  StoredMetadata,
  StoredProtection,
  UnboundedZone,
  WorkbookSettings,
  Zone,
} from '../engine-types'
import type { Protect, SetMetadata, SetNote } from './commands'
import { DELETE_METADATA, PROTECT, SET_METADATA, SET_NOTE, SET_SETTINGS, UNPROTECT } from './commands'
import type { Engine } from './extension'
import { declareCoreCommands } from './extension'
import type { Notes } from './notes'
import { cellMover, movedNotes, noteKey, notePosition } from './notes'

type KeptProtection = Omit<StoredProtection, 'zone' | 'unprotected'> & { zone: UnboundedZone; unprotected?: UnboundedZone[] }

export interface SavedState {
  notes: Notes
  protections: Record<string, KeptProtection>
  metadata: Record<string, StoredMetadata>
  settings: WorkbookSettings
  /** The highest number any sheet ever had: numbers are not used again. */
  lastSheetNumber: number
}

export const DEFAULT_SETTINGS: WorkbookSettings = { title: '未命名表格', timeZone: 'Asia/Shanghai' }

export function registerState(engine: Engine): void {
  declareCoreCommands(engine, [SET_NOTE, PROTECT, UNPROTECT, SET_METADATA, DELETE_METADATA, SET_SETTINGS])

  class WorkbenchState extends engine.CorePlugin {
    static override getters = ['getNote', 'getNotes', 'getProtections', 'getMetadata', 'getWorkbookSettings', 'getLastSheetNumber']
    notes: Notes = {}
    protections: Record<string, KeptProtection> = {}
    metadata: Record<string, StoredMetadata> = {}
    settings: WorkbookSettings = DEFAULT_SETTINGS
    lastSheetNumber = -1

    private readonly handlers: Record<string, (command: Command) => void> = {
      [SET_NOTE]: (command) => this.setNote(command as unknown as SetNote),
      [PROTECT]: (command) => this.protect(command as unknown as Protect),
      [UNPROTECT]: (command) => this.history.update('protections', String(command.id), undefined),
      [SET_METADATA]: (command) => this.setMetadata(command as unknown as SetMetadata),
      [DELETE_METADATA]: (command) => this.history.update('metadata', String(command.id), undefined),
      [SET_SETTINGS]: (command) =>
        this.history.update('settings', { ...this.settings, ...(command.settings as Partial<WorkbookSettings>) }),
      CREATE_SHEET: (command) => this.countSheet(String(command.sheetId)),
      DUPLICATE_SHEET: (command) => {
        this.countSheet(String(command.sheetIdTo))
        this.history.update('notes', command.sheetIdTo, { ...this.notes[String(command.sheetId)] })
      },
      DELETE_SHEET: (command) => this.forgetSheet(String(command.sheetId)),
    }

    override handle(command: Command): void {
      this.handlers[command.type]?.(command)
    }

    override adaptRanges({ applyChange }: { applyChange: ApplyChange }): void {
      const notes = movedNotes(this.notes, cellMover(this.getters, applyChange))
      if (notes !== this.notes) this.history.update('notes', notes)
      for (const kept of Object.values(this.protections)) this.adaptProtection(kept, applyChange)
      for (const entry of Object.values(this.metadata)) this.adaptMetadata(entry, applyChange)
    }

    getNote(position: Position): string {
      return this.notes[position.sheetId]?.[noteKey(position.row, position.col)] ?? ''
    }

    getNotes(sheetId: string): { row: number; col: number; note: string }[] {
      return Object.entries(this.notes[sheetId] ?? {}).map(([key, note]) => ({ ...notePosition(key), note }))
    }

    getProtections(): StoredProtection[] {
      return Object.values(this.protections).map(({ unprotected = [], ...kept }) => ({
        ...kept,
        zone: kept.wholeSheet ? this.wholeZone(kept.sheetId) : this.closed(kept.sheetId, kept.zone),
        unprotected: unprotected.map((zone) => this.closed(kept.sheetId, zone)),
      }))
    }

    getMetadata(): StoredMetadata[] {
      return Object.values(this.metadata)
    }

    getWorkbookSettings(): WorkbookSettings {
      return this.settings
    }

    getLastSheetNumber(): number {
      return this.lastSheetNumber
    }

    override import(data: Record<string, unknown>): void {
      const saved = engine.helpers.deepCopy(data.workbench ?? {}) as Partial<SavedState>
      this.notes = saved.notes ?? {}
      this.protections = saved.protections ?? {}
      this.metadata = saved.metadata ?? {}
      this.settings = { ...DEFAULT_SETTINGS, ...saved.settings }
      this.lastSheetNumber = saved.lastSheetNumber ?? -1
      for (const sheetId of this.getters.getSheetIds()) this.lastSheetNumber = Math.max(this.lastSheetNumber, sheetNumber(sheetId))
    }

    override export(data: Record<string, unknown>): void {
      const { notes, protections, metadata, settings, lastSheetNumber } = this
      const saved: SavedState = { notes, protections, metadata, settings, lastSheetNumber }
      data.workbench = saved
    }

    private wholeZone(sheetId: string): Zone {
      return { top: 0, left: 0, bottom: this.getters.getNumberRows(sheetId) - 1, right: this.getters.getNumberCols(sheetId) - 1 }
    }

    private closed(sheetId: string, zone: UnboundedZone): Zone {
      return this.getters.getRangeFromZone(sheetId, zone).zone
    }

    private setNote({ sheetId, zone, note }: SetNote): void {
      for (let row = zone.top; row <= zone.bottom; row++) {
        for (let col = zone.left; col <= zone.right; col++) {
          if (note !== this.getNote({ sheetId, row, col })) this.history.update('notes', sheetId, noteKey(row, col), note || undefined)
        }
      }
    }

    private protect({ ranges = [], ...command }: Protect): void {
      const { id, sheetId, zone, wholeSheet, description, warningOnly, editors = null, rangeName = null } = command
      const open = wholeSheet ? zone : (this.getters.getRangeDataFromZone(sheetId, zone)._zone as UnboundedZone)
      const kept: KeptProtection = { id, sheetId, zone: open, wholeSheet, description, warningOnly }
      if (editors !== null) kept.editors = editors
      if (rangeName !== null) kept.rangeName = rangeName
      if (ranges.length > 0) kept.unprotected = ranges.map((range) => range._zone as UnboundedZone)
      this.history.update('protections', String(id), kept)
    }

    private setMetadata({ id, key, value, visibility, sheetId, dimension, elements }: SetMetadata): void {
      const entry: StoredMetadata = { id, key, value, visibility }
      if (sheetId !== undefined) entry.sheetId = sheetId
      if (dimension !== undefined && elements?.[0] !== undefined) Object.assign(entry, { dimension, index: elements[0] })
      this.history.update('metadata', String(id), entry)
    }

    private countSheet(sheetId: string): void {
      const number = sheetNumber(sheetId)
      if (number > this.lastSheetNumber) this.history.update('lastSheetNumber', number)
    }

    private forgetSheet(sheetId: string): void {
      this.history.update('notes', sheetId, undefined)
      for (const field of ['protections', 'metadata'] as const) {
        for (const kept of Object.values(this[field])) if (kept.sheetId === sheetId) this.history.update(field, String(kept.id), undefined)
      }
    }

    private adaptProtection(kept: KeptProtection, applyChange: ApplyChange): void {
      const move = (zone: UnboundedZone) => applyChange(this.getters.getRangeFromZone(kept.sheetId, zone))
      const own = kept.wholeSheet ? null : move(kept.zone)
      const inner = (kept.unprotected ?? []).map(move)
      if (own?.changeType === 'REMOVE') this.history.update('protections', String(kept.id), undefined)
      else if ([own, ...inner].some((change) => change !== null && change.changeType !== 'NONE')) {
        const next = { ...kept, ...(own === null ? {} : { sheetId: own.range.sheetId, zone: own.range.unboundedZone }) }
        const left = inner.filter(({ changeType }) => changeType !== 'REMOVE').map(({ range }) => range.unboundedZone)
        if (kept.unprotected !== undefined) next.unprotected = left
        this.history.update('protections', String(kept.id), next)
      }
    }

    private adaptMetadata(entry: StoredMetadata, applyChange: ApplyChange): void {
      const { sheetId, dimension, index } = entry
      if (sheetId === undefined || dimension === undefined || index === undefined) return
      const line = { left: index, right: index, top: index, bottom: index }
      const zone = dimension === 'ROW' ? { ...line, left: 0, right: undefined } : { ...line, top: 0, bottom: undefined }
      const { changeType, range } = applyChange(this.getters.getRangeFromZone(sheetId, zone))
      if (changeType === 'NONE') return
      const moved = dimension === 'ROW' ? range.zone.top : range.zone.left
      const next = changeType === 'REMOVE' ? undefined : { ...entry, sheetId: range.sheetId, index: moved }
      this.history.update('metadata', String(entry.id), next)
    }
  }

  engine.registries.corePluginRegistry.add('workbench_state', WorkbenchState)
}

/** The number a sheet's id stands for when it is written in digits, otherwise -1. */
export function sheetNumber(sheetId: string): number {
  return /^(0|[1-9]\d{0,9})$/.test(sheetId) && Number(sheetId) <= 0x7fffffff ? Number(sheetId) : -1
}
