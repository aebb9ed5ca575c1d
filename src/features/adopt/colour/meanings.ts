/** What a colour may mean in a list: something one of its fields can hold, a note, or nothing. */
import { LANGUAGES, type Language, type Words, words } from '../../../domain/language'
import type { Columns } from '../../../tables/table'
import { tables } from '../../../tables/tables'
import { type Role, roleSpec } from '../find/roles'
import { readFlags } from '../normalise/flags'
import { compact } from '../normalise/plain-text'

/** `nothing`, `note` (the words are kept), `deceased`, a yes/no field such as `movedAway`, or a field and what it then holds: `flags:disabled`. */
export interface Meaning {
  code: string
  /** What is kept in the note; '' where nothing is. */
  note: string
}

const NOTHING = words('没有意思', 'means nothing')
const DECEASED = words('已去世', 'deceased')

/** Fields that a colour may speak for. */
const FIELDS: Partial<Record<Role, string[]>> = {
  residents: ['movedAway', 'volunteer', 'flags'],
  households: ['vacant', 'flags'],
  specialHouseholds: ['flags'],
  volunteers: ['isResident'],
  clubs: ['paused', 'popular'],
  teachers: ['isResident'],
  enrolments: ['state'],
  campaign: ['paid'],
}

/** What legends write, beside the words of the tables. */
const SPOKEN: [code: string, words: RegExp][] = [
  ['nothing', /^$|没有?意[思义]|无意义/],
  ['deceased', /去世|死亡|过世|已故|离世|病故|deceased|died/i],
  ['movedAway', /搬(?![来进入到])|迁出|迁走|已迁|离开|moved/i],
  ['vacant', /空置|空房|无人住|vacant/i],
  ['paused', /暂?停|paused/i],
  ['state:withdrawn', /退|取消|withdrawn/i],
  ['state:waiting', /候补|排队|waiting/i],
  ['paid', /已[缴交]|\bpaid\b/i],
]

export interface MeaningOption {
  code: string
  words: Words
}

export function meaningOptions(role: Role): MeaningOption[] {
  const columns: Columns = tables[roleSpec(role).table].columns
  const options = (FIELDS[role] ?? []).flatMap((field): MeaningOption[] => {
    const column = columns[field]
    if (column === undefined) return []
    if (column.kind === 'boolean') return [{ code: field, words: column.header }]
    return Object.entries(column.choices ?? {}).map(([choice, choiceWords]) => ({ code: `${field}:${choice}`, words: choiceWords }))
  })
  const after = options.findIndex(({ code }) => code === 'movedAway') + 1
  if (after > 0) options.splice(after, 0, { code: 'deceased', words: DECEASED })
  return [...options, { code: 'nothing', words: NOTHING }]
}

/** What an answer of the office, or a legend, means for the list; words that name no field of it are a note. */
export function readMeaning(role: Role, answer: string, language: Language): Meaning {
  const options = meaningOptions(role)
  const wanted = compact(answer).toLowerCase()
  const isWord = ({ code, words: said }: MeaningOption) =>
    code.toLowerCase() === wanted || LANGUAGES.some((language) => compact(said[language]).toLowerCase() === wanted)
  const flag = readFlags(answer).value[0]
  const spoken = SPOKEN.find(([code, said]) => options.some((option) => option.code === code) && said.test(wanted))?.[0]
  const code = options.find(isWord)?.code ?? spoken ?? options.find((option) => option.code === `flags:${flag}`)?.code
  if (code === undefined) return { code: 'note', note: answer.trim() }
  return { code, note: code === 'deceased' ? DECEASED[language] : '' }
}

export function meaningWords(role: Role, { code, note }: Meaning, language: Language): string {
  return meaningOptions(role).find((option) => option.code === code)?.words[language] ?? note
}

/** Fills the fields of a record that the meaning speaks for. What the row says itself in words stays. */
export function applyMeaning(record: object, { code, note }: Meaning): void {
  const fields = record as Record<string, unknown>
  const [field = '', choice] = code.split(':')
  if (code === 'note') addNote(fields, note)
  else if (code === 'deceased') {
    fields.movedAway = true
    addNote(fields, note)
  } else if (choice === undefined) {
    if (field !== 'nothing') fields[field] ??= true
  } else if (Array.isArray(fields[field]) || fields[field] === null) {
    const held = (fields[field] ?? []) as string[]
    if (!held.includes(choice)) fields[field] = [...held, choice]
  } else fields[field] = choice
}

function addNote(fields: Record<string, unknown>, note: string): void {
  const before = fields.note
  fields.note = typeof before === 'string' && before !== '' ? (before.includes(note) ? before : `${before}；${note}`) : note
}
