import type { FromPage, ToPage } from '../server/protocol'

type Handlers = { [T in ToPage['type']]: (message: Extract<ToPage, { type: T }>) => void }

export interface Connection {
  send(message: FromPage): void
}

const RETRY_MILLISECONDS = 1000

/** Opens the websocket. `lost` is called once, when it closes; there is no second connection, the page is loaded again instead. */
export function connect(handlers: Handlers, lost: () => void): Connection {
  const socket = new WebSocket(`ws://${location.host}/socket`)
  socket.onmessage = (event) => {
    const message = JSON.parse(String(event.data)) as ToPage
    const handle = handlers[message.type] as (message: ToPage) => void
    handle(message)
  }
  socket.onclose = lost
  return {
    send(message) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
    },
  }
}

/** Asks until the server answers again, then loads the page anew. */
export function reloadWhenBack(): void {
  const attempt = (): void => {
    fetch('/assets/icon.svg', { cache: 'no-store' }).then(
      (answer) => (answer.ok ? location.reload() : setTimeout(attempt, RETRY_MILLISECONDS)),
      () => setTimeout(attempt, RETRY_MILLISECONDS),
    )
  }
  setTimeout(attempt, RETRY_MILLISECONDS)
}
