import type { BadSubmission } from '../workbench/world/world-types'

/** Says which items do not fit, by id and code, as the form page would show them beside each field. */
export function submissionSentences(faults: BadSubmission['faults']): string {
  const list = faults.map(({ itemId, code }) => `${itemId || '—'} ${code}`).join(', ')
  return (
    `有 ${faults.length} 项答案不符合表单要求（题目编号和原因：${list}）。什么都没有提交，请改好后再试。\n` +
    `${faults.length} answers do not fit the form (item id and reason: ${list}). Nothing was submitted; mend them and try again.\n`
  )
}
