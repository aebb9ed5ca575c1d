/** After all tests of a run. */
import { rmSync } from 'node:fs'

export default function removePreparedFolder(): void {
  rmSync(String(process.env.LINLI_PREPARED), { recursive: true })
}
