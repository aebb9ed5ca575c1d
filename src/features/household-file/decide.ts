/** Yes or no to a policy that was proposed for a household. */

import type { Context } from '../../domain/context'
import { fault } from '../../domain/fault'
import type { Data, Plan } from '../../tables/plan'
import { stampOf } from './view'
import { policyWords } from './words'

export interface Decision {
  id: string
  /** Of the proposal as it was shown. */
  stamp: string
  isAccepted: boolean
}

/** Throws `proposal_changed` when somebody decided meanwhile, or what fits is no longer what was shown. */
export function planDecision({ id, stamp, isAccepted }: Decision, { Entitlements }: Data<'Entitlements'>, ctx: Context): Plan {
  const row = Entitlements.find((one) => one.id === id)
  if (row === undefined || row.state !== 'proposed' || stampOf(row) !== stamp) throw fault('proposal_changed')
  return {
    kind: 'decidePolicy',
    steps: [[{ kind: 'update', table: 'Entitlements', id, set: { state: isAccepted ? 'applied' : 'rejected' } }]],
    summary: [{ key: isAccepted ? 'household.accepted' : 'household.rejected', params: { policy: policyWords(row, ctx) } }],
  }
}
