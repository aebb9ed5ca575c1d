import { groupBy } from '../../../domain/group-by'
import { foldName } from '../../../domain/person-name'
import type { Located } from '../findings'
import type { ResidentDraft } from '../read/residents'
import { located } from './located'

const TOLD = ['birthOn', 'sex']

/** One valid id number beside two names: noted at the later row, never joined. What the number tells of either is proposed to nobody. */
export function noteSharedIds(drafts: readonly ResidentDraft[], findings: Located[]): void {
  for (const [first, ...others] of groupBy(drafts, ({ record }) => (record.idNumber === null ? [] : [record.idNumber])).values()) {
    if (first === undefined) continue
    const names = new Set([foldName(first.record.name)])
    for (const other of others) {
      const name = foldName(other.record.name)
      if (!names.has(name)) findings.push(located(other, other.columns.idNumber, 'id_shared', first, String(other.record.idNumber)))
      names.add(name)
    }
    if (names.size === 1) continue
    const rows = new Set([first, ...others].map(({ tab, row }) => `${tab}!${row}`))
    for (const finding of findings)
      if (TOLD.includes(finding.target?.field ?? '') && rows.has(`${finding.place.tab}!${finding.place.row}`)) delete finding.proposal
  }
}
