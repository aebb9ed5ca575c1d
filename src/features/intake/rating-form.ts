import type { FormSpec } from '../../domain/forms'
import { type Words, words } from '../../domain/language'
import { ratings } from '../../domain/report-link'
import { outcome, TOKEN } from './linked-form'

export const AGAIN: Words = words('事情还没办好，请接着办', 'It is not done yet; please go on')

/** 服务评价: what a resident says of a request that is done, behind a prefilled link. */
export function ratingForm(): FormSpec {
  return {
    key: 'rating',
    title: words('服务评价', 'How was it?'),
    description: words(
      '谢谢您告诉我们办得怎么样。任务码已经填好，请不要改动。',
      'Thank you for telling us how it went. The task code is filled in; please leave it as it is.',
    ),
    confirmation: words('收到了，谢谢您。', 'Thank you, we have it.'),
    fields: [
      TOKEN,
      outcome(words('您觉得怎么样', 'Are you satisfied?'), ratings),
      { key: 'note', kind: 'paragraph', title: words('想对我们说的话', 'What you would like to tell us'), required: false },
      { key: 'again', kind: 'checkboxes', title: words('还要接着办吗', 'Should we go on?'), required: false, choices: [AGAIN] },
    ],
  }
}
