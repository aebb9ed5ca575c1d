import { setImmediate, setTimeout } from 'node:timers/promises'
import type { SeamHandlers } from '../seam'
import type { Answers } from './answers'
import type { Books } from './books'
import type { Cache } from './cache'
import type { Calendars } from './calendars'
import type { Clock } from './clock'
import { formOfSheet, writeHeaders } from './form-destination'
import type { FormResponse, SubmittedAnswer } from './form-types'
import type { Forms } from './forms'
import type { Locks } from './locks'
import type { Mail } from './mail'
import { sentMail } from './mail-types'
import type { Properties } from './properties'
import type { Records } from './records'
import { writeLine } from './run-log'
import type { RunTime } from './run-time'
import type { SeamLayer } from './seam-layers'
import type { Store } from './store'
import type { Triggers } from './triggers'
import { WorldFault } from './world-fault'
import type { RunRecord, UiBridge } from './world-types'

/** All that a run can reach. */
export interface Surroundings {
  store: Store
  books: Books
  clock: Clock
  answers: Answers
  forms: Forms
  mail: Mail
  calendars: Calendars
  records: Records
  properties: Properties
  cache: Cache
  locks: Locks
  triggers: Triggers
  /** A submission made by a script: it fires nothing. */
  submitByScript: (formId: string, answers: SubmittedAnswer[]) => FormResponse
  formsChanged: () => void
}

/** The world as one run sees it. Its time stands still while a person is asked. */
export function seamHandlers(
  world: Surroundings,
  record: RunRecord,
  ui: UiBridge | null,
  time: RunTime,
  end: (code: string, message: string) => void,
): SeamHandlers {
  const { books, forms, properties, cache, triggers, locks, clock } = world

  function person(): UiBridge {
    if (ui) return ui
    throw new WorldFault('NO_UI', 'Cannot call SpreadsheetApp.getUi() from this context.')
  }

  async function asking<T>(question: Promise<T>): Promise<T> {
    time.pause()
    try {
      return await question
    } finally {
      time.resume()
    }
  }

  /** For primitives that only change something. */
  function done(change: () => void): null {
    change()
    return null
  }

  return {
    'workbook.info': ({ book }) => books.at(book).info(),
    'workbook.read': ({ book, ranges }) => books.at(book).read(ranges),
    'workbook.edit': ({ book, edits }) => books.at(book).edit(edits),
    'workbook.create': ({ book, title, isCopy }) => books.create(title, isCopy ? books.at(book) : null),
    'workbook.list': () => books.list(),
    'workbook.flush': () => done(() => world.store.commit()),
    'workbook.selection': () => ui?.selection() ?? null,
    'workbook.select': ({ range }) => done(() => ui?.select(range)),

    'form.create': ({ title }) => notifying(() => forms.create(title)),
    'form.get': ({ id }) => forms.get(id),
    'form.ofSheet': ({ spreadsheetId, sheetId }) => formOfSheet(forms.list(), spreadsheetId, sheetId),
    'form.save': ({ form }) =>
      notifying(() =>
        done(() => {
          const before = forms.find(form.id)
          forms.save(form)
          writeHeaders(books.at(form.destination?.spreadsheetId), before, form)
        }),
      ),
    'form.responses': ({ id, since }) => forms.responses(id, since),
    'form.submit': ({ id, answers }) => world.submitByScript(id, answers),
    'form.grade': ({ id, responses }) => notifying(() => done(() => forms.grade(id, responses))),
    'form.deleteResponses': ({ id, responseId }) => notifying(() => done(() => forms.deleteResponses(id, responseId))),

    'net.fetch': ({ request }) => world.answers.fetch(request),

    'mail.send': ({ message }) => world.mail.send(message),
    'mail.list': ({ id }) => sentMail(world.mail.list(), id),
    'mail.quota': () => world.mail.quota(),

    'calendar.list': () => world.calendars.list(),
    'calendar.save': ({ calendar }) => done(() => world.calendars.save(calendar)),
    'calendar.delete': ({ id }) => done(() => world.calendars.delete(id)),
    'calendar.events': (query) => world.calendars.events(query),
    'calendar.saveEvent': ({ event }) => done(() => world.calendars.saveEvent(event)),
    'calendar.deleteEvent': ({ id }) => done(() => world.calendars.deleteEvent(id)),

    'record.list': ({ kind, id }) => world.records.list(kind, id),
    'record.save': ({ kind, record }) => done(() => world.records.save(kind, record)),
    'record.delete': ({ kind, id }) => done(() => world.records.delete(kind, id)),

    'property.all': ({ scope }) => properties.all(scope),
    'property.set': ({ scope, values, deleteOthers }) => done(() => properties.set(scope, values, deleteOthers)),
    'property.delete': ({ scope, key }) => done(() => properties.delete(scope, key)),

    'cache.get': ({ scope, keys }) => cache.get(scope, keys),
    'cache.put': ({ scope, values, seconds }) => done(() => cache.put(scope, values, seconds)),
    'cache.remove': ({ scope, keys }) => done(() => cache.remove(scope, keys)),

    'trigger.list': () => triggers.list(),
    'trigger.create': ({ trigger }) => triggers.create(trigger),
    'trigger.delete': ({ id }) => done(() => triggers.delete(id)),

    'lock.acquire': ({ scope, milliseconds }) => locks.acquire(scope, record.id, milliseconds),
    'lock.release': ({ scope }) => done(() => locks.release(scope, record.id)),

    'clock.now': () => time.now(),
    'clock.sleep': ({ milliseconds }) => sleep(clock, time, milliseconds),

    'ui.menu': ({ menu }) => done(() => person().menu(menu)),
    'ui.alert': (question) => asking(person().alert(question)),
    'ui.prompt': (question) => asking(person().prompt(question)),
    'ui.toast': (toast) => done(() => ui?.toast(toast)),
    'ui.show': ({ page }) => done(() => person().show(page)),

    'run.end': ({ code, message }) => {
      end(code, message)
      throw new WorldFault(code, message)
    },

    'log.write': ({ level, text }) => done(() => writeLine(record, level, text, clock.now())),
  }

  function notifying<T>(change: () => T): T {
    const result = change()
    world.formsChanged()
    return result
  }
}

/** A real clock is waited for; a simulated one is set forward by as much, after everybody else had a turn. */
async function sleep(clock: Clock, time: RunTime, milliseconds: number): Promise<null> {
  if (clock.isReal()) {
    await setTimeout(milliseconds, undefined, { ref: false })
    return null
  }
  const until = clock.now() + milliseconds
  await setImmediate()
  time.slept(milliseconds)
  clock.setForward(until)
  return null
}

/** Counts a run's primitives, also those that are refused. */
export function counting(record: RunRecord): SeamLayer {
  return ({ name }, next) => {
    record.calls[name] = (record.calls[name] ?? 0) + 1
    return next()
  }
}
