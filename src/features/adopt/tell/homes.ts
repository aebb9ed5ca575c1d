/** Households, and those that need care, as `report.json` has them. */
import type { HouseholdDraft } from '../read/households'
import type { Teller } from './teller'
import { type ToldRecord, toldAt, toldFlags } from './told'

export function tellHouseholds({ of, drafts }: Teller): ToldRecord[] {
  const cared = new Set(drafts.cared.values())
  return of('Households').map(({ draft }) => {
    const household = draft as HouseholdDraft
    const { record, special } = household
    return toldAt([draft], {
      code: record.code,
      headName: record.headName,
      grid: record.grid,
      address: record.address,
      people: record.people,
      tenure: record.tenure,
      vacant: record.vacant,
      special,
      inCare: cared.has(household),
      lastVisit: household.listed.lastVisitOn,
      note: household.listed.note,
    })
  })
}

export function tellSpecialHouseholds({ drafts, of, refOf }: Teller): ToldRecord[] {
  const ids = new Map(of('Households').map(({ draft, id }) => [draft as HouseholdDraft, id]))
  return drafts.care.map((care) => {
    const home = drafts.cared.get(care)
    return toldAt([care], {
      grid: care.grid,
      headName: care.headName,
      address: care.address,
      flags: toldFlags(care.flags),
      situation: care.situation,
      helper: care.helper,
      lastVisit: care.lastVisitOn,
      visit: care.visit,
      note: care.note,
      householdRef: home === undefined ? null : refOf(ids.get(home)),
    })
  })
}
