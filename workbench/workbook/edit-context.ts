import type { Extent } from './edit-watch'
import type { Edit, EditReply } from './edits'
import type { Dispatch, Getters } from './engine-types'

/** What carrying out an edit needs; getters show at once what was dispatched before, formulas only after `evaluate`. */
export interface EditContext {
  getters: Getters
  dispatch: Dispatch
  evaluate: () => void
  extents: Map<string, Extent>
}

export type EditOf<K extends Edit['kind']> = Extract<Edit, { kind: K }>

/** One function per kind of edit. */
export type Editors<K extends Edit['kind']> = { [N in K]: (context: EditContext, edit: EditOf<N>) => EditReply }
