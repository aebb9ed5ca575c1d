import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Otherwise LibreOffice shows the results that stand in the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** LibreOffice on this machine; undefined without it (apt-get install libreoffice-calc). */
export const office = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find(existsSync)

/** An .xlsx file opened, computed anew and saved by LibreOffice. */
export function throughOffice(program: string, bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'linli-office-'))
  const convert = (to: string, outdir: string, file: string) =>
    execFileSync(
      program,
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', outdir, join(folder, file)],
      { stdio: 'ignore' },
    )
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true })
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
    writeFileSync(join(folder, 'out.xlsx'), bytes)
    convert('ods', folder, 'out.xlsx')
    convert('xlsx:Calc MS Excel 2007 XML', join(folder, 'back'), 'out.ods')
    return readFileSync(join(folder, 'back', 'out.xlsx'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
