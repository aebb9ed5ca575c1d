import type { TriggerRecord } from '../../seam'
import { Exception } from '../core/exception'
import { call } from '../core/host'
import { publish } from '../core/publish'
import { newClockTriggerBuilder, publishClockTriggerBuilder } from './clock-trigger-builder'
import { newTrigger } from './trigger'

type Made = Omit<TriggerRecord, 'id'>

class TriggerBuilder {
  readonly #handler: string

  constructor(handler: string) {
    this.#handler = handler
  }

  timeBased(): object {
    return newClockTriggerBuilder(this.#handler)
  }

  forSpreadsheet(spreadsheet: unknown): object {
    return new SpreadsheetTriggerBuilder(this.#handler, 'SPREADSHEETS', idOf(spreadsheet))
  }

  forForm(form: unknown): object {
    return new FormTriggerBuilder(this.#handler, 'FORMS', idOf(form))
  }

  forDocument(document: unknown): object {
    return new DocumentTriggerBuilder(this.#handler, 'DOCUMENTS', idOf(document))
  }

  forUserCalendar(email: string): object {
    return new CalendarTriggerBuilder(this.#handler, 'CALENDAR', String(email))
  }
}

const ON = Symbol('on')

/** A trigger on one source, of the event that was named last. */
class EventTriggerBuilder {
  readonly #handler: string
  readonly #source: Made['source']
  readonly #sourceId: string
  #event: Made['event'] | null = null

  constructor(handler: string, source: Made['source'], sourceId: string) {
    this.#handler = handler
    this.#source = source
    this.#sourceId = sourceId
  }

  create(): object {
    const [source, sourceId] = [this.#source, this.#sourceId]
    return create({ handler: this.#handler, event: chosen(this.#event), source, sourceId, schedule: null })
  }

  /** Under a symbol, for scripts see every other name. */
  [ON](event: Made['event']): this {
    this.#event = event
    return this
  }
}

class SpreadsheetTriggerBuilder extends EventTriggerBuilder {
  onOpen(): this {
    return this[ON]('ON_OPEN')
  }

  onEdit(): this {
    return this[ON]('ON_EDIT')
  }

  onChange(): this {
    return this[ON]('ON_CHANGE')
  }

  onFormSubmit(): this {
    return this[ON]('ON_FORM_SUBMIT')
  }
}

/** `onOpen` is kept and listed; the workbench has no editor of forms that could be opened. */
class FormTriggerBuilder extends EventTriggerBuilder {
  onOpen(): this {
    return this[ON]('ON_OPEN')
  }

  onFormSubmit(): this {
    return this[ON]('ON_FORM_SUBMIT')
  }
}

/** Kept and listed; the workbench has no editor of documents either. */
class DocumentTriggerBuilder extends EventTriggerBuilder {
  onOpen(): this {
    return this[ON]('ON_OPEN')
  }
}

/** Kept and listed; nobody changes a calendar in the workbench but scripts, and what scripts do fires nothing. */
class CalendarTriggerBuilder extends EventTriggerBuilder {
  onEventUpdated(): this {
    return this[ON]('ON_EVENT_UPDATED')
  }
}

export function publishTriggerBuilders(): void {
  publish(TriggerBuilder, 'ScriptApp.TriggerBuilder', 'Script.TriggerBuilder')
  publish(SpreadsheetTriggerBuilder, 'ScriptApp.SpreadsheetTriggerBuilder', 'Script.SpreadsheetTriggerBuilder')
  publish(FormTriggerBuilder, 'ScriptApp.FormTriggerBuilder', 'Script.FormTriggerBuilder')
  publish(DocumentTriggerBuilder, 'ScriptApp.DocumentTriggerBuilder', 'Script.DocumentTriggerBuilder')
  publish(CalendarTriggerBuilder, 'ScriptApp.CalendarTriggerBuilder', 'Script.CalendarTriggerBuilder')
  publishClockTriggerBuilder()
}

export function newTriggerBuilder(handler: string): object {
  return new TriggerBuilder(String(handler))
}

function create(trigger: Made): object {
  return newTrigger(call('trigger.create', { trigger }))
}

function chosen(event: Made['event'] | null): Made['event'] {
  if (!event) throw new Exception('The trigger needs an event: call onOpen, onEdit, onChange, onFormSubmit or onEventUpdated.')
  return event
}

/** Of a spreadsheet or form object, or the id itself. */
function idOf(source: unknown): string {
  return typeof source === 'string' ? source : String((source as { getId(): string }).getId())
}
