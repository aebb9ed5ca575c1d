import type { UiBridge } from '../../../workbench/world/world-types'

/** A person who presses the first button of everything. */
export function fakeUi(): UiBridge & { shown: unknown[] } {
  const shown: unknown[] = []
  return {
    shown,
    menu: (menu) => shown.push(menu),
    alert: async (question) => question.buttons[0] ?? '',
    prompt: async (question) => ({ button: question.buttons[0] ?? '', text: 'typed' }),
    toast: (toast) => shown.push(toast),
    show: (page) => shown.push(page),
    selection: () => ({ sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }),
    select: (range) => shown.push(range),
  }
}
