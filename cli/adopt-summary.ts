/** What `linli adopt` prints: figures for programs, two sentences for people. */
import type { AdoptedFile } from './adopt-file'

/** Per tab and list, per table, per category; the records themselves are in the report alone. */
export function adoptSummary({ file, preview, brought, written, report, leftOut, milliseconds }: AdoptedFile) {
  const tabs = report.tabs
    .filter(({ title }) => brought.includes(title))
    .map(({ title, sort, counts, lists }) => ({
      title,
      sort,
      rows: counts,
      lists: lists.map(({ role, table, confidence, rows, records, joined, reviewOnly }) => ({
        role,
        table,
        confidence,
        rows,
        records,
        joined,
        review: reviewOnly,
      })),
    }))
  const tables = Object.fromEntries(Object.entries(report.tables).map(([name, { records }]) => [name, records.length]))
  const problems: Record<string, number> = {}
  for (const { category } of report.problems) problems[category] = (problems[category] ?? 0) + 1
  return { file, preview, written, asOf: report.asOf, tabs, tables, changes: report.changes, leftOut, problems, milliseconds }
}

/** In Chinese, then in English, a line each. */
export function adoptSentences({ file, written, report, leftOut }: AdoptedFile): string {
  const sum = (count: (change: AdoptedFile['report']['changes'][number]) => number) =>
    report.changes.reduce((total, change) => total + count(change), 0)
  const [inserted, updated, unchanged] = [sum((one) => one.inserted), sum((one) => one.updated), sum((one) => one.unchanged)]
  const review = report.problems.length
  const zh = `新增 ${inserted} 条，更新 ${updated} 条，不变 ${unchanged} 条；有疑问 ${review} 处`
  const en = `${inserted} new, ${updated} updated, ${unchanged} unchanged; ${review} to review`
  const left =
    leftOut === 0 ? ['', ''] : [`，${leftOut} 条因为有人正在改而没有写`, `, ${leftOut} left out because somebody was editing them`]
  return written
    ? `已接管 ${file}：${zh}${left[0]}。详见“待审”。\nAdopted ${file}: ${en}${left[1]}. See the tab Review.\n`
    : `预览 ${file}：将${zh}。什么都没有写入。\nPreview of ${file}: ${en}. Nothing was written.\n`
}
