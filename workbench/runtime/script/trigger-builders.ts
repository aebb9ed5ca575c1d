import type { TriggerRecord } from '../../seam'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'
import { instantOf, wallOf } from '../time/zones'
import { newTrigger } from './trigger'

const MINUTE_PERIODS = [1, 5, 10, 15, 30]
const HOUR_PERIODS = [1, 2, 4, 6, 8, 12]
const MINUTES_A_DAY = 1440

type Made = Omit<TriggerRecord, 'id'>

class TriggerBuilder {
  readonly #handler: string

  constructor(handler: string) {
    this.#handler = handler
  }

  timeBased(): object {
    return new ClockTriggerBuilder(this.#handler)
  }

  forSpreadsheet(spreadsheet: unknown): object {
    return new SpreadsheetTriggerBuilder(this.#handler, idOf(spreadsheet))
  }

  forForm(form: unknown): object {
    return new FormTriggerBuilder(this.#handler, idOf(form))
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

class ClockTriggerBuilder {
  readonly #handler: string
  #everyMinutes: number | null = null
  #atHour: number | null = null
  #at: number | null = null

  constructor(handler: string) {
    this.#handler = handler
  }

  everyMinutes(n: number): this {
    if (!MINUTE_PERIODS.includes(n)) {
      throw new Exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.')
    }
    this.#everyMinutes = n
    return this
  }

  everyHours(n: number): this {
    if (!HOUR_PERIODS.includes(n)) {
      throw new Exception('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.')
    }
    this.#everyMinutes = n * 60
    return this
  }

  everyDays(n: number): this {
    this.#everyMinutes = positive(n, 'everyDays') * MINUTES_A_DAY
    return this
  }

  everyWeeks(n: number): this {
    this.#everyMinutes = positive(n, 'everyWeeks') * 7 * MINUTES_A_DAY
    return this
  }

  atHour(hour: number): this {
    if (!(Number.isInteger(hour) && hour >= 0 && hour <= 23)) throw new Exception('Invalid argument: hour')
    this.#atHour = hour
    return this
  }

  /** Fires so many milliseconds from now, once. */
  after(milliseconds: number): this {
    this.#at = call('clock.now', {}) + Number(milliseconds)
    return this
  }

  at(date: unknown): this {
    if (!(date instanceof Date)) throw new Exception('Invalid argument: date')
    this.#at = date.getTime()
    return this
  }

  /** At the hour chosen with `atHour`, else at midnight, of the script's time zone. */
  atDate(year: number, month: number, day: number): this {
    this.#at = instantOf(environment().timeZone, Date.UTC(year, month - 1, day))
    return this
  }

  inTimezone(zone: string): this {
    if (zone !== environment().timeZone) {
      throw new Exception(
        "ClockTriggerBuilder.inTimezone with another zone than the script's is not implemented in the workbench",
        'NOT_IMPLEMENTED',
      )
    }
    return this
  }

  create(): object {
    const schedule = this.#schedule()
    return create({ handler: this.#handler, event: 'CLOCK', source: 'CLOCK', sourceId: null, schedule })
  }

  #schedule(): NonNullable<Made['schedule']> {
    if (this.#at !== null) return { at: this.#at + (this.#atHour ?? 0) * this.#wholeDay(this.#at) }
    const everyMinutes = this.#everyMinutes ?? (this.#atHour === null ? null : MINUTES_A_DAY)
    if (everyMinutes === null) throw new Exception('The trigger needs a time: call everyMinutes, everyHours, everyDays, at or after.')
    return this.#atHour === null ? { everyMinutes } : { everyMinutes, atHour: this.#atHour }
  }

  /** Milliseconds of an hour when the instant is a midnight (from `atDate`), else nothing. */
  #wholeDay(at: number): number {
    return wallOf(environment().timeZone, at) % 86_400_000 === 0 ? 3_600_000 : 0
  }
}

export function publishTriggerBuilders(): void {
  publish(TriggerBuilder, 'ScriptApp.TriggerBuilder', 'Script.TriggerBuilder')
  publish(SpreadsheetTriggerBuilder, 'ScriptApp.SpreadsheetTriggerBuilder', 'Script.SpreadsheetTriggerBuilder')
  publish(FormTriggerBuilder, 'ScriptApp.FormTriggerBuilder', 'Script.FormTriggerBuilder')
  publish(ClockTriggerBuilder, 'ScriptApp.ClockTriggerBuilder', 'Script.ClockTriggerBuilder')
}

export function newTriggerBuilder(handler: string): object {
  return new TriggerBuilder(String(handler))
}

function create(trigger: Made): object {
  return newTrigger(call('trigger.create', { trigger }))
}

function chosen(event: Made['event'] | null): Made['event'] {
  if (!event) throw new Exception('The trigger needs an event: call onOpen, onEdit, onChange or onFormSubmit.')
  return event
}

function positive(n: number, method: string): number {
  if (!(Number.isInteger(n) && n > 0)) throw new Exception(`The value you passed to ${method} was invalid.`)
  return n
}

/** Of a spreadsheet or form object, or the id itself. */
function idOf(source: unknown): string {
  return typeof source === 'string' ? source : String((source as { getId(): string }).getId())
}
