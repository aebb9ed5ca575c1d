import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { lostInOffice, tableOf } from './table'
import { office } from './through-office'
import { trial } from './trial'

const [, , file = '', mode = ''] = process.argv

if (mode === '') await write()
else if (mode === '--check') await check()
else await checkOffice()

async function write(): Promise<void> {
  if (office === undefined) console.log('Without LibreOffice its columns stay as they are (apt-get install libreoffice-calc)')
  writeFileSync(file, tableOf(await trial(office), existsSync(file) ? readFileSync(file, 'utf8') : ''))
}

async function check(): Promise<void> {
  const before = readFileSync(file, 'utf8')
  const now = tableOf(await trial(undefined), before).split('\n')
  const old = before.split('\n')
  const at = now.findIndex((line, index) => line !== old[index])
  if (at >= 0) fail(`workbench/XLSX.md is stale; npm run xlsx brings it up to date:\n- ${old[at]}\n+ ${now[at]}`)
}

async function checkOffice(): Promise<void> {
  if (office === undefined) return fail('LibreOffice is not here: apt-get install libreoffice-calc')
  const before = readFileSync(file, 'utf8')
  const lost = lostInOffice(before, tableOf(await trial(office), before))
  if (lost.length > 0) fail(`LibreOffice no longer finds what workbench/XLSX.md says:\n${lost.join('\n')}`)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
