import { connectedGroups } from '../../../../src/features/academy/connected-groups'

describe('.connectedGroups(items, keysOf)', () => {
  const group = (...items: string[]) => connectedGroups(items, (item) => [...item])

  it('joins items by way of others', () => {
    expect(group('ab', 'cd', 'bc', 'x')).toEqual([['ab', 'cd', 'bc'], ['x']])
  })

  it('leaves items without a key alone', () => {
    expect(group('', 'a', '')).toEqual([[''], ['a'], ['']])
  })
})
