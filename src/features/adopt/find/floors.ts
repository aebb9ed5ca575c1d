/** Dwellings as a cross table: floors down, flats across, in the cells how many people live there, who, or that nobody does. */
import type { Cell } from '../../../tables/column'
import { chineseNumber } from '../normalise/numerals'
import { compact, plain, unifyDashes } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { type Block, tableOf } from './blocks'
import { type Facts, factsIn, factsOfTitle } from './facts'
import { headerOf, headerWord } from './header'
import { livingIn } from './living'
import { type LedgerRow, makeRow, type RowKind } from './rows'

/** A column of dwellings: they stand above each other. */
interface Flat {
  column: number
  /** Column of the floors. */
  floors: number
  /** Two digits. */
  number: string
  place: Place
}

/** Building, unit and grid, as far as they are named. */
type Place = Pick<Facts, 'building' | 'unit' | 'grid'>

const FLAT = /^(?:(\d{1,2})(?:单元|门洞?|-))?0?(\d{1,2})(?:号?[室房户]|号)?$/
const FLOOR = /^第?(\d{1,2})([A-Za-z]?)(?:层|楼|[Ff])?$/
const FLOORS = /^(?:楼?层[数号次别]?|第?几层|floor)?[/\\|、]?(?:房号|室号?|房间号?|户号?|单元)?$/
const SAYS_FLOOR = /层|楼|F$/i
const SUM = /^(?:合计|小计|总计|共计)/
const LEAST_FLOORS = 2
const LEAST_FLATS = 2
const MOST_FLATS = 99
const LONGEST_FLAT = 8
/** Most rows of a ledger have a longer cell: a quick test. */
const LONGEST_LABEL = 17
const LEAST_SHARE = 0.8
/** Rows over the flats that may name the building and the unit. */
const MOST_TITLES = 3

/** The cross tables of the tab, in one list of households; none on most tabs. Never throws. */
export function findFloors(sheet: SourceSheet): Block[] {
  const blocks: Block[] = []
  const headers: number[] = []
  const rows: LedgerRow<'households'>[] = []
  let running = pick(factsOfTitle(sheet.title))
  for (let row = 0; row < sheet.cells.length; row++) {
    const titles = Math.max(blocks[blocks.length - 1]?.toRow ?? 0, row - MOST_TITLES)
    const flats = flatsAt(sheet, row, titles, running)
    const toRow = Math.max(row, ...flats.map(({ floors }) => endOf(sheet, row, floors)))
    if (toRow - row <= LEAST_FLOORS || !areHomes(sheet, row, toRow, flats)) continue
    const { unit: _, ...building } = flats[flats.length - 1]?.place ?? {}
    running = building
    const block = blockOf(sheet, titles, row, toRow, flats)
    blocks.push(block)
    headers.push(row)
    for (const [at, kind] of block.kinds) if (kind === 'data') rows.push(...dwellings(sheet, at, flats))
    row = block.toRow - 1
  }
  const [first] = blocks
  if (first !== undefined)
    first.table = { ...tableOf(sheet, 'households', headerOf(sheet, headers.slice(0, 1)), rows), headerRows: headers.map((row) => row + 1) }
  return blocks
}

/** The flats of a header; none where it names no floor before them, or nothing above them names their building. */
function flatsAt(sheet: SourceSheet, row: number, titles: number, running: Place): Flat[] {
  const header = sheet.cells[row] ?? []
  if (header.some((cell) => (typeof cell === 'string' ? cell.length > LONGEST_LABEL : Number(cell) > MOST_FLATS))) return []
  const first = header.findIndex((cell) => flatOf(cell) !== null)
  if (first < 1 || !FLOORS.test(headerWord(header[first - 1] ?? ''))) return []
  const flats: Flat[] = []
  let floors = first - 1
  for (const [column, cell] of header.entries()) {
    const flat = flatOf(cell)
    if (column > first && flat === null && cell !== '' && FLOORS.test(headerWord(cell))) floors = column
    if (flat === null) continue
    const place = placeOver(sheet, titles, row, column, running)
    flats.push({ column, floors, number: flat.number.padStart(2, '0'), place: pick({ ...place, ...pick(flat) }) })
  }
  const isOpen = flats.some(({ place }) => place.building === undefined)
  return isOpen || flats.length < LEAST_FLATS || areEqual(flats) ? [] : flats
}

function areEqual(flats: readonly Flat[]): boolean {
  return flats.every(({ number }) => number === flats[0]?.number)
}

/** Most cells tell of a dwelling, and a word for floors or for empty rooms stands somewhere. */
function areHomes({ cells }: SourceSheet, headerRow: number, toRow: number, flats: readonly Flat[]): boolean {
  const lines = cells.slice(headerRow + 1, toRow)
  const told = lines.flatMap((line) => flats.map(({ column }) => livingIn(line[column] ?? ''))).filter((living) => living !== null)
  const labels = [...new Set(flats.map(({ floors }) => floors))].flatMap((floors) =>
    cells.slice(headerRow, toRow).map((line) => compact(line[floors] ?? '')),
  )
  const known = told.filter(({ isKnown }) => isKnown)
  return (
    known.length >= LEAST_SHARE * told.length &&
    known.length > 0 &&
    (labels.some((label) => SAYS_FLOOR.test(label)) || known.some(({ tenure }) => tenure === '空置'))
  )
}

function blockOf(sheet: SourceSheet, titles: number, headerRow: number, toRow: number, flats: readonly Flat[]): Block {
  const kinds = new Map<number, RowKind>()
  for (let row = titles; row < headerRow; row++) if (saysPlace(sheet, row)) kinds.set(row, 'title')
  kinds.set(headerRow, 'header')
  for (let row = headerRow + 1; row < toRow; row++) kinds.set(row, dwellings(sheet, row, flats).length > 0 ? 'data' : 'note')
  const columns = flats.flatMap(({ column, floors }) => [column, floors])
  const isSummed = SUM.test(compact(sheet.cells[toRow]?.[Math.min(...columns)] ?? ''))
  if (isSummed) kinds.set(toRow, 'subtotal')
  return {
    fromRow: Math.min(...kinds.keys()),
    toRow: toRow + Number(isSummed),
    fromColumn: Math.min(...columns),
    toColumn: Math.max(...columns) + 1,
    kinds,
    table: null,
  }
}

/** The dwellings of a floor of which something is said. */
function dwellings(sheet: SourceSheet, row: number, flats: readonly Flat[]): LedgerRow<'households'>[] {
  const cells = sheet.cells[row] ?? []
  return flats.flatMap(({ column, floors, number, place }) => {
    const [floor, living] = [floorOf(cells[floors] ?? ''), livingIn(cells[column] ?? '')]
    if (floor === null || living === null) return []
    const { isKnown: _, ...says } = living
    const told = Object.fromEntries(
      Object.entries({ room: `${floor}${number}`, ...says }).map(([field, value]) => [field, { value, column }]),
    )
    return [makeRow<'households'>(sheet, row, { columns: new Map(), given: place, told, entryColumn: column }, new Map())]
  })
}

/** `01`, `02室`, `3号`, with the unit before it `2单元01`, `2门01`. */
function flatOf(cell: Cell): { number: string; unit?: string } | null {
  if (String(cell).length > LONGEST_FLAT) return null
  const [, unit, number] = FLAT.exec(unifyDashes(compact(cell))) ?? []
  return number === undefined || Number(number) === 0 ? null : { number, ...(unit === undefined ? {} : { unit }) }
}

/** The row below the last floor: floors go up or down one after the other. */
function endOf({ cells }: SourceSheet, headerRow: number, floors: number): number {
  let [row, step, last] = [headerRow + 1, 0, Number.NaN]
  for (; row < cells.length; row++) {
    const floor = floorOf(cells[row]?.[floors] ?? '')
    if (floor === null) break
    const number = Number.parseInt(floor, 10)
    const isSame = number === last && /\D/.test(floor)
    if (!Number.isNaN(last) && !isSame && (Math.sign(number - last) !== (step || Math.sign(number - last)) || number === last)) break
    if (!Number.isNaN(last) && !isSame) step = Math.sign(number - last)
    last = number
  }
  return row
}

/** `17层`, `17`, `十七楼`, `12A` → the number as it begins a room. */
function floorOf(cell: Cell): string | null {
  const text = compact(cell).replace(/^第?([一二三四五六七八九十]{1,3})(?=[层楼])/, (_, numeral: string) =>
    String(chineseNumber(numeral) ?? numeral),
  )
  const floor = FLOOR.exec(text)
  return floor === null || Number(floor[1]) === 0 ? null : `${Number(floor[1])}${(floor[2] ?? '').replace(/^[Ff]$/, '')}`
}

/** What stands over a column, the nearest first; the building may stand further up. */
function placeOver(sheet: SourceSheet, from: number, headerRow: number, column: number, running: Place): Place {
  let place: Place = {}
  for (let row = headerRow - 1; row >= from; row--) place = { ...placeIn(textOver(sheet, row, column)), ...place }
  return place.building === undefined ? { ...running, ...place } : place
}

/** The text of the row that reaches over the column: the next one to the left. */
function textOver({ cells }: SourceSheet, row: number, column: number): string {
  const line = cells[row] ?? []
  let at = column
  while (at > 0 && (line[at] ?? '') === '') at--
  return plain(line[at] ?? '')
}

function placeIn(text: string): Place {
  return pick(factsIn(text.replace(/(?<=[栋幢座楼])-(?=\d)/g, ' ')))
}

function pick({ building, unit, grid }: Place): Place {
  return {
    ...(building === undefined ? {} : { building }),
    ...(unit === undefined ? {} : { unit }),
    ...(grid === undefined ? {} : { grid }),
  }
}

function saysPlace({ cells }: SourceSheet, row: number): boolean {
  return (cells[row] ?? []).some((cell) => Object.keys(placeIn(plain(cell))).length > 0)
}
