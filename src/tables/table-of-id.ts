import { TABLE_NAMES, type TableName, tables } from './tables'

const BY_PREFIX = new Map<string, TableName>(TABLE_NAMES.map((name) => [tables[name].idPrefix, name]))

/** The table that an id such as `RES-7K3MQ9TD` is of; null for anything else. */
export function tableOfId(id: string): TableName | null {
  return BY_PREFIX.get(id.split('-')[0] ?? '') ?? null
}
