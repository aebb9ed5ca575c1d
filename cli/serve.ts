import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLoopback } from '../workbench/server/access'
import { type RunningServer, type ServerOptions, startServer } from '../workbench/server/start-server'
import { announceServer, DATABASE_FILE } from '../workbench/world/data-folder'
import { WorldFault } from '../workbench/world/world-fault'
import type { World, WorldOptions } from '../workbench/world/world-types'
import { type AdoptCommand, adoptFile } from './adopt-file'
import type { Invocation } from './arguments'
import { DEMO_MORNING } from './demo-morning'
import type { Surroundings } from './linli'
import { SITE_HINTS } from './site-hints'

type Serve = Extract<Invocation, { do: 'serve' }>

const FIRST_PORT = 8787
const PORTS_TRIED = 20
/** Its presence says that the demo in this folder was not finished. */
const UNFINISHED = '.demo-unfinished'

/**
 * Serves the data folder until the person stops it. Prints one JSON line `{url, data, pid}` once it listens, and words for people.
 * Throws a WorldFault when it cannot start; then nothing is left running.
 */
export async function serve(options: Serve, surroundings: Surroundings): Promise<void> {
  const { out, err } = surroundings
  if (!isLoopback(options.host) && !options.passcode) {
    throw new WorldFault('PASSCODE_NEEDED', 'A host other than loopback needs a passcode')
  }
  const worldOptions: WorldOptions = { dataFolder: options.data, projectFolder: options.project, smtp: smtpFromEnvironment() }
  const wantsDemo = options.demo && (await prepareDemo(options.data, () => surroundings.openWorld(worldOptions)))
  const world = await surroundings.openWorld(wantsDemo ? { ...worldOptions, startsAt: DEMO_MORNING } : worldOptions)
  let server: RunningServer | null = null
  try {
    server = await listen(options, {
      world,
      port: 0,
      host: options.host,
      webFolder: surroundings.webFolder,
      hints: SITE_HINTS,
      commands: { adopt: (held, command) => adoptFile(held, command as AdoptCommand, surroundings.openWorld) },
      onFault: (error) => err(`${error instanceof Error ? error.stack : String(error)}\n`),
      ...(options.passcode ? { passcode: options.passcode } : {}),
    })
    announceServer(options.data, { url: server.url, pid: process.pid, token: server.token })
    if (wantsDemo) {
      const seeded = surroundings
        .seedDemo(world, (line) => err(`${line}\n`))
        .then(() => rmSync(join(options.data, UNFINISHED), { force: true }))
      await Promise.race([seeded, surroundings.stopped])
    }
    err(`\n邻里工作台 Linli workbench: ${server.url}\n数据 Data: ${options.data} · 停止 Stop: Ctrl+C\n`)
    out(`${JSON.stringify({ url: server.url, data: options.data, pid: process.pid })}\n`)
    if (options.open) openBrowser(server.url)
    await surroundings.stopped
  } finally {
    await server?.close()
    await world.close()
  }
}

/**
 * True when the demo is to be made: in a new folder, or once more in one where it was cut off half-way. What was cut off is
 * removed only after opening it has shown that nobody else holds the folder.
 */
async function prepareDemo(data: string, open: () => Promise<World>): Promise<boolean> {
  const cutOff = existsSync(join(data, UNFINISHED))
  if (!cutOff && existsSync(join(data, DATABASE_FILE))) return false
  if (cutOff) {
    const held = await open()
    await held.close()
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(join(data, `${DATABASE_FILE}${ending}`), { force: true })
  }
  mkdirSync(data, { recursive: true, mode: 0o700 })
  writeFileSync(join(data, UNFINISHED), '')
  return true
}

/** On the port asked for; without one, on the first free port from 8787. */
async function listen(options: Serve, server: ServerOptions): Promise<RunningServer> {
  const last = options.port ?? FIRST_PORT + PORTS_TRIED
  for (let port = options.port ?? FIRST_PORT; ; port++) {
    try {
      return await startServer({ ...server, port })
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EADDRINUSE' && port < last) continue
      if (code === 'EADDRINUSE' || code === 'EACCES') throw new WorldFault('PORT_TAKEN', `Port ${port} is taken`, { port })
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        throw new WorldFault('HOST_UNKNOWN', `No address ${options.host}`, { host: options.host })
      throw error
    }
  }
}

function smtpFromEnvironment(): { url: string; from: string } | null {
  const { LINLI_SMTP_URL: url, LINLI_SMTP_FROM: from } = process.env
  return url && from ? { url, from } : null
}

/** A browser that does not open is no reason to stop: the address is printed anyway. */
function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url]
  const child = spawn(program ?? 'xdg-open', args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
