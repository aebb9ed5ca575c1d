import { adoptDemoLedger } from '../../cli/demo'
import { DEMO_MORNING } from '../../cli/demo-morning'
import type { Office } from '../bundle/office'
import { openPrepared } from '../bundle/prepared-office'

/** The demo's office on its morning, its ledger just adopted. */
export function openDemoOffice(): Promise<Office> {
  return openPrepared('demo', ({ world }) => adoptDemoLedger(world, () => undefined), DEMO_MORNING)
}
