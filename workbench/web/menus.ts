import { registries } from '@odoo/o-spreadsheet'
import type { MenuItem } from '../seam'

type ActionSpec = ReturnType<typeof registries.topbarMenuRegistry.get>

/** Entries that need parts this workbench does not have (chart library, file store), or that would change settings for scripts. */
const LEFT_OUT: Record<string, string[]> = {
  file: ['settings'],
  view: ['view_irregularity_map', 'toggle_pin_panel'],
  insert: ['insert_chart', 'insert_carousel', 'insert_pivot', 'insert_image'],
  data: ['pivot_data_sources', 'reinsert_dynamic_pivot', 'reinsert_static_pivot'],
}

const AFTER_DATA = 70

interface FileActions {
  importName: string
  exportName: string
  importFile: () => void
  exportFile: () => void
}

/** Takes out what makes no sense here and adds import and export to the file menu. Once, before the spreadsheet is mounted. */
export function prepareMenus(actions: FileActions): void {
  const menus = registries.topbarMenuRegistry
  for (const [menu, leftOut] of Object.entries(LEFT_OUT)) {
    const root = menus.content[menu]
    if (root?.children) root.children = root.children.filter((child) => typeof child === 'function' || !leftOut.includes(child.id ?? ''))
  }
  menus.addChild('import_xlsx', ['file'], {
    name: actions.importName,
    sequence: 10,
    execute: actions.importFile,
    isEnabledOnLockedSheet: true,
  })
  menus.addChild('export_xlsx', ['file'], {
    name: actions.exportName,
    sequence: 20,
    execute: actions.exportFile,
    isEnabledOnLockedSheet: true,
    isReadonlyAllowed: true,
    separator: true,
  })
}

/** The script's menus, in the order they were made, after the spreadsheet's own. Replaces those shown before. */
export function showScriptMenus(menus: readonly MenuItem[], run: (functionName: string, label: string) => void): void {
  const registry = registries.topbarMenuRegistry
  for (const key of registry.getKeys().filter((name) => name.startsWith('script_'))) registry.remove(key)
  menus.forEach((menu, i) => {
    registry.add(`script_${i}`, {
      ...common(menu, i, [], run),
      id: `script_${i}`,
      sequence: AFTER_DATA + i / 1000,
      children: toActions(menu.items, run),
    })
  })
}

function toActions(items: readonly MenuItem[], run: (functionName: string, label: string) => void): ActionSpec[] {
  return items.flatMap((item, i) => (item.kind === 'separator' ? [] : [common(item, i, items, run)]))
}

/** A separator is a property of the item before it. */
function common(item: MenuItem, i: number, siblings: readonly MenuItem[], run: (functionName: string, label: string) => void): ActionSpec {
  const { handler } = item
  return {
    id: `item_${i}`,
    name: item.label,
    sequence: i,
    isEnabledOnLockedSheet: true,
    isReadonlyAllowed: true,
    separator: siblings[i + 1]?.kind === 'separator',
    ...(item.kind === 'menu' ? { children: toActions(item.items, run) } : {}),
    ...(item.kind === 'item' && handler !== null ? { execute: () => run(handler, item.label) } : {}),
  }
}
