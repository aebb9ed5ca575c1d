import type { FileRecord } from '../../world/record-types'
import { Exception } from '../core/exception'
import { call, environment, inBook } from '../core/host'
import { findRecord, newId, recordsOf, saveRecord } from '../core/records'

export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet'
export const FORM = 'application/vnd.google-apps.form'
export const DOCUMENT = 'application/vnd.google-apps.document'
const SCRIPT = 'application/vnd.google-apps.script'
export const FOLDER = 'application/vnd.google-apps.folder'

/** The id of My Drive. */
export const ROOT = 'root'

const MISSING =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.'

/** Files, folders, spreadsheets and forms. Throws in Google's words when there is none with this id. */
export function entryAt(id: string): FileRecord {
  const kept = findRecord('file', id)
  if (kept && kept.mimeType !== SPREADSHEET && kept.mimeType !== FORM) return kept
  const found = spreadsheets().find((entry) => entry.id === id) ?? scriptAt(id) ?? formAt(id)
  if (!found) throw noSuchEntry()
  return kept ? { ...kept, name: found.name } : found
}

export function noSuchEntry(): Exception {
  return new Exception(MISSING, 'NO_SUCH_FILE')
}

/** All that is not in the trash, the newest first as Drive lists them; forms only where a script moved or shared them. */
export function allEntries(): FileRecord[] {
  const kept = recordsOf('file')
  const others = spreadsheets().filter(({ id }) => !kept.some((entry) => entry.id === id))
  return [...kept.map((entry) => entryAt(entry.id)), ...others].filter((entry) => !entry.trashed).reverse()
}

export function changeEntry(id: string, part: Partial<FileRecord>): void {
  const entry = entryAt(id)
  saveRecord('file', { ...entry, ...part, updated: entry.created === null ? null : Date.now() })
}

export function addEntry(part: Pick<FileRecord, 'name' | 'mimeType' | 'parentId'>): FileRecord {
  const now = Date.now()
  const isFolder = part.mimeType === FOLDER
  const entry = { ...blank(`${newId().slice(0, 31)}_1`, part.name, part.mimeType), ...part, isFolder, created: now, updated: now }
  saveRecord('file', entry)
  return entry
}

/** Also of a spreadsheet or form. */
export function renameEntry(id: string, name: string): void {
  const { mimeType } = entryAt(id)
  if (mimeType === SPREADSHEET) inBook(bookOf(id), () => call('workbook.edit', { edits: [{ kind: 'title', title: name }] }))
  else if (mimeType === FORM) call('form.save', { form: { ...call('form.get', { id }), title: name } })
  else changeEntry(id, { name })
}

export function bookOf(id: string): string | null {
  return id === own().spreadsheetId ? null : id
}

function own() {
  return inBook(null, environment)
}

function spreadsheets(): FileRecord[] {
  const { title } = inBook(null, () => call('workbook.info', {}))
  const all = [{ id: own().spreadsheetId, title }, ...call('workbook.list', {})]
  return all.map((book) => blank(book.id, book.title, SPREADSHEET))
}

/** The script itself is in no folder, but found by its id. */
function scriptAt(id: string): FileRecord | null {
  const { scriptId, scriptName } = environment()
  return id === scriptId ? blank(scriptId, scriptName, SCRIPT) : null
}

function formAt(id: string): FileRecord | null {
  try {
    return blank(id, call('form.get', { id }).title, FORM)
  } catch {
    return null
  }
}

function blank(id: string, name: string, mimeType: string): FileRecord {
  const dates = { created: null, updated: null }
  return {
    id,
    isFolder: false,
    name,
    description: null,
    mimeType,
    parentId: null,
    ...dates,
    trashed: false,
    starred: false,
    editors: [],
    viewers: [],
  }
}
