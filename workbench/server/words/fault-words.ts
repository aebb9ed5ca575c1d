import type { AnswerFaultCode } from '../../world/answer-fault'
import type { FormItem } from '../../world/form-types'
import type { SubmissionFault } from '../../world/world-types'
import type { Words } from './words'

/** Says what is wrong with an answer. Where the item is at hand, the form's own help text for its rule comes first, when its author wrote one. */
export function faultWords(fault: SubmissionFault, item: FormItem | undefined, words: Words): string {
  const rule = item?.validation
  if (rule?.help && rule.kind === fault.code) return rule.help
  if (fault.code === 'required' && item?.kind === 'CHECKBOX' && item.choices.length === 1 && !item.hasOther) return words.fault.requiredTick
  if (fault.code === 'required' && (item?.kind === 'GRID' || item?.kind === 'CHECKBOX_GRID')) return words.fault.requiredRow
  const byCode: Record<AnswerFaultCode, string | ((a: string, b: string) => string)> = words.fault
  const word = Object.hasOwn(byCode, fault.code) ? byCode[fault.code as AnswerFaultCode] : words.fault.wrong_shape
  return typeof word === 'string' ? word : word(String(fault.params.a ?? ''), String(fault.params.b ?? ''))
}
