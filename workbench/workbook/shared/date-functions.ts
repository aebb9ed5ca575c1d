/** Functions that the engine computes as Sheets does, but whose dates and times it shows otherwise. */
import { toEngineDateLetters, withHoursOf } from '../date-letters'
import type { EngineLocale } from '../engine-types'
import { dateFormatsOf } from './date-formats'
import type { Engine } from './extension'

interface Argument {
  value: string | number | boolean | null
  format?: string
}

/** What a function is computed in. */
interface Evaluation {
  locale: EngineLocale
}

type Compute = (this: Evaluation, ...args: Argument[]) => Argument

/** How a result is shown: by the formats of the arguments and the engine's own choice. */
type ChooseFormat = (args: Argument[], chosen: string | undefined, locale: EngineLocale) => string | undefined

const DURATION = 'hhhh:mm:ss'

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

  show('NOW', (_args, _chosen, { code }) => dateFormatsOf(code).dateTime)
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
