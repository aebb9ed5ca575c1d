/** Things named in short: a club, a venue, a teacher, linked only when exactly one fits. */
import { surnameOfTeacher, withoutTeacherTitle } from '../normalise/name'
import { compact } from '../normalise/plain-text'

export type NameFit<T> = { fit: 'one'; thing: T } | { fit: 'none' } | { fit: 'several' }

interface Named {
  name: string
}

type Test = (full: string, written: string) => boolean

/** A longer text is prose, not a name in short. */
const LONGEST_NAME = 60

const INSIDE: Test = (full, written) => full.includes(written)
const AROUND: Test = (full, written) => full.length >= 2 && written.includes(full)
const IN_ORDER: Test = (full, written) => {
  let at = 0
  for (const char of full) if (char === written[at]) at++
  return at === written.length
}
const ANY_ORDER: Test = (full, written) => {
  const left = [...full]
  return [...written].every((char) => {
    const at = left.indexOf(char)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
}

/** A club: the full name, else a part of it (`短视频`), its characters in order (`太极初级`), or in any order (`毛笔书法`). */
export function findClub<T extends Named>(clubs: readonly T[], written: string): NameFit<T> {
  return findNamed(clubs, written, [INSIDE, AROUND, IN_ORDER, ANY_ORDER])
}

/** A venue: the full name, else a part of it (`多功能厅`), else a longer text with one venue's name in it. */
export function findVenue<T extends Named>(venues: readonly T[], written: string): NameFit<T> {
  return findNamed(venues, written, [INSIDE, AROUND])
}

/** A teacher: the full name, with or without a title, else a surname with a title (`程老师`) when one teacher has it. */
export function findTeacher<T extends Named>(teachers: readonly T[], written: string): NameFit<T> {
  const full = withoutTeacherTitle(written)
  const exact = teachers.filter(({ name }) => name === written || name === full)
  if (exact.length > 0) return fitOf(exact)
  const surname = surnameOfTeacher(written)
  return surname === null ? { fit: 'none' } : fitOf(teachers.filter(({ name }) => name.startsWith(surname)))
}

function findNamed<T extends Named>(things: readonly T[], text: string, tests: readonly Test[]): NameFit<T> {
  const written = foldThing(text)
  const exact = things.filter(({ name }) => foldThing(name) === written)
  if (exact.length > 0) return fitOf(exact)
  if (written.length < 2 || written.length > LONGEST_NAME) return { fit: 'none' }
  const bare = written.replace(/\([^()]*\)$/, '')
  if (bare !== written && bare !== '') {
    const found = findNamed(things, bare, tests)
    if (found.fit !== 'none') return found
  }
  for (const test of tests) {
    const fitting = things.filter(({ name }) => test(foldThing(name), written))
    if (fitting.length > 0) return fitOf(fitting)
  }
  return { fit: 'none' }
}

function fitOf<T>(things: readonly T[]): NameFit<T> {
  const [only, other] = things
  if (only === undefined) return { fit: 'none' }
  return other === undefined ? { fit: 'one', thing: only } : { fit: 'several' }
}

function foldThing(text: string): string {
  return compact(text).toLowerCase()
}
