import type { Store } from './store'

export type QuotaName = 'mailRecipients' | 'triggerMilliseconds' | 'propertyCalls'

/** Used since `from`, the first use; forgotten a day later. */
interface Used {
  from: number
  amount: number
}

/** What a day's quotas have left. Google counts a day from the first use, not from midnight. */
export interface Quotas {
  used(name: QuotaName): number
  use(name: QuotaName, amount: number): void
  /** Writes down what was used since; `use` alone does not, for most calls only read. */
  save(): void
}

const DAY_MILLISECONDS = 86_400_000

/** Kept in the store, so that a restart does not begin a new day; `now` is the world's clock. */
export function openQuotas(store: Store, now: () => number): Quotas {
  const known = new Map<QuotaName, Used>(Object.entries(store.meta<Record<QuotaName, Used>>('quotas') ?? {}) as [QuotaName, Used][])
  let isChanged = false

  function current(name: QuotaName): Used {
    const used = known.get(name)
    return used && now() < used.from + DAY_MILLISECONDS ? used : { from: now(), amount: 0 }
  }

  return {
    used: (name) => current(name).amount,
    use(name, amount) {
      const { from, amount: before } = current(name)
      known.set(name, { from, amount: before + amount })
      isChanged = true
    },
    save() {
      if (isChanged) store.setMeta('quotas', Object.fromEntries(known))
      isChanged = false
    },
  }
}
