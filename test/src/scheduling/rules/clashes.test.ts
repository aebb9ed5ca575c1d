import { audienceClash, teacherClash, venueClash } from '../../../../src/scheduling/rules/clashes'
import { place, session } from '../instances'
import { judge } from './judge'

describe('teacherClash', () => {
  const tea = session('tea', { teacherIds: ['li'] })
  const choir = session('choir', { teacherIds: ['zhao', 'li'] })

  it('minds a teacher in two sessions at once', () => {
    const found = judge(teacherClash, [
      [tea, place(1, 16, 'hall')],
      [choir, place(1, 17, 'room')],
    ])
    expect(found).toEqual([{ amount: 1, code: 'teacherClash', params: { sessionId: 'tea', otherId: 'choir', teacherId: 'li' } }])
  })

  it('lets a teacher go from one session straight to the next', () => {
    const found = judge(teacherClash, [
      [tea, place(1, 16, 'hall')],
      [choir, place(1, 18, 'room')],
    ])
    expect(found).toEqual([])
  })

  it('lets a teacher alternate by odd and even weeks', () => {
    const found = judge(teacherClash, [
      [tea, place(1, 16, 'hall', 'odd')],
      [choir, place(1, 16, 'room', 'even')],
    ])
    expect(found).toEqual([])
  })
})

describe('venueClash', () => {
  it('minds two sessions in one venue at once', () => {
    const found = judge(venueClash, [
      [session('tea'), place(1, 16)],
      [session('choir'), place(1, 17)],
    ])
    expect(found).toEqual([{ amount: 1, code: 'venueClash', params: { sessionId: 'tea', otherId: 'choir', venueId: 'hall' } }])
  })

  it('has nothing against two venues at once, nor against sessions without one', () => {
    const found = judge(venueClash, [
      [session('tea'), place(1, 16, 'hall')],
      [session('choir'), place(1, 16, 'room')],
      [session('walk'), place(1, 16, null)],
      [session('run'), place(1, 16, null)],
    ])
    expect(found).toEqual([])
  })
})

describe('audienceClash', () => {
  const tea = session('tea', { audienceIds: ['wang', 'li', 'zhao'] })

  it('minds a pair of sessions once, and counts the people who attend both', () => {
    const found = judge(audienceClash, [
      [tea, place(1, 16, 'hall')],
      [session('choir', { audienceIds: ['li', 'wang', 'sun'] }), place(1, 17, 'room')],
    ])
    expect(found).toEqual([{ amount: 1, code: 'audienceClash', params: { sessionId: 'tea', otherId: 'choir', shared: 2 } }])
  })

  it('has nothing against sessions of different people, nor against the class itself', () => {
    const found = judge(audienceClash, [
      [tea, place(1, 16, 'hall')],
      [session('choir', { audienceIds: ['sun'] }), place(1, 16, 'room')],
      [session('tea#2', { classId: 'tea', audienceIds: ['wang'] }), place(1, 16, 'yard')],
    ])
    expect(found).toEqual([])
  })
})
