import type { RunEvent, TriggerRecord } from '../seam'
import type { CellValue } from '../workbook/reads'
import type { Received } from '../workbook/workbook'
import { inBackground } from './background'
import type { AddOn } from './conditions'
import type { Delivery } from './delivery'
import type { FormDefinition, FormResponse } from './form-types'
import type { Project } from './project'
import type { Runs } from './runs'
import type { TriggerFailures } from './trigger-failures'
import type { Triggers } from './triggers'
import type { RunRecord, UiBridge } from './world-types'

/** Which triggers an event of a person's fires. Nothing here is called for what a script does: that fires nothing. */
export interface Firing {
  /** Simple `onOpen` (null when the script has none), waited for; then the installable ones, in the background. */
  opened(ui: UiBridge): Promise<RunRecord | null>
  /** Simple `onEdit` and the installable edit and change triggers, in the background. */
  edited(received: Received, ui: UiBridge): void
  /** The form's own submit triggers, and the spreadsheet's when responses go there; in the background. */
  submitted(form: FormDefinition, response: FormResponse): void
  /** One time trigger; resolves when its run has ended. */
  timed(trigger: TriggerRecord, due: number): Promise<void>
}

export interface FiringOptions {
  project: Project
  /** Of the script's own spreadsheet: people open and edit no other here. */
  spreadsheetId: string
  triggers: Triggers
  runs: Runs
  delivery: Delivery
  failures: TriggerFailures
  addOn: { is(): AddOn | undefined; enable(): void }
}

export function createFiring({ project, spreadsheetId, triggers, runs, delivery, failures, addOn }: FiringOptions): Firing {
  async function runTrigger(trigger: TriggerRecord, event: RunEvent, by: string, ui: UiBridge | null): Promise<void> {
    if (!triggers.isEnabled(trigger.id)) return
    failures.ran(trigger, await runs.run(trigger.handler, { by, event, ui, trigger }))
  }

  async function install(ui: UiBridge): Promise<RunRecord | null> {
    addOn.enable()
    return project.declares('onInstall') ? runs.run('onInstall', { by: 'open', authMode: 'FULL', event: { kind: 'install' }, ui }) : null
  }

  function fireInstalled(
    matches: (trigger: TriggerRecord) => boolean,
    eventFor: (trigger: TriggerRecord) => RunEvent,
    by: string,
    ui: UiBridge | null,
  ): void {
    for (const trigger of triggers.list().filter(matches)) {
      delivery.deliver(trigger.event, () => runTrigger(trigger, eventFor(trigger), by, ui))
    }
  }

  const bookOf = ({ sourceId }: TriggerRecord): string => sourceId ?? spreadsheetId

  function ofSpreadsheet(event: TriggerRecord['event']) {
    return (trigger: TriggerRecord): boolean =>
      trigger.event === event && trigger.source === 'SPREADSHEETS' && bookOf(trigger) === spreadsheetId
  }

  return {
    async opened(ui) {
      if (addOn.is() === 'new') return install(ui)
      const event: RunEvent = { kind: 'open' }
      const authMode = addOn.is() === 'installed' ? 'NONE' : 'LIMITED'
      const simple = project.declares('onOpen') ? await runs.run('onOpen', { by: 'open', authMode, event, ui }) : null
      fireInstalled(ofSpreadsheet('ON_OPEN'), ({ id }) => ({ ...event, triggerId: id }), 'open', ui)
      return simple
    },
    edited(received, ui) {
      for (const edit of received.edits) {
        const event: RunEvent = { kind: 'edit', range: edit.range, value: asText(edit.value), oldValue: asText(edit.oldValue) }
        if (project.declares('onEdit') && addOn.is() !== 'installed')
          inBackground(runs.run('onEdit', { by: 'edit', authMode: 'LIMITED', event, ui }))
        fireInstalled(ofSpreadsheet('ON_EDIT'), ({ id }) => ({ ...event, triggerId: id }), 'edit', ui)
      }
      const changeType = received.structural ?? (received.edits.length > 0 ? 'EDIT' : null)
      if (changeType !== null)
        fireInstalled(ofSpreadsheet('ON_CHANGE'), ({ id }) => ({ kind: 'change', changeType, triggerId: id }), 'edit', ui)
    },
    submitted(form, response) {
      const matches = (trigger: TriggerRecord): boolean =>
        trigger.event === 'ON_FORM_SUBMIT' &&
        (trigger.source === 'FORMS'
          ? trigger.sourceId === form.id
          : trigger.source === 'SPREADSHEETS' && bookOf(trigger) === form.destination?.spreadsheetId)
      const eventFor = (trigger: TriggerRecord): RunEvent => {
        return { kind: 'formSubmit', formId: form.id, responseId: response.id, triggerId: trigger.id }
      }
      fireInstalled(matches, eventFor, 'form', null)
    },
    async timed(trigger, due) {
      await runTrigger(trigger, { kind: 'time', triggerId: trigger.id, at: due }, 'time', null)
    },
  }
}

/** As an edit event carries values: text, nothing for an empty cell. */
function asText(value: CellValue | null): string | null {
  if (value === null || value === '') return null
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}
