import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBuiltWorld } from '../../cli/open-world'
import type { World } from '../../workbench/world/world-types'
import { rounded } from './own-process'

export const ROWS = 10_000
const COLUMNS = 25
export const NUMBER_COLUMN = 1
const SCRIPT_ROUNDS = 500
/** Twice the number of its row. */
export const FORMULA_COLUMN = 2
/** Its first cell is the sum of all numbers. */
export const SUM_SHEET = '合计'

/** Of each row five cells are numbers, dates, booleans or a formula; the others are the texts of a ledger, some of digits only. */
const SCRIPT = `
function fill() {
  const rows = Array.from({ length: ${ROWS} }, (_, row) => Array.from({ length: ${COLUMNS} }, (_, column) => {
    if (column === ${NUMBER_COLUMN}) return row
    if (column === ${FORMULA_COLUMN}) return '=B' + (row + 1) + '*2'
    if (column === 3) return new Date(2026, 0, 1 + row % 300)
    if (column === 4) return row % 2 === 0
    if (column === 5) return "'013" + String(row).padStart(8, '0')
    return '居民' + row + '之' + column
  }))
  SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, ${ROWS}, ${COLUMNS}).setValues(rows)
}

function addSum() {
  SpreadsheetApp.getActiveSpreadsheet().insertSheet('${SUM_SHEET}').getRange('A1').setFormula('=SUM(Sheet1!B:B)')
}

function editAndRead(rounds) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
  for (let round = 0; round < rounds; round++) {
    const cell = sheet.getRange(2 + round * 17, ${NUMBER_COLUMN} + 1)
    cell.setValue(-round)
    if (cell.getValue() !== -round) throw new Error('read something else')
  }
}
`

export function openedFolder(dataFolder: string): Promise<World> {
  const projectFolder = mkdtempSync(join(tmpdir(), 'workbench-bench-project-'))
  writeFileSync(join(projectFolder, 'appsscript.json'), '{"timeZone": "Asia/Shanghai", "runtimeVersion": "V8"}')
  writeFileSync(join(projectFolder, 'Code.js'), SCRIPT)
  return openBuiltWorld({ dataFolder, projectFolder })
}

/** A script's own clock counts what Google's services would take, so its runs are measured from outside. */
export async function fill(world: World) {
  world.workbook.edit([{ kind: 'updateSheet', sheetId: 0, rows: ROWS }])
  const before = process.cpuUsage()
  const milliseconds = await run(world, 'fill')
  const { user, system } = process.cpuUsage(before)
  await run(world, 'addSum')
  const nothing = await run(world, 'editAndRead', 0)
  return {
    setValuesSeconds: rounded(milliseconds / 1000),
    setValuesCpuSeconds: rounded((user + system) / 1e6),
    scriptEditAndReadMilliseconds: rounded((await run(world, 'editAndRead', SCRIPT_ROUNDS)) - nothing) / SCRIPT_ROUNDS,
  }
}

/** Wall milliseconds. */
async function run(world: World, name: string, ...args: unknown[]): Promise<number> {
  const { outcome, milliseconds } = await world.run(name, { by: 'bench', args })
  if (outcome?.ok !== true) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  return milliseconds ?? 0
}
