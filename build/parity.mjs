/**
 * workbench/PARITY.md: every method of the Apps Script services that the workbench is about, whether it is there, and which
 * tests call it.
 *
 * `npm run parity` runs the runtime's tests and writes the file; `-- --quick` writes it with the tests it names now;
 * `-- --check` writes nothing and fails when what is implemented differs from what the file says.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './install.mjs'
import { readImplemented } from './parity/implemented.mjs'
import { parityText, testsNamedIn } from './parity/parity-text.mjs'
import { referenceServices } from './parity/reference.mjs'
import { buildRuntime } from './runtime.mjs'

const FILE = join(root, 'workbench/PARITY.md')

const reference = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'))
const services = referenceServices(reference)
const mode = process.argv[2] ?? ''
const outFolder = mkdtempSync(join(tmpdir(), 'parity-'))
try {
  await buildRuntime(outFolder)
  const implemented = readImplemented(readFileSync(join(outFolder, 'runtime.js'), 'utf8'), services)
  const before = mode === '' ? '' : readFileSync(FILE, 'utf8')
  const tests = mode === '' ? testsThatCall(join(outFolder, 'calls')) : testsNamedIn(before)
  const text = parityText(services, implemented, tests)
  if (mode !== '--check') writeFileSync(FILE, text)
  else if (text !== before) {
    console.error(`workbench/PARITY.md is stale; npm run parity brings it up to date:\n${firstDifference(before, text)}`)
    process.exitCode = 1
  }
} finally {
  rmSync(outFolder, { recursive: true })
}

/** @param {string} callsFile @returns {Map<string, string[]>} label → test files */
function testsThatCall(callsFile) {
  writeFileSync(callsFile, '')
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  const { status } = spawnSync(process.execPath, [jest, 'test/workbench/runtime'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PARITY_CALLS: callsFile },
  })
  if (status !== 0) throw new Error('A test of the runtime fails: what a failing test covers is not counted')
  /** @type {Map<string, Set<string>>} */
  const found = new Map()
  for (const line of new Set(readFileSync(callsFile, 'utf8').split('\n'))) {
    const [file = '', label = ''] = line.split('\t')
    if (label !== '') found.set(label, (found.get(label) ?? new Set()).add(file))
  }
  return new Map([...found].map(([label, files]) => [label, [...files].sort()]))
}

/** @param {string} before @param {string} after */
function firstDifference(before, after) {
  const old = before.split('\n')
  const now = after.split('\n')
  const at = now.findIndex((line, index) => line !== old[index])
  return `- ${old[at]}\n+ ${now[at]}`
}
