import type { Context } from '../domain/context'
import { say } from '../messages/messages'
import type { Summary } from './plan'
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

const TOLD = 8

/** Each problem with its place and reason, up to eight; the rest is counted. */
export function toldProblems(problems: readonly Problem[], ctx: Context): Summary[] {
  const told = problems.slice(0, TOLD).map((problem): Summary => {
    return {
      key: 'doctor.cell',
      params: { where: placeOf(problem, ctx), what: say(ctx.language, `problem.${problem.code}`, problem.params) },
    }
  })
  return problems.length > TOLD ? [...told, { key: 'doctor.moreCells', params: { count: problems.length - TOLD } }] : told
}
