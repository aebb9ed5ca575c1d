import { setTimeout } from 'node:timers/promises'
import { wallOf } from '../runtime/time/zones'
import { openAccount } from './account'
import { createAnswers } from './answers'
import { openBooks } from './books'
import { createCache } from './cache'
import { openCalendars, primaryCalendar } from './calendars'
import { openClock } from './clock'
import { openConditions } from './conditions'
import { createCustomFunctions } from './custom-functions'
import { announceServer, forgetServer } from './data-folder'
import { createDelivery } from './delivery'
import { createFaults } from './faults'
import { createFiring } from './firing'
import { openForms } from './forms'
import { createLocks } from './locks'
import { openMail } from './mail'
import { openMenuLabels } from './menu-labels'
import type { Project } from './project'
import { loadProject } from './project'
import { openProperties } from './properties'
import { openQuotas } from './quotas'
import { kept, openRecords } from './records'
import { openEnvironments } from './run-environment'
import { openRunLog } from './run-log'
import type { StartRun } from './run-thread'
import { createRuns } from './runs'
import { createPost, serverName } from './smtp'
import { startRun as startRunInThread } from './start-run'
import type { Store } from './store'
import { openStore } from './store'
import { openStoredWorkbook } from './stored-workbook'
import { createSubmissions } from './submissions'
import { createTimeTriggers } from './time-triggers'
import { openTriggerFailures } from './trigger-failures'
import { openTriggers } from './triggers'
import { createSignals } from './world-events'
import { WorldFault } from './world-fault'
import type { World, WorldOptions } from './world-types'
import { readXlsxInThread } from './xlsx-thread'

/** How long closing waits for runs to end by themselves. */
const GRACE_MILLISECONDS = 3_000

/**
 * Opens a data folder for one script project; everything stored in it is there again. Throws {@link WorldFault} with the
 * codes of `openStore` and `loadProject`, and then the folder is not held.
 */
export async function openWorld(options: WorldOptions, startRun: StartRun = startRunInThread): Promise<World> {
  const project = loadProject(options.projectFolder)
  const store = openStore(options.dataFolder)
  try {
    return assemble(store, project, options, startRun)
  } catch (error) {
    store.close()
    throw unreadable(error) ? new WorldFault('FOLDER_CORRUPT', (error as Error).message, { folder: options.dataFolder }) : error
  }
}

/** The database is sound, but not what is kept in it: JSON that is none, a workbook that lacks changes. */
function unreadable(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof WorldFault && error.code === 'FOLDER_CORRUPT')
}

function assemble(store: Store, project: Project, options: WorldOptions, startRun: StartRun): World {
  const userEmail = options.userEmail ?? 'owner@example.org'
  const signals = createSignals()
  const clock = openClock(store, options.startsAt)
  const now = (): number => clock.now()
  const account = openAccount(store)
  const faults = createFaults()
  const wallTime = (timeZone: string): number => wallOf(timeZone, now())
  const stored = openStoredWorkbook(store, project.timeZone, undefined, { customFunctions: project.formulaFunctions, wallTime })
  const { workbook } = stored
  const environments = openEnvironments(store, project, workbook, userEmail, options.baseUrl)
  const books = openBooks(store, stored, environments.spreadsheetId, wallTime)
  const records = openRecords(store)
  const forms = openForms(store)
  const post = options.smtp ? createPost(options.smtp.url, options.smtp.from) : null
  const quotas = openQuotas(store, now)
  const mail = openMail({ store, now, quotas, limits: account.limits, post, changed: () => signals.emit('changed', 'mail') })
  const triggers = openTriggers(store, now, project.timeZone, account.limits, () => {
    timeTriggers.rearm()
    signals.emit('changed', 'triggers')
  })
  const log = openRunLog(store)
  const delivery = createDelivery(clock)
  const menuLabels = openMenuLabels(store)
  const answers = createAnswers()
  const conditions = openConditions(store, (current) => {
    faults.set(current.faults ?? null)
    delivery.set(current.delivery ?? {})
    triggers.setJitter(current.jitter ?? null)
    environments.setGrantedScopes(current.grantedScopes ?? null)
    answers.set(current.answers ?? [])
  })

  const formsChanged = (): void => {
    signals.emit('changed', 'forms')
  }
  const submissions = createSubmissions({ forms, books, now, userEmail, changed: formsChanged })

  const runs = createRuns({
    surroundings: {
      store,
      books,
      clock,
      answers,
      forms,
      mail,
      calendars: openCalendars(store, () => primaryCalendar(userEmail, project.timeZone)),
      records,
      triggers,
      properties: openProperties(store, quotas, account.limits),
      cache: createCache(now, account.limits),
      locks: createLocks(),
      submitByScript: submissions.takeOfScript,
      formsChanged,
    },
    account,
    quotas,
    faults,
    log,
    startRun,
    environment: () => environments.current(),
    changed: () => signals.emit('changed', 'runs'),
    quiet: () => books.tidy(),
  })
  const failures = openTriggerFailures({
    store,
    triggers,
    now,
    projectName: project.name,
    timeZone: project.timeZone,
    notify: (subject, body) => mail.notify(userEmail, subject, body),
  })
  const customFunctions = createCustomFunctions({ workbook, project, runs, store })
  const { spreadsheetId } = environments
  const addOn = { is: () => conditions.current().addOn, enable: conditions.enableAddOn }
  const firing = createFiring({ project, spreadsheetId, triggers, runs, delivery, failures, addOn })
  const timeTriggers = createTimeTriggers(clock, triggers, project.timeZone, firing.timed)

  function clockChanged(): void {
    store.commit()
    signals.emit('changed', 'clock')
  }

  let closing: Promise<void> | undefined

  async function close(): Promise<void> {
    timeTriggers.stop()
    delivery.stop()
    customFunctions.stop()
    await Promise.race([runs.idle(), setTimeout(GRACE_MILLISECONDS, undefined, { ref: false })])
    runs.stop()
    await runs.idle()
    await mail.settled()
    mail.close()
    unsubscribe()
    try {
      books.tidy(true)
    } finally {
      forgetServer(options.dataFolder)
      store.close()
    }
  }

  const unsubscribe = workbook.onMessage((message) => signals.emit('revision', message))
  store.commit()

  return {
    workbook,
    books,
    ...kept(records, store, now),
    projectName: project.name,
    formulaFunctions: project.formulaFunctions,
    webAppIsPublic: project.webAccess.startsWith('ANYONE'),
    run: (functionName, { ui, ...runOptions }) => runs.run(functionName, { ...runOptions, ui: ui ? menuLabels.watching(ui) : null }),
    open: (ui) => firing.opened(menuLabels.watching(ui)),
    receive(message, clientId, ui) {
      const received = stored.receive(message, clientId)
      if (!received.accepted) return received.reload ? 'reload' : 'stale'
      firing.edited(received, ui)
      stored.tidy()
      return 'accepted'
    },
    forms: () => forms.list(),
    form: (id) => forms.find(id),
    responses: (id) => forms.responses(id, null),
    async submit(id, answers, email, idempotencyKey) {
      const { form, response, isNew } = submissions.take(id, answers, email, idempotencyKey ?? null)
      store.commit()
      if (isNew) firing.submitted(form, response)
      books.tidy()
      return response
    },
    mail: () => mail.list(),
    mailServer: () => (options.smtp ? serverName(options.smtp.url) : null),
    account: () => account.kind(),
    setAccount(kind) {
      account.setKind(kind)
      store.commit()
    },
    conditions: () => conditions.current(),
    setConditions(given) {
      conditions.set(given)
      store.commit()
    },
    runs: () => log.list(),
    menuLabels: () => menuLabels.all(),
    now,
    clockIsReal: () => clock.isReal(),
    async advance(to) {
      for (const { due, fire } of delivery.dueUntil(to)) {
        await timeTriggers.advance(due)
        await fire()
      }
      await timeTriggers.advance(to)
      failures.tell()
      clockChanged()
    },
    useRealClock() {
      if (clock.isReal()) return
      clock.useReal()
      triggers.restartPeriods()
      clockChanged()
    },
    setBaseUrl(url) {
      environments.setBaseUrl(url)
      store.commit()
      announceServer(options.dataFolder, { url, pid: process.pid, token: null })
      timeTriggers.start()
    },
    readXlsx: (bytes) => readXlsxInThread(bytes),
    importXlsx(content, inPlaceOf) {
      const report = workbook.importXlsx(content, inPlaceOf)
      store.commit()
      return report
    },
    exportXlsx: () => workbook.exportXlsx(),
    copyTo(dataFolder) {
      store.commit()
      store.copyTo(dataFolder)
    },
    async idle() {
      await runs.idle()
      await customFunctions.idle()
    },
    on: (event, listener) => signals.on(event, listener),
    close() {
      closing ??= close()
      return closing
    },
  }
}
