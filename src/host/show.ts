/** Menus, questions and answers to the person at the screen; a run by a trigger or the command line has none. */
import type { Language } from '../domain/language'
import { type MenuItem, menu } from '../menu'
import { type MessageKey, say } from '../messages/messages'

const MOST_NOTE_LINES = 3

/** Adds the menu. In AuthMode NONE nothing can be read yet, and the menu is in Chinese. */
export function addMenu(language: Language): void {
  const ui = SpreadsheetApp.getUi()
  const shown = ui.createMenu(say(language, 'menu.title'))
  menu.forEach((group: MenuItem[], index) => {
    if (index > 0) shown.addSeparator()
    for (const { label, handler } of group) shown.addItem(say(language, label), handler)
  })
  shown.addToUi()
}

/** A note that goes away by itself; in a run without a screen it goes to the log. */
export function toast(language: Language, title: MessageKey, lines: readonly string[]): void {
  const text = lines.length === 0 ? say(language, 'action.nothing') : lines.join('\n')
  if (hasScreen()) SpreadsheetApp.getActiveSpreadsheet().toast(text, say(language, title), 12)
  console.log(`${say(language, title)}: ${text}`)
}

/** What fits into a note is a note, what does not waits for OK. */
export function sayWhatHappened(language: Language, title: MessageKey, lines: readonly string[]): void {
  if (lines.length > MOST_NOTE_LINES) tell(language, title, lines)
  else toast(language, title, lines)
}

/** A page of text that waits for OK. */
export function tell(language: Language, title: MessageKey, lines: readonly string[]): void {
  if (hasScreen()) {
    const ui = SpreadsheetApp.getUi()
    ui.alert(say(language, title), lines.join('\n'), ui.ButtonSet.OK)
  }
  console.log(`${say(language, title)}: ${lines.join('\n')}`)
}

/** Shows what would be done; true to go on. Nobody to ask counts as yes. */
export function confirm(language: Language, title: MessageKey, lines: readonly string[]): boolean {
  if (!hasScreen()) return true
  const ui = SpreadsheetApp.getUi()
  return ui.alert(say(language, title), [...lines, '', say(language, 'action.goOn')].join('\n'), ui.ButtonSet.YES_NO) === ui.Button.YES
}

/** A page beside the sheet. What only the page of the timetable says stands in the page itself. */
export function showSidebar(language: Language, name: 'overview' | 'timetable', title: MessageKey): void {
  const page = HtmlService.createTemplateFromFile(name)
  page.words = JSON.stringify({
    language,
    refresh: say(language, 'overview.refresh'),
    failed: say(language, 'overview.failed'),
    dispatch: say(language, 'menu.dispatch'),
    makeTimetable: say(language, 'menu.makeTimetable'),
  })
  SpreadsheetApp.getUi().showSidebar(page.evaluate().setTitle(say(language, title)))
}

/** False in a run by a trigger or the command line: there `getUi` throws, and no other call tells. */
export function hasScreen(): boolean {
  try {
    return SpreadsheetApp.getUi() !== null
  } catch {
    return false
  }
}
