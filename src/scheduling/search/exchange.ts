/** What moves of either kind come to when somebody stands in the way: exchanges, and longer chains. */
import { type Annealer, keepTheBest, wouldAccept } from './annealer'
import { type Board, reasonsAgainst } from './board'
import { collectChain, moveChain, moveChainBack } from './chain'
import { blocksBetween } from './relations'

/** Of so many tries that need a longer chain, one is made. */
export const CHAINS = 12

/** Would nobody else, nor they each other, stand in the way of two sessions of one length that change times? */
export function canExchange(board: Board, session: number, from: number, other: number, to: number): boolean {
  const { compiled } = board
  return (
    reasonsAgainst(board, session, to) <= blocksBetween(compiled, other, to, session, to) &&
    reasonsAgainst(board, other, from) <= blocksBetween(compiled, session, from, other, from) &&
    blocksBetween(compiled, session, to, other, from) === 0
  )
}

export function moveInChain(search: Annealer, session: number, to: number, venue: number): void {
  const { board, chain, path } = search
  if (!collectChain(board, chain, session, to, venue)) return
  keepTheBest(search)
  const before = board.cost
  if (moveChain(board, path, chain, venue) && !wouldAccept(search, board.cost - before)) moveChainBack(board, path, chain)
}
