/** What lists and their fields are called when the office is asked about them, and when it answers in the table of decisions. */
import { LANGUAGES, type Language, type Words, words } from '../../../domain/language'
import { headerWord } from '../find/header'
import { ROLE_NAMES, type ROLES, type Role, roleSpec } from '../find/roles'

type FieldName = { [R in Role]: keyof (typeof ROLES)[R]['fields'] }[Role] & string

/** What an office may say of a header: a list, or that it is not to be adopted. */
export type ListAnswer = Role | 'none'

const LISTS: Record<ListAnswer, Words> = {
  residents: words('居民', 'residents'),
  households: words('住户', 'households'),
  gridWorkers: words('网格员', 'grid workers'),
  volunteers: words('志愿者', 'volunteers'),
  partners: words('共建单位', 'partners'),
  venues: words('场地', 'venues'),
  clubs: words('社团', 'clubs'),
  teachers: words('师资', 'teachers'),
  enrolments: words('社团报名', 'enrolments'),
  specialHouseholds: words('特殊户', 'households that need care'),
  campaign: words('专项缴费', 'campaign payments'),
  serviceRecords: words('服务记录', 'service records'),
  lessons: words('课程安排', 'timetable as a list'),
  none: words('不接管', 'not adopted'),
}

/** In Chinese a field is called by the plainest word of its header. */
const FIELDS: Record<FieldName, string> = {
  address: 'address',
  age: 'age',
  agreementUntil: 'agreement until',
  amount: 'amount',
  availability: 'available',
  backupName: 'backup',
  backupPhones: 'backup phones',
  birthDate: 'born on',
  building: 'building',
  buildings: 'buildings',
  busy: 'not available',
  capacity: 'capacity',
  certificate: 'certificate',
  club: 'club',
  code: 'household code',
  contact: 'contact',
  content: 'what was done',
  date: 'date',
  day: 'weekday',
  email: 'e-mail',
  endsOn: 'ends on',
  endTime: 'ends at',
  enrolledCount: 'enrolled',
  enrolledOn: 'enrolled on',
  features: 'equipment',
  fee: 'fee paid',
  feeText: 'fee',
  flags: 'flags',
  grid: 'grid',
  headName: 'head',
  helper: 'helper',
  idNumber: 'id number',
  isResident: 'lives here',
  isHead: 'is the head',
  joinedOn: 'joined on',
  keeper: 'keeper',
  kind: 'kind',
  lastVisit: 'last visit',
  level: 'level',
  minutes: 'minutes',
  name: 'name',
  needs: 'needs',
  note: 'note',
  openingHours: 'opening hours',
  outcome: 'outcome',
  paid: 'paid',
  paidOn: 'paid on',
  people: 'people',
  phones: 'phones',
  place: 'place',
  ratingText: 'rating',
  relation: 'relation to head',
  residence: 'lives here or moved',
  room: 'room',
  schedule: 'schedule',
  serviceMinutes: 'time served',
  services: 'services',
  sessionsPerWeek: 'sessions a week',
  sex: 'sex',
  situation: 'situation',
  skills: 'skills',
  special: 'needs care',
  startsOn: 'starts on',
  startTime: 'starts at',
  state: 'state',
  subject: 'for whom',
  teachers: 'teachers',
  tenure: 'tenure',
  term: 'from and until',
  tier: 'tier',
  time: 'time',
  unit: 'unit',
  venue: 'venue',
  visit: 'visiting rhythm',
  volunteer: 'volunteer',
  when: 'service times',
  worker: 'worker',
  year: 'year',
}

const NOT_USED = words('不用', 'not used')

export function listWords(list: ListAnswer, language: Language): string {
  return LISTS[list][language]
}

/** @param field null: the column is not used */
export function fieldWords(role: Role, field: string | null, language: Language): string {
  if (field === null) return NOT_USED[language]
  return (language === 'en' ? (FIELDS as Record<string, string>)[field] : roleSpec(role).fields[field]?.words[0]) ?? field
}

/** The list that is meant by its words in any language or by its code; null when none is. */
export function readList(answer: string): ListAnswer | null {
  const wanted = headerWord(answer)
  const answers: ListAnswer[] = [...ROLE_NAMES, 'none']
  return (
    answers.find(
      (list) => list.toLowerCase() === wanted || LANGUAGES.some((language) => headerWord(listWords(list, language)) === wanted),
    ) ?? null
  )
}

/** The field of the list that is meant by its words in any language, any of its header words, or its code; undefined when none is. */
export function readField(role: Role, answer: string): string | null | undefined {
  const wanted = headerWord(answer)
  const isMeant = (field: string | null) => LANGUAGES.some((language) => headerWord(fieldWords(role, field, language)) === wanted)
  if (isMeant(null)) return null
  const { fields } = roleSpec(role)
  const names = Object.keys(fields)
  return (
    names.find((field) => field.toLowerCase() === wanted || isMeant(field)) ?? names.find((field) => fields[field]?.words.includes(wanted))
  )
}
