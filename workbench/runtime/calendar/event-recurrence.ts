import type { Recurrence, RecurrenceRule } from '../../world/calendar-types'
import { Exception } from '../core/exception'
import { publish } from '../core/publish'
import { signatureFault } from '../core/signature'
import { PLAIN_RULE } from './occurrences'

const MONTHS = ['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER']
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']

type Kind = 'rules' | 'exclusions'

const recurrences = new WeakMap<object, Recurrence>()
const rules = new WeakMap<object, RecurrenceRule>()

class EventRecurrence {
  addDate(date: unknown): object {
    return addDates(this, 'dates', 'addDate', date)
  }

  addDateExclusion(date: unknown): object {
    return addDates(this, 'excludedDates', 'addDateExclusion', date)
  }

  setTimeZone(timeZone: string): object {
    new Intl.DateTimeFormat('en', { timeZone: String(timeZone) })
    recurrenceOf(this).timeZone = String(timeZone)
    return this
  }
}

/** Belongs to a recurrence and behaves like it too, so that rules can be chained. */
class RecurrenceRuleObject extends EventRecurrence {
  interval(interval: number): this {
    if (!(Number.isInteger(interval) && interval > 0)) throw new Exception('Interval must be greater than zero.')
    return set(this, { interval })
  }

  times(times: number): this {
    if (!(Number.isInteger(times) && times > 0)) throw new Exception('Times must be greater than zero.')
    return set(this, { times })
  }

  until(endDate: unknown): this {
    if (!(endDate instanceof Date)) throw signatureFault('CalendarApp.RecurrenceRule.until', [endDate])
    return set(this, { until: endDate.getTime() })
  }

  weekStartsOn(day: unknown): this {
    return set(this, { weekStart: WEEKDAYS.indexOf(String(day)) })
  }

  onlyInMonth(month: unknown): this {
    return this.onlyInMonths([month])
  }

  onlyInMonths(months: unknown[]): this {
    return set(this, { months: months.map((month) => MONTHS.indexOf(String(month)) + 1) })
  }

  onlyOnWeekday(day: unknown): this {
    return this.onlyOnWeekdays([day])
  }

  onlyOnWeekdays(days: unknown[]): this {
    return set(this, { weekdays: days.map((day) => WEEKDAYS.indexOf(String(day))) })
  }

  onlyOnMonthDay(day: number): this {
    return this.onlyOnMonthDays([day])
  }

  onlyOnMonthDays(days: number[]): this {
    return set(this, { monthDays: days.map(Number) })
  }

  onlyOnWeek(week: number): this {
    return this.onlyOnWeeks([week])
  }

  onlyOnWeeks(weeks: number[]): this {
    return set(this, { weeks: weeks.map(Number) })
  }

  onlyOnYearDay(day: number): this {
    return this.onlyOnYearDays([day])
  }

  onlyOnYearDays(days: number[]): this {
    return set(this, { yearDays: days.map(Number) })
  }
}

const ADDERS: [method: string, kind: Kind, unit: RecurrenceRule['unit']][] = [
  ['addDailyRule', 'rules', 'DAILY'],
  ['addWeeklyRule', 'rules', 'WEEKLY'],
  ['addMonthlyRule', 'rules', 'MONTHLY'],
  ['addYearlyRule', 'rules', 'YEARLY'],
  ['addDailyExclusion', 'exclusions', 'DAILY'],
  ['addWeeklyExclusion', 'exclusions', 'WEEKLY'],
  ['addMonthlyExclusion', 'exclusions', 'MONTHLY'],
  ['addYearlyExclusion', 'exclusions', 'YEARLY'],
]

for (const [method, kind, unit] of ADDERS) {
  Object.defineProperty(EventRecurrence.prototype, method, {
    value(this: object) {
      const recurrence = recurrenceOf(this)
      const rule = { unit, ...PLAIN_RULE }
      recurrence[kind].push(rule)
      const object = new RecurrenceRuleObject()
      recurrences.set(object, recurrence)
      rules.set(object, rule)
      return object
    },
    writable: true,
    configurable: true,
  })
}

export function publishRecurrence(): void {
  publish(RecurrenceRuleObject, 'CalendarApp.RecurrenceRule', 'Calendar.RecurrenceRule')
  publish(EventRecurrence, 'CalendarApp.EventRecurrence', 'Calendar.EventRecurrence')
}

export function newRecurrence(): object {
  const recurrence = new EventRecurrence()
  recurrences.set(recurrence, { rules: [], exclusions: [], dates: [], excludedDates: [], timeZone: null })
  return recurrence
}

export function isRecurrence(value: unknown): boolean {
  return typeof value === 'object' && value !== null && recurrences.has(value)
}

export function recurrenceOf(value: unknown): Recurrence {
  const found = typeof value === 'object' && value !== null ? recurrences.get(value) : undefined
  if (!found) throw new Exception('The parameter is not an EventRecurrence.')
  return found
}

function addDates(recurrence: object, list: 'dates' | 'excludedDates', method: string, date: unknown): object {
  if (!(date instanceof Date)) throw signatureFault(`CalendarApp.EventRecurrence.${method}`, [date])
  recurrenceOf(recurrence)[list].push(date.getTime())
  return recurrence
}

function set<R extends object>(object: R, part: Partial<RecurrenceRule>): R {
  Object.assign(rules.get(object) ?? {}, part)
  return object
}
