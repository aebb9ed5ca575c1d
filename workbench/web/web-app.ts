/** The page around a web app's own, which stands in a frame without an origin: its calls, its address, its history. */
import type { CallOutcome } from '../server/protocol'
import type { FromFrame, ToFrame } from './frames'
import type { HistoryAnswer } from './script-history'
import { addressAfter, locationOf } from './script-history'

const frame = document.querySelector('iframe')

function answer(message: ToFrame | HistoryAnswer): void {
  frame?.contentWindow?.postMessage(message, '*')
}

function here(): URL {
  return new URL(location.href)
}

window.addEventListener('message', (event: MessageEvent<FromFrame>) => {
  if (event.source !== frame?.contentWindow || typeof event.data !== 'object' || event.data === null) return
  const message = event.data
  if (message.workbench === 'call') {
    const { id } = message
    void call(message.function, message.args).then((outcome) => answer({ workbench: 'answer', id, outcome }))
  } else if (message.workbench === 'push') history.pushState(message.state, '', addressAfter(here(), message))
  else if (message.workbench === 'replace') history.replaceState(message.state, '', addressAfter(here(), message))
  else if (message.workbench === 'locate') answer({ workbench: 'located', id: message.id, location: locationOf(here()) })
})

window.addEventListener('popstate', (event) => answer({ workbench: 'changed', state: event.state, location: locationOf(here()) }))

async function call(functionName: string, args: unknown[]): Promise<CallOutcome> {
  try {
    const body = JSON.stringify({ function: functionName, args })
    const reply = await fetch('/macros/call', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    if (reply.ok) return (await reply.json()) as CallOutcome
    return { ok: false, error: { name: 'NetworkError', message: `Connection failure due to HTTP ${reply.status}` } }
  } catch (error) {
    return { ok: false, error: { name: 'NetworkError', message: `Connection failure: ${String(error)}` } }
  }
}
