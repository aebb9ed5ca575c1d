/** What a feature wants to change, as data. The host commits it; nothing in the core writes. */
import type { MessageKey, MessageParams } from '../messages/messages'
import type { Row, TableName } from './tables'
import type { actionKinds } from './vocabulary'

export type Change = {
  [N in TableName]:
    | { kind: 'insert'; table: N; record: Row<N> }
    /** Only the named columns are written. Stale when anything in the row changed since it was read. */
    | { kind: 'update'; table: N; id: string; set: Partial<Row<N>> }
    | { kind: 'delete'; table: N; id: string }
}[TableName]

/** Changes that belong together: all are committed, or (when a row changed meanwhile, or a unique value exists by now) none. */
export type Step = Change[]

export interface Summary {
  key: MessageKey
  params: MessageParams
}

export interface Plan {
  /** Names the action in the Audit tab; words under `action.KIND`. */
  kind: ActionKind
  steps: Step[]
  /** What is said when it is done, one sentence each. */
  summary: Summary[]
  /** The id of the action that this one takes back. */
  undoes?: string
}

export type ActionKind = keyof typeof actionKinds

/** The tables a feature reads, each row already a record. */
export type Data<N extends TableName> = { [K in N]: Row<K>[] }
