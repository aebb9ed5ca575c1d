/** Functions of Google Sheets that the engine lacks or understands otherwise. What would reach the network is an error, never a request. */
import type { Engine, FunctionDescription } from './extension'

interface Argument {
  value: string | number | boolean | null
}

type Matrix<T> = T[][]

/** Google's limit for what a cell may show. */
const MOST_CHARACTERS = 50_000
const OFFLINE = ['IMPORTXML', 'IMPORTRANGE', 'IMPORTHTML', 'IMPORTDATA', 'IMPORTFEED', 'IMAGE', 'GOOGLEFINANCE', 'GOOGLETRANSLATE']

export function registerFunctions(engine: Engine): void {
  const text = (name: string) => ({ name, description: '', type: ['STRING'] })
  const any = (name: string) => ({ name, description: '', type: ['ANY', 'RANGE'], acceptMatrix: true })
  const add = (name: string, args: FunctionDescription['args'], compute: (...values: never[]) => unknown) => {
    engine.registries.functionRegistry.replace(name, { description: name, args, compute })
  }

  add('REPT', [text('text'), { name: 'times', description: '', type: ['NUMBER'] }], (value: Argument, times: Argument) => {
    const count = Math.trunc(Number(times.value))
    if (!(count >= 0) || count * asText(value).length > MOST_CHARACTERS)
      return new engine.EvaluationError(`${asText(value)} cannot be repeated ${count} times`, '#ERROR')
    return asText(value).repeat(count)
  })
  engine.registries.functionRegistry.get('REPT').isExported = true
  add('ARRAYFORMULA', [any('array')], (array: Matrix<Argument>) => array)
  add('REGEXMATCH', [text('text'), text('regular_expression')], (value: Argument, pattern: Argument) =>
    withPattern(engine, pattern, (regex) => regex.test(asText(value))),
  )
  add('REGEXEXTRACT', [text('text'), text('regular_expression')], (value: Argument, pattern: Argument) =>
    withPattern(engine, pattern, (regex) => {
      const match = regex.exec(asText(value))
      if (match === null) return new engine.EvaluationError(`${asText(value)} does not match ${asText(pattern)}`, '#N/A')
      return match.length === 1 ? match[0] : match.slice(1).map((group) => [{ value: group ?? '' }])
    }),
  )
  add('REGEXREPLACE', [text('text'), text('regular_expression'), text('replacement')], (value: Argument, pattern: Argument, by: Argument) =>
    withPattern(engine, pattern, (regex) =>
      asText(value).replace(new RegExp(regex.source, `${regex.flags}g`), asText(by).replace(/\\(\d)/g, '$$$1')),
    ),
  )
  for (const name of OFFLINE) {
    const args = [{ ...any('argument'), repeating: true }]
    add(name, args, () => new engine.EvaluationError(`${name} is not available here: nothing is fetched from the network`, '#REF'))
  }
}

function withPattern(engine: Engine, pattern: Argument, use: (regex: RegExp) => unknown): unknown {
  let regex: RegExp
  try {
    regex = new RegExp(asText(pattern), 'u')
  } catch (error) {
    return new engine.EvaluationError(String(error), '#REF')
  }
  return use(regex)
}

function asText(argument: Argument | undefined): string {
  const value = argument?.value ?? ''
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}
