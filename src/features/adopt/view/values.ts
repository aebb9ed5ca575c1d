/** Values of our records as people read them. */
import type { Language } from '../../../domain/language'
import type { Column } from '../../../tables/column'
import type { Columns } from '../../../tables/table'
import { type TableName, tables } from '../../../tables/tables'

/** Links by hidden ids say nothing to people; where a record was read from stands beside it anyway. */
export function shownFields(table: TableName): string[] {
  return Object.keys(tables[table].columns).filter((field) => !/(?:^id|Id|Ids|^source)$/.test(field))
}

export function fieldHeader(table: TableName, field: string, language: Language): string {
  return (tables[table].columns as Columns)[field]?.header[language] ?? field
}

/** '' for nothing; days as `yyyy-MM-dd`. */
export function shownValue(table: TableName, field: string, value: unknown, language: Language): string {
  const column: Column<unknown> | undefined = (tables[table].columns as Columns)[field]
  if (column === undefined || value === null || value === undefined) return ''
  return column.kind === 'date' || column.kind === 'dateTime' ? String(value) : String(column.encode(value, language))
}
