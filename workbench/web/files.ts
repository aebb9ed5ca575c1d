import type { Language } from '../server/protocol'
import { tell } from './dialogs'
import { element } from './elements'
import { toast } from './toasts'
import type { PageWords } from './words'

const NOTICE_SECONDS = 10
/** Survives the reload that follows an import. */
const NOTICE_KEY = 'workbench-notice'

let importing = false

/** Has the browser save the workbook as .xlsx. */
export function exportFile(): void {
  location.assign('/export.xlsx')
}

/** While true, a reload that the server asks for must wait: it would cut off the answer to the upload. */
export function isImporting(): boolean {
  return importing
}

/** Says what an import brought, after the reload it caused. */
export function showImportNotice(): void {
  const notice = sessionStorage.getItem(NOTICE_KEY)
  sessionStorage.removeItem(NOTICE_KEY)
  if (notice !== null) toast(null, notice, NOTICE_SECONDS, 'good')
}

/** Lets the person choose a workbook; its sheets become new tabs, and the page is loaded again with them. */
export function chooseAndImport(words: PageWords, language: Language): void {
  const input = element('input', { type: 'file', accept: '.xlsx' })
  input.onchange = () => {
    const file = input.files?.[0]
    if (file) void importFile(file, words, language)
  }
  input.click()
}

async function importFile(file: File, words: PageWords, language: Language): Promise<void> {
  toast(null, words.importing, NOTICE_SECONDS)
  importing = true
  try {
    const answer = await fetch('/import', { method: 'POST', body: file, headers: { 'accept-language': language } })
    const report = (await answer.json()) as { sheets: string[]; warnings: string[] } | { text: string }
    if ('text' in report) return await tell(report.text, words)
    sessionStorage.setItem(NOTICE_KEY, [words.imported(report.sheets), ...report.warnings].join('\n'))
    location.reload()
  } catch {
    await tell(words.importFailed, words)
  } finally {
    importing = false
  }
}
