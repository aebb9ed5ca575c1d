/**
 * The `source` of a record: `居民台账!5#k3f9…` is tab, row, and a digest of what was read there. The digest tells a ledger row that
 * was edited since from a record that staff corrected here.
 */
import { fingerprint } from '../../../domain/fingerprint'

export interface Source {
  tab: string
  row: number
  digest: string
}

const SOURCE = /^(.*)!(\d+)#(\w+)$/s

/** Undone by {@link readSource}. */
export function sourceText({ tab, row, digest }: Source): string {
  return `${tab}!${row}#${digest}`
}

/** Null for a text that {@link sourceText} did not write. */
export function readSource(text: string | null): Source | null {
  const match = text === null ? null : SOURCE.exec(text)
  return match === null ? null : { tab: match[1] ?? '', row: Number(match[2]), digest: match[3] ?? '' }
}

/** Digest of a record as it was read, before links to other records. */
export function digestOf(record: object): string {
  return fingerprint(JSON.stringify(record))
}
