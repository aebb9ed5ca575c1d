/**
 * The script's global functions: what triggers, menu items and pages may call, and nothing else.
 * The only place that catches a fault and puts it into words.
 */
import { causeOf } from './domain/fault'
import type { Language } from './domain/language'
import type { Choice, ClassView } from './features/academy/alternatives-view'
import type { LedgerChoice } from './features/adopt/choose/decide'
import type { AdoptedReport } from './features/adopt/tell/ledger-report'
import type { LedgerReply, LedgerView } from './features/adopt/view/ledger-view'
import type { Exports, TableFile } from './features/exports/table-csv'
import type { Decision } from './features/household-file/decide'
import type { Order } from './features/household-file/order'
import type { HouseholdReply, HouseholdView } from './features/household-file/view'
import type { Today } from './features/reports/today'
import type { TodaySheets } from './features/reports/today-sheets'
import type { Answer } from './features/review/accept'
import type { ReviewReply, ReviewView } from './features/review/view'
import { perform } from './host/action'
import * as actions from './host/actions'
import { reportLedger } from './host/adopt-report'
import { checkUp } from './host/check-up'
import { exportFiles, viewExports } from './host/exports-page'
import { faultWords } from './host/fault-words'
import { decidePolicy, orderService, viewHousehold } from './host/household-page'
import { adoptShown, chooseInLedger, viewLedger } from './host/ledger-page'
import { sendPending } from './host/mail'
import { type Office, readOffice } from './host/office'
import { beat } from './host/pump'
import { acceptReviews, dismissReviews, selectSource, viewReview } from './host/review-page'
import { switchTo } from './host/set-up/language'
import { setUp as setUpOffice } from './host/set-up/set-up'
import { viewSheets } from './host/sheets-page'
import { addMenu, confirm, hasScreen, sayWhatHappened, showDialog, showSidebar, tell, toast } from './host/show'
import { moveSession, type TimetableView, viewClass, viewTimetable } from './host/timetable-page'
import { makeTimetable as make, type RunReport, type RunRequest, sliceFor } from './host/timetable-run'
import { viewToday } from './host/today-page'
import { type MessageKey, say } from './messages/messages'
import type { TableName } from './tables/tables'

/** Simple trigger. Before the office has authorised the script nothing can be read, and the menu is in Chinese. */
export function onOpen(event?: { authMode?: GoogleAppsScript.Script.AuthMode }): void {
  addMenu(event?.authMode === ScriptApp.AuthMode.NONE ? 'zh-CN' : readOffice().language)
}

/** In the spreadsheet into which the add-on was just installed nothing is opened again, so the menu comes now. */
export function onInstall(event?: { authMode?: GoogleAppsScript.Script.AuthMode }): void {
  onOpen(event)
}

export function setUp(): void {
  attempt('action.setUp', (office) => tell(office.language, 'action.setUp', setUpOffice(office)))
}

export function doctor(): void {
  attempt('action.doctor', (office) => {
    const { lines, mendable } = checkUp(office)
    if (!mendable) tell(office.language, 'action.doctor', lines)
    else if (confirm(office.language, 'doctor.mendNow', lines)) tell(office.language, 'action.doctor', setUpOffice(office))
  })
}

export function showToday(): void {
  attempt('action.today', ({ language }) => showDialog(language, 'today', 'menu.today'))
}

/** Called by the dialog. */
export function today(): Today {
  return answer(viewToday)
}

export function printToday(): void {
  attempt('action.printToday', ({ language }) => showDialog(language, 'sheets', 'menu.printToday'))
}

/** Called by the dialog. */
export function sheets(): TodaySheets {
  return answer(viewSheets)
}

export function showHousehold(): void {
  attempt('action.household', ({ language }) => showSidebar(language, 'household', 'menu.household'))
}

/** Called by the sidebar, as the next two. @param key null for the row that is selected */
export function household(key: string | null): HouseholdView {
  return answer((office) => viewHousehold(office, key))
}

export function householdOrder(key: string, order: Order): HouseholdReply {
  return answer((office) => orderService(office, key, order))
}

export function householdDecision(key: string, decision: Decision): HouseholdReply {
  return answer((office) => decidePolicy(office, key, decision))
}

export function showReview(): void {
  attempt('action.review', ({ language }) => showSidebar(language, 'review', 'menu.review'))
}

/** Called by the sidebar, as the next three. */
export function review(): ReviewView {
  return answer(viewReview)
}

export function reviewAccept(answers: Answer[]): ReviewReply {
  return answer((office) => acceptReviews(office, answers))
}

export function reviewDismiss(answers: Answer[]): ReviewReply {
  return answer((office) => dismissReviews(office, answers))
}

/** Selects the cell in the sheet that the row is about. */
export function reviewSource(id: string): void {
  answer((office) => selectSource(office, id))
}

export function sweepNow(): void {
  act(actions.sweep)
}

export function dispatch(): void {
  act(actions.dispatch)
}

export function updateCampaigns(): void {
  act(actions.campaigns)
}

export function planTodaysVisits(): void {
  act(actions.visits)
}

export function escalate(): void {
  act(actions.escalate)
}

export function matchPolicies(): void {
  act(actions.policies)
}

export function proposeTraining(): void {
  act(actions.training)
}

export function showTimetable(): void {
  attempt('action.makeTimetable', ({ language }) => showSidebar(language, 'timetable', 'menu.makeTimetable'))
}

/** Without a sidebar: to the end, or as far as the time of one run allows. */
export function makeTimetable(): void {
  attempt('action.makeTimetable', (office) => sayWhatHappened(office.language, 'action.makeTimetable', make(office)))
}

/** Called by the sidebar, as the next three: how the timetable stands. */
export function timetable(): TimetableView {
  return answer(viewTimetable)
}

/** Again and again: a slice of the search each time. */
export function timetableRun(request: RunRequest): RunReport | null {
  return answer((office) => sliceFor(office, request))
}

/** @param id null for the row that is selected */
export function timetableClass(id: string | null): ClassView | null {
  return answer((office) => viewClass(office, id))
}

export function timetableMove(choice: Choice): string[] {
  return answer((office) => moveSession(office, choice))
}

export function publishTimetable(): void {
  act(actions.publishTimetable)
}

/** Without a screen: as the office decided before, else as it was recognised. */
export function adoptLedger(): void {
  act(actions.adopt)
}

/** For the command line: what the ledger says, and (where `commit`) adopts it. */
export function ledgerReport(commit: boolean): AdoptedReport {
  return answer((office) => reportLedger(office, commit))
}

export function showLedger(): void {
  attempt('action.adopt', ({ language }) => showDialog(language, 'adopt', 'menu.adopt'))
}

/** Called by the dialog, as the next three. Null: press `ledgerSetUp` first. */
export function ledger(): LedgerView | null {
  return answer(viewLedger)
}

/** As the menu item does, without its page of text. */
export function ledgerSetUp(): void {
  answer(setUpOffice)
}

export function ledgerChoose(choice: LedgerChoice): LedgerReply {
  return answer((office) => chooseInLedger(office, choice))
}

/** @param stamp of the view that was shown */
export function ledgerAdopt(stamp: string): LedgerReply {
  return answer((office) => adoptShown(office, stamp))
}

export function showExport(): void {
  attempt('action.export', ({ language }) => showDialog(language, 'export', 'menu.export'))
}

/** Called by the dialog, as the next. */
export function exportable(): Exports {
  return answer(viewExports)
}

/** Also called by the command line. @param names all tables where there are none */
export function exportTables(names: string[] = []): TableFile[] {
  return answer((office) => exportFiles(office, names))
}

export function undoLastAction(): void {
  act(actions.undo)
}

export function sendMailNow(): void {
  attempt('action.mail', (office) => toast(office.language, 'action.mail', sendPending(office)))
}

export function switchLanguage(): void {
  attempt('action.language', (office) => {
    const language = switchTo(office)
    addMenuIfSeen(language)
    toast(language, 'action.language', [say(language, 'language.done')])
  })
}

/** Every ten minutes: sweep, dispatch, plan today's e-mail, send. */
export function pump(): void {
  attempt('action.sweep', beat)
}

/** A form was submitted. The event only says at which form to look: it may come twice, late or never, and the pump looks at all. */
export function wake(event?: GoogleAppsScript.Events.FormsOnFormSubmit): void {
  attempt('action.sweep', (office) => perform(actions.sweepOf(event?.source), office))
}

function act<N extends TableName>(action: actions.Action<N>): void {
  attempt(action.title, (office) => {
    const report = perform(action, office)
    if (report !== null) sayWhatHappened(office.language, action.title, report.lines)
  })
}

/** For a page: what it gets, or a failure in words. */
function answer<T>(work: (office: Office) => T): T {
  const office = readOffice()
  try {
    return work(office)
  } catch (error) {
    throw new Error(faultWords(error, office.language))
  }
}

function addMenuIfSeen(language: Language): void {
  if (hasScreen()) addMenu(language)
}

/** With a person at the screen a known fault is told and the run ends well; otherwise the run fails with the same words. */
function attempt(title: MessageKey, work: (office: Office) => void): void {
  let language: Language = 'zh-CN'
  try {
    const office = readOffice()
    language = office.language
    work(office)
  } catch (error) {
    const words = faultWords(error, language)
    if (hasScreen()) tell(language, title, [words])
    if (causeOf(error) === null || !hasScreen()) throw Object.assign(new Error(words), { cause: error })
  }
}
