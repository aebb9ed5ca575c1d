import { type AccountKind, LIMITS, type Limits } from './limits'
import type { Store } from './store'

/** As which kind of account a data folder is treated; a consumer's until somebody says otherwise. Kept in the folder. */
export interface Account {
  kind(): AccountKind
  setKind(kind: AccountKind): void
  limits(): Limits
}

/** What the folder says of itself; a write is durable once the store commits. */
export function openAccount(store: Store): Account {
  let kind = store.meta<AccountKind>('account') ?? 'consumer'
  return {
    kind: () => kind,
    setKind(given) {
      kind = given
      store.setMeta('account', given)
    },
    limits: () => LIMITS[kind],
  }
}
