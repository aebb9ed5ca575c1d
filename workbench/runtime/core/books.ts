import { currentBook, inBook } from './host'
import { isInService } from './service-call'

/** Which spreadsheet each object belongs to. What is not here belongs to none, such as the services themselves. */
const books = new WeakMap<object, string | null>()

/** What `SpreadsheetApp.setActiveSpreadsheet` chose; null: the script's own. */
let active: string | null = null

export function activateBook(id: string | null): void {
  active = id
}

/** The object belongs to the spreadsheet that the run is working on. */
export function rememberBook(object: object): void {
  books.set(object, currentBook())
}

/** The object belongs where the other one does. */
export function adoptBook(object: object, other: object): void {
  books.set(object, books.get(other) ?? null)
}

/** Undefined when it belongs to none. */
export function bookOf(object: object): string | null | undefined {
  return books.get(object)
}

/** Runs a method on the spreadsheet of its object; what it gives of a further spreadsheet belongs there too. */
export function onBookOf<T>(object: unknown, method: () => T): T {
  const own = typeof object === 'object' && object !== null ? books.get(object) : undefined
  return inBook(own === undefined ? (isInService() ? currentBook() : active) : own, () => {
    const result = method()
    if (currentBook() !== null) for (const made of [result].flat()) claim(made)
    return result
  })
}

function claim(made: unknown): void {
  if (typeof made === 'object' && made !== null && !Array.isArray(made) && !books.has(made)) rememberBook(made)
}
