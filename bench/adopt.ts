/**
 * Adopting a ledger, by the command line as a person types it: `npm run bench:adopt -- FILE.xlsx EXPECTED.json [--list]` against an
 * answer key; `--list` prints all that differs. `npm run bench:adopt -- --rows 2000,20000`: how time and memory grow.
 */
import { readFileSync } from 'node:fs'
import { growthOf, keyFigures, missedOfGrowth, missedOfKey } from './adopt/goals'
import type { Key } from './adopt/key'
import { measureKey } from './adopt/measure-key'
import { measureRows, type RowMeasures } from './adopt/measure-rows'
import { readOptions } from './adopt/options'

const options = readOptions(process.argv.slice(2))
if ('rows' in options) await grow(options.rows)
else await compare(options.file, options.key, options.list)

async function compare(file: string, keyFile: string, list: boolean): Promise<void> {
  const key: Key = JSON.parse(readFileSync(keyFile, 'utf8'))
  const measures = await measureKey(file, key)
  const { tables, wrong, problems, forbidden, lost, unaccounted } = measures
  console.table(tables)
  console.table(problems.categories)
  console.table(forbidden.kinds)
  if (list) {
    const lists = {
      'fields that differ': wrong,
      'problems missed': problems.missed,
      'false alarms': problems.falseAlarms,
      'reports in no list of the key': problems.extra,
      'must not happen, and did': forbidden.happened,
      'must be kept, and was not': lost,
      'rows unaccounted for': unaccounted,
    }
    for (const [title, lines] of Object.entries(lists)) console.log(`\n${title}: ${lines.length}`, ...lines.map((line) => `\n  ${line}`))
  }
  const figures = keyFigures(measures)
  console.log(JSON.stringify({ bench: 'adopt', figures, missed: missedOfKey(figures) }))
}

async function grow(sizes: number[]): Promise<void> {
  const measured: RowMeasures[] = []
  for (const rows of sizes) measured.push(await measureRows(rows))
  console.table(measured)
  const [first, last] = [measured[0] as RowMeasures, measured[measured.length - 1] as RowMeasures]
  const growth = growthOf(first, last)
  console.log(JSON.stringify({ bench: 'adopt', figures: { sizes: measured, growth }, missed: missedOfGrowth(growth) }))
}
