/** How the mail stands, and how far requests have got. */
import type { Context } from '../../domain/context'
import { dotted } from '../../domain/language'
import { say } from '../../messages/messages'
import { isInHand } from '../../tables/on-duty'
import type { Row } from '../../tables/tables'
import { levels, mailStates } from '../../tables/vocabulary'

/** The page shows so many of each list; the rest is counted. */
const MOST_MAILS = 20

/** What waits first; what somebody has to look at is listed too. */
export type MailFigures = { title: string; count: number; items: { title: string; detail: string }[] }[]

export interface RequestFigures {
  underWay: number
  done: number
  /** Of those done, from the nearest level to the farthest. */
  solved: { level: string; count: number }[]
}

export function mailFigures(outbox: readonly Row<'Outbox'>[], { language }: Context): MailFigures {
  const list = (title: string, states: readonly Row<'Outbox'>['state'][], isListed: boolean) => {
    const mails = outbox.filter(({ state }) => states.includes(state))
    const items = mails.slice(0, isListed ? MOST_MAILS : 0).map(({ name, to, phones, subject, error }) => ({
      title: dotted(name ?? to, phones),
      detail: dotted(subject, error),
    }))
    return { title, count: mails.length, items }
  }
  return [
    list(say(language, 'today.mail.waiting'), ['PENDING', 'SENDING'], false),
    list(mailStates.FAILED[language], ['FAILED'], true),
    list(mailStates.UNCERTAIN[language], ['UNCERTAIN'], true),
    list(mailStates.CALL[language], ['CALL'], true),
  ]
}

/** Small matters in the compound, big ones in the community: a request without a level was solved in the compound. */
export function requestFigures(requests: readonly Row<'Requests'>[], { language }: Context): RequestFigures {
  const done = requests.filter(({ state }) => state === 'done')
  return {
    underWay: requests.filter(isInHand).length,
    done: done.length,
    solved: Object.entries(levels).map(([level, words]) => ({
      level: words[language],
      count: done.filter((one) => (one.level ?? 'compound') === level).length,
    })),
  }
}
