import type { intake as zhCN } from '../zh-CN/intake'

export const intake: Record<keyof typeof zhCN, string> = {
  'form.badEmail': 'Please give a valid e-mail address.',
  'form.badPhone': 'Please give a phone number, such as an 11-digit mobile number.',

  'sweep.nothing': 'No new forms',
  'sweep.taken': 'Taken in: requests {request}, reports {report}, suggestions {suggestion}',
  'sweep.heard': 'Taken in: reports on visits {visit}, ratings {rating}',
  'sweep.merged': 'Requests merged: {count}',
  'sweep.similar':
    'Requests that may be the same as another: {count}; see “Perhaps the same as”. To merge, write that number into “Merge into”',
  'sweep.credited': 'Volunteers whose minutes were added up: {count}',
  'sweep.typed': 'Requests typed by hand, now registered: {count}',
  'sweep.review': 'Forms that a person must look at: {count}; the reasons are in Review',

  'request.accountEmail': 'E-mail of the account that sent it',
  'request.phoneAsTyped': 'Phone as typed: {phone}',
  'request.unwritten': 'not said',
  'request.other': '{service} ({details})',
  'request.nobody': 'nobody',

  'report.returned': 'Returned by {worker}: {why}',
  'report.withoutReason': 'no reason given',

  'visitReport.raisedBy': 'Raised by {worker} at a visit on {on}',
  'visitReport.service': 'Household cannot be reached',
  'visitReport.nobodyHome': 'Nobody opened {count} times in a row, last on {last}. Please help to reach them',
  'visitReport.morning': 'morning',
  'visitReport.afternoon': 'afternoon',
  'visitReport.add': 'add “{flags}”',
  'visitReport.drop': 'drop “{flags}”',

  'rating.openedAgain': '{at} the resident says “{rating}”, please go on: {note}',

  'merge.done': 'Merged into {number}',
  'merge.details': 'Merged from {number}: {details}',

  'report.minutesAsTyped': 'Time taken: {minutes}',
}
