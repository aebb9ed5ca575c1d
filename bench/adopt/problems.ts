/** Problems found and missed, and rows that were blamed without a reason. */
import type { Key } from './key'
import { cellAt } from './key'
import { placeOf, type ReportIndex } from './report-index'

export interface ProblemFigures {
  categories: { category: string; asked: number; found: number }[]
  missed: string[]
  cleanRows: number
  falseAlarms: string[]
  /** Reports that stand in no list of the key and are of no category that is never itemised: to be read by hand. */
  extra: string[]
}

export function compareProblems(key: Key, index: ReportIndex): ProblemFigures {
  const categories = new Map<string, { category: string; asked: number; found: number }>()
  const missed: string[] = []
  for (const { category, level, anyOf = [], raw, ...at } of key.problems) {
    if (level !== 'must') continue
    const figures = categories.get(category) ?? { category, asked: 0, found: 0 }
    categories.set(category, figures)
    figures.asked++
    const found = index.problemsAt(at).some((problem) => [category, ...anyOf].includes(problem.category))
    if (found) figures.found++
    else missed.push(`${placeOf(at)} ${category} ${JSON.stringify(raw)}`)
  }
  const isListed = (category: string) => key.categories[category]?.listed !== false
  const clean = new Set(Object.values(key.tables).flatMap(({ cleanRows }) => cleanRows.map(placeOfClean)))
  const falseAlarms = [...clean].filter((place) => problemsOfClean(place, index).some(isListed))
  const known = new Set(
    key.problems.flatMap(({ category, anyOf = [], ...at }) => [category, ...anyOf].map((code) => `${placeOf(at)} ${code}`)),
  )
  const extra = index.report.problems
    .filter((problem) => isListed(problem.category) && !known.has(`${placeOf(problem)} ${problem.category}`))
    .map((problem) => `${placeOf(problem)} ${problem.category} ${JSON.stringify(problem.raw.slice(0, 60))}`)
  return { categories: [...categories.values()], missed, cleanRows: clean.size, falseAlarms, extra }
}

/** A row, or a line of a cell of a wall timetable: `课表!4 B2`. */
function placeOfClean({ tab, row, cell, line }: Key['tables'][string]['cleanRows'][number]): string {
  if (cell === undefined) return placeOf({ tab, row: row ?? 0 })
  const at = cellAt(cell)
  return `${placeOf({ tab, row: at.row })} ${at.column}${line ?? 1}`
}

function problemsOfClean(place: string, index: ReportIndex): string[] {
  const [, tab = '', row = '', at] = /^(.*)!(\d+)(?: (\w+))?$/s.exec(place) ?? []
  return index
    .problemsAt({ tab, row: Number(row) })
    .filter(({ column, line = 1 }) => at === undefined || at === `${column}${line}`)
    .map(({ category }) => category)
}
