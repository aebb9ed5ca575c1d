import { randomBytes } from 'node:crypto'
import type { UiBridge, World } from '../world/world-types'
import type { Frames } from './frames'
import { toCellRange, toPageRange } from './page-range'
import type { CallOutcome, FromPage, PageRange, ToPage } from './protocol'
import { callOutcome, isCallable } from './script-calls'

export interface PageConnection {
  readonly clientId: string
  /** One message of the page; throws only for what no page of ours sends. */
  take(message: FromPage): void
  /** The page is gone: whatever waits for an answer gets CLOSE. */
  leave(): void
}

type Reply = { button: string; text: string }

/** What a dialog answers that nobody closed by one of its buttons. */
const CLOSED: Reply = { button: 'CLOSE', text: '' }

/**
 * What the server does for one open page: passes on revisions, runs what the person starts, and shows what runs want to show.
 * @param underWay runs of all pages that have not ended. A page that is opened, or loaded again, meanwhile says that something runs.
 */
export function connectPage(
  world: World,
  frames: Frames,
  send: (message: ToPage) => void,
  underWay: Set<Promise<CallOutcome>>,
): PageConnection {
  const clientId = `page-${randomBytes(6).toString('hex')}`
  const waiting = new Map<number, (reply: Reply) => void>()
  let nextAsk = 1
  let selection: PageRange | null = null
  let gone = false

  function ask(a: { title: string | null; message: string; buttons: string[] }, input: boolean): Promise<Reply> {
    if (gone) return Promise.resolve(CLOSED)
    const id = nextAsk++
    send({ type: 'ask', id, ...a, input })
    return new Promise((resolve) => waiting.set(id, resolve))
  }

  /** A bridge for one run: the first menu it adds replaces those of earlier runs. */
  const bridge = (): UiBridge => {
    let first = true
    return {
      ...ui,
      menu(menu) {
        send({ type: 'menu', menu, first })
        first &&= menu.kind === 'gone'
      },
    }
  }

  const ui: Omit<UiBridge, 'menu'> = {
    alert: async (a) => (await ask(a, false)).button,
    prompt: (a) => ask(a, true),
    toast: (a) => send({ type: 'toast', ...a }),
    show: (page) => {
      const { kind, title, width, height, modal } = page
      send({ type: 'show', frame: { kind, title, url: frames.keep(page), width, height, modal } })
    },
    selection: () => selection && toCellRange(selection, world.workbook.info().sheets),
    select: (range) => {
      selection = toPageRange(range, world.workbook.info().sheets)
      if (selection) send({ type: 'select', range: selection })
    },
  }

  async function run(message: Extract<FromPage, { type: 'run' }>): Promise<void> {
    if (isCallable(message.function)) send({ type: 'running', id: message.id, function: message.function })
    const outcome = callOutcome(world, message.function, { args: message.args, ui: bridge(), by: message.by })
    underWay.add(outcome)
    send({ type: 'finished', id: message.id, outcome: await outcome })
    underWay.delete(outcome)
  }

  send({
    type: 'hello',
    clientId,
    title: world.workbook.info().title,
    snapshot: world.workbook.snapshot(),
    now: world.now(),
    clockIsReal: world.clockIsReal(),
    timeZone: world.workbook.info().timeZone,
    functions: world.formulaFunctions,
  })
  for (const [index, outcome] of [...underWay].entries()) {
    const id = -1 - index
    send({ type: 'running', id, function: '' })
    void outcome.then(() => send({ type: 'finished', id, outcome: { ok: true, result: null } }))
  }
  world.open(bridge()).then(
    (record) => send({ type: 'opened', error: record?.outcome?.ok === false ? record.outcome.error.message : null }),
    (error: unknown) => send({ type: 'opened', error: error instanceof Error ? error.message : String(error) }),
  )

  return {
    clientId,
    take(message) {
      switch (message.type) {
        case 'revision':
          if (!isFrom(message.message, clientId)) throw new Error('A page may only send what it did itself')
          if (world.receive(message.message, clientId, bridge()) === 'reload') {
            send({ type: 'refused', reason: 'The model of this page is out of step' })
          }
          return
        case 'selection':
          selection = message.range
          return
        case 'run':
          void run(message)
          return
        case 'answer':
          waiting.get(message.id)?.({ button: message.button, text: message.text })
          waiting.delete(message.id)
          return
      }
    },
    leave() {
      gone = true
      for (const resolve of waiting.values()) resolve(CLOSED)
      waiting.clear()
      world.receive({ type: 'CLIENT_LEFT', version: 1, clientId }, clientId, bridge())
    },
  }
}

/** Nobody may edit, move or leave in another page's name. Undo and redo name no client. */
function isFrom(message: unknown, clientId: string): boolean {
  if (typeof message !== 'object' || message === null) return false
  const m = message as { clientId?: unknown; client?: { id?: unknown } }
  if (m.client !== undefined) return m.client?.id === clientId
  return m.clientId === undefined || m.clientId === clientId
}
