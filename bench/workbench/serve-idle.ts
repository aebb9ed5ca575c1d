import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { ToPage } from '../../workbench/server/protocol'
import { startServer } from '../../workbench/server/start-server'
import type { World } from '../../workbench/world/world-types'
import { rounded } from './own-process'

const IDLE_SECONDS = 10

/** The browsers are websockets of this process: what they would cost to receive counts too. */
export async function serveIdle(world: World) {
  const server = await startServer({ world, port: 0, webFolder: join(process.cwd(), 'dist/workbench/web') })
  try {
    world.setBaseUrl(server.url)
    const alone = await idleMilliseconds()
    let messages = 0
    const pages = [await openPage(server.url), await openPage(server.url)]
    for (const page of pages) page.on('message', () => messages++)
    await world.idle()
    const withTwo = await idleMilliseconds()
    for (const page of pages) page.terminate()
    return { idleCpuMilliseconds: Math.max(0, rounded(withTwo - alone)), idleMessages: messages }
  } finally {
    await server.close()
  }
}

async function idleMilliseconds(): Promise<number> {
  const before = process.cpuUsage()
  await wait(IDLE_SECONDS * 1000)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Resolves once the page has its workbook and its menus. */
function openPage(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`, { headers: { origin: url } })
    socket.on('error', reject)
    socket.on('message', (data) => {
      if ((JSON.parse(String(data)) as ToPage).type === 'opened') resolve(socket)
    })
  })
}
