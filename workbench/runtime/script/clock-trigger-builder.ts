import type { TriggerRecord } from '../../seam'
import { enumeration } from '../core/enumeration'
import { Exception } from '../core/exception'
import { call, environment } from '../core/host'
import { publish } from '../core/publish'
import { instantOf, offsetAt } from '../time/zones'
import { newTrigger } from './trigger'

const MINUTE_PERIODS = [1, 5, 10, 15, 30]
const HOUR_PERIODS = [1, 2, 4, 6, 8, 12]
const MINUTES_A_DAY = 1440

type Schedule = NonNullable<TriggerRecord['schedule']>

class ClockTriggerBuilder {
  readonly #handler: string
  #everyMinutes: number | null = null
  #atHour: number | null = null
  #nearMinute: number | null = null
  #weekDay: number | null = null
  #monthDay: number | null = null
  #at: number | null = null
  #date: [year: number, month: number, day: number] | null = null
  #timeZone: string | null = null

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

  onWeekDay(day: unknown): this {
    if (!Object.values(enumeration('Base.Weekday')).some((weekday) => weekday === day)) throw new Exception('Invalid argument: day')
    this.#weekDay = WEEKDAYS.indexOf(String(day))
    return this
  }

  onMonthDay(day: number): this {
    if (!(Number.isInteger(day) && day >= 1 && day <= 31)) throw new Exception('Invalid argument: day')
    this.#monthDay = day
    return this
  }

  atHour(hour: number): this {
    if (!(Number.isInteger(hour) && hour >= 0 && hour <= 23)) throw new Exception('Invalid argument: hour')
    this.#atHour = hour
    return this
  }

  /** Google keeps to it within fifteen minutes. */
  nearMinute(minute: number): this {
    if (!(Number.isInteger(minute) && minute >= 0 && minute <= 59)) throw new Exception('Invalid argument: minute')
    this.#nearMinute = minute
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

  /** At the hour chosen with `atHour`, else at midnight. */
  atDate(year: number, month: number, day: number): this {
    this.#date = [year, month, day]
    return this
  }

  /** Throws when there is no such zone. */
  inTimezone(zone: string): this {
    offsetAt(String(zone), 0)
    this.#timeZone = String(zone)
    return this
  }

  create(): object {
    const trigger = { handler: this.#handler, event: 'CLOCK', source: 'CLOCK', sourceId: null, schedule: this.#schedule() } as const
    return newTrigger(call('trigger.create', { trigger }))
  }

  #schedule(): Schedule {
    if (this.#date !== null) {
      const [year, month, day] = this.#date
      const wall = Date.UTC(year, month - 1, day, this.#atHour ?? 0, this.#nearMinute ?? 0)
      return { at: instantOf(this.#timeZone ?? environment().timeZone, wall) }
    }
    if (this.#at !== null) return { at: this.#at }
    const days = this.#days()
    if (this.#nearMinute !== null && days === null) throw new Exception('nearMinute needs atHour.')
    if (days !== null) return days
    if (this.#everyMinutes !== null) return { everyMinutes: this.#everyMinutes }
    throw new Exception('The trigger needs a time: call everyMinutes, everyHours, everyDays, at or after.')
  }

  /** A schedule by days, at an hour of the clock; null when it is but a period. */
  #days(): Schedule | null {
    if (this.#atHour === null && this.#weekDay === null && this.#monthDay === null) return null
    const period = this.#weekDay === null ? MINUTES_A_DAY : 7 * MINUTES_A_DAY
    return {
      everyMinutes: this.#monthDay === null ? (this.#everyMinutes ?? period) : MINUTES_A_DAY,
      atHour: this.#atHour ?? 0,
      ...(this.#nearMinute === null ? {} : { minute: this.#nearMinute }),
      ...(this.#weekDay === null ? {} : { weekDay: this.#weekDay }),
      ...(this.#monthDay === null ? {} : { monthDay: this.#monthDay }),
      ...(this.#timeZone === null ? {} : { timeZone: this.#timeZone }),
    }
  }
}

/** As days of the week count: Sunday is 0. */
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']

export function publishClockTriggerBuilder(): void {
  publish(ClockTriggerBuilder, 'ScriptApp.ClockTriggerBuilder', 'Script.ClockTriggerBuilder')
}

export function newClockTriggerBuilder(handler: string): object {
  return new ClockTriggerBuilder(handler)
}

function positive(n: number, method: string): number {
  if (!(Number.isInteger(n) && n > 0)) throw new Exception(`The value you passed to ${method} was invalid.`)
  return n
}
