/** What learning would have kept requests in their grids. */
import type { Context } from '../../domain/context'
import { listed } from '../../domain/language'
import { say } from '../../messages/messages'
import type { Place } from '../../scheduling/assignment'
import type { Summary } from '../../tables/plan'
import type { Task } from './candidates'
import { missingOf } from './certificates'
import type { Worker } from './duty'

const MOST_WISHES = 3

interface TrainingWish {
  worker: number
  certificate: string
  count: number
}

/** What the grids' own workers should learn, by how many requests would have stayed with them; the most first. Nothing where none would. */
export function trainingSummary(
  tasks: readonly Task[],
  placeOf: readonly (Place | null)[],
  workers: readonly Worker[],
  { language }: Context,
): Summary[] {
  const wishes = new Map<string, TrainingWish>()
  let count = 0
  tasks.forEach(({ field }, index) => {
    const { own, needs } = field
    const worker = own === null ? undefined : workers[own]
    if (own === null || worker === undefined || placeOf[index]?.worker === own || worker.onLeave) return
    if (!['notCertified', 'lapsed'].includes(field.bars.get(own) ?? '')) return
    count += 1
    for (const certificate of missingOf(worker.licences, needs)) {
      const key = `${own} ${certificate}`
      const wish = wishes.get(key) ?? { worker: own, certificate, count: 0 }
      wishes.set(key, { ...wish, count: wish.count + 1 })
    }
  })
  const named = [...wishes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_WISHES)
    .map(({ worker, certificate, count: own }) =>
      say(language, 'dispatch.trainingWish', { worker: workers[worker]?.giver.name ?? '', certificate, count: own }),
    )
  return count === 0 ? [] : [{ key: 'dispatch.training', params: { count, wishes: listed(named, language) } }]
}
