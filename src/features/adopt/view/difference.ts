/** What adopting would change in records that are there already: old → new, field by field. */
import type { Language } from '../../../domain/language'
import type { TableName } from '../../../tables/tables'
import type { BookEntry } from '../settle/book'
import { fieldHeader, shownValue } from './values'

export interface Difference {
  table: string
  record: string
  /** `居民台账 15` */
  at: string
  fields: { name: string; before: string; after: string }[]
}

const NAMES = ['name', 'address', 'headName', 'number', 'clubName']

/** Records of which more changes than the place they are read from. */
export function isChanged({ kind, set }: BookEntry): boolean {
  return kind === 'updated' && Object.keys(set).some(isTold)
}

export function differenceOf(entry: BookEntry, tabTitle: (table: string) => string, language: Language): Difference {
  const { table, draft, existing, wanted, set } = entry
  const before = (existing ?? {}) as Record<string, unknown>
  const fields = Object.entries(set).filter(([field]) => isTold(field))
  return {
    table: tabTitle(table),
    record: recordName(table, existing ?? wanted, language) || recordName(table, wanted, language),
    at: `${draft.tab} ${draft.row}`,
    fields: fields.map(([field, value]) => ({
      name: fieldHeader(table, field, language),
      before: shownValue(table, field, before[field], language),
      after: shownValue(table, field, value, language),
    })),
  }
}

/** What people call it; '' where it says nothing of the kind. */
export function recordName(table: TableName, record: object, language: Language): string {
  const named = NAMES.map((field) => shownValue(table, field, (record as Record<string, unknown>)[field], language))
  return named.find((text) => text !== '') ?? ''
}

function isTold(field: string): boolean {
  return field !== 'source'
}
