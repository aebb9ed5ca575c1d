/** Households that stand twice in a ledger: as a line over their members, and as a row of the list of households. */
import { groupBy } from '../../../domain/group-by'
import type { HouseholdDraft } from '../read/households'

/** Line → the one row at its address, where it is the one line there. The row takes over what only the line says. */
export function joinLines(listed: readonly HouseholdDraft[], lines: ReadonlySet<HouseholdDraft>): Map<HouseholdDraft, HouseholdDraft> {
  const joined = new Map<HouseholdDraft, HouseholdDraft>()
  const byAddress = groupBy(listed, ({ record }) => (record.address === null ? [] : [record.address]))
  for (const there of byAddress.values()) {
    const [line, row, other] = [...there].sort((a, b) => Number(lines.has(b)) - Number(lines.has(a)))
    if (line === undefined || row === undefined || other !== undefined || !lines.has(line) || lines.has(row)) continue
    for (const field of ['code', 'grid', 'headName', 'people', 'tenure', 'vacant', 'note'] as const)
      Object.assign(row.record, { [field]: row.record[field] ?? line.record[field] })
    joined.set(line, row)
  }
  return joined
}
