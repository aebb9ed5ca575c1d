/** Before all tests of a run: an empty folder for the offices of `openPrepared`. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function makePreparedFolder(): void {
  process.env.LINLI_PREPARED = mkdtempSync(join(tmpdir(), 'linli-prepared-'))
}
