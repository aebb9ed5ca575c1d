/** The list of households that need care, brought to the households it speaks of. */
import { groupBy } from '../../../domain/group-by'
import { foldName } from '../../../domain/person-name'
import type { Located } from '../findings'
import { rhythmText } from '../normalise/amounts'
import type { CareDraft, HouseholdDraft } from '../read/households'

/** Flags, situation and rhythm go to the one household that fits by code, or address (and head, where two live there). */
export function joinCare(
  care: readonly CareDraft[],
  households: readonly HouseholdDraft[],
  findings: Located[],
): Map<CareDraft, HouseholdDraft> {
  const joined = new Map<CareDraft, HouseholdDraft>()
  const byCode = groupBy(households, ({ record }) => (record.code === null ? [] : [record.code]))
  const byAddress = groupBy(households, ({ record }) => (record.address === null ? [] : [record.address]))
  const byHead = groupBy(households, ({ record }) => (record.headName === null ? [] : [foldName(record.headName)]))
  for (const draft of care) {
    const coded = draft.code === null ? [] : (byCode.get(draft.code) ?? [])
    const there =
      draft.address === null
        ? draft.headName === null
          ? []
          : (byHead.get(foldName(draft.headName)) ?? [])
        : (byAddress.get(draft.address) ?? [])
    const candidates = coded.length > 0 ? coded : there
    const home =
      candidates.length === 1
        ? candidates[0]
        : candidates.find(
            ({ record }) => record.headName !== null && draft.headName !== null && foldName(record.headName) === foldName(draft.headName),
          )
    if (home === undefined) {
      findings.push({
        code: 'household_unmatched',
        place: { tab: draft.tab, row: draft.row, column: draft.column },
        raw: draft.raw,
        params: { value: draft.address ?? draft.headName ?? draft.code ?? '' },
      })
      continue
    }
    joined.set(draft, home)
    const { record } = home
    record.flags = [...new Set([...(record.flags ?? []), ...draft.flags])]
    record.situation = draft.situation ?? record.situation
    record.visitEvery = draft.visit === null ? record.visitEvery : rhythmText(draft.visit)
    record.lastVisitOn =
      [record.lastVisitOn, draft.lastVisitOn]
        .filter((day) => day !== null)
        .sort()
        .pop() ?? null
    record.note = [record.note, draft.note].filter((text) => text !== null).join('；') || null
  }
  return joined
}
