import { parseArgs } from 'node:util'
import { positive, whole } from '../number-option'
import type { Published } from './published'
import { published } from './published'

export interface BenchOptions {
  seconds: number
  /** 1 … seeds. */
  seeds: number
  cores: number
  instances: readonly Published[]
}

/** Throws an Error that says what to write instead. */
export function readBenchOptions(typed: string[]): BenchOptions {
  const { values } = parseArgs({
    args: typed,
    options: {
      seconds: { type: 'string', default: '60' },
      seeds: { type: 'string', default: '5' },
      cores: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  })
  const names = values.only?.split(',').map((name) => name.trim())
  const unknown = names?.find((name) => !published.some((instance) => instance.name === name))
  if (unknown !== undefined) {
    throw new Error(`There is no instance "${unknown}". Use: ${published.map(({ name }) => name).join(', ')}`)
  }
  return {
    seconds: positive('--seconds', values.seconds),
    seeds: whole('--seeds', values.seeds),
    cores: whole('--cores', values.cores),
    instances: names ? published.filter(({ name }) => names.includes(name)) : published,
  }
}
