import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import type { FormResponse } from '../../../workbench/world/form-types'
import { question } from './forms-for-tests'
import { openedWorld } from './opened-world'
import { temporaryFolder } from './temporary-folder'

const KEYS = Array.from({ length: 200 }, (_, i) => `key ${i}`)

/** Sends all 200 at once to a server of its own and kills it with SIGKILL after `acknowledged` answers; returns the keys it acknowledged. */
async function streamUntilKilled(program: string, dataFolder: string, projectFolder: string, acknowledged: number): Promise<string[]> {
  const env = { ...process.env, NODE_PATH: resolve('node_modules') }
  const child = spawn(process.execPath, [program, dataFolder, projectFolder], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const heard: string[] = []
  child.stdin.on('error', () => undefined)
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') for (const key of KEYS) child.stdin.write(`${JSON.stringify({ key, answer: `=${key}` })}\n`)
    else heard.push(line)
    if (heard.length === acknowledged) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return heard
}

function keysOf(responses: FormResponse[]): string[] {
  return responses.map((response) => String(response.answers[0]?.answer).slice(1))
}

describe('kill -9 during a stream of 200 submissions', () => {
  it('loses nothing that was acknowledged, and what is sent again is there once', async () => {
    const folder = temporaryFolder()
    const program = join(folder, 'submission-server.cjs')
    const projectFolder = join(folder)
    writeFileSync(join(projectFolder, 'appsscript.json'), '{"timeZone": "Asia/Shanghai"}')
    writeFileSync(join(projectFolder, 'Code.js'), '')
    await build({
      entryPoints: [join(__dirname, '../../fixtures/submission-server.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      packages: 'external',
    })
    const dataFolder = temporaryFolder()
    const before = await openedWorld(
      {
        async setUp(seam, _, { spreadsheetId }) {
          const form = await seam['form.create']({ title: '点单' })
          const destination = { spreadsheetId, sheetId: 0 }
          await seam['form.save']({ form: { ...form, items: [question('TEXT')], destination } })
          const trigger = {
            handler: 'submitted',
            event: 'ON_FORM_SUBMIT' as const,
            source: 'FORMS' as const,
            sourceId: form.id,
            schedule: null,
          }
          await seam['trigger.create']({ trigger })
        },
      },
      { dataFolder },
    )
    await before.run('setUp', { by: 'cli' })
    const formId = before.forms()[0]?.id ?? ''
    await before.close()

    const acknowledged = new Set<string>()
    for (const count of [1, 37, 120]) {
      for (const key of await streamUntilKilled(program, dataFolder, projectFolder, count)) acknowledged.add(key)
      const world = await openedWorld({}, { dataFolder })
      const there = keysOf(world.responses(formId))
      expect(new Set(there).size).toBe(there.length)
      expect([...acknowledged].filter((key) => !there.includes(key))).toEqual([])
      expect(world.workbook.info().sheets[0]?.lastRow).toBe(there.length + 1)
      await world.close()
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(120)

    const world = await openedWorld({}, { dataFolder })
    for (const key of KEYS) await world.submit(formId, [{ itemId: '1', answer: `=${key}` }], '', key)
    expect(keysOf(world.responses(formId)).sort()).toEqual([...KEYS].sort())
    expect(world.workbook.info().sheets[0]?.lastRow).toBe(201)
  })
})
