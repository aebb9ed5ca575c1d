/** Two records of one person made one: what named the second names the first. */
import { isEmpty } from '../../domain/is-empty'
import type { Change, Step } from '../../tables/plan'
import { type Row, TABLE_NAMES, type TableName } from '../../tables/tables'
import { unite } from '../../tables/united'
import type { AnyRecord, ReviewData } from './matter'

/** What became of earlier actions keeps the ids of its time. */
const UNTOUCHED: readonly TableName[] = ['Audit']

/**
 * All or nothing. Empty fields are filled, lists, notes and sources put together; where both fill a field the one that stays wins, unless
 * that one moved away and the other did not. The row of Review remembers the ledger row that was joined.
 */
export function mergeStep(review: Row<'Review'>, table: TableName, stays: AnyRecord, goes: AnyRecord, data: ReviewData): Step {
  const isAway = stays.movedAway === true && goes.movedAway !== true
  const united: AnyRecord = isAway
    ? { ...unite<AnyRecord>(table, goes, [stays]), movedAway: goes.movedAway, source: unite<AnyRecord>(table, stays, [goes]).source }
    : unite<AnyRecord>(table, stays, [goes])
  const set = Object.fromEntries(
    Object.entries(united).filter(
      ([field, value]) =>
        field !== 'id' && JSON.stringify(value) !== JSON.stringify(stays[field]) && !(isEmpty(value) && isEmpty(stays[field])),
    ),
  )
  const remembered = { state: 'accepted', recordId: stays.id, field: (goes.source as string | null) ?? null } as const
  return [
    ...(Object.keys(set).length === 0 ? [] : [{ kind: 'update', table, id: stays.id, set } as Change]),
    ...movedLinks(goes.id, stays.id, review.id, data),
    { kind: 'delete', table, id: goes.id } as Change,
    { kind: 'update', table: 'Review', id: review.id, set: remembered },
  ]
}

/** Every cell of another record that names the one that goes: a link, one of a list, or a part of a key that no other row has. */
function movedLinks(from: string, to: string, reviewId: string, data: ReviewData): Change[] {
  return TABLE_NAMES.filter((table) => !UNTOUCHED.includes(table)).flatMap((table) => {
    const rows = (data[table] ?? []) as unknown as AnyRecord[]
    let keys: Set<unknown> | null = null
    return rows.flatMap((row): Change[] => {
      const set: Record<string, unknown> = {}
      for (const [field, value] of Object.entries(row)) {
        if (field === 'id' || row.id === reviewId) continue
        if (value === from) set[field] = to
        else if (Array.isArray(value) && value.includes(from)) set[field] = [...new Set(value.map((id) => (id === from ? to : id)))]
        else if (field === 'key' && typeof value === 'string' && value.includes(from)) {
          keys ??= new Set(rows.map(({ key }) => key))
          const moved = value.split(from).join(to)
          if (!keys.has(moved)) set.key = moved
        }
      }
      return Object.keys(set).length === 0 ? [] : [{ kind: 'update', table, id: row.id, set } as Change]
    })
  })
}
