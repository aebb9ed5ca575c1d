import type { CallOutcome, FrameShown } from '../server/protocol'
import { SANDBOX } from '../server/sandbox'
import { closeButton, element } from './elements'
import type { HistoryMessage } from './script-history'
import type { PageWords } from './words'

/** What a script's page says to the page around it; see frame.ts. */
export type FromFrame =
  | { workbench: 'call'; id: number; function: string; args: unknown[] }
  | { workbench: 'close' | 'focus' }
  | { workbench: 'size'; width: number | null; height: number | null }
  | HistoryMessage

export type ToFrame = { workbench: 'answer'; id: number; outcome: CallOutcome }

interface Surroundings {
  words: PageWords
  call(functionName: string, args: unknown[]): Promise<CallOutcome>
  focusGrid(): void
}

interface Shown {
  frame: HTMLIFrameElement
  close(): void
  resize(width: number | null, height: number | null): void
}

const DEFAULT_DIALOG = { width: 600, height: 400 }
const SMALLEST = 100

/** Sidebars and dialogs of the script. Each is a sandboxed iframe without an origin; it reaches the script by messages only. */
export function createFrames({ words, call, focusGrid }: Surroundings): { show(shown: FrameShown): void } {
  let sidebar: Shown | null = null
  let dialog: Shown | null = null

  window.addEventListener('message', (event: MessageEvent<FromFrame>) => {
    const shown = [sidebar, dialog].find((candidate) => candidate?.frame.contentWindow === event.source)
    if (!shown || typeof event.data !== 'object' || event.data === null) return
    const message = event.data
    if (message.workbench === 'close') shown.close()
    else if (message.workbench === 'focus') focusGrid()
    else if (message.workbench === 'size') shown.resize(message.width, message.height)
    else if (message.workbench === 'call') {
      const { id } = message
      void call(message.function, message.args).then((outcome) => {
        // '*': a sandboxed document has no origin to name. It cannot have gone elsewhere: the page's policy only frames this server.
        shown.frame.contentWindow?.postMessage({ workbench: 'answer', id, outcome } satisfies ToFrame, '*')
      })
    }
  })

  function frameOf(shown: FrameShown): HTMLIFrameElement {
    return element('iframe', { title: shown.title, src: shown.url, attributes: { sandbox: SANDBOX.sheet } })
  }

  function head(title: string): { bar: HTMLElement; close: HTMLButtonElement } {
    const close = closeButton(words)
    return { bar: element('header', { className: 'frame-head' }, element('h2', { textContent: title }), close), close }
  }

  function showSidebar(shown: FrameShown): Shown {
    const frame = frameOf(shown)
    const { bar, close } = head(shown.title)
    const aside = element('aside', { className: 'sidebar', attributes: { 'aria-label': shown.title } }, bar, frame)
    const remove = (): void => {
      aside.remove()
      sidebar = null
      focusGrid()
    }
    close.onclick = remove
    document.getElementById('app')?.append(aside)
    return { frame, close: remove, resize: () => undefined }
  }

  function showDialog(shown: FrameShown): Shown {
    const frame = frameOf(shown)
    const { bar, close } = head(shown.title)
    const box = element('dialog', { className: 'frame-dialog' }, bar, frame)
    close.onclick = () => box.close()
    box.onclose = () => {
      box.remove()
      dialog = null
      focusGrid()
    }
    const resize = (width: number | null, height: number | null): void => {
      if (width !== null) frame.style.width = `${Math.max(SMALLEST, width)}px`
      if (height !== null) frame.style.height = `${Math.max(SMALLEST, height)}px`
    }
    resize(shown.width ?? DEFAULT_DIALOG.width, shown.height ?? DEFAULT_DIALOG.height)
    document.body.append(box)
    if (shown.modal) box.showModal()
    else box.show()
    return { frame, close: () => box.close(), resize }
  }

  return {
    show(shown) {
      if (shown.kind === 'sidebar') {
        sidebar?.close()
        sidebar = showSidebar(shown)
      } else {
        dialog?.close()
        dialog = showDialog(shown)
      }
    },
  }
}
