import { type Words, words } from '../domain/language'
import { type Column, text, unique } from './column'

/** A tab with one record a row. Every table has an `id`; the rest is its own. */
export interface Table<C extends Columns = Columns> {
  /** Tab title. */
  title: Words
  /** First letters of its ids, such as `RES` in `RES-7K3MQ9TD`. */
  idPrefix: string
  columns: C
  /** May staff type here, or is the tab written by Linli alone (protected with a warning)? */
  keptBy: 'staff' | 'linli'
}

// biome-ignore lint/suspicious/noExplicitAny: a column's value type stands on both sides of encode and decode, so only `any` admits them all
export type Columns = Record<string, Column<any>>

export type ValueOf<C> = C extends Column<infer T> ? T : never

/** What a row of the table is in the core. */
export type RecordOf<T extends Table> = { [K in keyof T['columns']]: ValueOf<T['columns'][K]> }

/** Declares a table; `id` comes last of its columns: people look for what they know first. */
export function table<C extends Columns>(
  title: Words,
  idPrefix: string,
  keptBy: Table['keptBy'],
  columns: C,
): Table<C & { id: Column<string> }> {
  return { title, idPrefix, keptBy, columns: { ...columns, id: unique(text(words('编号', 'Id'))) } }
}
