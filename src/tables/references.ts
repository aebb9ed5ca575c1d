/**
 * A hidden id and the name beside it. What staff see and edit is the name, so the name wins: the id follows it, or is emptied and
 * told when the name fits nobody or more than one.
 */
import { GIVER_TABLES } from './givers'
import type { Change, Step } from './plan'
import type { Problem } from './problem'
import type { ReadRow, ReadTable } from './rows'
import type { TableName } from './tables'

interface Reference {
  id: string
  name: string
  /** Where the name may stand; one that stands in several means the first. */
  to: readonly TableName[]
  /** The state in which it counts; without it, always. What is over keeps the names it was written down with. */
  state?: string
}

const REFERENCES: Partial<Record<TableName, Reference[]>> = {
  Requests: [{ id: 'assigneeId', name: 'assigneeName', to: GIVER_TABLES }],
  Grids: [
    { id: 'workerId', name: 'workerName', to: ['Staff'] },
    { id: 'backupId', name: 'backupName', to: ['Staff'] },
  ],
  Training: [{ id: 'workerId', name: 'workerName', to: ['Staff'] }],
  Visits: [{ id: 'workerId', name: 'workerName', to: ['Staff'], state: 'planned' }],
  Clubs: [
    { id: 'teacherIds', name: 'teacherNames', to: ['Teachers'] },
    { id: 'venueId', name: 'venueName', to: ['Venues'] },
  ],
}

export interface SettledReferences {
  reads: Map<TableName, ReadTable>
  /** What makes the hidden ids follow, to be committed with whatever comes next. */
  repairs: Step[]
  problems: Problem[]
}

/** References of which another table was not read are left as they are; so is an id without a name. */
export function settleReferences(reads: ReadonlyMap<TableName, ReadTable>, tabTitle: (table: TableName) => string): SettledReferences {
  const settled: SettledReferences = { reads: new Map(reads), repairs: [], problems: [] }
  for (const [table, references] of Object.entries(REFERENCES) as [TableName, Reference[]][]) {
    const read = settled.reads.get(table)
    if (read === undefined) continue
    const known = references.flatMap((reference) => {
      const targets = reference.to.flatMap((name) => reads.get(name) ?? [])
      return targets.length < reference.to.length ? [] : [{ reference, people: namesOf(targets) }]
    })
    const rows = read.rows.map((row) => known.reduce((current, { reference, people }) => settle(current, reference, people), row))
    settled.reads.set(table, { ...read, rows })

    function settle(row: ReadRow, reference: Reference, people: Names): ReadRow {
      const fields = row.record as Record<string, string | string[] | null>
      const names = listOf(fields[reference.name])
      const ids = listOf(fields[reference.id])
      if (
        names.length === 0 ||
        (reference.state !== undefined && fields.state !== reference.state) ||
        sameList(
          names,
          ids.map((id) => people.nameOf.get(id) ?? ''),
        )
      )
        return row
      const found = names.flatMap((name) => {
        const meant = ids.filter((id) => isShortFor(name, people.nameOf.get(id)))
        const fitting = meant.length === 1 ? meant : (people.idsOf.get(fold(name)) ?? [])
        if (fitting.length !== 1) note(row, reference, name, fitting.length)
        return fitting.length === 1 ? fitting : []
      })
      if (sameList(found, ids)) return row
      const value = reference.id.endsWith('Ids') && found.length > 0 ? found : (found[0] ?? null)
      const set = { [reference.id]: value }
      settled.repairs.push([{ kind: 'update', table, id: row.id, set } as Change])
      return { ...row, record: { ...row.record, ...set } as ReadRow['record'] }
    }

    function note(row: ReadRow, { name: column, to }: Reference, value: string, candidates: number): void {
      const code = candidates === 0 ? 'reference_unknown' : 'reference_ambiguous'
      settled.problems.push({ code, table, row: row.index + 1, column, params: { value, tab: to.map(tabTitle).join(' / ') } })
    }
  }
  return settled
}

interface Names {
  nameOf: Map<string, string>
  idsOf: Map<string, string[]>
}

function namesOf(targets: readonly ReadTable[]): Names {
  const nameOf = new Map<string, string>()
  const idsOf = new Map<string, string[]>()
  for (const { rows } of targets) {
    const own = new Map<string, string[]>()
    for (const { id, record } of rows) {
      const { name } = record as { name?: string }
      if (name === undefined) continue
      nameOf.set(id, name)
      own.set(fold(name), [...(own.get(fold(name)) ?? []), id])
    }
    for (const [name, ids] of own) if (!idsOf.has(name)) idsOf.set(name, ids)
  }
  return { nameOf, idsOf }
}

function listOf(value: string | string[] | null | undefined): string[] {
  return value == null ? [] : Array.isArray(value) ? value : [value]
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.map(fold).sort().join('\n') === right.map(fold).sort().join('\n')
}

/** `多功能厅` beside the id of 多功能厅(二楼) still means it, and `程老师` beside that of 程芳. */
function isShortFor(written: string, name: string | undefined): boolean {
  if (name === undefined) return false
  const surname = SURNAME.exec(fold(written))?.[1]
  const isCalled = surname !== undefined && fold(name).startsWith(surname)
  return isCalled || fold(name).includes(fold(written)) || fold(written).includes(fold(name))
}

const SURNAME = /^(\p{Script=Han}{1,2})(?:老师|教师|教练|师傅)$/u

function fold(name: string): string {
  return name.replace(/\s+/g, '')
}
