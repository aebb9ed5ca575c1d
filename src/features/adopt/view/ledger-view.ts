/** 接管台账 as a page shows it: what was found, what becomes of it, what is asked. Samples of the rows, never all. */
import type { Context } from '../../../domain/context'
import { fingerprint } from '../../../domain/fingerprint'
import { groupBy } from '../../../domain/group-by'
import { type Language, listed } from '../../../domain/language'
import { say } from '../../../messages/messages'
import { fieldWords, listWords } from '../choose/list-words'
import { colourName } from '../colour/colour-name'
import { meaningOptions, meaningWords } from '../colour/meanings'
import { type ColourQuestion, rowsTold } from '../colour/questions'
import { ROLE_NAMES, roleSpec } from '../find/roles'
import type { Located } from '../findings'
import type { Adoption } from '../plan-adopt'
import type { AdoptReport, FormulaReport } from '../report'
import type { Gone } from '../settle/gone'
import { kindTitle, reasonOf } from '../settle/review'
import type { SourceSheet } from '../source'
import { type Difference, differenceOf, isChanged, recordName } from './difference'
import { placeOf } from './sample'
import { type TabView, tabViews } from './tab-view'

export interface Option {
  code: string
  words: string
}

export interface LedgerView {
  /** Says whether the ledger is still as it was shown. */
  stamp: string
  asOf: string
  tabs: TabView[]
  /** What a list may be said to be; its fields, and what a colour in it may mean, by the list's code. */
  lists: Option[]
  fields: Record<string, Option[]>
  meanings: Record<string, Option[]>
  counts: CountView
  /** One line a kind, with an example; first the places that stand in a sample. */
  problems: { title: string; example: string; count: number; places: { tab: string; row: number; isShown: boolean }[] }[]
  merges: Told
  colours: ColourView[]
  formulas: { tab: string; column: string; count: number; first: string; formula: string; value: string; errors: number }[]
  notes: Told
  changes: { table: string; inserted: number; updated: number; unchanged: number }[]
  differences: Difference[]
  moreDifferences: number
  /** Records whose rows are there no more. */
  gone: Told
  /** Steps that adopting would carry out; 0: nothing to do. */
  steps: number
}

/** What came of a button, and how it stands now. */
export interface LedgerReply {
  lines: string[]
  view: LedgerView
}

/** All rows of the ledger: `rows` is the sum of the others. */
interface CountView {
  rows: number
  records: number
  joined: number
  reviewOnly: number
  subtotals: number
  blanks: number
  /** Titles, headers, notes. */
  around: number
  /** Rows of tabs that hold no list. */
  elsewhere: number
}

interface Told {
  lines: string[]
  more: number
}

interface ColourView {
  tab: string
  headerRow: number
  list: string
  colour: string
  name: string
  /** Header names, the first is what the decision is kept under. */
  columns: string
  column: number
  cells: number
  rows: string
  meaning: { code: string; words: string } | null
  saidBy: ColourQuestion['saidBy']
}

const MOST_LINES = 50
const MOST_DIFFERENCES = 100
const MOST_PLACES = 20

export function ledgerView(sheets: readonly SourceSheet[], adoption: Adoption, ctx: Context): LedgerView {
  const { plan, report, findings, colours, entries, gone } = adoption
  const { language, tabTitle } = ctx
  const changed = entries.filter(isChanged)
  const tabs = tabViews(sheets, adoption, ctx)
  return {
    stamp: stampOf(adoption),
    asOf: report.asOf,
    tabs,
    ...optionsIn(language),
    counts: countsOf(report),
    problems: problemsOf(findings, tabs, ctx),
    merges: told(
      findings
        .filter(({ code }) => code === 'duplicate_person')
        .map((finding) => {
          const { tab, row } = finding.place
          return `${say(language, 'adopt.pair.tabRow', { tab, row })} · ${reasonOf(finding, ctx)}`
        }),
    ),
    colours: colours.map((question) => colourView(question, language)),
    formulas: formulasOf(report.formulas),
    notes: told(report.notes.map(({ tab, cell, text }) => `${tab} ${cell}：${text.replace(/\s+/g, ' ')}`)),
    changes: report.changes.map(({ table, ...counts }) => ({ table: tabTitle(table), ...counts })),
    differences: changed.slice(0, MOST_DIFFERENCES).map((entry) => differenceOf(entry, tabTitle, language)),
    moreDifferences: Math.max(0, changed.length - MOST_DIFFERENCES),
    gone: told(gone.map((one) => goneWords(one, ctx))),
    steps: plan.steps.length,
  }
}

/** The same as long as the ledger, the records and the decisions say the same: new ids are by chance and left out. */
export function stampOf({ entries, findings, colours }: Adoption): string {
  const records = entries.map(({ table, kind, sources, set }) => `${table}${kind}${sources.map(({ digest }) => digest)}${Object.keys(set)}`)
  const meanings = colours.map(({ colour, meaning }) => `${colour}${meaning?.code}${meaning?.note}`)
  return fingerprint(
    [...records, ...findings.map(({ code, place, raw }) => `${code}${place.tab}${place.row}${raw}`), ...meanings].join('\n'),
  )
}

function goneWords({ table, record, sources }: Gone, { language, tabTitle }: Context): string {
  const places = sources.map(({ tab, row }) => say(language, 'adopt.pair.tabRow', { tab, row }))
  return say(language, 'adopt.gone', { table: tabTitle(table), name: recordName(table, record, language), where: listed(places, language) })
}

function optionsIn(language: Language): Pick<LedgerView, 'lists' | 'fields' | 'meanings'> {
  const byList = (optionsOf: (role: (typeof ROLE_NAMES)[number]) => Option[]) =>
    Object.fromEntries(ROLE_NAMES.map((role) => [role, optionsOf(role)]))
  return {
    lists: [...ROLE_NAMES, 'none' as const].map((code) => ({ code, words: listWords(code, language) })),
    fields: byList((role) => Object.keys(roleSpec(role).fields).map((code) => ({ code, words: fieldWords(role, code, language) }))),
    meanings: byList((role) => meaningOptions(role).map(({ code, words }) => ({ code, words: words[language] }))),
  }
}

function countsOf({ tabs }: AdoptReport): CountView {
  const sum = (count: (tab: AdoptReport['tabs'][number]) => number) => tabs.reduce((total, tab) => total + count(tab), 0)
  const ofTables = (field: 'records' | 'joined' | 'reviewOnly') =>
    sum(({ tables }) => tables.reduce((total, table) => total + table[field], 0))
  return {
    rows: sum(({ rows }) => rows),
    records: ofTables('records'),
    joined: ofTables('joined'),
    reviewOnly: ofTables('reviewOnly'),
    subtotals: sum(({ counts }) => counts.subtotal),
    blanks: sum(({ counts }) => counts.blank),
    around: sum(({ counts }) => counts.title + counts.header + counts.note),
    elsewhere: sum(({ counts }) => counts.skipped + counts.attendance),
  }
}

function problemsOf(findings: readonly Located[], tabs: readonly TabView[], ctx: Context): LedgerView['problems'] {
  const samples = tabs.flatMap(({ title, tables }) => tables.map(({ sample }) => ({ title, rows: [...sample.first, ...sample.doubtful] })))
  const shown = new Set(samples.flatMap(({ title, rows }) => rows.map(({ number }) => placeOf(title, number))))
  const placesOf = (list: readonly Located[]) =>
    list
      .map(({ place: { tab, row } }) => ({ tab, row, isShown: shown.has(placeOf(tab, row)) }))
      .sort((a, b) => Number(b.isShown) - Number(a.isShown))
      .slice(0, MOST_PLACES)
  return [...groupBy(findings, ({ code }) => [code])]
    .filter(([code]) => code !== 'colour_meaning')
    .map(([code, list]) => ({
      title: kindTitle(code, ctx.language),
      example: list[0] === undefined ? '' : reasonOf(list[0], ctx),
      count: list.length,
      places: placesOf(list),
    }))
    .sort((a, b) => b.count - a.count)
}

function colourView({ table, colour, columns, labels, rows, cells, meaning, saidBy }: ColourQuestion, language: Language): ColourView {
  return {
    tab: table.tab,
    headerRow: Math.max(1, ...table.headerRows),
    list: table.role,
    colour,
    name: colourName(colour)[language],
    columns: listed(labels, language),
    column: columns[0] ?? 0,
    cells,
    rows: rowsTold(rows, language),
    meaning: meaning === null ? null : { code: meaning.code, words: meaningWords(table.role, meaning, language) },
    saidBy,
  }
}

function formulasOf(formulas: readonly FormulaReport[]): LedgerView['formulas'] {
  const byColumn = groupBy(formulas, ({ tab, cell }) => [`${tab}!${cell.replace(/\d+/, '')}`])
  return [...byColumn.values()].flatMap((list) => {
    const [first] = list
    if (first === undefined) return []
    const { tab, cell, formula, value } = first
    const errors = list.filter(({ isError }) => isError).length
    return [
      {
        tab,
        column: cell.replace(/\d+/, ''),
        count: list.length,
        first: cell,
        formula: formula.slice(0, 120),
        value: String(value),
        errors,
      },
    ]
  })
}

function told(lines: readonly string[]): Told {
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) }
}
