/** An address as `google.script.url` and the change handler of `google.script.history` give it. */
export interface PageLocation {
  hash: string
  parameter: Record<string, string>
  parameters: Record<string, string[]>
}

interface HistoryEntry {
  state: unknown
  /** Null keeps the address. */
  parameters: Record<string, string | string[]> | null
  hash: string | null
}

/** What a page of a web app says of its address to the page around it, and hears from there. */
export type HistoryMessage = ({ workbench: 'push' | 'replace' } & HistoryEntry) | { workbench: 'locate'; id: number }
export type HistoryAnswer =
  | { workbench: 'located'; id: number; location: PageLocation }
  | { workbench: 'changed'; state: unknown; location: PageLocation }

type Entry = [state: unknown, parameters?: Record<string, string | string[]> | null, hash?: string | null]
type ChangeHandler = (event: { state: unknown; location: PageLocation }) => void

/** `google.script.history` and `google.script.url`: only a web app has an address of its own. */
export function createHistory(tell: (message: HistoryMessage) => void): {
  history: object
  url: object
  hear(answer: HistoryAnswer): void
} {
  const asking = new Map<number, (location: PageLocation) => void>()
  let changed: ChangeHandler | null = null
  let nextId = 1
  const entry = ([state, parameters = null, hash = null]: Entry) => ({ state: state ?? null, parameters, hash })
  return {
    history: {
      push: (...given: Entry) => tell({ workbench: 'push', ...entry(given) }),
      replace: (...given: Entry) => tell({ workbench: 'replace', ...entry(given) }),
      setChangeHandler(handler: ChangeHandler) {
        changed = handler
      },
    },
    url: {
      getLocation(callback: (location: PageLocation) => void) {
        const id = nextId++
        asking.set(id, callback)
        tell({ workbench: 'locate', id })
      },
    },
    hear(answer) {
      if (answer.workbench === 'changed') changed?.({ state: answer.state, location: answer.location })
      else {
        asking.get(answer.id)?.(answer.location)
        asking.delete(answer.id)
      }
    },
  }
}

/** An address as scripts are given it: of several values of a parameter `parameter` has the first. */
export function locationOf(address: URL): PageLocation {
  const names = [...new Set(address.searchParams.keys())]
  return {
    hash: decodeURIComponent(address.hash.slice(1)),
    parameter: Object.fromEntries(names.map((name) => [name, address.searchParams.get(name) ?? ''])),
    parameters: Object.fromEntries(names.map((name) => [name, address.searchParams.getAll(name)])),
  }
}

/** The address after a push or replace. */
export function addressAfter(address: URL, { parameters, hash }: Pick<HistoryEntry, 'parameters' | 'hash'>): URL {
  const next = new URL(address)
  if (parameters !== null) {
    const pairs = Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
    next.search = new URLSearchParams(pairs).toString()
  }
  if (hash !== null) next.hash = hash
  return next
}
