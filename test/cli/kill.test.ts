import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runningServer } from '../../workbench/world/data-folder'
import { ask, post } from '../workbench/server/http-client'

const root = join(__dirname, '../..')
const SUBMISSIONS = 200
const AT_ONCE = 8

let folder: string
let server: ChildProcess

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-kill-'))
})

afterEach(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the built command line as a person would, and resolves with its address. */
function serve(): Promise<string> {
  const project = join(root, 'test/fixtures/hello-project')
  server = spawn(process.execPath, [join(root, 'dist/cli/linli.mjs'), 'serve', '--port', '0', '--data', folder, '--project', project], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (line) => resolve((JSON.parse(String(line)) as { url: string }).url))
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
  })
}

async function command(url: string, what: object): Promise<unknown> {
  const { body } = await ask(`${url}/api/command`, {
    method: 'POST',
    headers: { authorization: `Bearer ${runningServer(folder)?.token}` },
    body: JSON.stringify(what),
  })
  return (JSON.parse(body) as { value: unknown }).value
}

function killed(): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGKILL')
  })
}

it('keeps every acknowledged submission exactly once when the server is killed in the middle of 200', async () => {
  let url = await serve()
  await command(url, { do: 'run', function: 'setUp', args: [] })
  const [form] = (await command(url, { do: 'forms' })) as { id: string }[]
  const item = /name="entry\.(\d+)"/.exec((await ask(`${url}/forms/d/e/${form?.id}/viewform`)).body)?.[1]

  const acknowledged = new Set<number>()
  const waiting = Array.from({ length: SUBMISSIONS }, (_, i) => i)
  const submit = async (i: number): Promise<void> => {
    const { status } = await post(`${url}/forms/d/e/${form?.id}/formResponse`, {
      [`entry.${item}`]: `resident ${i}`,
      submissionKey: `key ${i}`,
    })
    if (status === 303) acknowledged.add(i)
  }
  const stream = async (until: number): Promise<void> => {
    while (waiting.length > 0 && acknowledged.size < until) await submit(waiting.shift() as number)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, () => stream(SUBMISSIONS / 2)))
  // Some are under way when the process dies: their clients never hear whether they were stored.
  const cutOff = waiting.splice(0, AT_ONCE).map((i) =>
    submit(i).then(
      () => null,
      () => i,
    ),
  )
  await killed()
  const unsure = (await Promise.all(cutOff)).filter((i) => i !== null)
  const kept = [...acknowledged]

  url = await serve()
  const responses = async (): Promise<number> => ((await command(url, { do: 'forms' })) as { responses: number }[])[0]?.responses ?? 0
  expect(await responses()).toBeGreaterThanOrEqual(kept.length)
  // Phones send again with the same key, also what had been acknowledged.
  await Promise.all([...unsure, ...kept.slice(0, 20)].map(submit))
  await Promise.all(Array.from({ length: AT_ONCE }, () => stream(SUBMISSIONS + 1)))
  expect(acknowledged.size).toBe(SUBMISSIONS)
  expect(await responses()).toBe(SUBMISSIONS)
})

it('refuses a second server on the same folder, in words', async () => {
  await serve()
  const second = spawn(process.execPath, [
    join(root, 'dist/cli/linli.mjs'),
    'serve',
    '--port',
    '0',
    '--data',
    folder,
    '--project',
    join(root, 'test/fixtures/hello-project'),
  ])
  let said = ''
  second.stderr.on('data', (text) => {
    said += String(text)
  })
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(1)
  expect(said).toContain('正被另一个工作台使用')
  expect(said).toContain('in use by another workbench')
})
