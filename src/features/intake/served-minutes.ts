/** 累计时长: what volunteers have done is added to their minutes. */
import { groupBy } from '../../domain/group-by'
import type { Data, Step } from '../../tables/plan'

/**
 * One step a volunteer: the minutes of all that is done and not counted yet (as reported, else as the catalogue has them), and in each
 * request for whom they were counted. So they count once, however often it is reported or read, and only what has been committed counts.
 */
export function creditVolunteers({ Requests, Volunteers, Services }: Data<'Requests' | 'Volunteers' | 'Services'>): Step[] {
  const minutesOf = new Map(Services.map(({ name, minutes }) => [name, minutes]))
  const done = Requests.filter(({ state, assigneeId, creditedId }) => state === 'done' && assigneeId !== creditedId)
  const byVolunteer = groupBy(done, ({ assigneeId }) => [assigneeId ?? ''])
  return Volunteers.flatMap(({ id, serviceMinutes }): Step[] => {
    const own = byVolunteer.get(id) ?? []
    if (own.length === 0) return []
    const minutes = own.reduce((sum, request) => sum + (request.minutes ?? minutesOf.get(request.serviceName) ?? 0), serviceMinutes ?? 0)
    return [
      [
        { kind: 'update', table: 'Volunteers', id, set: { serviceMinutes: minutes } },
        ...own.map((request): Step[number] => ({ kind: 'update', table: 'Requests', id: request.id, set: { creditedId: id } })),
      ],
    ]
  })
}
