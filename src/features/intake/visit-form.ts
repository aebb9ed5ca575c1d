import type { FormSpec } from '../../domain/forms'
import { type Words, words } from '../../domain/language'
import { visitOutcomes } from '../../domain/report-link'
import { orderableServices } from '../../tables/service-catalogue'
import type { Row } from '../../tables/tables'
import { flags } from '../../tables/vocabulary'
import { LEAVE_AS_IT_IS, outcome, THANKS, TOKEN } from './linked-form'

export type NextVisit = 'usual' | 'day' | 'week' | 'month'

/** The choices of when to come again. */
export const nextVisits: Record<NextVisit, Words> = {
  usual: words('按平常', 'As usual'),
  day: words('一天以内（有重大变化）', 'Within a day (a major change)'),
  week: words('一周以内', 'Within a week'),
  month: words('一个月以内', 'Within a month'),
}

/** 走访回报: what a worker saw at a door, behind a prefilled link. Its list of services changes with the Services table. */
export function visitForm(services: readonly Row<'Services'>[]): FormSpec {
  return {
    key: 'visit',
    title: words('走访回报', 'Report on a visit'),
    description: LEAVE_AS_IT_IS,
    confirmation: THANKS,
    fields: [
      TOKEN,
      outcome(words('走访情况', 'Outcome'), visitOutcomes),
      { key: 'living', kind: 'paragraph', title: words('生活怎么样', 'How are they living'), required: false },
      { key: 'health', kind: 'paragraph', title: words('身体怎么样', 'How is their health'), required: false },
      {
        key: 'service',
        kind: 'dropdown',
        title: words('要办什么', 'Which service do they need'),
        help: words('选了或写了需求，就会替这户开一张点单', 'With this, or with a need written below, a request is opened for them'),
        required: false,
        choices: orderableServices(services),
      },
      { key: 'needs', kind: 'paragraph', title: words('具体需要什么', 'What exactly do they need'), required: false },
      {
        key: 'flagsToAdd',
        kind: 'checkboxes',
        title: words('建议加上的类别', 'Flags that should be added'),
        help: words('只作建议，由社区核对后再改', 'A proposal: the office checks it first'),
        required: false,
        choices: Object.values(flags),
      },
      {
        key: 'flagsToDrop',
        kind: 'checkboxes',
        title: words('建议去掉的类别', 'Flags that no longer hold'),
        required: false,
        choices: Object.values(flags),
      },
      {
        key: 'next',
        kind: 'choice',
        title: words('下次什么时候去', 'When to come again'),
        required: false,
        choices: Object.values(nextVisits),
      },
      {
        key: 'goodTime',
        kind: 'text',
        title: words('什么时候在家', 'When are they at home'),
        help: words('例：下午、周六上午、晚上7点', 'Such as afternoon, Saturday morning, 19:00'),
        required: false,
      },
      { key: 'minutes', kind: 'text', title: words('用时（分钟）', 'Minutes'), required: false },
    ],
  }
}
