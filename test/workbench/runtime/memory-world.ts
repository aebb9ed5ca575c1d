import type { HtmlPage, MenuItem, PropertyScope, SeamHandlers, TriggerRecord } from '../../../workbench/seam'
import type { CellRange } from '../../../workbench/workbook/reads'
import { openWorkbook, type Workbook } from '../../../workbench/workbook/workbook'
import { type CannedAnswer, createAnswers } from '../../../workbench/world/answers'
import type { CalendarRecord, EventRecord } from '../../../workbench/world/calendar-types'
import { primaryCalendar } from '../../../workbench/world/calendars'
import { emptyForm } from '../../../workbench/world/form-definition'
import { formOfSheet } from '../../../workbench/world/form-destination'
import type { FormDefinition, FormResponse } from '../../../workbench/world/form-types'
import { type MailMessage, sentMail } from '../../../workbench/world/mail-types'
import type { RecordKind, RecordKinds } from '../../../workbench/world/record-types'

/** A world without a folder: a real workbook, everything else plain maps. */
export interface MemoryWorld {
  workbook: Workbook
  /** The further spreadsheets. */
  books: Map<string, Workbook>
  handlers: SeamHandlers
  mail: MailMessage[]
  /** When each of them was sent. */
  sentAt: number[]
  triggers: TriggerRecord[]
  forms: Map<string, FormDefinition>
  responses: FormResponse[]
  calendars: Map<string, CalendarRecord>
  events: Map<string, EventRecord>
  records: { kind: RecordKind; record: RecordKinds[RecordKind] }[]
  menus: MenuItem[]
  pages: HtmlPage[]
  toasts: { title: string | null; message: string; seconds: number }[]
  questions: { title: string | null; message: string; buttons: string[] }[]
  selected: CellRange[]
  slept: number[]
  /** What the next alert or prompt answers. */
  answer: { button: string; text: string }
  /** Locks that another run holds. */
  lockedElsewhere: Set<PropertyScope>
  now: number
}

export function memoryWorld(workbook = openWorkbook(), canned: CannedAnswer[] = []): MemoryWorld {
  const properties = new Map<PropertyScope, Record<string, string>>()
  const cache = new Map<string, string>()
  let ids = 1000
  const nextId = () => String(++ids)
  const form = (id: string): FormDefinition => {
    const found = world.forms.get(id)
    if (!found) throw Object.assign(new Error('No item with the given ID could be found.'), { code: 'NO_SUCH_FORM' })
    return found
  }
  const bookAt = (id: string | undefined): Workbook => {
    const found = id === undefined ? workbook : world.books.get(id)
    if (found) return found
    throw Object.assign(new Error('You do not have permission to access the requested document.'), { code: 'NO_SUCH_SPREADSHEET' })
  }
  const world: Omit<MemoryWorld, 'handlers'> = {
    workbook,
    books: new Map(),
    mail: [],
    sentAt: [],
    triggers: [],
    forms: new Map(),
    responses: [],
    calendars: new Map([['office@example.org', primaryCalendar('office@example.org', 'Asia/Shanghai')]]),
    events: new Map(),
    records: [],
    menus: [],
    pages: [],
    toasts: [],
    questions: [],
    selected: [],
    slept: [],
    answer: { button: 'OK', text: '' },
    lockedElsewhere: new Set(),
    now: Date.UTC(2026, 10, 23, 2, 30),
  }
  const answers = createAnswers()
  answers.set(canned)
  const handlers: SeamHandlers = {
    'workbook.info': ({ book }) => bookAt(book).info(),
    'workbook.read': ({ book, ranges }) => bookAt(book).read(ranges),
    'workbook.edit': ({ book, edits }) => bookAt(book).edit(edits),
    'workbook.create': ({ book, title, isCopy }) => {
      const made = openWorkbook(isCopy ? { snapshot: structuredClone(bookAt(book).snapshot()) } : {})
      made.edit([{ kind: 'title', title }])
      const id = nextId()
      world.books.set(id, made)
      return id
    },
    'workbook.list': () => [...world.books].map(([id, book]) => ({ id, title: book.info().title })),
    'workbook.flush': () => null,
    'workbook.selection': () => null,
    'workbook.select': ({ range }) => void world.selected.push(range) as never,
    'form.create': ({ title }) => {
      const made = emptyForm(nextId(), title)
      world.forms.set(made.id, made)
      return made
    },
    'form.get': ({ id }) => form(id),
    'form.ofSheet': ({ spreadsheetId, sheetId }) => formOfSheet([...world.forms.values()], spreadsheetId, sheetId),
    'form.save': ({ form: given }) => void world.forms.set(given.id, given) as never,
    'form.responses': ({ id, since }) => world.responses.filter((response) => response.formId === id && response.at > (since ?? -1)),
    'form.submit': ({ id, answers }) => {
      const response = { id: nextId(), formId: form(id).id, at: world.now, email: '', answers }
      world.responses.push(response)
      return response
    },
    'form.grade': ({ responses }) => {
      for (const { id, grades } of responses) {
        const known = world.responses.find((response) => response.id === id)
        if (known) known.grades = { ...known.grades, ...grades }
      }
      return null
    },
    'form.deleteResponses': ({ id, responseId }) => {
      world.responses = world.responses.filter((given) => given.formId !== id || (responseId !== null && given.id !== responseId))
      return null
    },
    'net.fetch': ({ request }) => answers.fetch(request),
    'mail.send': ({ message }) => {
      world.mail.push(message)
      world.sentAt.push(world.now)
      return mailId(world.mail.length - 1)
    },
    'mail.list': ({ id }) =>
      sentMail(
        world.mail.map((message, index) => ({ ...message, id: mailId(index), at: world.sentAt[index] ?? 0 })),
        id,
      ),
    'mail.quota': () => 100 - world.mail.length,
    'calendar.list': () => [...world.calendars.values()],
    'calendar.save': ({ calendar }) => void world.calendars.set(calendar.id, calendar) as never,
    'calendar.delete': ({ id }) => void world.calendars.delete(id) as never,
    'calendar.events': ({ calendarId, id }) =>
      [...world.events.values()].filter((event) => event.calendarId === calendarId && (id === null || event.id === id)),
    'calendar.saveEvent': ({ event }) => void world.events.set(event.id, event) as never,
    'calendar.deleteEvent': ({ id }) => void world.events.delete(id) as never,
    'record.list': ({ kind, id }) =>
      world.records.filter((entry) => entry.kind === kind && (id === null || entry.record.id === id)).map((entry) => entry.record),
    'record.save': ({ kind, record }) => {
      const known = world.records.find((entry) => entry.kind === kind && entry.record.id === record.id)
      if (known) known.record = record
      else world.records.push({ kind, record })
      return null
    },
    'record.delete': ({ kind, id }) => {
      world.records = world.records.filter((entry) => entry.kind !== kind || entry.record.id !== id)
      return null
    },
    'property.all': ({ scope }) => properties.get(scope) ?? {},
    'property.set': ({ scope, values, deleteOthers }) =>
      void properties.set(scope, { ...(deleteOthers ? {} : properties.get(scope)), ...values }) as never,
    'property.delete': ({ scope, key }) => {
      const { [key ?? '']: _, ...others } = properties.get(scope) ?? {}
      properties.set(scope, key === null ? {} : others)
      return null
    },
    'cache.get': ({ scope, keys }) =>
      Object.fromEntries(keys.flatMap((key) => (cache.has(`${scope} ${key}`) ? [[key, cache.get(`${scope} ${key}`) ?? '']] : []))),
    'cache.put': ({ scope, values }) => {
      for (const [key, value] of Object.entries(values)) cache.set(`${scope} ${key}`, value)
      return null
    },
    'cache.remove': ({ scope, keys }) => {
      for (const key of keys) cache.delete(`${scope} ${key}`)
      return null
    },
    'trigger.list': () => world.triggers,
    'trigger.create': ({ trigger }) => {
      const made = { id: nextId(), ...trigger }
      world.triggers.push(made)
      return made
    },
    'trigger.delete': ({ id }) => {
      world.triggers = world.triggers.filter((trigger) => trigger.id !== id)
      return null
    },
    'lock.acquire': ({ scope }) => !world.lockedElsewhere.has(scope),
    'lock.release': () => null,
    'clock.now': () => world.now,
    'clock.sleep': ({ milliseconds }) => {
      world.slept.push(milliseconds)
      world.now += milliseconds
      return null
    },
    'ui.menu': ({ menu }) => void world.menus.push(menu) as never,
    'ui.alert': (question) => {
      world.questions.push(question)
      return world.answer.button
    },
    'ui.prompt': (question) => {
      world.questions.push(question)
      return world.answer
    },
    'ui.toast': (toast) => void world.toasts.push(toast) as never,
    'ui.show': ({ page }) => void world.pages.push(page) as never,
    'run.end': ({ message }) => {
      throw new Error(message)
    },
    'log.write': () => null,
  }
  return Object.assign(world, { handlers })
}

/** As a world's own, a UUID. */
function mailId(index: number): string {
  return `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`
}
