/** Tabs of a ledger file in a workbook: brought in, and replaced when the file comes again. */
import { createHash } from 'node:crypto'
import { CommandFault } from '../workbench/server/command-fault'
import type { Edit } from '../workbench/workbook/edits'
import type { XlsxContent } from '../workbench/workbook/read-xlsx'
import type { MetadataEntry, SheetInfo, WorkbookInfo } from '../workbench/workbook/reads'
import type { Workbook } from '../workbench/workbook/workbook'
import { isTitle } from '../workbench/workbook/xlsx/merge-workbooks'
import type { World } from '../workbench/world/world-types'

/** Marks a tab that a ledger file brought: which file, its title there, and what it held. */
const MARK = 'linli.ledger'
/** Marks a table of Linli's own; set-up leaves it. */
const TABLE = 'linli.table'

interface Mark {
  file: string
  title: string
  digest: string
}

/** Whether the office's tables were made. */
export function isSetUp({ workbook }: World): boolean {
  return workbook.info().metadata.some(({ key }) => key === TABLE)
}

/**
 * Empty tabs under the file's titles, before the office's tables are made: those take other titles then, and the file's tabs keep theirs.
 * @returns their ids; null, and no tab, when one of the titles is that of a tab with content
 */
export function holdTitles({ workbook }: World, titles: readonly string[]): number[] | null {
  const present = new Map(workbook.info().sheets.map(({ title, lastRow }) => [title.toLowerCase(), lastRow]))
  if (titles.some((title) => present.get(title.toLowerCase()))) return null
  const free = titles.filter((title) => isTitle(title) && !present.has(title.toLowerCase()))
  const replies = workbook.edit(free.map((title): Edit => ({ kind: 'insertSheet', title, index: null })))
  return replies.flatMap(({ sheetId }) => sheetId ?? [])
}

/**
 * The file's tabs, in place of those that it (or another file, under the same title) brought before, and `overEmpty` of every empty
 * one, as those that hold titles. Tabs that staff made or edited and Linli's own are never touched: throws `TAB_EDITED` or `TAB_TAKEN`,
 * and then the workbook is as it was.
 * @returns the titles the tabs have now
 */
export function bringTabs(world: World, file: string, content: XlsxContent, overEmpty: boolean): string[] {
  const { workbook } = world
  const inPlaceOf = overEmpty ? emptyOf(workbook) : []
  const present = workbook.info().sheets.flatMap(({ sheetId }) => (inPlaceOf.includes(sheetId) ? [] : sheetId))
  const { sheets, fileTitles } = world.importXlsx(content, inPlaceOf)
  const brought = workbook.info().sheets.filter(({ sheetId }) => !present.includes(sheetId))
  const incoming = brought.map((sheet) => ({ sheet, title: fileTitles[sheets.indexOf(sheet.title)] ?? sheet.title }))
  try {
    const replaced = incoming
      .flatMap(({ sheet, title }) => {
        const old = replaceable(workbook, present, title, sheet)
        return old === null ? [] : [{ sheetId: sheet.sheetId, old }]
      })
      .sort((a, b) => a.old.index - b.old.index)
    const before = markedOf(workbook, present, (mark) => mark.file === file)
    const leaving = new Set([...replaced.map(({ old }) => old), ...before].map(({ sheetId }) => sheetId))
    workbook.edit([
      ...[...leaving].map((sheetId): Edit => ({ kind: 'deleteSheet', sheetId })),
      ...replaced.map(({ sheetId, old: { title, index } }): Edit => ({ kind: 'updateSheet', sheetId, title, index })),
    ])
  } catch (error) {
    removeTabs(
      world,
      brought.map(({ sheetId }) => sheetId),
    )
    throw error
  }
  workbook.edit(
    incoming.map(({ sheet: { sheetId }, title }): Edit => {
      const value = JSON.stringify({ file, title, digest: digestOf(workbook, sheetId) } satisfies Mark)
      return { kind: 'setMetadata', id: null, key: MARK, value, visibility: 'DOCUMENT', location: { kind: 'sheet', sheetId } }
    }),
  )
  const ids = new Set(brought.map(({ sheetId }) => sheetId))
  return workbook.info().sheets.flatMap(({ sheetId, title }) => (ids.has(sheetId) ? [title] : []))
}

/** Takes tabs out again that this command brought. */
export function removeTabs({ workbook }: World, sheetIds: readonly number[]): void {
  workbook.edit(sheetIds.map((sheetId): Edit => ({ kind: 'deleteSheet', sheetId })))
}

/** The tab whose place a new one takes: brought before, empty, or the same to the cell. Null: there is none. */
function replaceable(workbook: Workbook, present: readonly number[], title: string, sheet: SheetInfo): SheetInfo | null {
  const [marked] = markedOf(workbook, present, (mark) => mark.title === title)
  if (marked !== undefined) return marked
  const info = workbook.info()
  const same = info.sheets.find((other) => present.includes(other.sheetId) && other.title === title && !isOwn(info, other))
  if (same === undefined) return null
  if (same.lastRow > 0 && digestOf(workbook, same.sheetId) !== digestOf(workbook, sheet.sheetId))
    throw new CommandFault('TAB_TAKEN', { tab: title })
  return same
}

/** Tabs with a fitting mark; throws `TAB_EDITED` when one of them no longer holds what was brought. */
function markedOf(workbook: Workbook, present: readonly number[], fits: (mark: Mark) => boolean): SheetInfo[] {
  const { sheets, metadata } = workbook.info()
  return sheets.filter(({ sheetId, title }) => {
    const entry = present.includes(sheetId) ? metadata.find((one) => one.key === MARK && isOn(one, sheetId)) : undefined
    const mark = entry === undefined ? null : (JSON.parse(entry.value) as Mark)
    if (mark === null || !fits(mark)) return false
    if (digestOf(workbook, sheetId) !== mark.digest) throw new CommandFault('TAB_EDITED', { tab: title })
    return true
  })
}

function isOn({ location }: MetadataEntry, sheetId: number): boolean {
  return location.kind === 'sheet' && location.sheetId === sheetId
}

function isOwn({ metadata }: WorkbookInfo, { sheetId }: SheetInfo): boolean {
  return metadata.some((entry) => entry.key === TABLE && isOn(entry, sheetId))
}

/** The sheet that a new workbook begins with, and those that hold titles. */
function emptyOf(workbook: Workbook): number[] {
  const info = workbook.info()
  return info.sheets.flatMap((sheet) => (sheet.lastRow === 0 && !isOwn(info, sheet) ? [sheet.sheetId] : []))
}

/** What a person may have typed: formulas as they are written (their values change by themselves), else the values. */
function digestOf(workbook: Workbook, sheetId: number): string {
  const whole = { sheetId, startRow: 0, endRow: null, startColumn: 0, endColumn: null }
  const [read] = workbook.read([{ ...whole, aspects: ['values', 'formulas'] }])
  const hash = createHash('sha256')
  read?.values?.forEach((row, y) => {
    row.forEach((value, x) => {
      const formula = read.formulas?.[y]?.[x] ?? ''
      if (formula !== '' || value !== '') hash.update(`${y},${x}:${JSON.stringify(formula === '' ? value : formula)}\n`)
    })
  })
  return hash.digest('base64url')
}
