/** How much speaks for two rows of one name being one person, and what speaks against it. */
import { foldName } from '../../../domain/person-name'
import type { Born } from '../normalise/born'
import { birthOfId } from '../normalise/id-number'

/** What is known of a person in a list; a list that does not ask for something has null or nothing there. */
export interface Traits {
  name: string
  /** What the office wrote behind the name to tell namesakes apart. */
  nameNote: string | null
  idNumber: string | null
  birthOn: string | null
  /** By a month or an age, where no day is told. */
  born: Born | null
  sex: string | null
  phones: readonly string[]
  email: string | null
  address: string | null
  /** Rows of one household have one number. */
  household: number | null
}

export type Clue = 'idNumber' | 'birthOn' | 'born' | 'phones' | 'email' | 'home' | 'sex' | 'nameNote'

/** What a clue adds where it agrees and where it differs. */
type Weights = Record<Clue, readonly [agrees: number, differs: number]>

/** Families share a telephone, and move; a birth date and a home together leave nobody else. */
export const AMONG_RESIDENTS: Weights = {
  idNumber: [80, -100],
  birthOn: [45, -30],
  born: [25, -10],
  phones: [35, 0],
  email: [25, 0],
  home: [22, -5],
  sex: [5, -30],
  nameNote: [5, -100],
}

/** Lists of those who help ask neither for a birth date nor for an id number: name and telephone tell who it is. */
export const AMONG_HELPERS: Weights = { ...AMONG_RESIDENTS, phones: [65, 0], email: [65, 0] }

const SAME_NAME = 20
const CERTAIN = 85
const WORTH_ASKING = 20
/** Each is enough to ask; sex is not. */
const TELLING: readonly Clue[] = ['birthOn', 'born', 'phones', 'email', 'home']
/** Whoever differs in one of these is never taken for the same without being asked. */
const CONTRADICTING: readonly Clue[] = ['birthOn', 'home', 'sex']

export interface Likeness {
  /** 0 to 100. */
  score: number
  agree: Clue[]
  differ: Clue[]
  /** `one` is certain, `ask` needs a person's word, `two` are namesakes. */
  verdict: 'one' | 'ask' | 'two'
}

/**
 * One valid id number tells one person whatever else differs, two valid ones two, and so do two remarks such as 大 and 小. Otherwise the
 * clues are added up. For two rows of one name.
 */
export function likenessOf(one: Traits, other: Traits, weights: Weights): Likeness {
  const clues = CLUES.map(([clue, compare]) => [clue, compare(one, other)] as const)
  const agree = clues.flatMap(([clue, fits]) => (fits === true ? [clue] : []))
  const differ = clues.flatMap(([clue, fits]) => (fits === false ? [clue] : []))
  const sum =
    SAME_NAME + agree.reduce((total, clue) => total + weights[clue][0], 0) + differ.reduce((total, clue) => total + weights[clue][1], 0)
  const score = agree.includes('idNumber') ? 100 : Math.min(100, Math.max(0, sum))
  return { score, agree, differ, verdict: verdictOf(score, agree, differ) }
}

function verdictOf(score: number, agree: readonly Clue[], differ: readonly Clue[]): Likeness['verdict'] {
  if (agree.includes('idNumber')) return 'one'
  if (differ.includes('idNumber') || differ.includes('nameNote')) return 'two'
  if (score >= CERTAIN && !differ.some((clue) => CONTRADICTING.includes(clue))) return 'one'
  return score >= WORTH_ASKING && agree.some((clue) => TELLING.includes(clue)) ? 'ask' : 'two'
}

/** True where both have it and agree, false where they differ, null where it says nothing. */
type Comparison = (one: Traits, other: Traits) => boolean | null

const CLUES: [Clue, Comparison][] = [
  ['idNumber', (one, other) => alike(one.idNumber, other.idNumber)],
  ['birthOn', (one, other) => share(birthsOf(one), birthsOf(other))],
  ['born', (one, other) => bornAlike(one.born, birthsOf(other)) ?? bornAlike(other.born, birthsOf(one))],
  ['phones', (one, other) => share(one.phones, other.phones)],
  ['email', (one, other) => alike(one.email, other.email)],
  ['home', (one, other) => (one.household !== null && one.household === other.household ? true : alike(one.address, other.address))],
  ['sex', (one, other) => alike(one.sex, other.sex)],
  ['nameNote', (one, other) => alike(tellingNote(one.nameNote), tellingNote(other.nameNote))],
]

function alike(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one === other
}

function share(some: readonly string[], others: readonly string[]): boolean | null {
  return some.length === 0 || others.length === 0 ? null : some.some((one) => others.includes(one))
}

function bornAlike(born: Born | null, days: readonly string[]): boolean | null {
  return born === null || days.length === 0 ? null : days.some((day) => born.from <= day && day <= born.to)
}

/** As written, and as the id number tells. */
function birthsOf({ birthOn, idNumber }: Traits): string[] {
  return [birthOn, idNumber === null ? null : birthOfId(idNumber)].filter((day) => day !== null)
}

/** Null for a remark on what became of a person, or what they are to the household, which tells no namesakes apart. */
function tellingNote(note: string | null): string | null {
  return note === null || /户主|故|去世|迁|搬|租|志愿|党员/.test(note) ? null : foldName(note)
}
