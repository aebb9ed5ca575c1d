import type { MenuItem } from '../seam'
import type { Store } from './store'
import type { UiBridge } from './world-types'

const KEY = 'menuLabels'

/** What people read on the menu for each function, as the script last made its menus. */
export interface MenuLabels {
  /** Function name → label. */
  all(): Record<string, string>
  /** The same bridge, whose menus are noted. The first menu of a bridge takes the place of those noted before. */
  watching(ui: UiBridge): UiBridge
}

/** Lives in the store, so that the log of runs is readable before anybody opens a page. */
export function openMenuLabels(store: Store): MenuLabels {
  let labels = store.meta<Record<string, string>>(KEY) ?? {}

  function note(menu: MenuItem, first: boolean): void {
    const noted = { ...(first ? {} : labels), ...Object.fromEntries(entriesOf(menu)) }
    if (JSON.stringify(noted) === JSON.stringify(labels)) return
    labels = noted
    store.setMeta(KEY, labels)
  }

  return {
    all: () => labels,
    watching(ui) {
      let first = true
      return {
        ...ui,
        menu(menu) {
          note(menu, first && menu.kind !== 'gone')
          first &&= menu.kind === 'gone'
          ui.menu(menu)
        },
      }
    },
  }
}

function entriesOf({ label, handler, items }: MenuItem): [string, string][] {
  return [...(handler === null ? [] : [[handler, label] as [string, string]]), ...items.flatMap(entriesOf)]
}
