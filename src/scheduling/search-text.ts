/** Searches as a short ASCII text without the model: 10,000 sessions take some 80 KB. */
import type { SearchState } from './search/state'

const MARK = '#'
const SHORTEST_PACKED = 8

export function searchText(searches: readonly SearchState[]): string {
  return JSON.stringify(searches, (_, value) => (isPackable(value) ? packed(value) : value))
}

/** Reads what {@link searchText} wrote. */
export function searchesOf(text: string): SearchState[] {
  return JSON.parse(text, (_, value) => (typeof value === 'string' && value.startsWith(MARK) ? unpacked(value) : value))
}

function isPackable(value: unknown): value is number[] {
  return Array.isArray(value) && value.length >= SHORTEST_PACKED && value.every((one) => Number.isInteger(one) && one >= -1)
}

/** `#`, the digits of each number, and the numbers plus one in base 36. */
function packed(numbers: readonly number[]): string {
  const digits = numbers.map((one) => (one + 1).toString(36))
  const width = digits.reduce((most, { length }) => Math.max(most, length), 1)
  return MARK + width + digits.map((one) => one.padStart(width, '0')).join('')
}

function unpacked(text: string): number[] {
  const width = Number(text[1])
  return Array.from({ length: (text.length - 2) / width }, (_, index) => {
    const from = 2 + index * width
    return Number.parseInt(text.slice(from, from + width), 36) - 1
  })
}
