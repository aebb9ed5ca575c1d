/** The menu as data. A handler is one of the script's global functions; the type says so. */
import type * as main from './main'
import type { MessageKey } from './messages/messages'

export interface MenuItem {
  label: MessageKey
  handler: keyof typeof main
}

/** Groups are divided by a line. */
export const menu: MenuItem[][] = [
  [
    { label: 'menu.today', handler: 'showToday' },
    { label: 'menu.household', handler: 'showHousehold' },
    { label: 'menu.review', handler: 'showReview' },
    { label: 'menu.printToday', handler: 'printToday' },
  ],
  [
    { label: 'menu.sweep', handler: 'sweepNow' },
    { label: 'menu.dispatch', handler: 'dispatch' },
    { label: 'menu.planVisits', handler: 'planTodaysVisits' },
    { label: 'menu.sendMail', handler: 'sendMailNow' },
  ],
  [
    { label: 'menu.policies', handler: 'matchPolicies' },
    { label: 'menu.campaigns', handler: 'updateCampaigns' },
    { label: 'menu.escalate', handler: 'escalate' },
    { label: 'menu.training', handler: 'proposeTraining' },
  ],
  [
    { label: 'menu.makeTimetable', handler: 'showTimetable' },
    { label: 'menu.publishTimetable', handler: 'publishTimetable' },
  ],
  [
    { label: 'menu.undo', handler: 'undoLastAction' },
    { label: 'menu.adopt', handler: 'showLedger' },
    { label: 'menu.export', handler: 'showExport' },
  ],
  [
    { label: 'menu.setUp', handler: 'setUp' },
    { label: 'menu.doctor', handler: 'doctor' },
    { label: 'menu.language', handler: 'switchLanguage' },
  ],
]
