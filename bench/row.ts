import { type Row, type TableName, tables } from '../src/tables/tables'

/** A row with every column null but those given. */
export function row<N extends TableName>(table: N, given: Partial<Row<N>>): Row<N> {
  return { ...Object.fromEntries(Object.keys(tables[table].columns).map((field) => [field, null])), ...given } as Row<N>
}
