/**
 * Records written otherwise than as rows: as cards below each other, a label and its value side by side (`姓名 | 王强 | 电话 | …`) or in one
 * cell (`姓名：王强`), and as the columns of a list that lies on its side, with the labels down.
 */
import type { Cell } from '../../../tables/column'
import { applyChoices } from '../choose/apply'
import { columnLetter, plain } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { type Header, headerWord } from './header'
import type { LedgerTable } from './ledger-table'
import { recognise } from './recognise'
import { isHeaderWord } from './roles'
import { makeRow, type RowKind, type Told } from './rows'
import type { Knowledge } from './understand'

/** The values of one card by the word of their label. */
interface Card {
  rows: number[]
  values: Map<string, Told>
}

interface Entry extends Told {
  word: string
}

const LEAST_CARDS = 2
const LEAST_LABELS = 3
const INLINE = /^([^:：]{1,12})[:：]\s*([\s\S]*)$/

/** @param mark is told the kind of each row of the cards */
export function findCards(
  sheet: SourceSheet,
  height: number,
  { choices, names }: Knowledge,
  mark: (row: number, kind: RowKind) => void,
): LedgerTable | null {
  const side = onItsSide(sheet, height)
  const { cards, titles } = side ?? cardsOf(sheet, height)
  const words = [...new Set(cards.flatMap(({ values }) => [...values.keys()]))]
  if (cards.length < LEAST_CARDS || words.length < LEAST_LABELS) return null
  const header: Header = { rows: [], columns: words.map((label, index) => ({ index, letter: columnLetter(index), label, group: '' })) }
  const cells = words.map((word) => cards.map(({ values }) => values.get(word)?.value ?? ''))
  const clues = [header, cells, [sheet.title, ...titles].join(' ')] as const
  const decided = choices.about(sheet.title, header.columns)
  const { found, doubts } = applyChoices(recognise(...clues, undefined, names), decided, ...clues, names)
  if (found === null) return null
  for (const { rows } of cards) for (const row of rows) mark(row, 'data')
  return {
    tab: sheet.title,
    role: found.role,
    confidence: found.confidence,
    headerRows: [(cards[0]?.rows[0] ?? 0) + 1],
    headers: header.columns,
    columns: found.columns,
    fits: found.fits,
    colours: decided.colours,
    doubts,
    titles,
    rows: cards.map(({ rows: [first = 0], values }) => {
      const told = [...found.columns].flatMap(([field, index]) => {
        const value = values.get(words[index] ?? '')
        return value === undefined ? [] : [[field, value] as const]
      })
      const entry = side === null ? {} : { entryColumn: [...values.values()][0]?.column ?? 0 }
      const row = makeRow(sheet, first, { columns: new Map(), told: Object.fromEntries(told), ...entry }, new Map())
      return { ...row, cells: words.map((word) => values.get(word)?.value ?? '') }
    }),
    continued: new Set(cards.flatMap(({ rows }) => rows.slice(1).map((row) => row + 1))),
    breaks: new Set(),
  }
}

const LEAST_SIDE_LABELS = 4

/** The columns beside a column of labels, each a card; null for any other tab. */
function onItsSide(sheet: SourceSheet, height: number): { cards: Card[]; titles: string[] } | null {
  const rows = [...sheet.cells.slice(0, height).entries()].filter(
    ([, cells]) => cells.filter((cell) => cell !== '').length >= LEAST_CARDS + 1,
  )
  const column = rows[0]?.[1].findIndex((cell) => cell !== '') ?? -1
  const labels = rows.map(([row, cells]) => ({ row, word: headerWord(cells[column] ?? '') }))
  const known = labels.filter(({ word }) => isHeaderWord(word))
  if (
    known.length < LEAST_SIDE_LABELS ||
    known.length * 4 < labels.length * 3 ||
    new Set(labels.map(({ word }) => word)).size < labels.length
  )
    return null
  const first = labels[0]?.row ?? 0
  const width = Math.max(...rows.map(([, cells]) => cells.length))
  const cards = Array.from({ length: width - column - 1 }, (_, index) => column + 1 + index).flatMap((at): Card[] => {
    const values = labels.map(({ row, word }) => [word, { value: sheet.cells[row]?.[at] ?? '', column: at, row }] as const)
    return values.every(([, { value }]) => value === '') ? [] : [{ rows: labels.map(({ row }) => row), values: new Map(values) }]
  })
  const titles = sheet.cells.slice(0, first).flatMap((cells) => cells.filter((cell) => cell !== '').map(plain))
  return { cards, titles }
}

/** A card ends at a row that is none of it, or where its first label comes again. */
function cardsOf(sheet: SourceSheet, height: number): { cards: Card[]; titles: string[] } {
  const cards: Card[] = []
  const titles: string[] = []
  const isLabel = labelsOf(sheet, height)
  let open: Card | null = null
  for (let row = 0; row < height; row++) {
    const entries = entriesOf(sheet.cells[row] ?? [], isLabel)
    if (entries === null) {
      open = null
      if (cards.length === 0) titles.push(...(sheet.cells[row] ?? []).filter((cell) => cell !== '').map(plain))
      continue
    }
    if (open === null || entries.some(({ word }) => open?.values.has(word))) {
      open = { rows: [], values: new Map() }
      cards.push(open)
    }
    open.rows.push(row)
    for (const { word, value, column } of entries) open.values.set(word, { value, column, row })
  }
  return { cards: cards.filter(({ values }) => values.size >= LEAST_LABELS), titles }
}

/** The header words that come about as often as the commonest: one now and then is a value (`证书 | 教师资格证`). */
function labelsOf(sheet: SourceSheet, height: number): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const cells of sheet.cells.slice(0, height))
    for (const cell of cells) {
      const word = headerWord(typeof cell === 'string' ? (INLINE.exec(cell.trim())?.[1] ?? cell) : cell)
      if (isHeaderWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  const most = Math.max(...counts.values())
  return (word) => (counts.get(word) ?? 0) * 2 > most
}

/** The labels of a row with their values; null for a row that holds anything else, or two labels in a row. */
function entriesOf(cells: readonly Cell[], isLabel: (word: string) => boolean): Entry[] | null {
  const entries: Entry[] = []
  let label: string | null = null
  for (const [column, cell] of cells.entries()) {
    const inline = typeof cell === 'string' ? INLINE.exec(cell.trim()) : null
    const inlineWord = headerWord(inline?.[1] ?? '')
    const word = headerWord(cell)
    if (label === null && inline !== null && isLabel(inlineWord)) entries.push({ word: inlineWord, value: inline[2] ?? '', column })
    else if (label !== null && !isLabel(word)) {
      entries.push({ word: label, value: cell, column })
      label = null
    } else if (label === null && isLabel(word)) label = word
    else if (cell !== '') return null
  }
  if (label !== null) entries.push({ word: label, value: '', column: cells.length })
  return entries.length === 0 ? null : entries
}
