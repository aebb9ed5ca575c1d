import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { World } from '../world/world-types'
import type { Frames } from './frames'
import type { PageConnection } from './page-connection'
import { connectPage } from './page-connection'
import type { CallOutcome, FromPage, ToPage } from './protocol'

/** A pasted column of thousands of cells is one message. */
const MOST_BYTES = 32_000_000
/** A workbook of megabytes is worth packing for the office network, an edit is not. */
const LONGEST_PLAIN_BYTES = 100_000

export interface Sockets {
  close(): void
}

/** The open pages of one server. `allowed` decides on each handshake; `onFault` is told of what no page is left to hear. */
export function serveSockets(
  server: Server,
  world: World,
  frames: Frames,
  allowed: (request: IncomingMessage) => boolean,
  onFault: (error: unknown) => void,
): Sockets {
  const wss = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: { threshold: LONGEST_PLAIN_BYTES } })
  const open = new Set<(message: ToPage) => void>()
  const underWay = new Set<Promise<CallOutcome>>()

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url !== '/socket' || !allowed(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    wss.handleUpgrade(request, socket, head, (ws) => serve(ws))
  })

  function serve(ws: WebSocket): void {
    const send = (message: ToPage): void => {
      if (ws.readyState === ws.OPEN) ws.send(JSON.stringify(message))
    }
    let connection: PageConnection
    ws.on('error', () => ws.terminate())
    try {
      connection = connectPage(world, frames, send, underWay)
    } catch (error) {
      ws.close(1011, (error instanceof Error ? error.message : String(error)).slice(0, 100))
      return
    }
    open.add(send)
    ws.on('message', (data) => {
      try {
        connection.take(JSON.parse(String(data)) as FromPage)
      } catch (error) {
        send({ type: 'refused', reason: error instanceof Error ? error.message : String(error) })
      }
    })
    ws.on('close', () => {
      open.delete(send)
      try {
        connection.leave()
      } catch (error) {
        onFault(error)
      }
    })
  }

  const everybody = (message: ToPage): void => {
    for (const send of open) send(message)
  }
  const stop = [
    world.on('revision', (message) => everybody({ type: 'revision', message })),
    world.on('changed', (what) => {
      if (what === 'clock') everybody({ type: 'clock', now: world.now(), clockIsReal: world.clockIsReal() })
    }),
    world.workbook.onReset(() => everybody({ type: 'reload' })),
  ]
  return {
    close() {
      for (const unsubscribe of stop) unsubscribe()
      for (const ws of wss.clients) ws.terminate()
      wss.close()
    },
  }
}
