/** Rows of a household in a few words. */
import type { Context } from '../../domain/context'
import { type MessageKey, say } from '../../messages/messages'
import type { Row } from '../../tables/tables'

export function policyWords({ policyName, name, residentId }: Row<'Entitlements'>, { language }: Context): string {
  return residentId === null || name === null ? policyName : say(language, 'policy.for', { policy: policyName, name })
}

export function campaignWords({ campaign, name, step, dueOn }: Row<'Campaigns'>, { language }: Context): string {
  const params = { campaign, name, step: step ?? '', by: dueOn ?? '' }
  if (step === null) return say(language, dueOn === null ? 'household.campaign' : 'household.campaignBy', params)
  return say(language, dueOn === null ? 'household.campaignStep' : 'household.campaignStepBy', params)
}

/** The sentence about a value; null where there is none. */
export function told(key: MessageKey, value: string | number | null, { language }: Context): string | null {
  return value === null || value === '' ? null : say(language, key, { value })
}
