import type { policies as zhCN } from '../zh-CN/policies'

export const policies: Record<keyof typeof zhCN, string> = {
  'policy.service': 'Policy paperwork',
  'policy.details': 'To apply for: {policies}.',
  'policy.detailsWithPapers': 'To apply for: {policies}. All papers at once: {papers}',
  'policy.for': '{policy} ({name})',
  'policy.fits': '{fact} {rule}',
  'policy.fitsOf': '{who}: {fact} {rule}',
  'policy.fitsWith': '{fact} {value} ({rule})',
  'policy.fitsWithOf': '{who}: {fact} {value} ({rule})',
  'policy.ask': 'Of {who}: {fact} {rule}?',
  'policy.proposed':
    '{count} policies proposed for {households} households; see the tab of entitlements: set the state to “applied for”, or to “rejected”',
  'policy.gone': '{count} proposals no longer fit and were taken back',
  'policy.applications': '{count} requests made of what was “applied for”, the papers of each merged',
  'policy.nothing': 'No new policies to propose',
}
