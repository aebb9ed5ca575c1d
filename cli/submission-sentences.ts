import type { Language } from '../workbench/server/protocol'
import { faultWords } from '../workbench/server/words/fault-words'
import { wordsOf } from '../workbench/server/words/words'
import type { SubmissionFault } from '../workbench/world/world-types'

/** Says which answers do not fit and why, in the words of the form page, in Chinese and in English. */
export function submissionSentences(faults: SubmissionFault[]): string {
  return (
    `有 ${faults.length} 项答案不符合表单要求：${listed(faults, 'zh-CN', '；')}。什么都没有提交，请改好后再试。\n` +
    `${faults.length} answers do not fit the form: ${listed(faults, 'en', '; ')}. Nothing was submitted; mend them and try again.\n`
  )
}

function listed(faults: SubmissionFault[], language: Language, between: string): string {
  const words = wordsOf(language)
  return faults
    .map((fault) => {
      const what = fault.title || fault.itemId || (fault.code === 'email' ? '@email' : '')
      const why = faultWords(fault, undefined, words)
      return what === '' ? why : language === 'en' ? `“${what}”: ${why}` : `“${what}”${why}`
    })
    .join(between)
}
