import type { Language } from '../server/protocol'
import { tell } from './dialogs'
import { element } from './elements'
import { toast } from './toasts'
import type { PageWords } from './words'

const NOTICE_SECONDS = 8

export function exportFile(): void {
  location.assign('/export.xlsx')
}

/** Lets the person choose a workbook; its sheets become new tabs. */
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
  try {
    const answer = await fetch('/import', { method: 'POST', body: file, headers: { 'accept-language': language } })
    const report = (await answer.json()) as { sheets: string[]; warnings: string[] } | { text: string }
    if ('text' in report) return await tell(report.text, words)
    toast(words.imported(report.sheets), report.warnings.join('\n'), NOTICE_SECONDS, 'good')
  } catch {
    await tell(words.importFailed, words)
  }
}
