import type { FormValidation } from './form-types'

/** Why an answer does not fit; `params` carry the bounds (`a`, `b`) or lengths that the words name. */
export type AnswerFaultCode =
  | 'required'
  | 'unknown_item'
  | 'duplicate_item'
  | 'wrong_shape'
  | 'too_long'
  | 'control_character'
  | 'not_a_choice'
  | 'duplicate_choice'
  /** A grid's column was chosen in two rows. */
  | 'one_per_column'
  | 'date'
  | 'time'
  | 'datetime'
  | 'duration'
  /** The form's pattern is broken or takes too long: nothing the person typed. */
  | 'pattern_failed'
  /** The form as a whole: it takes no responses. */
  | 'closed'
  | FormValidation['kind']

export interface AnswerFault {
  code: AnswerFaultCode
  params: Record<string, string | number>
}

export function answerFault(code: AnswerFaultCode, params: AnswerFault['params'] = {}): AnswerFault {
  return { code, params }
}
