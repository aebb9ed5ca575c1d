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
    return new SpreadsheetTriggerBuilder(this.#handler, idOf(spreadsheet))
  }

  forForm(form: unknown): object {
    return new FormTriggerBuilder(this.#handler, idOf(form))
  }

  forUserCalendar(email: string): object {
    return new CalendarTriggerBuilder(this.#handler, String(email))
  }
}

class SpreadsheetTriggerBuilder {
  readonly #handler: string
  readonly #sourceId: string
  #event: Made['event'] | null = null

  constructor(handler: string, sourceId: string) {
    this.#handler = handler
    this.#sourceId = sourceId
  }

  onOpen(): this {
    this.#event = 'ON_OPEN'
    return this
  }

  onEdit(): this {
    this.#event = 'ON_EDIT'
    return this
  }

  onChange(): this {
    this.#event = 'ON_CHANGE'
    return this
  }

  onFormSubmit(): this {
    this.#event = 'ON_FORM_SUBMIT'
    return this
  }

  create(): object {
    return create({ handler: this.#handler, event: chosen(this.#event), source: 'SPREADSHEETS', sourceId: this.#sourceId, schedule: null })
  }
}

class FormTriggerBuilder {
  readonly #handler: string
  readonly #sourceId: string
  #event: Made['event'] | null = null

  constructor(handler: string, sourceId: string) {
    this.#handler = handler
    this.#sourceId = sourceId
  }

  onFormSubmit(): this {
    this.#event = 'ON_FORM_SUBMIT'
    return this
  }

  create(): object {
    return create({ handler: this.#handler, event: chosen(this.#event), source: 'FORMS', sourceId: this.#sourceId, schedule: null })
  }
}

/** Kept and listed; nobody changes a calendar in the workbench but scripts, and what scripts do fires nothing. */
class CalendarTriggerBuilder {
  readonly #handler: string
  readonly #sourceId: string
  #event: Made['event'] | null = null

  constructor(handler: string, sourceId: string) {
    this.#handler = handler
    this.#sourceId = sourceId
  }

  onEventUpdated(): this {
    this.#event = 'ON_EVENT_UPDATED'
    return this
  }

  create(): object {
    return create({ handler: this.#handler, event: chosen(this.#event), source: 'CALENDAR', sourceId: this.#sourceId, schedule: null })
  }
}

export function publishTriggerBuilders(): void {
  publish(TriggerBuilder, 'ScriptApp.TriggerBuilder', 'Script.TriggerBuilder')
  publish(SpreadsheetTriggerBuilder, 'ScriptApp.SpreadsheetTriggerBuilder', 'Script.SpreadsheetTriggerBuilder')
  publish(FormTriggerBuilder, 'ScriptApp.FormTriggerBuilder', 'Script.FormTriggerBuilder')
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
