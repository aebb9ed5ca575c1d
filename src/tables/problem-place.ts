import type { Context } from '../domain/context'
import { say } from '../messages/messages'
import type { Problem } from './problem'
import type { Table } from './table'
import { tables } from './tables'

/** `“工作人员”第 5 行“电话”` */
export function placeOf({ table, row, column }: Problem, { language, tabTitle }: Context): string {
  const all: Record<string, Table> = tables
  const declared = all[table]
  return say(language, column === null ? 'doctor.rowPlace' : 'doctor.cellPlace', {
    tab: declared === undefined ? table : tabTitle(table),
    row,
    column: declared?.columns[column ?? '']?.header[language] ?? column ?? '',
  })
}
