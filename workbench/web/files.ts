import type { Language } from '../server/protocol'
import { tell } from './dialogs'
import { element } from './elements'
import { toast } from './toasts'
import type { PageWords } from './words'

const NOTICE_SECONDS = 10
/** Survives the reload that follows an import. */
const NOTICE_KEY = 'workbench-notice'
/** What cannot be read may be chosen too: the answer says how to make it an .xlsx file, a greyed-out name says nothing. */
const OFFERED = '.xlsx,.xls,.et,.csv'

interface Notice {
  text: string
  /** Title of the first sheet that came. */
  sheet: string | null
}

let importing = false

/** Has the browser save the workbook as .xlsx. */
export function exportFile(): void {
  location.assign('/export.xlsx')
}

/** While true, a reload that the server asks for must wait: it would cut off the answer to the upload. */
export function isImporting(): boolean {
  return importing
}

/** Says what an import brought, after the reload it caused; hands back the first sheet that came. */
export function showImportNotice(): string | null {
  const kept = sessionStorage.getItem(NOTICE_KEY)
  sessionStorage.removeItem(NOTICE_KEY)
  if (kept === null) return null
  const { text, sheet } = JSON.parse(kept) as Notice
  toast(null, text, NOTICE_SECONDS, 'good')
  return sheet
}

/** Lets the person choose a workbook; its sheets become new tabs, and the page is loaded again with them. */
export function chooseAndImport(words: PageWords, language: Language): void {
  const input = element('input', { type: 'file', accept: OFFERED })
  input.onchange = () => {
    const file = input.files?.[0]
    if (file) void importFile(file, words, language)
  }
  input.click()
}

type Report = { sheets: string[]; warnings: string[] } | { text: string }

async function importFile(file: File, words: PageWords, language: Language): Promise<void> {
  const done = toast(null, words.importing, 0)
  importing = true
  try {
    const report = await upload(file, language).finally(done)
    if ('text' in report) return await tell(report.text, words)
    const notice: Notice = { text: [words.imported(report.sheets), ...report.warnings].join('\n'), sheet: report.sheets[0] ?? null }
    sessionStorage.setItem(NOTICE_KEY, JSON.stringify(notice))
    location.reload()
  } catch {
    await tell(words.importFailed, words)
  } finally {
    importing = false
  }
}

async function upload(file: File, language: Language): Promise<Report> {
  const answer = await fetch('/import', { method: 'POST', body: file, headers: { 'accept-language': language } })
  return (await answer.json()) as Report
}
