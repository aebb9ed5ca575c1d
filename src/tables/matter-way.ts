/** A matter's whole way, as one timeline. */
import type { CivilDateTime } from '../domain/civil-date'
import { joinLines, oneLine, splitText } from '../domain/kept-text'
import type { Language } from '../domain/language'
import { ratings } from '../domain/report-link'
import { type MessageKey, type MessageParams, say } from '../messages/messages'
import type { Row } from './tables'

const LINE_CHARACTERS = 300

export interface WayStep {
  /** Null where nobody wrote it down. */
  at: CivilDateTime | null
  text: string
}

/**
 * Received, given to whom, accepted, each call upward with what came back, how it ended and was rated; oldest first, what has no time last.
 * A request's row has the last of each in its columns; what was there before are lines of the column `past`. Whom staff wrote over another by hand
 * counts as the one it was given to.
 * @param calls those of this request, in any order
 */
export function wayOf(request: Row<'Requests'>, calls: readonly Row<'Escalations'>[], language: Language): WayStep[] {
  const { receivedAt, state, rating, past } = request
  const step = stepIn(language)
  const steps = [step(receivedAt, 'way.received'), ...pastSteps(past), ...handling(request, language)]
  for (const { sentAt, department, answerBy, state: came, answer, answeredAt } of calls) {
    steps.push(step(sentAt, 'way.called', { department, by: answerBy }))
    if (answer !== null) steps.push(step(answeredAt, 'way.answered', { department, answer }))
    else if (came === 'risen') steps.push(step(answerBy, 'way.risen', { department }))
    else if (came === 'withdrawn') steps.push(step(null, 'way.withdrawn', { department }))
  }
  if (state === 'withdrawn') steps.push(step(null, 'way.takenBack'))
  if (state === 'merged') steps.push(step(null, 'way.merged', { number: request.mergeInto ?? '—' }))
  if (rating !== null) steps.push(step(null, 'way.rated', { rating: ratings[rating][language] }))
  const time = ({ at }: WayStep) => at ?? '9'
  return steps.sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0))
}

/**
 * Who had it, took it on and ended it, by the columns of its row. Of an open row what `past` has already, by its time, is left out: its columns
 * are of whoever gave it back. Where that row is locked nothing is told: it names whom staff want.
 */
function handling(request: Row<'Requests'>, language: Language): WayStep[] {
  const { assignedAt, acceptedAt, finishedAt, assigneeName, state, locked, past } = request
  const step = stepIn(language)
  const worker = assigneeName ?? '—'
  const ended = state === 'done' ? 'way.done' : state === 'open' ? 'way.ended' : 'way.cannot'
  const steps = [
    ...(assignedAt === null ? [] : [step(assignedAt, 'way.assigned', { worker })]),
    ...(acceptedAt === null ? [] : [step(acceptedAt, 'way.accepted', { worker })]),
    ...(finishedAt === null ? [] : [step(finishedAt, ended, { worker })]),
  ]
  if (state !== 'open') return steps
  const kept = new Set(pastSteps(past).map(({ at }) => at))
  return locked === true ? [] : steps.filter(({ at }) => !kept.has(at))
}

function stepIn(language: Language) {
  return (at: CivilDateTime | null, key: MessageKey, params: MessageParams = {}): WayStep => ({
    at: at === '' ? null : at,
    text: say(language, key, params),
  })
}

function pastSteps(past: string | null): WayStep[] {
  return (past ?? '').split('\n').flatMap((line): WayStep[] => {
    const [, at = null, text = line] = /^(\d{4}-\d\d-\d\d \d\d:\d\d) (.+)$/.exec(line) ?? []
    return text.trim() === '' ? [] : [{ at, text }]
  })
}

/**
 * The change of a request, and with it in `past` what its columns tell no more then.
 * @param happened what no column tells, such as that it came back
 */
export function keepingPast(
  request: Row<'Requests'>,
  set: Partial<Row<'Requests'>>,
  language: Language,
  happened: WayStep[] = [],
): Partial<Row<'Requests'>> {
  const after = { ...request, ...set }
  const told = new Set([...pastSteps(request.past), ...(after.state === 'open' ? [] : handling(after, language))].map(lineOf))
  const lost = [...handling(request, language), ...happened].map(lineOf).filter((line) => !told.has(line))
  const [past = ''] = splitText(joinLines(request.past, ...lost) ?? '')
  return lost.length === 0 ? set : { ...set, past }
}

function lineOf({ at, text }: WayStep): string {
  return `${at ?? ''} ${oneLine(text, LINE_CHARACTERS)}`.trim()
}
