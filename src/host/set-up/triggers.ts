/** One standing pump, and a wake-up for each form. Never called from inside a trigger. */
export const PUMP_MINUTES = 10

interface WantedTrigger {
  handler: string
  formId: string | null
}

export interface TriggerReport {
  made: number
  removed: number
}

/** Makes the triggers that are missing and removes doubles and those of forms that are gone. */
export function ensureTriggers(formIds: readonly string[]): TriggerReport {
  const { missing, surplus } = compareTriggers(formIds)
  for (const trigger of surplus) ScriptApp.deleteTrigger(trigger)
  for (const { handler, formId } of missing)
    if (formId === null) ScriptApp.newTrigger(handler).timeBased().everyMinutes(PUMP_MINUTES).create()
    else ScriptApp.newTrigger(handler).forForm(formId).onFormSubmit().create()
  return { made: missing.length, removed: surplus.length }
}

/** What the project has against what it should have. */
export function compareTriggers(formIds: readonly string[]): { missing: WantedTrigger[]; surplus: GoogleAppsScript.Script.Trigger[] } {
  const missing: WantedTrigger[] = [{ handler: 'pump', formId: null }, ...formIds.map((formId) => ({ handler: 'wake', formId }))]
  const surplus = ScriptApp.getProjectTriggers().filter((trigger) => {
    const at = missing.findIndex(
      ({ handler, formId }) => trigger.getHandlerFunction() === handler && (formId === null || trigger.getTriggerSourceId() === formId),
    )
    if (at === -1) return true
    missing.splice(at, 1)
    return false
  })
  return { missing, surplus }
}
