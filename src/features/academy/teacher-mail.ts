/** What a teacher is told about their lessons: first their whole week, later what is new, moved or dropped for them and the week. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import { formatWeekly, type WeeklyWindow } from '../../domain/weekly'
import { say } from '../../messages/messages'
import type { Row } from '../../tables/tables'
import { type Announcement, samePlaceAnnounced } from './announcement'
import type { Published } from './published-rows'

export interface Lesson {
  clubName: string
  window: WeeklyWindow
  venueName: string | null
  missesWish: boolean
}

export interface TeacherNews {
  added: Lesson[]
  moved: { from: Lesson; to: Lesson }[]
  dropped: Lesson[]
}

/** By teacher, those only for whom something changes: a colleague who joins or leaves is no news. */
export function newsFor(rows: readonly Published[]): Map<string, TeacherNews> {
  const news = new Map<string, TeacherNews>()
  const of = (teacherId: string): TeacherNews => {
    const known = news.get(teacherId) ?? { added: [], moved: [], dropped: [] }
    news.set(teacherId, known)
    return known
  }
  for (const { clubName, missesWish, before, now } of rows)
    for (const id of new Set([...(before?.teacherIds ?? []), ...(now?.teacherIds ?? [])])) {
      const from = before?.teacherIds.includes(id) ? before : null
      const to = now?.teacherIds.includes(id) ? now : null
      if (from === null && to !== null) of(id).added.push(lesson(clubName, to, missesWish))
      else if (from !== null && to === null) of(id).dropped.push(lesson(clubName, from))
      else if (from !== null && to !== null && !samePlaceAnnounced(from, to))
        of(id).moved.push({ from: lesson(clubName, from), to: lesson(clubName, to, missesWish) })
    }
  return news
}

/** By teacher, all lessons that are held, through the week. */
export function lessonsOf(rows: readonly Published[]): Map<string, Lesson[]> {
  const lessons = new Map<string, Lesson[]>()
  for (const { clubName, missesWish, now } of rows)
    for (const id of now?.teacherIds ?? [])
      if (now !== null) lessons.set(id, [...(lessons.get(id) ?? []), lesson(clubName, now, missesWish)])
  return new Map([...lessons].map(([id, list]) => [id, inOrder(list, (one) => one)]))
}

/**
 * Plain text in the office's language. The first e-mail a teacher gets is the timetable; where it has to tell of more than new
 * lessons it lists the changes as any later one.
 */
export function teacherMail(
  { name }: Row<'Teachers'>,
  { added, moved, dropped }: TeacherNews,
  week: readonly Lesson[],
  isFirst: boolean,
  { language, settings }: Context,
): { subject: string; body: string } {
  const place = ({ window, venueName }: Lesson) => ({
    when: formatWeekly([window], language),
    venue: venueName ?? say(language, 'publish.mail.noVenue'),
  })
  const line = (one: Lesson) => ({ club: one.clubName, ...place(one) })
  const community = settings.communityName
  const changes = [
    ...inOrder(added, (one) => one).map((one) => say(language, 'publish.mail.added', line(one))),
    ...inOrder(moved, ({ to }) => to).map(({ from, to }) => {
      const [was, is] = [place(from), place(to)]
      return say(language, 'publish.mail.moved', {
        club: to.clubName,
        from: was.when,
        fromVenue: was.venue,
        to: is.when,
        toVenue: is.venue,
      })
    }),
    ...inOrder(dropped, (one) => one).map((one) => say(language, 'publish.mail.dropped', line(one))),
  ]
  const isTimetable = isFirst && moved.length + dropped.length === 0
  const missed = [...new Set([...added, ...moved.map(({ to }) => to)].filter(({ missesWish }) => missesWish).map((one) => one.clubName))]
  const parts = [
    say(language, 'publish.mail.greeting', { name: addressed(name) }),
    ...(isTimetable ? [] : [[say(language, 'publish.mail.changes'), ...changes].join('\n')]),
    week.length === 0
      ? say(language, 'publish.mail.noLessons')
      : [say(language, 'publish.mail.week'), ...week.map((one) => say(language, 'publish.mail.lesson', line(one)))].join('\n'),
    ...(missed.length === 0 ? [] : [say(language, 'publish.mail.missesWish', { clubs: listed(missed, language) })]),
    settings.officePhone === ''
      ? say(language, 'publish.mail.askOffice')
      : say(language, 'publish.mail.askPhone', { phone: settings.officePhone }),
    say(language, 'publish.mail.signature', { community }),
  ]
  const subject = say(language, isTimetable ? 'publish.mail.first' : 'publish.mail.subject', { community, count: changes.length })
  return { subject, body: parts.join('\n\n') }
}

/** Through the week. */
function inOrder<T>(items: readonly T[], lessonOf: (item: T) => Lesson): T[] {
  const minute = (item: T) => lessonOf(item).window.day * 1440 + lessonOf(item).window.start
  return [...items].sort((a, b) => minute(a) - minute(b))
}

/** 孙老师 is addressed as 孙老师, not as 孙老师老师. */
function addressed(name: string): string {
  return name.trim().replace(/老师$/, '')
}

function lesson(clubName: string, { window, venueName }: Announcement, missesWish = false): Lesson {
  return { clubName, window, venueName, missesWish }
}
