import type { adopt as zhCN } from '../zh-CN/adopt'

export const adopt: Record<keyof typeof zhCN, string> = {
  'adopt.records': '{table}: {inserted} new, {updated} updated',
  'adopt.review': '{count} places of the ledger need a look; they are in Review',
  'adopt.nothing': 'The ledger has not changed; nothing to do',
}
