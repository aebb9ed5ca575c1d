/** What each row below a header is, and its cells with merged values filled in. */
import type { Cell } from '../../../tables/column'
import { columnLetter, compact } from '../normalise/plain-text'
import type { SourceSheet } from '../source'
import { type DayColumns, wholeDay } from './days-in-columns'
import type { Facts } from './facts'
import type { Field, Role } from './roles'
import { readTicks, type TickColumn } from './ticks'

/** `attendance`: marks of who came, which stay where they are. */
export type RowKind = 'title' | 'header' | 'data' | 'attendance' | 'blank' | 'subtotal' | 'note' | 'skipped'

const SUM = /^.{0,10}(?:承[前上]页|接前页|[过转]次页|小计|合计|总计|共计|累计|总数|总人数|total|subtotal|grandtotal)[:：]?(?:\d+.{0,3})?$/i
const SUM_LINE =
  /^(?:全幢|全栋|全楼|全网格|各班人数|合计开班|总额|本[页月]共)|(?:小计|合计|总计|共计|累计)[:：]?.*\d|^[共计]\d+(?:人|户|次|条|项|名|个|笔)/
const NOTE =
  /^(?:注|备注|说明|填表|制表|审核|※|\*|备注说明|[(（]?(?:续上页|接上页|续表|转下页|下页续|续前页|接下页)|第\d+页|以下空白|以上|打印)|(?:填表|填报|制表|经办|复核|审核|录入|统计|负责|联系|记录|登记|汇总|整理|采集|核对|校对|报送|签收|调查|建档|抄送|打印|责任|单位负责)(?:人员?|员|者)?(?:签[字名])?[:：]|制表/
/** Who signed below a list, and when. */
const SIGNED = /(?:居委会|村委会|委员会|办事处|党支部|社区)$|^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/
/** `共 | 26 | 人`: a total written over several cells. */
const SUM_WORD = /^(?:共计?|一共|总共|总计?|合计|小计|计|总数|全部|本[页表]共?|(?:户|人|次|班)数(?:合计)?|in all|sum)[:：]?$/i
const SUM_UNIT = /^(?:户|人|口|次|条|项|名|个|笔|家|元|人次|户次|个?班|节|小时|分钟|people|persons)[。.]?$/i
const COUNT = /^共?计?\d+(?:户|人|口|次|条|项|名|个|笔|家|元)$/
const PAGE = /续上页|接上页|承上页|承前页|过次页|转次页|接前页|续表|转下页|下页续|续前页|接下页|第\d+页|本页/
const LONGEST_SINGLE_VALUE = 12
const DITTO = /^(?:同上|同前|同户主|〃|″|"|ditto)$/i
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/

/** True for what a broken formula leaves in a cell: `#REF!`, `#N/A`. */
export function isErrorText(cell: Cell): boolean {
  return typeof cell === 'string' && ERROR.test(cell.trim())
}

/** A row of a table, or one entry of a row that holds several. Rows are counted from 1, as people count them. */
export interface LedgerRow<R extends Role = Role> {
  number: number
  /**
   * The cell of a field, with the value of the merged block it lies in, else what a line above says of it; '' when there is neither or
   * the cell shows an error.
   */
  get(field: Field<R>): Cell
  /** The same without what lines above say. */
  own(field: Field<R>): Cell
  /** What lines above say. */
  above: Readonly<Facts>
  /** True where the cell is empty itself and lies in a merged block that begins further up. */
  isCovered(field: Field<R>): boolean
  /** Column letter of the field, null when there is none. */
  letter(field: Field<R>): string | null
  /** The name's cell (`B4`) in a row that holds several records; null for a row of its own. */
  cell: string | null
  /** From 1, of the name among those of its cell; null where the cell holds no others. */
  line: number | null
  /** Row number of the field's cell. */
  rowOf(field: Field<R>): number
  cells: readonly Cell[]
}

/** A value that stands for a field in this entry alone, and the column it is written in. */
export interface Told {
  value: Cell
  column: number
  /** From 0, where it is not the row of the record: on a card. */
  row?: number
}

/** Where the fields of a row are found. */
export interface RowShape {
  columns: ReadonlyMap<string, number>
  /** Fields spread over columns of ticks: each ticked column adds its label. */
  ticks?: ReadonlyMap<string, readonly TickColumn[]>
  /** Cells that are merged sideways with a column of ticks before them, by cell: that column. */
  across?: ReadonlyMap<number, number>
  /** Columns of years, with those of the months and days beside them. */
  days?: ReadonlyMap<number, DayColumns>
  /** Further columns of a field: a second telephone. */
  more?: ReadonlyMap<string, readonly number[]>
  /** What lines above say of the row. */
  given?: Facts
  /** Comes before the columns: the entry's own part of a row with several. */
  told?: Readonly<Record<string, Told>>
  /** Column of the name in a row that holds several records. */
  entryColumn?: number
  /** Which name of the cell it is, from 1. */
  entryLine?: number
}

/** Values of merged blocks by cell; only blocks that reach over more than one row matter. */
export function coveredCells(sheet: SourceSheet): Map<number, [row: number, column: number]> {
  const covered = new Map<number, [row: number, column: number]>()
  for (const { startRow, endRow, startColumn, endColumn } of sheet.merges) {
    if (endRow - startRow < 2) continue
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) {
        if (row !== startRow || column !== startColumn) covered.set(cellKey(row, column), [startRow, startColumn])
      }
    }
  }
  return covered
}

/** What is merged over several of these columns in one row, such as hours over the days from Monday to Friday. */
export function mergedAcross({ merges }: SourceSheet, columns: readonly number[]): Map<number, number> {
  const across = new Map<number, number>()
  for (const { startRow, endRow, startColumn, endColumn } of merges) {
    if (endRow !== startRow + 1 || !columns.includes(startColumn) || !columns.includes(endColumn - 1)) continue
    for (let column = startColumn + 1; column < endColumn; column++) across.set(cellKey(startRow, column), startColumn)
  }
  return across
}

/** A view of the row at `index` (from 0); cells of merged blocks are looked up when asked for. */
export function makeRow<R extends Role>(
  sheet: SourceSheet,
  index: number,
  { columns, ticks, across, days, more, given, told, entryColumn, entryLine }: RowShape,
  covered: ReadonlyMap<number, [row: number, column: number]>,
): LedgerRow<R> {
  const cells = sheet.cells[index] ?? []
  const coverOf = (column: number) => ((cells[column] ?? '') === '' ? covered.get(cellKey(index, column)) : undefined)
  const cellAt = (column: number) => {
    const cover = coverOf(column)
    const cell = (cover === undefined ? cells[column] : sheet.cells[cover[0]]?.[cover[1]]) ?? ''
    return isErrorText(cell) ? '' : isDitto(cell) ? cellAbove(sheet, index, column) : cell
  }
  const cellOf = (column: number) => {
    const day = days?.get(column)
    return day === undefined ? cellAt(column) : wholeDay(cellAt(column), day, cellAt)
  }
  const own = (field: string) => {
    const part = told?.[field]
    if (part !== undefined) return part.value
    const column = columns.get(field)
    const cell = column === undefined ? '' : joined([column, ...(more?.get(field) ?? [])].sort((a, b) => a - b).map(cellOf))
    const ticked = ticks?.get(field)
    return ticked === undefined ? cell : readTicks(cell, ticked, (column) => cellAt(across?.get(cellKey(index, column)) ?? column))
  }
  return {
    number: index + 1,
    cell: entryColumn === undefined ? null : `${columnLetter(entryColumn)}${(told?.name?.row ?? index) + 1}`,
    line: entryLine ?? null,
    cells,
    own,
    get(field) {
      const cell = own(field)
      return cell === '' ? (given?.[field as keyof Facts] ?? '') : cell
    },
    above: given ?? {},
    isCovered(field) {
      const column = columns.get(field)
      return column !== undefined && coverOf(column) !== undefined
    },
    rowOf(field) {
      return (told?.[field]?.row ?? index) + 1
    },
    letter(field) {
      const column = told?.[field]?.column ?? columns.get(field) ?? ticks?.get(field)?.[0]?.index
      return column === undefined ? null : columnLetter(column)
    },
  }
}

/** What a row below a header is. `nameColumns` are those a record must not go without. */
export function kindOfRow(
  cells: readonly Cell[],
  nameColumns: readonly number[],
  sequenceColumn: number | null,
): Exclude<RowKind, 'header' | 'title' | 'attendance' | 'skipped'> {
  const filled = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => cell !== '' && compact(cell) !== '')
  if (filled.length === 0 || filled.every(({ cell, column }) => column === sequenceColumn && /^\d+$/.test(compact(cell)))) return 'blank'
  const named = nameColumns.some(
    (column) => typeof cells[column] === 'string' && compact(cells[column] ?? '') !== '' && !SUM.test(compact(cells[column] ?? '')),
  )
  const sums = filled.slice(0, 3).some(({ cell }) => typeof cell === 'string' && SUM.test(compact(cell)))
  if ((sums && (!named || filled.length <= 3)) || isSpreadSum(filled)) return 'subtotal'
  if (filled.length <= 3 && filled.every(({ cell }) => typeof cell === 'string' && COUNT.test(compact(cell)))) return 'subtotal'
  const [only] = filled
  if (filled.length === 1 && only !== undefined && typeof only.cell === 'string') {
    const text = compact(only.cell)
    if (SUM_LINE.test(text)) return 'subtotal'
    if (NOTE.test(text) || (SIGNED.test(text) && !nameColumns.includes(only.column))) return 'note'
    if (!nameColumns.includes(only.column) && text.length > LONGEST_SINGLE_VALUE) return 'note'
  }
  return filled.length <= 3 && filled.every(({ cell }) => typeof cell === 'string') && NOTE.test(compact(only?.cell ?? ''))
    ? 'note'
    : 'data'
}

/** A word for a sum, numbers and what they count, and nothing else. */
function isSpreadSum(filled: readonly { cell: Cell }[]): boolean {
  const texts = filled.map(({ cell }) => compact(cell))
  const words = texts.filter((text) => SUM_WORD.test(text)).length
  const numbers = texts.filter((text) => /^\d+(?:\.\d+)?$/.test(text)).length
  const others = texts.filter((text) => COUNT.test(text) || SUM_UNIT.test(text)).length
  return words > 0 && words < texts.length && words + numbers + others === texts.length
}

/** True for a line that only says that a page ends or begins here: what was said above goes on below it. */
export function isPageBreak(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'string' && PAGE.test(compact(cell)))
}

function joined(cells: readonly Cell[]): Cell {
  const [first = '', ...others] = cells.filter((cell) => cell !== '')
  return others.length === 0 ? first : [first, ...others].join('、')
}

function isDitto(cell: Cell): boolean {
  return typeof cell === 'string' && DITTO.test(cell.trim())
}

/** What `同上` stands for: the cell above, and so on upwards; '' at the top. */
function cellAbove(sheet: SourceSheet, index: number, column: number): Cell {
  let row = index - 1
  while (row > 0 && (isDitto(sheet.cells[row]?.[column] ?? '') || isBetween(sheet.cells[row] ?? []))) row--
  return sheet.cells[row]?.[column] ?? ''
}

/** A blank row or a subtotal: nobody means it by `同上`, and its cells tell nothing of their columns. */
export function isBetween(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 || filled.slice(0, 3).some((cell) => SUM.test(compact(cell)))
}

function cellKey(row: number, column: number): number {
  return row * 1000 + column
}
