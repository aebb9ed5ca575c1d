import { parseArgs } from 'node:util'

export type BenchOptions = { file: string; key: string; list: boolean } | { rows: number[] }

const USAGE = 'Usage: npm run bench:adopt -- FILE.xlsx EXPECTED.json [--list], or -- --rows 2000,20000'

/** Throws with the usage for anything else. */
export function readOptions(typed: string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: typed,
    options: { list: { type: 'boolean' }, rows: { type: 'string' } },
    allowPositionals: true,
  })
  if (values.rows !== undefined) {
    const rows = values.rows.split(',').map(Number)
    if (positionals.length > 0 || rows.length < 2 || !rows.every((count) => Number.isInteger(count) && count > 0)) throw new Error(USAGE)
    return { rows: rows.sort((a, b) => a - b) }
  }
  const [file, key] = positionals
  if (file === undefined || key === undefined || positionals.length > 2) throw new Error(USAGE)
  return { file, key, list: values.list ?? false }
}
