import type { escalation as zhCN } from '../zh-CN/escalation'

export const escalation: Record<keyof typeof zhCN, string> = {
  'escalation.sent': '{count} sent up',
  'escalation.answered': '{count} were answered and are back with whoever was responsible',
  'escalation.risen': '{count} were not answered in time and went one level up',
  'escalation.overdue': '{count} were not answered in time by the highest level; see “Review”',
  'escalation.noDepartment': '{count} have no department above to go to; please add one first: {numbers}',
  'escalation.nothing': 'Nothing to send up',
  'escalation.answerNote': '{department} answered on {at}: {answer}',

  'way.line': '· {at} {text}',
  'way.received': 'received',
  'way.assigned': 'given to {worker}',
  'way.accepted': 'accepted by {worker}',
  'way.openedAgain': 'the resident says that it is not done ({rating})',
  'way.called': 'sent up to {department}, answer by {by}',
  'way.answered': '{department} answered: {answer}',
  'way.risen': 'no answer from {department} in time, sent further up',
  'way.withdrawn': 'taken back from {department}',
  'way.done': 'done by {worker}',
  'way.cannot': '{worker} reports that it cannot be done',
  'way.ended': '{worker} reported how it ended',
  'way.takenBack': 'withdrawn',
  'way.merged': 'merged into {number}',
  'way.rated': 'the resident’s rating: {rating}',
}
