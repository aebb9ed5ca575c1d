/** What lies over cells and is no cell: filters, banded colours, charts, pictures, slicers. Replicated state that follows rows and columns. */
import type { ApplyChange, Command, EngineRange, RangeData, StoredObject, StoredPart, UnboundedZone, Zone } from '../engine-types'
import type { PutObject } from './commands'
import { PUT_OBJECT, REMOVE_OBJECT } from './commands'
import type { Engine } from './extension'
import { declareCoreCommands } from './extension'

type KeptPart = Omit<StoredPart, 'zone'> & { zone: UnboundedZone }
export type KeptObject = Omit<StoredObject, 'zone' | 'parts'> & { zone: UnboundedZone; parts: KeptPart[] }

export function registerKeptObjects(engine: Engine): void {
  declareCoreCommands(engine, [PUT_OBJECT, REMOVE_OBJECT])

  class KeptObjects extends engine.CorePlugin {
    static override getters = ['getObjects']
    objects: Record<string, KeptObject> = {}

    private readonly handlers: Record<string, (command: Command) => void> = {
      [PUT_OBJECT]: (command) => this.put(command as unknown as PutObject),
      [REMOVE_OBJECT]: (command) => this.history.update('objects', String(command.id), undefined),
      DUPLICATE_SHEET: (command) => this.copySheet(String(command.sheetId), String(command.sheetIdTo)),
      DELETE_SHEET: (command) => this.forgetSheet(String(command.sheetId)),
    }

    override handle(command: Command): void {
      this.handlers[command.type]?.(command)
    }

    override adaptRanges({ applyChange }: { applyChange: ApplyChange }): void {
      for (const object of Object.values(this.objects)) {
        const next = this.adapted(object, applyChange)
        if (next !== object) this.history.update('objects', String(object.id), next)
      }
    }

    getObjects(): StoredObject[] {
      return Object.values(this.objects)
        .filter(({ sheetId }) => this.getters.tryGetSheet(sheetId) !== undefined)
        .map((object) => ({
          ...object,
          zone: this.closed(object),
          parts: object.parts
            .filter(({ sheetId }) => this.getters.tryGetSheet(sheetId) !== undefined)
            .map((part) => ({ ...part, zone: this.closed(part) })),
        }))
    }

    override import(data: Record<string, unknown>): void {
      this.objects = engine.helpers.deepCopy((data.workbenchObjects ?? {}) as Record<string, KeptObject>)
    }

    override export(data: Record<string, unknown>): void {
      data.workbenchObjects = this.objects
    }

    private closed({ sheetId, zone }: { sheetId: string; zone: UnboundedZone }): Zone {
      return this.getters.getRangeFromZone(sheetId, zone).zone
    }

    private put({ id, kind, sheetId, zone, stays, data, ranges = [] }: PutObject): void {
      const parts = ranges.map(({ _sheetId, _zone, data: own }) => ({ sheetId: _sheetId, zone: _zone as UnboundedZone, data: own }))
      const open = this.getters.getRangeDataFromZone(sheetId, zone)._zone as UnboundedZone
      this.history.update('objects', String(id), { id, kind, sheetId, zone: open, stays, data, parts })
    }

    private copySheet(from: string, to: string): void {
      let free = Math.max(0, ...Object.keys(this.objects).map(Number))
      for (const object of Object.values(this.objects)) {
        if (object.sheetId !== from) continue
        free += 1
        const parts = object.parts.map((part) => (part.sheetId === from ? { ...part, sheetId: to } : part))
        this.history.update('objects', String(free), { ...object, id: free, sheetId: to, parts })
      }
    }

    private forgetSheet(sheetId: string): void {
      for (const object of Object.values(this.objects)) {
        const parts = object.parts.filter((part) => part.sheetId !== sheetId)
        if (object.sheetId === sheetId) this.history.update('objects', String(object.id), undefined)
        else if (parts.length < object.parts.length) this.history.update('objects', String(object.id), { ...object, parts })
      }
    }

    /** The same object when nothing moved; nothing when its cells are gone. */
    private adapted(object: KeptObject, applyChange: ApplyChange): KeptObject | undefined {
      const own = this.moved(object, applyChange)
      if (own === null && !object.stays) return undefined
      let changed = own !== null && own !== undefined
      const parts = object.parts.flatMap((part) => {
        const place = this.moved(part, applyChange)
        if (place === undefined) return [part]
        changed = true
        return place === null ? [] : [{ ...part, ...place }]
      })
      return changed ? { ...object, ...own, parts } : object
    }

    /** Undefined when it stays, null when it is gone. */
    private moved({ sheetId, zone }: { sheetId: string; zone: UnboundedZone }, applyChange: ApplyChange) {
      const { changeType, range } = applyChange(this.getters.getRangeFromZone(sheetId, zone))
      if (changeType === 'NONE') return undefined
      return changeType === 'REMOVE' ? null : placeOf(range)
    }
  }

  engine.registries.corePluginRegistry.add('workbench_objects', KeptObjects)
}

/** A part of an object as the command carries it: the engine's own transformations take its place along and leave the data. */
export function partData(range: RangeData, data: unknown): RangeData & { data: unknown } {
  return { ...range, data }
}

function placeOf({ sheetId, unboundedZone }: EngineRange): { sheetId: string; zone: UnboundedZone } {
  return { sheetId, zone: unboundedZone }
}
