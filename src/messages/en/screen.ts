import type { screen as zhCN } from '../zh-CN/screen'

export const screen: Record<keyof typeof zhCN, string> = {
  'menu.title': 'Linli',
  'menu.sweep': 'Sweep now',
  'menu.dispatch': 'Dispatch',
  'menu.policies': 'Match policies',
  'menu.campaigns': 'Campaigns / check paid list',
  'menu.planVisits': 'Plan today’s visits',
  'menu.escalate': 'Send up / chase',
  'menu.sendMail': 'Send mail now',
  'menu.makeTimetable': 'Make timetable',
  'menu.publishTimetable': 'Publish timetable',
  'menu.undo': 'Undo last action',
  'menu.adopt': 'Adopt ledger',
  'menu.setUp': 'Set up',
  'menu.doctor': 'Doctor',
  'menu.language': 'Language / 切换语言',

  'action.setUp': 'Set up',
  'action.adopt': 'Adopt ledger',
  'action.sweep': 'Sweep forms',
  'action.dispatch': 'Dispatch',
  'action.policies': 'Match policies',
  'action.campaigns': 'Campaigns / check paid list',
  'action.planVisits': 'Plan today’s visits',
  'action.escalate': 'Send up / chase',
  'action.digest': 'Daily task e-mail',
  'action.makeTimetable': 'Make timetable',
  'action.publishTimetable': 'Publish timetable',
  'action.mail': 'Send mail',
  'action.undo': 'Undo',
  'action.doctor': 'Doctor',
  'action.language': 'Change language',

  'action.nothing': 'Nothing to do.',
  'action.outcome': 'What it would do:',
  'action.goOn': 'Do it now?',
  'action.leftOut': '{count} change(s) were left out, because somebody edited those rows meanwhile; run it once more.',

  'menu.training': 'Propose training',

  'action.training': 'Propose training',

  'menu.household': 'Household file',
  'menu.today': 'Today',

  'action.household': 'Household file',
  'action.today': 'Today',

  'page.refresh': 'Refresh',
  'page.reading': 'Reading …',

  'action.supervisorDigest': 'Daily supervisor e-mail',

  'action.whoComes': 'Who comes and when',

  'menu.review': 'Review',

  'action.review': 'Review',

  'menu.printToday': 'Print today’s tasks',

  'action.printToday': 'Print today’s tasks',
}
