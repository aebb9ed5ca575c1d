/**
 * The one synchronous seam between a run (Apps Script services inside a bare vm) and the world (workbook, forms, mail …).
 * Every value that crosses it is JSON: no Date, no function, no undefined inside arrays. Rows and columns count from 0,
 * ends are exclusive. A call that cannot be carried out throws in the run with the world's words.
 */
import type { Edit, EditReply } from './workbook/edits'
import type { CellRange, ReadRequest, ReadResult, WorkbookInfo } from './workbook/reads'
import type { CalendarRecord, EventRecord } from './world/calendar-types'
import type { EventQuery } from './world/calendars'
import type { FormDefinition, FormResponse, Grade, SubmittedAnswer } from './world/form-types'
import type { MailMessage } from './world/mail-types'
import type { RecordKind, RecordKinds } from './world/record-types'

export type PropertyScope = 'script' | 'user' | 'document'
export type AuthMode = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL'

/** With an hour it keeps to the clock of a zone, else it is only a period. */
export interface PeriodicSchedule {
  everyMinutes: number
  atHour?: number
  /** Within the hour, or a little beyond either end of it. */
  minute?: number
  /** Sunday is 0. */
  weekDay?: number
  /** 1 to 31; a month without such a day is left out. */
  monthDay?: number
  /** IANA name; the script's when absent. */
  timeZone?: string
}

export interface TriggerRecord {
  id: string
  handler: string
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'ON_EVENT_UPDATED'
  /** 'SPREADSHEETS' with a spreadsheet's id (null: the script's own), 'FORMS' with a form id, 'CALENDAR' with its address, 'DOCUMENTS' with an id, 'CLOCK' for time. */
  source: 'SPREADSHEETS' | 'FORMS' | 'CALENDAR' | 'DOCUMENTS' | 'CLOCK'
  sourceId: string | null
  /** Time triggers only. */
  schedule: PeriodicSchedule | { at: number } | null
}

export interface HtmlPage {
  kind: 'sidebar' | 'dialog'
  title: string
  html: string
  width: number | null
  height: number | null
  modal: boolean
}

export interface MenuItem {
  /** `gone` takes the menu with that label away. */
  kind: 'item' | 'separator' | 'menu' | 'gone'
  label: string
  handler: string | null
  items: MenuItem[]
}

/** Which spreadsheet is meant: the script's own when absent, else another of the person's by its id. */
interface OfBook {
  book?: string
}

/** name → (arguments → result). The run side is `call(name, args)`; the world side is one function per name. */
export interface Primitives {
  'workbook.info': (a: OfBook) => WorkbookInfo
  'workbook.read': (a: OfBook & { ranges: ReadRequest[] }) => ReadResult[]
  /** All or nothing, one revision; one reply per edit, in order. */
  'workbook.edit': (a: OfBook & { edits: Edit[] }) => EditReply[]
  /** Makes a further spreadsheet, a copy of this one or one with an empty sheet; gives its id. */
  'workbook.create': (a: OfBook & { title: string; isCopy: boolean }) => string
  /** Ids and titles of the further spreadsheets, in the order in which they were made. */
  'workbook.list': (a: Record<string, never>) => { id: string; title: string }[]
  'workbook.flush': (a: Record<string, never>) => null
  /** What the person who started this run has selected; null when nobody did. */
  'workbook.selection': (a: Record<string, never>) => CellRange | null
  'workbook.select': (a: { range: CellRange }) => null

  'form.create': (a: { title: string }) => FormDefinition
  'form.get': (a: { id: string }) => FormDefinition
  /** The id of the form whose responses are rows of this sheet (of any of the spreadsheet when null); null when there is none. */
  'form.ofSheet': (a: { spreadsheetId: string; sheetId: number | null }) => string | null
  /** Replaces the definition; items keep their ids. */
  'form.save': (a: { form: FormDefinition }) => null
  'form.responses': (a: { id: string; since: number | null }) => FormResponse[]
  'form.submit': (a: { id: string; answers: SubmittedAnswer[] }) => FormResponse
  /** Grades by item id, for each response's id. */
  'form.grade': (a: { id: string; responses: { id: string; grades: Record<string, Grade> }[] }) => null
  'form.deleteResponses': (a: { id: string; responseId: string | null }) => null

  /** Nothing leaves this computer: what the conditions answer, or an error as for a server that cannot be found. */
  'net.fetch': (a: { request: FetchRequest }) => FetchAnswer

  /** Gives its id. */
  'mail.send': (a: { message: MailMessage }) => string
  /** All that was sent, the oldest first, without the bytes of files; or the one whose id begins like this, whole. */
  'mail.list': (a: { id: string | null }) => (MailMessage & { id: string; at: number })[]
  'mail.quota': (a: Record<string, never>) => number

  'calendar.list': (a: Record<string, never>) => CalendarRecord[]
  'calendar.save': (a: { calendar: CalendarRecord }) => null
  'calendar.delete': (a: { id: string }) => null
  'calendar.events': (a: EventQuery) => EventRecord[]
  'calendar.saveEvent': (a: { event: EventRecord }) => null
  'calendar.deleteEvent': (a: { id: string }) => null

  /** What Gmail and Drive keep: all of a kind in the order in which they were made, or the one with this id. */
  'record.list': (a: { kind: RecordKind; id: string | null }) => RecordKinds[RecordKind][]
  /** Makes it or replaces it. */
  'record.save': (a: { kind: RecordKind; record: RecordKinds[RecordKind] }) => null
  'record.delete': (a: { kind: RecordKind; id: string }) => null

  'property.all': (a: { scope: PropertyScope }) => Record<string, string>
  'property.set': (a: { scope: PropertyScope; values: Record<string, string>; deleteOthers: boolean }) => null
  'property.delete': (a: { scope: PropertyScope; key: string | null }) => null

  'cache.get': (a: { scope: PropertyScope; keys: string[] }) => Record<string, string>
  'cache.put': (a: { scope: PropertyScope; values: Record<string, string>; seconds: number }) => null
  'cache.remove': (a: { scope: PropertyScope; keys: string[] }) => null

  'trigger.list': (a: Record<string, never>) => TriggerRecord[]
  'trigger.create': (a: { trigger: Omit<TriggerRecord, 'id'> }) => TriggerRecord
  'trigger.delete': (a: { id: string }) => null

  /** Waits up to `milliseconds`; false when another run still holds it. */
  'lock.acquire': (a: { scope: PropertyScope; milliseconds: number }) => boolean
  'lock.release': (a: { scope: PropertyScope }) => null

  'clock.now': (a: Record<string, never>) => number
  'clock.sleep': (a: { milliseconds: number }) => null

  'ui.menu': (a: { menu: MenuItem }) => null
  /** Buttons: OK, CANCEL, YES, NO, CLOSE. Blocks until the person answers; the run's clock stands still meanwhile. */
  'ui.alert': (a: { title: string | null; message: string; buttons: string[] }) => string
  'ui.prompt': (a: { title: string | null; message: string; buttons: string[] }) => { button: string; text: string }
  'ui.toast': (a: { title: string | null; message: string; seconds: number }) => null
  'ui.show': (a: { page: HtmlPage }) => null

  /** Ends the run where it is: the script cannot catch it. */
  'run.end': (a: { code: string; message: string }) => null

  'log.write': (a: { level: 'debug' | 'info' | 'warn' | 'error'; text: string }) => null
}

export type PrimitiveName = keyof Primitives
export type PrimitiveArguments<N extends PrimitiveName> = Parameters<Primitives[N]>[0]
export type PrimitiveResult<N extends PrimitiveName> = ReturnType<Primitives[N]>

/** What of the script asks: the outermost service method by its full name, null outside of all; `begins` for its first primitive. */
export interface SeamCaller {
  service: string | null
  begins: boolean
}

/** The world's side: a primitive may wait (locks, alerts, sleep). */
export type SeamHandlers = {
  [N in PrimitiveName]: (args: PrimitiveArguments<N>, caller?: SeamCaller) => PrimitiveResult<N> | Promise<PrimitiveResult<N>>
}

/** What a run is started with; all of it JSON. */
export interface RunRequest {
  function: string
  args: unknown[]
  authMode: AuthMode
  /** Set when a person in a page started it: alerts, sidebars and toasts go there. */
  hasUi: boolean
  /** Present for triggers: the runtime builds the event object from it. */
  event: RunEvent | null
  /** Started by `google.script.run`: the result must obey its rules (no Date, no function …). */
  fromPage?: boolean
  /** Called by a formula: arguments and result are those of cells. */
  fromCell?: boolean
}

export type RunEvent =
  /** `triggerId`: only of installable triggers. */
  | { kind: 'open'; triggerId?: string }
  | { kind: 'install' }
  | { kind: 'edit'; range: CellRange; value: string | null; oldValue: string | null; triggerId?: string }
  | { kind: 'change'; changeType: string; triggerId?: string }
  | { kind: 'formSubmit'; formId: string; responseId: string; triggerId: string }
  | { kind: 'time'; triggerId: string; at: number }
  | { kind: 'web'; request: WebRequest }

/** What doGet and doPost are asked. */
export interface WebRequest {
  /** As it stood in the address, without the question mark. */
  queryString: string
  /** What follows the web app's own path, without the slash. */
  pathInfo: string | null
  userAgent: string | null
  /** Of a POST; `type` without parameters, `length` in bytes. */
  body: { type: string; contents: string; length: number } | null
}

/** What a script asks of an address. */
export interface FetchRequest {
  url: string
  /** In small letters. */
  method: string
  headers: Record<string, string>
  /** What is sent. */
  base64: string
}

export interface FetchAnswer {
  status: number
  headers: Record<string, string>
  base64: string
  /** Of the file that came, if it has one. */
  name: string | null
}

/** What they answered. */
export type WebOutput =
  | {
      kind: 'html'
      title: string
      html: string
      favicon: string | null
      tags: { name: string; content: string }[]
      /** Whether other sites may show it in a frame. */
      framing: 'DEFAULT' | 'ALLOWALL'
    }
  | { kind: 'text'; text: string; mimeType: string; fileName: string | null }

/** What every run knows of its surroundings without asking. */
export interface RunEnvironment {
  spreadsheetId: string
  spreadsheetUrl: string
  baseUrl: string
  scriptId: string
  scriptName: string
  timeZone: string
  spreadsheetTimeZone: string
  locale: string
  userEmail: string
  files: { name: string; type: 'script' | 'html' | 'manifest'; source: string }[]
  advancedServices: string[]
  /** Of the manifest; null when it names none, and then the script may ask for all it uses. */
  oauthScopes: string[] | null
  /** What the person has consented to; null: everything. */
  grantedScopes: string[] | null
}

export type RunOutcome =
  | { ok: true; result: unknown }
  | { ok: false; error: { name: string; message: string; stack: string; code?: string } }
