/** Runs inside a page of the script, before its own code: `google.script` over messages to the page around it. */
import type { FromFrame, ToFrame } from './frames'
import type { HistoryAnswer } from './script-history'
import { createHistory } from './script-history'
import { createRunner } from './script-run'

function tell(message: FromFrame): void {
  parent.postMessage(message, '*')
}

const { run, settle } = createRunner((call) => tell({ workbench: 'call', ...call }))
const { history, url, hear } = createHistory(tell)

window.addEventListener('message', (event: MessageEvent<ToFrame | HistoryAnswer>) => {
  if (event.source !== parent || typeof event.data !== 'object' || event.data === null) return
  const message = event.data
  if (message.workbench === 'answer') settle(message.id, message.outcome)
  else if (message.workbench === 'located' || message.workbench === 'changed') hear(message)
})

Object.assign(globalThis, {
  google: {
    script: {
      run,
      host: {
        origin: new URL(document.URL).origin,
        close: () => tell({ workbench: 'close' }),
        editor: { focus: () => tell({ workbench: 'focus' }) },
        setWidth: (width: number) => tell({ workbench: 'size', width: Number(width), height: null }),
        setHeight: (height: number) => tell({ workbench: 'size', width: null, height: Number(height) }),
      },
      history,
      url,
      sandbox: { mode: 'IFRAME' },
    },
  },
})
