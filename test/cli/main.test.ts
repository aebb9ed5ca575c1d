import { spawn } from 'node:child_process'
import { join } from 'node:path'

const program = join(__dirname, '../../dist/cli/linli.mjs')

describe('the built command line', () => {
  it('ends as usual when nobody reads what it prints', async () => {
    const child = spawn(process.execPath, [program, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', (text) => {
      said += String(text)
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, said]).toEqual([0, ''])
  })
})
