import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')

describe('workbench/PARITY.md', () => {
  it('says of every method of the reference whether the built runtime has it', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'build/parity.mjs'), '--check'], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})
