/** Which resident of the ledger somebody is who filled in a form. */
import { canonicalAddress } from '../../domain/address'
import { groupBy } from '../../domain/group-by'
import { foldName } from '../../domain/person-name'
import { readPhones } from '../../domain/phone'
import type { Row } from '../../tables/tables'

type Resident = Row<'Residents'>

export type ResidentMatch =
  | { resident: Resident }
  | {
      resident: null
      code: 'resident_unknown' | 'resident_same_phone' | 'resident_ambiguous' | 'resident_moved_away'
      candidates: Resident[]
    }

/**
 * Matches by name and phone, and where no phone fits by name and address; a name alone never matches. Several of one name and phone
 * are told apart by the address. People who moved away are never linked, only named; so are those of another name who have the phone.
 */
export function residentMatcher(
  residents: readonly Resident[],
): (person: { name: string; phones: string[]; address: string }) => ResidentMatch {
  const byName = groupBy(residents, ({ name }) => [foldName(name)])
  let byPhone: ReadonlyMap<string, Resident[]> | undefined
  return ({ name, phones, address }) => {
    const named = byName.get(foldName(name)) ?? []
    const home = canonicalAddress(address)
    const livesThere = (resident: Resident) => home !== null && resident.address !== null && canonicalAddress(resident.address) === home
    const withPhone = named.filter((resident) => phonesOf(resident).some((phone) => phones.includes(phone)))
    const fitting = withPhone.length > 0 ? narrow(withPhone, livesThere) : named.filter(livesThere)
    const here = fitting.filter(({ movedAway }) => movedAway !== true)
    const [only] = here
    if (only !== undefined && here.length === 1) return { resident: only }
    if (only !== undefined) return { resident: null, code: 'resident_ambiguous', candidates: here }
    if (fitting.length > 0) return { resident: null, code: 'resident_moved_away', candidates: fitting }
    byPhone ??= groupBy(residents, (resident) => (resident.movedAway === true ? [] : phonesOf(resident)))
    const candidates = [...new Set(phones.flatMap((phone) => byPhone?.get(phone) ?? []))]
    return { resident: null, code: candidates.length > 0 ? 'resident_same_phone' : 'resident_unknown', candidates }
  }
}

function phonesOf({ phones }: Resident): string[] {
  return readPhones((phones ?? []).join('、'))
}

function narrow(people: Resident[], fits: (resident: Resident) => boolean): Resident[] {
  const fitting = people.filter(fits)
  return people.length > 1 && fitting.length > 0 ? fitting : people
}
