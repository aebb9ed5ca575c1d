/** Menus, questions and answers to the person at the screen; a run by a trigger or the command line has none. */
import type { Language } from '../domain/language'
import { type MenuItem, menu } from '../menu'
import { type MessageKey, messageKeys, say } from '../messages/messages'

const MOST_NOTE_LINES = 3
/** Pixels. */
const DIALOG = { width: 1080, height: 620 }
/** For a page with two tables side by side. */
const WIDE_DIALOG = { width: 1320, height: 680 }

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

/** What each page says besides what the script tells it, by the page's own names. What only the page of the timetable says stands in the page. */
const PAGES = {
  timetable: () => ({}),
  household: () => pageWords('household.page.'),
  today: () => pageWords('today.page.'),
  review: () => pageWords('review.page.'),
  sheets: () => pageWords('sheets.page.'),
  adopt: () => pageWords('adopt.page.'),
  export: () => pageWords('export.page.'),
} satisfies Record<string, () => Record<string, MessageKey>>

/** The messages of every page, and over them those below the key. */
function pageWords(prefix: string): Record<string, MessageKey> {
  const below = (start: string) => messageKeys().filter((key) => key.startsWith(start))
  return Object.fromEntries([...below('page.'), ...below(prefix)].map((key) => [key.slice(key.lastIndexOf('.') + 1), key]))
}

function pageOf(language: Language, name: keyof typeof PAGES): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createTemplateFromFile(name)
  const words = Object.entries(PAGES[name]() as Record<string, MessageKey>).map(([own, key]) => [own, say(language, key)])
  page.words = JSON.stringify({ language, ...Object.fromEntries(words) })
  return page.evaluate()
}

/** A page beside the sheet. */
export function showSidebar(language: Language, name: keyof typeof PAGES, title: MessageKey): void {
  SpreadsheetApp.getUi().showSidebar(pageOf(language, name).setTitle(say(language, title)))
}

/** A page over the sheet, which can be worked in meanwhile. */
export function showDialog(language: Language, name: keyof typeof PAGES, title: MessageKey): void {
  const { width, height } = name === 'adopt' ? WIDE_DIALOG : DIALOG
  SpreadsheetApp.getUi().showModelessDialog(pageOf(language, name).setWidth(width).setHeight(height), say(language, title))
}

/** False in a run by a trigger or the command line: there `getUi` throws, and no other call tells. */
export function hasScreen(): boolean {
  try {
    return SpreadsheetApp.getUi() !== null
  } catch {
    return false
  }
}
