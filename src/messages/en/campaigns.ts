import type { campaigns as zhCN } from '../zh-CN/campaigns'

export const campaigns: Record<keyof typeof zhCN, string> = {
  'campaign.added': '{count} people added to “{campaign}”',
  'campaign.left': '{count} people no longer belong to “{campaign}” and were taken out',
  'campaign.badRules': '“{campaign}” has rules that cannot be used: nobody was added or taken out; please mend them in Policy rules',
  'campaign.paid': '{count} people marked as paid from the paid list',
  'campaign.unmatched': '{count} rows of the paid list were not used; why stands beside them and in Review',
  'campaign.nothing': 'No change in the campaigns',
  'campaign.progress': '“{campaign}”: {done} of {all} done; most is left in: {grids}',
  'campaign.grid': 'grid {grid} ({open})',
  'campaign.result.paid': 'marked: {name}{address}',
  'campaign.result.already': 'was marked before: {name}{address}',
  'campaign.result.twice': 'the same as row {row}',
  'campaign.result.unknown': 'no such resident (neither id number nor name and phone fit)',
  'campaign.result.ambiguous': 'fits more than one person; please fill in the id number',
  'campaign.result.notIn': '{name} is not in “{campaign}”',
  'campaign.result.which': 'does not say which campaign',
}
