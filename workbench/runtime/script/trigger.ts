import type { TriggerRecord } from '../../seam'
import { constant } from '../core/enumeration'
import { publish } from '../core/publish'

class Trigger {
  readonly #record: TriggerRecord

  constructor(record: TriggerRecord) {
    this.#record = record
  }

  getUniqueId(): string {
    return this.#record.id
  }

  getHandlerFunction(): string {
    return this.#record.handler
  }

  getEventType(): unknown {
    return constant('Script.EventType', this.#record.event)
  }

  getTriggerSource(): unknown {
    return constant('Script.TriggerSource', this.#record.source)
  }

  getTriggerSourceId(): string | null {
    return this.#record.sourceId
  }
}

export function publishTrigger(): void {
  publish(Trigger, 'ScriptApp.Trigger', 'Script.Trigger')
}

export function newTrigger(record: TriggerRecord): object {
  return new Trigger(record)
}
