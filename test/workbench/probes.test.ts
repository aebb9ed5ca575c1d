import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWorld } from '../../workbench/world/world'
import { ensureRuntime } from './runtime/built-runtime'
import { temporaryFolder } from './world/temporary-folder'

const folder = join(__dirname, '../../workbench')
const MANIFEST = {
  timeZone: 'Asia/Shanghai',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
}

/** `| name | answer as JSON | source |` → name → answer. */
function assumedAnswers(): Record<string, unknown> {
  const rows = readFileSync(join(folder, 'PROBES.md'), 'utf8').matchAll(/^\| (\w+) \| `(.*?)` \|/gm)
  return Object.fromEntries([...rows].map(([, name, answer]) => [name, JSON.parse((answer ?? '').replaceAll('\\|', '|'))]))
}

async function answersHere(): Promise<Record<string, unknown>> {
  ensureRuntime()
  const projectFolder = temporaryFolder()
  writeFileSync(join(projectFolder, 'appsscript.json'), JSON.stringify(MANIFEST))
  cpSync(join(folder, 'probes/probes.js'), join(projectFolder, 'probes.js'))
  const world = await openWorld({ dataFolder: temporaryFolder(), projectFolder })
  try {
    const { outcome, log } = await world.run('runProbes', { by: 'editor' })
    if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
    const lines = log.map((line) => JSON.parse(line.text) as { probe: string; answer?: unknown; error?: string })
    return Object.fromEntries(lines.map(({ probe, answer, error }) => [probe, error ?? answer]))
  } finally {
    await world.close()
  }
}

describe('workbench/probes/probes.js', () => {
  it('gets here the answers that workbench/PROBES.md assumes, for every probe', async () => {
    expect(await answersHere()).toEqual(assumedAnswers())
  })
})
