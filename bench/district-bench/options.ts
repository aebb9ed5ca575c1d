import { parseArgs } from 'node:util'
import { positive, whole } from '../number-option'
import { type PartName, partNames } from './part'

export interface DistrictOptions {
  seconds: number
  /** Seconds of the run that the others are measured by. */
  long: number
  seed: number
  only: readonly PartName[]
  /** In the process of one part. */
  part: PartName | null
}

export const USAGE = `npm run bench:district -- [--seconds 60] [--long 1800] [--seed 1] [--only ${partNames.join(',')}]`

/** Throws an Error that says what to write instead. */
export function readDistrictOptions(typed: string[]): DistrictOptions {
  const { values } = parseArgs({
    args: typed,
    options: {
      seconds: { type: 'string', default: '60' },
      long: { type: 'string', default: '1800' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: partNames.join() },
      part: { type: 'string' },
    },
  })
  return {
    seconds: positive('--seconds', values.seconds),
    long: positive('--long', values.long),
    seed: whole('--seed', values.seed),
    only: values.only.split(',').map(partNamed),
    part: values.part === undefined ? null : partNamed(values.part),
  }
}

function partNamed(text: string): PartName {
  const name = partNames.find((one) => one === text.trim())
  if (name === undefined) throw new Error(`There is no part "${text}". Use: ${partNames.join(', ')}`)
  return name
}
