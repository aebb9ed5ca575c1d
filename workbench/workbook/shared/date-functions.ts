/** Functions that the engine computes as Sheets does, but whose dates and times it shows otherwise. */
import { toEngineDateLetters, withHoursOf } from '../date-letters'
import type { EngineLocale, Getters, Position } from '../engine-types'
import { dateFormatsOf } from './date-formats'
import type { Engine } from './extension'

interface Argument {
  value: string | number | boolean | null
  format?: string
}

/** What a function is computed in. */
interface Evaluation {
  locale: EngineLocale
  getters: Partial<Pick<Getters, 'getWallTime'>>
  __originCellPosition?: Position
}

type Compute = (this: Evaluation, ...args: Argument[]) => Argument

/** How a result is shown: by the formats of the arguments and the engine's own choice. */
type ChooseFormat = (args: Argument[], chosen: string | undefined, locale: EngineLocale) => string | undefined

const DURATION = 'hhhh:mm:ss'
const DAY = 86_400_000
/** 1970-01-01, counted from 1899-12-30. */
const EPOCH = 25_569

let declared = (): number => Date.now() - new Date().getTimezoneOffset() * 60_000

/** What the clock shows, in milliseconds as if that were UTC, where a model is not told. */
export function ownWallTime(): number {
  return declared()
}

export function declareWallTime(wallTime: () => number): void {
  declared = wallTime
}

export function registerDateFunctions(engine: Engine): void {
  const { isDateTime, isDateTimeFormat, isNumber } = engine.helpers
  const { functionRegistry } = engine.registries
  const isDate = (format: string | undefined): boolean => format !== undefined && isDateTimeFormat(format)
  const change = (name: string, changed: (original: Compute) => (this: Evaluation, ...args: Argument[]) => unknown) => {
    const described = functionRegistry.get(name)
    functionRegistry.replace(name, { ...described, compute: changed(described.compute as unknown as Compute) })
  }
  const show = (name: string, choose: ChooseFormat) =>
    change(name, (original) => {
      return function (...args) {
        const result = original.apply(this, args)
        return { ...result, format: choose(args, result.format, this.locale) }
      }
    })

  const time = (name: 'NOW' | 'TODAY', step: number, formatOf: (locale: EngineLocale) => string) =>
    change(name, () => {
      return function () {
        const at = this.getters.getWallTime?.(name, this.__originCellPosition) ?? ownWallTime()
        return { value: Math.floor(at / step) / (DAY / step) + EPOCH, format: formatOf(this.locale) }
      }
    })

  time('NOW', 1000, ({ code }) => dateFormatsOf(code).dateTime)
  time('TODAY', DAY, ({ dateFormat }) => dateFormat)
  show('MINUS', ([from, less], chosen) => {
    if (!isDate(from?.format) || !isDate(less?.format)) return chosen
    return `${from?.format}${less?.format}`.includes('h') ? DURATION : undefined
  })
  for (const name of ['MULTIPLY', 'DIVIDE']) {
    show(name, (args) => args.map((argument) => argument?.format).find((format) => format !== undefined && !isDate(format)))
  }
  change('TEXT', (original) => {
    return function (number, format) {
      const { value } = number ?? { value: null }
      if (typeof value === 'string' && !isNumber(value, this.locale) && !isDateTime(value, this.locale)) return value
      const letters = String(format?.value ?? '')
      const shown = (part: string): unknown => original.call(this, number as Argument, { value: part })
      const text = shown(toEngineDateLetters(letters))
      return typeof text === 'string' ? withHoursOf(letters, text, (part) => String(shown(part))) : text
    }
  })
}
