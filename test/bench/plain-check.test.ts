import type { HardRuleId } from '../../bench/district/truth'
import type { Model, Place, Session, TickWindow } from '../../src/scheduling/model'
import { session } from '../src/scheduling/instances'
import { plainCheck } from './plain-check'

const at = (start: number, venueId = 'hall', more: Partial<Place> = {}): Place => ({ day: 1, start, weeks: 'every', venueId, ...more })
const window = (from: number, until: number): TickWindow => ({ day: 1, from, until, weeks: 'every' })
const model: Model = {
  grid: { days: 2, dayStart: 16, dayEnd: 42 },
  sessions: [],
  classes: [{ id: 'tea', oncePerDay: true, minimumDays: 1, popular: false }],
  teachers: [{ id: 'li', availability: [window(18, 20), window(20, 40)] }],
  audiences: [],
  venues: [
    {
      id: 'hall',
      capacity: 20,
      kind: 'hall',
      features: ['mirror'],
      openingHours: [window(18, 42)],
      booked: [window(30, 32)],
      site: 'north',
    },
    { id: 'room', capacity: 10, kind: 'room', features: [], openingHours: null, booked: [], site: 'south' },
  ],
  travel: [{ sites: ['south', 'north'], ticks: 2 }],
  holidays: [],
  eveningStart: 36,
  eveningShare: null,
  weights: {},
}
const tea = session('tea', { teacherIds: ['li'], audienceIds: ['wang'] })
const other = (more: Partial<Session>, place: Place) => [{ session: session('other', more), place }]

describe('.plainCheck(model)', () => {
  it('has nothing against a legal place, with neighbours that merely touch', () => {
    const others = other({ teacherIds: ['li'], audienceIds: ['wang'] }, at(22))
    expect(plainCheck(model).broken(tea, at(20), others)).toEqual([])
    expect(
      plainCheck(model).broken({ ...tea, weeks: 'odd' }, at(22, 'hall', { weeks: 'odd' }), other({}, at(22, 'hall', { weeks: 'even' }))),
    ).toEqual([])
  })

  it.each<[HardRuleId, Partial<Session>, Place, ReturnType<typeof other>]>([
    ['features', { features: ['stove'] }, at(20), []],
    ['capacity', { seats: 21 }, at(20), []],
    ['venueKind', { preferredVenueId: 'room' }, at(20), []],
    ['sessionHours', { hours: [window(20, 21)] }, at(20), []],
    ['sessionHours', { teacherIds: [] }, at(41, 'room'), []],
    ['availability', {}, at(39), []],
    ['openingHours', { teacherIds: [] }, at(17), []],
    ['booked', {}, at(31), []],
    ['oncePerDay', {}, at(20), other({ classId: 'tea' }, at(34))],
    ['precedence', { after: ['other'] }, at(20), other({}, at(22))],
    ['precedence', {}, at(22), other({ after: ['tea'] }, at(20))],
    ['teacherClash', {}, at(20), other({ teacherIds: ['li'] }, at(21, 'room'))],
    ['audienceClash', {}, at(20), other({ audienceIds: ['wang'] }, at(21, 'room'))],
    ['venueClash', {}, at(20), other({}, at(21))],
    ['travel', {}, at(20), other({ teacherIds: ['li'] }, at(23, 'room'))],
  ])('sees %s broken', (rule, more, place, others) => {
    expect(plainCheck(model).broken({ ...tea, ...more }, place, others)).toEqual([rule])
  })
})
