import { dayEvening, popularApart, teacherEvenings } from '../../../../src/scheduling/rules/loads'
import { club, place, session } from '../instances'
import { judge } from './judge'

describe('popularApart', () => {
  const classes = [club('tea', { popular: true }), club('choir', { popular: true }), club('dance', { popular: true }), club('chess')]

  it('counts each two sessions of popular classes on one day', () => {
    const found = judge(
      popularApart,
      [
        [session('tea'), place(2, 16)],
        [session('choir'), place(2, 18)],
        [session('dance'), place(2, 18, 'room')],
      ],
      { classes },
    )
    expect(found).toEqual([{ amount: 3, sessionIds: ['tea', 'choir', 'dance'], params: { day: 2, sessions: 3 } }])
  })

  it('has nothing against different days, nor against classes that are not popular', () => {
    const found = judge(
      popularApart,
      [
        [session('tea'), place(2, 16)],
        [session('choir'), place(3, 16)],
        [session('chess'), place(2, 18)],
        [session('unknown'), place(2, 20)],
      ],
      { classes },
    )
    expect(found).toEqual([])
  })
})

describe('teacherEvenings', () => {
  const own = (id: string, teacherIds = ['li']) => session(id, { teacherIds })

  it('counts each two evening sessions of a teacher in the week', () => {
    const found = judge(teacherEvenings, [
      [own('tea'), place(1, 20)],
      [own('choir', ['li', 'zhao']), place(2, 22)],
      [own('dance'), place(3, 21)],
      [own('chess'), place(3, 19)],
    ])
    expect(found).toEqual([{ amount: 3, sessionIds: ['tea', 'choir', 'dance'], params: { teacherId: 'li', evenings: 3 } }])
  })

  it('has nothing against one evening each, nor against the day', () => {
    const found = judge(teacherEvenings, [
      [own('tea'), place(1, 20)],
      [own('choir', ['zhao']), place(2, 20)],
      [own('dance'), place(3, 19)],
    ])
    expect(found).toEqual([])
  })
})

describe('dayEvening', () => {
  const all = (starts: readonly (number | null)[], eveningShare: number | null) =>
    judge(
      dayEvening,
      starts.map((start, index) => [session(`club ${index}`), start === null ? null : place(1 + index, start)] as const),
      { eveningShare },
    )

  it('counts by how many sessions the evenings are too few or too many', () => {
    expect(all([16, 16, 16, 20], 75)).toEqual([{ amount: 2, sessionIds: [], params: { evening: 1, wished: 3 } }])
    expect(all([20, 22, 23, 19], 25)).toEqual([{ amount: 2, sessionIds: [], params: { evening: 3, wished: 1 } }])
  })

  it('takes the share of all sessions, placed or not', () => {
    expect(all([20, null, null, null], 50)).toEqual([{ amount: 1, sessionIds: [], params: { evening: 1, wished: 2 } }])
  })

  it('has nothing against the share that is wished, nor where none is', () => {
    expect(all([16, 16, 20, 20], 50)).toEqual([])
    expect(all([16, 16, 16, 16], null)).toEqual([])
  })
})
