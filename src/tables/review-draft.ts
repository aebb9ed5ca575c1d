/** New rows for the Review tab. */
import type { Context } from '../domain/context'
import { newId } from '../domain/ids'
import { splitText } from '../domain/kept-text'
import { say } from '../messages/messages'
import { review } from './office'
import type { Change } from './plan'

export interface ReviewDraft {
  /** Stable, so that the same matter is never written twice. */
  key: string
  sourceTab: string
  code: string
  reason: string
  raw: string
  proposal: string | null
}

/** One row; where `raw` is longer than a cell holds, the rest follows in rows of its own with keys `KEY:part-2` and so on. */
export function newReviews(draft: ReviewDraft, ctx: Context): Change[] {
  const parts = splitText(draft.raw)
  return parts.map((raw, index) => ({
    kind: 'insert',
    table: 'Review',
    record: {
      id: newId(review.idPrefix, ctx.random),
      key: index === 0 ? draft.key : `${draft.key}:part-${index + 1}`,
      noticedAt: ctx.now,
      sourceTab: draft.sourceTab,
      sourceRow: null,
      sourceColumn: null,
      code: draft.code,
      reason: index === 0 ? draft.reason : say(ctx.language, 'problem.raw_continued', { part: index + 1, parts: parts.length }),
      raw,
      proposal: draft.proposal,
      state: 'open',
      recordId: null,
      field: null,
    },
  }))
}
