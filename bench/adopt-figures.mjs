/**
 * Adopts a ledger and measures the result against its answer key: `node bench/adopt-figures.mjs FILE.xlsx EXPECTED.json [--list]`.
 * Prints records per table, problems found by category, false alarms and rows unaccounted for; the last line is one JSON object.
 */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

const [file, keyFile] = process.argv.slice(2)
if (file === undefined || keyFile === undefined) throw new Error('Wanted: FILE.xlsx EXPECTED.json')
const list = process.argv.includes('--list')

const { outputFiles } = await build({
  stdin: {
    contents: `export { planAdopt } from './src/features/adopt/plan-adopt'
      export { readLedger } from './test/fixtures/read-ledger'
      export { readSettings } from './src/domain/settings'`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  packages: 'external',
})
const { createRequire } = await import('node:module')
const require = createRequire(`${process.cwd()}/package.json`)
/** @type {{ exports: any }} */
const module = { exports: {} }
new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(module, module.exports, require)
const { planAdopt, readLedger, readSettings } = module.exports

const key = JSON.parse(readFileSync(keyFile, 'utf8'))
const sheets = await readLedger(file)
const NAMES = [
  'Residents',
  'Households',
  'Staff',
  'Grids',
  'Volunteers',
  'Partners',
  'Venues',
  'Teachers',
  'Clubs',
  'Enrolments',
  'Campaigns',
  'Visits',
  'Review',
]
const data = Object.fromEntries(NAMES.map((name) => [name, /** @type {any[]} */ ([])]))
let seed = 1
const ctx = {
  now: '2026-11-23 09:00',
  today: '2026-11-23',
  language: 'zh-CN',
  settings: readSettings([]).settings,
  random: () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  },
  tabTitle: (/** @type {string} */ table) => table,
  sign: (/** @type {string} */ text) => text,
}
const began = performance.now()
const { plan, report } = planAdopt(sheets, data, ctx)
const milliseconds = Math.round(performance.now() - began)

for (const step of plan.steps) for (const change of step) if (change.kind === 'insert') data[change.table]?.push(change.record)
const again = planAdopt(sheets, data, ctx)

const tables = report.tabs.flatMap((/** @type {any} */ tab) => tab.tables.map((/** @type {any} */ table) => ({ tab: tab.title, ...table })))
console.table(
  tables.map((/** @type {any} */ { tab, role, table, confidence, rows, records, joined, reviewOnly }) => ({
    tab,
    role,
    table,
    confidence,
    rows,
    records,
    joined,
    reviewOnly,
  })),
)
console.table(report.changes)

const at = (/** @type {string} */ tab, /** @type {number} */ row) => `${tab}!${row}`
const found = new Map()
for (const problem of report.problems) {
  const place = at(problem.table, problem.row)
  found.set(place, [...(found.get(place) ?? []), problem.code])
}
const musts = key.problems.filter((/** @type {any} */ { level }) => level !== 'may')
const byCategory = new Map()
const missed = []
for (const must of musts) {
  const codes = found.get(at(must.tab, must.row)) ?? []
  const hit = [must.category, ...(must.anyOf ?? [])].some((category) => codes.includes(category))
  const figures = byCategory.get(must.category) ?? { category: must.category, asked: 0, found: 0 }
  figures.asked++
  if (hit) figures.found++
  else missed.push(must)
  byCategory.set(must.category, figures)
}
console.table([...byCategory.values()])

const listed = new Set(
  key.problems.flatMap((/** @type {any} */ { tab, row, category, anyOf }) =>
    [category, ...(anyOf ?? [])].map((code) => `${at(tab, row)} ${code}`),
  ),
)
const extra = report.problems.filter((/** @type {any} */ { table, row, code }) => !listed.has(`${at(table, row)} ${code}`))
const clean = Object.values(key.tables).flatMap(
  (/** @type {any} */ table) => table.cleanRows?.map?.((/** @type {any} */ entry) => at(entry.tab ?? table.tab, entry.row ?? entry)) ?? [],
)
const alarms = clean.filter((place) => found.has(place))
const unaccounted =
  report.tabs.filter(
    (/** @type {any} */ tab) =>
      Object.values(tab.counts).reduce((/** @type {number} */ sum, /** @type {any} */ count) => sum + count, 0) !== tab.rows,
  ).length + tables.filter((/** @type {any} */ { rows, records, joined, reviewOnly }) => records + joined + reviewOnly !== rows).length

if (list) {
  console.log('missed', missed.map((must) => `${at(must.tab, must.row)} ${must.category} ${JSON.stringify(must.raw)}`).join('\n  '))
  console.log(
    'extra',
    extra.map((/** @type {any} */ problem) => `${at(problem.table, problem.row)} ${problem.code} ${problem.params.value}`).join('\n  '),
  )
  console.log('false alarms', alarms.join(' '))
}
const figures = {
  milliseconds,
  must: musts.length,
  mustFound: musts.length - missed.length,
  extra: extra.length,
  cleanRows: clean.length,
  falseAlarms: alarms.length,
  unaccounted,
  steps: plan.steps.length,
  stepsAgain: again.plan.steps.length,
}
const goals = {
  milliseconds: milliseconds <= 10_000,
  must: figures.mustFound >= 0.98 * figures.must,
  falseAlarms: figures.falseAlarms <= 0.01 * figures.cleanRows,
  unaccounted: unaccounted === 0,
  again: figures.stepsAgain === 0,
}
console.log(
  JSON.stringify({
    bench: 'adopt-figures',
    figures,
    missed: Object.entries(goals)
      .filter(([, reached]) => !reached)
      .map(([goal]) => goal),
  }),
)
