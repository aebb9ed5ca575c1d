/** A request with its whole way. */
import type { Context } from '../../domain/context'
import { oneLine } from '../../domain/kept-text'
import { dotted } from '../../domain/language'
import { say } from '../../messages/messages'
import { type WayStep, wayOf } from '../../tables/matter-way'
import { UNDER_WAY } from '../../tables/similar-requests'
import type { Row } from '../../tables/tables'
import { requestStates } from '../../tables/vocabulary'
import { told } from './words'

export interface MatterView {
  id: string
  title: string
  state: string
  isOpen: boolean
  details: string
  way: WayStep[]
  outcome: string
}

/** The cell holds the rest. */
const TEXT_CHARACTERS = 500

/** Something is still to be done about it. */
export function isOpenMatter({ state }: Row<'Requests'>): boolean {
  return UNDER_WAY.includes(state) || state === 'cannot'
}

export function matterView(request: Row<'Requests'>, calls: readonly Row<'Escalations'>[], ctx: Context): MatterView {
  const { id, number, serviceName, name, state, details, preferredTime, outcomeNote } = request
  return {
    id,
    title: dotted(number || say(ctx.language, 'household.unnumbered'), serviceName, name),
    state: requestStates[state][ctx.language],
    isOpen: isOpenMatter(request),
    details: dotted(short(details), told('household.goodTime', short(preferredTime), ctx)),
    way: wayOf(request, calls, ctx.language),
    outcome: told('household.outcome', short(outcomeNote), ctx) ?? '',
  }
}

function short(text: string | null): string | null {
  return text === null ? null : oneLine(text, TEXT_CHARACTERS)
}
