/** How a column looks when its tab is made; afterwards it is the office's business. */
import type { ColumnKind } from '../../tables/column'
import type { Table } from '../../tables/table'
import { tables } from '../../tables/tables'

const WIDTH_BY_KIND: Record<ColumnKind, number> = {
  text: 120,
  number: 90,
  boolean: 70,
  date: 100,
  dateTime: 135,
  choice: 95,
  list: 150,
  weekly: 220,
}
/** Prose and long numbers want room. */
const WIDTH_BY_FIELD: Record<string, number> = {
  reason: 380,
  body: 380,
  raw: 280,
  summary: 380,
  details: 260,
  suggestion: 300,
  answer: 260,
  subject: 300,
  note: 240,
  facts: 280,
  questions: 260,
  question: 260,
  result: 320,
  script: 300,
  placeholders: 240,
  policyName: 180,
  serviceName: 150,
  session: 65,
  when: 165,
  weeks: 95,
  teacherNames: 110,
  email: 210,
  to: 210,
  idNumber: 170,
}

/** Pixels. */
export function widthOf(table: Table, field: string): number {
  return WIDTH_BY_FIELD[field] ?? WIDTH_BY_KIND[table.columns[field]?.kind ?? 'text']
}

/** References, marks, prints and before-images: people need not see them. */
export function isHidden(table: Table, field: string): boolean {
  if (table === tables.Audit && (field === 'changes' || field === 'part')) return true
  return /Ids?$/.test(field) || ['key', 'publishedAs', 'source', 'code', 'builtInMark'].includes(field)
}
