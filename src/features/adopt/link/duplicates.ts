/** People and entries that stand in a ledger twice. They are reported, never joined. */
import { groupBy } from '../../../domain/group-by'
import type { Located } from '../findings'
import type { PersonDraft } from '../read/people'
import type { ResidentDraft } from '../read/residents'

/** Later rows that are the same person as an earlier one: later → earlier. */
export type SameAs<T> = Map<T, T>

/** One valid id number and one name, or one name, birth date and address where one of the two has no id number. */
export function findSameResidents(drafts: readonly ResidentDraft[], findings: Located[]): SameAs<ResidentDraft> {
  const sameAs: SameAs<ResidentDraft> = new Map()
  for (const group of groupBy(drafts, ({ record }) => (record.idNumber === null ? [] : [record.idNumber])).values()) {
    const [first, ...others] = group
    if (first === undefined) continue
    for (const other of others) {
      const twin = group.find(
        (draft) => draft !== other && draft.record.name === other.record.name && group.indexOf(draft) < group.indexOf(other),
      )
      if (twin !== undefined) markSame(sameAs, other, twin, findings)
      else findings.push(located(other, other.columns.idNumber, 'id_shared', first, String(other.record.idNumber)))
    }
  }
  const lookAlike = groupBy(drafts, ({ record: { name, birthOn, address } }) =>
    birthOn === null || address === null ? [] : [`${name}|${birthOn}|${address}`],
  )
  for (const group of lookAlike.values()) {
    const [first, ...others] = group
    for (const other of others) {
      if (first === undefined || sameAs.has(other) || (first.record.idNumber !== null && other.record.idNumber !== null)) continue
      markSame(sameAs, other, first, findings)
    }
  }
  return sameAs
}

function markSame(sameAs: SameAs<ResidentDraft>, later: ResidentDraft, earlier: ResidentDraft, findings: Located[]): void {
  sameAs.set(later, sameAs.get(earlier) ?? earlier)
  findings.push(located(later, later.columns.name, 'duplicate_person', earlier, later.record.name))
}

/** In the lists of volunteers and teachers: one name and one phone. */
export function findSamePeople<N extends 'Volunteers' | 'Teachers'>(
  drafts: readonly PersonDraft<N>[],
  findings: Located[],
): SameAs<PersonDraft<N>> {
  const sameAs: SameAs<PersonDraft<N>> = new Map()
  const groups = groupBy(drafts, ({ record: { name, phones } }) => (phones ?? []).map((phone) => `${name}|${phone}`))
  for (const [first, ...others] of groups.values()) {
    for (const other of others) {
      if (first === undefined || sameAs.has(other)) continue
      sameAs.set(other, first)
      findings.push(located(other, other.nameColumn, 'duplicate_person', first, other.record.name))
    }
  }
  return sameAs
}

interface At {
  tab: string
  row: number
}

/** A finding at the later of two rows, naming the earlier. */
export function located(at: At, column: string | null, code: Located['code'], earlier: At, raw: string): Located {
  const where = earlier.tab === at.tab ? String(earlier.row) : `${earlier.tab}!${earlier.row}`
  return { code, params: { row: where }, place: { tab: at.tab, row: at.row, column }, raw }
}
