/** How a header and its columns are named in the office's decisions: by their words, so that people can read them and columns may move. */
import type { ColumnHeader } from '../find/header'
import { compact } from '../normalise/plain-text'

/**
 * Column index → its name: the label, under its group where the header has two levels; the second of two alike gets ` (2)`; a column
 * without a label is `列K`.
 */
export function columnNames(headers: readonly ColumnHeader[]): Map<number, string> {
  const counts = new Map<string, number>()
  return new Map(
    headers.map(({ index, letter, label, group }) => {
      const word = [compact(group), compact(label)].filter((text) => text !== '').join('/')
      const count = (counts.get(word) ?? 0) + 1
      counts.set(word, count)
      return [index, word === '' ? `列${letter}` : count === 1 ? word : `${word} (${count})`]
    }),
  )
}

/** The names of all columns that have one, in their order: the same list on another tab has the same key. */
export function headerKey(headers: readonly ColumnHeader[]): string {
  const names = columnNames(headers)
  return headers
    .filter(({ label }) => compact(label) !== '')
    .map(({ index }) => names.get(index))
    .join('、')
}
