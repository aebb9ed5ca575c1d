import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { office } from '../../build/xlsx/through-office'

/** It starts twice and takes its time on a busy machine. */
const OFFICE_MILLISECONDS = 600_000

function xlsx(mode: string): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [join(__dirname, '../../build/xlsx.mjs'), mode], { encoding: 'utf8' })
}

describe('workbench/XLSX.md', () => {
  it('says of every feature and formula whether a file holds it, and whether it is read again', () => {
    expect(xlsx('--check')).toMatchObject({ stderr: '', status: 0 })
  })

  const reason = office === undefined ? ' (skipped: LibreOffice is not here; apt-get install libreoffice-calc)' : ''
  const check = office === undefined ? it.skip : it

  check(
    `says of nothing that LibreOffice finds it when it does not${reason}`,
    () => expect(xlsx('--check-office')).toMatchObject({ stderr: '', status: 0 }),
    OFFICE_MILLISECONDS,
  )
})
