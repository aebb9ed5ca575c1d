/**
 * The `source` of a record: `居民台账!5#k3f9…` is tab, row, and a digest of what was read there; a record read from several rows names
 * each, divided by `；`. The digest tells a ledger row that was edited since from a record that staff corrected here.
 */
import { fingerprint } from '../../../domain/fingerprint'
import { SOURCE_DIVIDER } from '../../../tables/united'

export interface Source {
  tab: string
  row: number
  digest: string
}

const SOURCE = /^(.*)!(\d+)#(\w+)$/s

/** Undone by {@link readSources}. */
export function sourceText(sources: readonly Source[]): string {
  return sources.map(({ tab, row, digest }) => `${tab}!${row}#${digest}`).join(SOURCE_DIVIDER)
}

/** The rows that {@link sourceText} named, in its order; none for any other text. */
export function readSources(text: string | null): Source[] {
  const sources = (text ?? '').split(/(?<=#\w+)；/).map((part) => SOURCE.exec(part))
  return sources.flatMap((match) => (match === null ? [] : [{ tab: match[1] ?? '', row: Number(match[2]), digest: match[3] ?? '' }]))
}

/** Digest of a record as it was read, before links to other records. */
export function digestOf(record: object): string {
  return fingerprint(JSON.stringify(record))
}
