/** Which record stands where in the ledger, so that a finding about a cell knows the record and the field. */
import { groupBy } from '../../../domain/group-by'
import type { Row } from '../../../tables/tables'
import type { Located } from '../findings'
import type { AdoptTable } from './evidence'
import type { Source } from './source-text'

type Spot = Pick<Source, 'tab' | 'row'>

export interface Places {
  add(table: AdoptTable, id: string, spots: readonly Spot[]): void
  /** The finding with the record it is about: of the table its cell goes to, else whichever was read at its row first. */
  about(finding: Located): Located
}

export function makePlaces(): Places {
  const ofTable = new Map<string, string>()
  const ofRow = new Map<string, string>()
  return {
    add(table, id, spots) {
      for (const { tab, row } of spots) {
        const spot = `${tab}!${row}`
        if (!ofTable.has(`${table}|${spot}`)) ofTable.set(`${table}|${spot}`, id)
        if (!ofRow.has(spot)) ofRow.set(spot, id)
      }
    },
    about(finding) {
      const { place, target, recordId } = finding
      if (recordId !== undefined) return finding
      const { tab, row } = target?.at ?? place
      const own = target === undefined ? undefined : ofTable.get(`${target.table}|${tab}!${row}`)
      if (target !== undefined && own !== undefined) return { ...finding, recordId: own, field: target.field }
      const any = ofRow.get(`${place.tab}!${place.row}`)
      return any === undefined ? finding : { ...finding, recordId: any }
    },
  }
}

/**
 * Fields of a record, by its id, whose proposal somebody accepted while the ledger's cell reads as it did then: the cell must not bring
 * the old value back.
 * @param findings may still grow
 */
export function keptFields(
  findings: readonly Located[],
  reviews: readonly Row<'Review'>[],
  places: Places,
): (id: string) => ReadonlySet<string> | undefined {
  const settled = reviews.filter(({ state, field, proposal }) => state === 'accepted' && field !== null && proposal !== null)
  const accepted = groupBy(settled, ({ recordId }) => (recordId === null ? [] : [recordId]))
  return (id) => {
    const rows = accepted.get(id)
    if (rows === undefined) return undefined
    const standing = findings.map(places.about).filter(({ recordId }) => recordId === id)
    const isKept = ({ code, field, raw }: Row<'Review'>) =>
      standing.some((finding) => finding.code === code && finding.field === field && finding.raw === (raw ?? ''))
    return new Set(rows.filter(isKept).flatMap(({ field }) => field ?? []))
  }
}
