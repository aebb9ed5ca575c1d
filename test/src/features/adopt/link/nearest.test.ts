import { lettersBetween, nearestNamed } from '../../../../../src/features/adopt/link/nearest'

const named = (...names: string[]) => names.map((name) => ({ name }))

describe('.nearestNamed(things, written)', () => {
  it.each([
    ['多功能听', '多功能厅'],
    ['多能功厅', '多功能厅'],
    ['太极拳初极班', '太极拳初级班'],
  ])('knows what %s must be', (written, meant) => {
    expect(nearestNamed(named('多功能厅', '舞蹈室', '太极拳初级班'), written)?.name).toBe(meant)
  })

  it('is null where two are as near, where none is, and for two letters', () => {
    expect(nearestNamed(named('王小明', '王小民'), '王小名')).toBeNull()
    expect(nearestNamed(named('多功能厅'), '老地方')).toBeNull()
    expect(nearestNamed(named('王强'), '王墙')).toBeNull()
    expect(nearestNamed([], '')).toBeNull()
  })
})

describe('.lettersBetween(one, other, most)', () => {
  it.each([
    ['王小明', '王小明', 0],
    ['王小明', '王小名', 1],
    ['王小明', '王明小', 1],
    ['王小明', '王小', 1],
    ['𬱖𣘗', '𬱖', 1],
    ['', '王', 1],
  ])('between %s and %s is %d', (one, other, letters) => {
    expect(lettersBetween(one, other, 5)).toBe(letters)
  })
})
