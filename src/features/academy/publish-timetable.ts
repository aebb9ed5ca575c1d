/** Publishes the timetable: marks what is announced, and writes each teacher one e-mail about what changed for them. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import { formatWeekly } from '../../domain/weekly'
import { say } from '../../messages/messages'
import { newMail } from '../../tables/mail-draft'
import type { Change, Data, Plan, Step, Summary } from '../../tables/plan'
import { reviewChanges } from '../../tables/review-matters'
import type { Row } from '../../tables/tables'
import { type Announcement, announcementText, sameAnnouncement } from './announcement'
import { audienceIds, audiencesOf, peopleInBoth } from './audiences'
import { connectedGroups } from './connected-groups'
import { heeded, type Told } from './heeded'
import { prepareTimetable } from './prepare-timetable'
import { type Published, publishedRows, timeIsUnreadable } from './published-rows'
import { clashesBetween } from './row-clashes'
import type { RowNumber } from './scene'
import { lessonsOf, newsFor, type TeacherNews, teacherMail } from './teacher-mail'
import { type Directory, directoryOf, isVacancy } from './timetable-row'

export type PublishData = Data<'Timetable' | 'Clubs' | 'Teachers' | 'Venues' | 'Enrolments' | 'Outbox' | 'Review'>

const MOST_TOLD = 8

/**
 * One step for each group of rows that share teachers, so that a row and the e-mails that speak of it go together or not at all.
 * A teacher first hears their whole week, later what changed for them and the week; a second publishing without changes plans nothing.
 * Where rows clash or have no readable time (staff may have edited them) nothing is published, and each is named. Rows that are not
 * where the records would have them are named too, and published. Whatever is named stands in Review, all of it.
 * @param rowNumber gives what is named the row that people see
 */
export function planPublish(data: PublishData, ctx: Context, rowNumber: RowNumber = () => null): Plan {
  const teachers = directoryOf(data.Teachers)
  const rows = publishedRows(data, teachers, ctx.today)
  const faults = [...unreadable(rows), ...clashSentences(rows, data, teachers, ctx)]
  if (faults.length > 0) return refusal(faults, notes(faults), ctx)

  const week = lessonsOf(rows)
  const mailNumber = nextMailNumbers(data.Outbox)
  const changed = rows.filter(({ row, before, now }) => !sameAnnouncement(before, now) || isUnmarked(row, now))
  const figures = { added: 0, moved: 0, dropped: 0, mails: 0, calls: 0 }
  for (const { before, now } of changed)
    if (!sameAnnouncement(before, now)) figures[before === null ? 'added' : now === null ? 'dropped' : 'moved'] += 1

  const unreachable = new Set<string>()
  const steps = connectedGroups(changed, ({ before, now }) => [...(before?.teacherIds ?? []), ...(now?.teacherIds ?? [])]).map(
    (group): Step => {
      const mails: Change[] = []
      for (const [teacherId, news] of newsFor(group)) {
        const teacher = teachers.byId.get(teacherId)
        if (teacher === undefined) {
          unreachable.add(teacherId)
          continue
        }
        if (isVacancy(teacher.name)) continue
        const mail = newMail(draftFor(teacher, news), ctx)
        figures[mail.record.state === 'CALL' ? 'calls' : 'mails'] += 1
        mails.push(mail)
      }
      return [...group.map((one) => mark(one, ctx)), ...mails]
    },
  )
  const odd = steps.length === 0 ? [] : heeded(prepareTimetable({ ...data, Timetable: asTheyStand(rows), Calendar: [] }, ctx), ctx)
  const summary = [...summaryOf(figures, steps.length, [...unreachable], rows, ctx), ...firstFew('publish.heed', odd, ctx)]
  return { kind: 'publishTimetable', steps: steps.length === 0 ? [] : [...steps, ...notes(odd)], summary }

  function notes(told: readonly Told[]): Step[] {
    const matters = told.map(({ key, params, rowIds: [first = '', ...others] }) => ({
      key: [key, first, ...others].join(':'),
      code: key,
      reason: say(ctx.language, key, params),
      sourceTab: ctx.tabTitle('Timetable'),
      sourceRow: rowNumber('Timetable', first),
      sourceColumn: null,
      raw: null,
    }))
    const changes = reviewChanges('publish', matters, data.Review, ctx)
    return changes.length === 0 ? [] : [changes]
  }

  function draftFor(teacher: Row<'Teachers'>, news: TeacherNews) {
    const number = mailNumber(teacher.id)
    const { subject, body } = teacherMail(teacher, news, week.get(teacher.id) ?? [], number === 1, ctx)
    return {
      key: `timetable:${teacher.id}:${number}`,
      to: teacher.email,
      name: teacher.name,
      phones: teacher.phones,
      subject,
      body,
    }
  }
}

/** The rows that are held, as if staff had locked them all: what they say counts, not what their clubs say. */
function asTheyStand(rows: readonly Published[]): Row<'Timetable'>[] {
  return rows.flatMap(({ row, now }) => (now === null ? [] : [{ ...row, locked: true }]))
}

/** Announced as it stands, but the row does not say so. */
function isUnmarked(row: Row<'Timetable'>, now: Announcement | null): boolean {
  return now !== null && row.state !== 'published'
}

/** The row says what was announced. A dropped row goes when its club is gone or paused, unless it is locked. */
function mark({ row, now, clubIsOver }: Published, ctx: Context): Change {
  if (now !== null) {
    const set = { state: 'published', publishedAs: announcementText(now), publishedAt: ctx.now } as const
    return { kind: 'update', table: 'Timetable', id: row.id, set }
  }
  if (clubIsOver && row.locked !== true) return { kind: 'delete', table: 'Timetable', id: row.id }
  const state = row.state === 'published' ? 'draft' : row.state
  return { kind: 'update', table: 'Timetable', id: row.id, set: { state, publishedAs: null, publishedAt: null } }
}

function unreadable(rows: readonly Published[]): Told[] {
  return rows
    .filter(timeIsUnreadable)
    .map(({ clubName, row: { id, session } }) => ({ key: 'rule.noTime', params: { club: clubName, session }, rowIds: [id] }))
}

function clashSentences(rows: readonly Published[], data: PublishData, teachers: Directory<Row<'Teachers'>>, ctx: Context): Told[] {
  const audiences = audiencesOf(data.Enrolments, data.Clubs)
  const byId = new Map(rows.map((one) => [one.row.id, one]))
  const held = rows.flatMap(({ row, now }) =>
    now === null ? [] : [{ id: row.id, clubId: row.clubId, audienceIds: audienceIds(audiences, row.clubId), ...now }],
  )
  return clashesBetween(held).flatMap(({ justification, sessionIds: rowIds }): Told[] => {
    const [first, second] = rowIds.map((id) => byId.get(id))
    if (first?.now == null || second?.now == null) return []
    const params = {
      club: first.clubName,
      when: formatWeekly([first.now.window], ctx.language),
      other: second.clubName,
      otherWhen: formatWeekly([second.now.window], ctx.language),
    }
    switch (justification.code) {
      case 'venueClash':
        return [{ key: 'rule.venueClash', params: { ...params, venue: first.now.venueName ?? '' }, rowIds }]
      case 'teacherClash':
        return [
          {
            key: 'rule.teacherClash',
            params: { ...params, teacher: teachers.byId.get(justification.params.teacherId)?.name ?? '' },
            rowIds,
          },
        ]
      case 'audienceClash': {
        const shared = peopleInBoth(audiences, first.row.clubId, second.row.clubId)
        return [{ key: shared > 0 ? 'rule.audienceClash' : 'rule.apart', params: { ...params, shared }, rowIds }]
      }
      case 'classClash':
        return [{ key: 'rule.classClash', params, rowIds }]
      default:
        return []
    }
  })
}

function refusal(faults: readonly Told[], steps: Step[], ctx: Context): Plan {
  return { kind: 'publishRefused', steps, summary: firstFew('publish.refused', faults, ctx) }
}

/** How many there are, and the first few; nothing when there are none. */
function firstFew(title: 'publish.refused' | 'publish.heed', sentences: readonly Summary[], { tabTitle }: Context): Summary[] {
  if (sentences.length === 0) return []
  const more = sentences.length - MOST_TOLD
  return [
    { key: title, params: { count: sentences.length } },
    ...sentences.slice(0, MOST_TOLD).map(({ key, params }) => ({ key, params })),
    ...(more > 0 ? [{ key: 'timetable.moreProblems' as const, params: { count: more, tab: tabTitle('Review') } }] : []),
  ]
}

/** The number of the next e-mail to a teacher, after those in the Outbox. */
function nextMailNumbers(outbox: readonly Row<'Outbox'>[]): (teacherId: string) => number {
  const last = new Map<string, number>()
  for (const { key } of outbox) {
    const match = /^timetable:(.+):(\d+)$/.exec(key)
    if (match?.[1] !== undefined) last.set(match[1], Math.max(last.get(match[1]) ?? 0, Number(match[2])))
  }
  return (teacherId) => (last.get(teacherId) ?? 0) + 1
}

function summaryOf(
  figures: { added: number; moved: number; dropped: number; mails: number; calls: number },
  steps: number,
  unreachable: readonly string[],
  rows: readonly Published[],
  { language }: Context,
): Summary[] {
  if (steps === 0) return [{ key: 'publish.nothing', params: {} }]
  const { mails, calls, ...changes } = figures
  const withoutTeacher = rows.filter(({ now }) => now?.teacherIds.length === 0).length
  return [
    { key: 'publish.done', params: changes },
    { key: 'publish.mails', params: { mails, calls } },
    ...(withoutTeacher > 0 ? [{ key: 'publish.withoutTeacher' as const, params: { count: withoutTeacher } }] : []),
    ...(unreachable.length > 0 ? [{ key: 'publish.teacherGone' as const, params: { teachers: listed(unreachable, language) } }] : []),
  ]
}
