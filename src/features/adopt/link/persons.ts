/** Who is meant: a resident found by id number, name, phone and address, and only when exactly one fits. */
import { groupBy } from '../../../domain/group-by'
import { foldName } from '../../../domain/person-name'
import { lettersBetween, nearestNamed } from './nearest'

export interface KnownPerson {
  id: string
  name: string
  idNumber: string | null
  phones: string[]
  address: string | null
  householdId: string | null
}

/** What a row tells of the person it means. */
export interface PersonClue {
  name: string
  idNumber: string | null
  phones: string[]
  address: string | null
}

export type FoundPerson =
  | { fit: 'one'; person: KnownPerson }
  | { fit: 'none' }
  | { fit: 'several'; people: KnownPerson[] }
  /** The id number belongs to somebody of another name. */
  | { fit: 'conflict'; person: KnownPerson }

const NICKNAME =
  /^(?:[老小大胖]\p{Script=Han}|.{1,3}(?:阿姨|婆婆|奶奶|爷爷|大爷|大妈|大娘|大哥|大姐|叔叔|叔|伯伯?|姐|哥|嫂|婶|老师|师傅|孃孃|嬢嬢|妈妈|爸爸)|.*(?:夫妇|夫妻|一家|家人|家属))$/u
const TITLE = /(?:阿姨|婆婆|奶奶|爷爷|大爷|大妈|大娘|大哥|大姐|叔叔|叔|伯伯?|姐|哥|嫂|婶|老师|师傅|孃孃|嬢嬢)$/

export interface PersonIndex {
  find(clue: PersonClue): FoundPerson
  /** Whom a mistyped name must mean: the one resident one letter away who has the telephone too; or, of three letters and more and with the same first one, no other telephone or home. */
  nearest(clue: PersonClue): KnownPerson | null
}

/** @param people each person once; duplicates must be left out by the caller */
export function indexPersons(people: readonly KnownPerson[]): PersonIndex {
  const byId = groupBy(people, ({ idNumber }) => (idNumber === null ? [] : [idNumber]))
  const byName = groupBy(people, ({ name }) => [foldName(name)])
  const byPhone = groupBy(people, ({ phones }) => phones)
  const surnames = new Set(people.map(({ name }) => name.slice(0, 1)))

  const find = (clue: PersonClue): FoundPerson => {
    const name = foldName(clue.name)
    const namesakes = byName.get(name) ?? []
    const owners = clue.idNumber === null ? [] : (byId.get(clue.idNumber) ?? [])
    const owner = owners.find((person) => foldName(person.name) === name)
    if (owner !== undefined) return { fit: 'one', person: owner }
    if (owners[0] !== undefined) return { fit: 'conflict', person: owners[0] }
    if (namesakes.length === 0) return findByNickname(clue)
    return narrow(namesakes, clue)
  }

  /** A nickname counts only beside a phone number that one resident has, of that surname where one is said. */
  const findByNickname = ({ name, phones }: PersonClue): FoundPerson => {
    if (!NICKNAME.test(name)) return { fit: 'none' }
    const surname = surnameIn(name, surnames)
    const fitting = phones
      .flatMap((phone) => byPhone.get(phone) ?? [])
      .filter((person) => surname === null || person.name.startsWith(surname))
    const [only, other] = [...new Set(fitting)]
    return only !== undefined && other === undefined ? { fit: 'one', person: only } : { fit: 'none' }
  }
  const nearest = (clue: PersonClue): KnownPerson | null => {
    const name = foldName(clue.name)
    const owners = [...new Set(clue.phones.flatMap((phone) => byPhone.get(phone) ?? []))]
    if (owners.length > 0) {
      const [only, other] = owners.filter((person) => lettersBetween(foldName(person.name), name, 1) <= 1)
      return only !== undefined && other === undefined ? only : null
    }
    const meant = NICKNAME.test(name) ? null : nearestNamed(people, name)
    if (meant === null || meant.name.slice(0, 1) !== clue.name.slice(0, 1) || (byName.get(foldName(meant.name)) ?? []).length > 1)
      return null
    const contradicts = clue.address !== null && meant.address !== null && clue.address !== meant.address
    return contradicts || (clue.phones.length > 0 && meant.phones.length > 0) ? null : meant
  }
  return { find, nearest }
}

/** Namesakes are told apart by phone, then by address. */
function narrow(namesakes: KnownPerson[], { phones, address }: PersonClue): FoundPerson {
  if (namesakes.length === 1 && namesakes[0] !== undefined) return { fit: 'one', person: namesakes[0] }
  const tests = [
    (person: KnownPerson) => person.phones.some((phone) => phones.includes(phone)),
    (person: KnownPerson) => address !== null && person.address === address,
  ]
  for (const test of tests) {
    const [only, other] = namesakes.filter(test)
    if (only !== undefined && other === undefined) return { fit: 'one', person: only }
  }
  return { fit: 'several', people: namesakes }
}

/** `程阿姨` → 程, when that is the surname of somebody here; `豆豆奶奶` and `胖姐` say none. */
function surnameIn(nickname: string, surnames: ReadonlySet<string>): string | null {
  const bare = nickname.replace(TITLE, '').replace(/^[老小](?=.$)/, '')
  return bare.length === 1 && surnames.has(bare) ? bare : null
}
