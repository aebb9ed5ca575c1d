import { audienceClash, classClash, teacherClash, venueClash } from '../../../../src/scheduling/rules/clashes'
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
    expect(found).toEqual([{ amount: 1, sessionIds: ['tea', 'choir'], params: { sessionId: 'tea', otherId: 'choir', teacherId: 'li' } }])
  })

  it('minds each teacher whom two sessions share', () => {
    const both = { teacherIds: ['li', 'zhao'] }
    const found = judge(teacherClash, [
      [session('tea', both), place(1, 16, 'hall')],
      [session('chess', both), place(1, 16, 'room')],
    ])
    expect(found.map(({ params }) => params)).toEqual([
      { sessionId: 'tea', otherId: 'chess', teacherId: 'li' },
      { sessionId: 'tea', otherId: 'chess', teacherId: 'zhao' },
    ])
  })

  it('lets a teacher go from one session straight to the next', () => {
    const found = judge(teacherClash, [
      [tea, place(1, 16, 'hall')],
      [choir, place(1, 18, 'room')],
      [session('chess', { teacherIds: ['li'] }), place(1, 14, 'yard')],
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
    expect(found).toEqual([{ amount: 1, sessionIds: ['tea', 'choir'], params: { sessionId: 'tea', otherId: 'choir', venueId: 'hall' } }])
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

describe('classClash', () => {
  const first = session('choir#1', { classId: 'choir' })
  const second = session('choir#2', { classId: 'choir' })

  it('minds a class that meets in two venues at once', () => {
    const found = judge(classClash, [
      [first, place(1, 16, 'hall')],
      [second, place(1, 17, 'room')],
    ])
    expect(found).toEqual([{ amount: 1, sessionIds: ['choir#1', 'choir#2'], params: { sessionId: 'choir#1', otherId: 'choir#2' } }])
  })

  it('has nothing against one meeting after the other, nor against two classes at once', () => {
    const found = judge(classClash, [
      [first, place(1, 16, 'hall')],
      [second, place(1, 18, 'room')],
      [session('tea'), place(1, 16, 'yard')],
    ])
    expect(found).toEqual([])
  })
})

describe('audienceClash', () => {
  const tea = session('tea', { audienceIds: ['wang', 'li', 'zhao'] })

  it('minds a pair of sessions once, and counts the audiences that attend both', () => {
    const found = judge(audienceClash, [
      [tea, place(1, 16, 'hall')],
      [session('choir', { audienceIds: ['li', 'wang', 'sun'] }), place(1, 17, 'room')],
    ])
    expect(found).toEqual([{ amount: 1, sessionIds: ['tea', 'choir'], params: { sessionId: 'tea', otherId: 'choir', shared: 2 } }])
  })

  it('has nothing against sessions of different people, one after the other, or of the class itself', () => {
    const found = judge(audienceClash, [
      [tea, place(1, 16, 'hall')],
      [session('choir', { audienceIds: ['sun'] }), place(1, 16, 'room')],
      [session('chess', { audienceIds: ['li'] }), place(1, 18, 'room')],
      [session('tea#2', { classId: 'tea', audienceIds: ['wang'] }), place(1, 16, 'yard')],
    ])
    expect(found).toEqual([])
  })
})
