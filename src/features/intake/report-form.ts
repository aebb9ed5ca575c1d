import type { FormSpec } from '../../domain/forms'
import { words } from '../../domain/language'
import { reportOutcomes } from '../../domain/report-link'
import { LEAVE_AS_IT_IS, outcome, THANKS, TOKEN } from './linked-form'

/** 任务回报: what a worker reports behind a prefilled link. */
export function reportForm(): FormSpec {
  return {
    key: 'report',
    title: words('任务回报', 'Report on a task'),
    description: LEAVE_AS_IT_IS,
    confirmation: THANKS,
    fields: [
      TOKEN,
      outcome(words('办理情况', 'Outcome'), reportOutcomes),
      {
        key: 'note',
        kind: 'paragraph',
        title: words('说明', 'Note'),
        help: words(
          '做了什么、还差什么；办不了、退单请写原因',
          'What was done, what is missing; if it cannot be done or is not yours, why',
        ),
        required: false,
      },
      { key: 'minutes', kind: 'text', title: words('用时（分钟）', 'Minutes'), required: false },
    ],
  }
}
