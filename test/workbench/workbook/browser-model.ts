/** A page's model without the page: the same engine and shared plugin, connected to a workbook as over a websocket. */
import { emptyBatch, runBatch } from '../../../workbench/workbook/batch'
import { emptyWatch } from '../../../workbench/workbook/edit-watch'
import { createModel } from '../../../workbench/workbook/engine'
import type { Command, EngineModel } from '../../../workbench/workbook/engine-types'
import { quietly } from '../../../workbench/workbook/quietly'
import type { Received, Workbook } from '../../../workbench/workbook/workbook'

export interface BrowserModel extends EngineModel {
  received: Received[]
  /** What the page sends waits until `reconnect`, and so does what it is sent. */
  disconnect(): void
  reconnect(): void
  /** Several commands as one revision, as a paste is. */
  together(commands: Command[]): void
  /** Undoes this page's last revision that is not undone yet, if there is one. */
  undo(): void
  content(): unknown
  /** Closes the page: it hears of nothing more. */
  leave(): void
}

type Served = Pick<Workbook, 'receive' | 'onMessage' | 'snapshot'>

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

export function browserModel(workbook: Served, id: string): BrowserModel {
  let connected = true
  const outgoing: Command[] = []
  const incoming: unknown[] = []
  let deliver: (message: Command) => void = () => undefined
  const received: Received[] = []
  const undoable: string[] = []
  const send = (message: Command) => received.push(workbook.receive(copy(message), id))
  const transport = {
    onNewMessage(_: string, callback: (message: Command) => void) {
      deliver = callback
    },
    leave: () => undefined,
    sendMessage(message: Command) {
      const { type, nextRevisionId } = message as { type: string; nextRevisionId?: string }
      if (type === 'REMOTE_REVISION' && nextRevisionId !== undefined && !undoable.includes(nextRevisionId)) undoable.push(nextRevisionId)
      if (connected) send(message)
      else outgoing.push(message)
    },
  }
  const leave = workbook.onMessage((message) => {
    if (connected) deliver(copy(message) as Command)
    else incoming.push(copy(message))
  })
  const batch = emptyBatch()
  const model = createModel(copy(workbook.snapshot()), transport, { batch, watch: emptyWatch() }, [], { id, name: id })
  const dispatch = model.dispatch
  model.dispatch = (type, payload) => quietly(() => dispatch(type, payload))
  const { session } = model as unknown as { session: { undo(id: string): void } }
  return Object.assign(model, {
    received,
    disconnect: () => {
      connected = false
    },
    reconnect: () => {
      connected = true
      quietly(() => {
        for (const message of incoming.splice(0)) deliver(message as Command)
        for (const message of outgoing.splice(0)) send(message)
      })
    },
    together: (commands: Command[]) =>
      runBatch(model.dispatch, batch, (send) => {
        for (const { type, ...payload } of commands) send(type, payload)
      }),
    undo: () =>
      quietly(() => {
        const last = undoable.pop()
        if (last !== undefined) session.undo(last)
      }),
    leave,
    content: () => ({ ...copy(model._exportData(false)), revisionId: '' }),
  })
}
