import { planAdopt } from '../../../../../src/features/adopt/plan-adopt'
import { commit, context, noRecords, sheet } from '../ledger-for-tests'

/** The addresses of two people, in a ledger with this title. */
function addresses(title: string, one: string, two: string) {
  const rows = [[title], ['住址', '姓名', '与户主关系', '性别'], [one, '王强', '户主', '男'], [two, '李梅', '户主', '女']]
  return commit(noRecords(), planAdopt([sheet('居民', rows)], noRecords(), context()).plan).Residents.map(({ address }) => address)
}

describe('the name of the estate before an address', () => {
  it.each([
    ['红星厂家属院居民台账', '红星厂家属院16栋1单元101', '16-1-102'],
    ['红星厂社区居民信息', '红星厂家属院 16号楼一单元101室', '红星厂家属院16-1-102'],
  ])('says nothing where %s is of one estate', (title, one, two) => {
    expect(addresses(title, one, two)).toEqual(['16-1-101', '16-1-102'])
  })

  it('stays where there are two estates, or the title knows it not', () => {
    const two = ['红星厂家属院16栋1单元101', '东风家属院16栋1单元101'] as const
    expect(addresses('红星厂社区居民', ...two)).toEqual(two)
    expect(addresses('铁西社区居民', '东风家属院16栋1单元101', '16-1-101')).toEqual(['东风家属院16栋1单元101', '16-1-101'])
  })
})
