import { OTHER_SERVICE, orderableServices, serviceFinder } from '../../../src/tables/service-catalogue'
import { row } from '../features/core-world'

const services = [
  row('Services', { id: 'SVC-1', name: '家电 小修' }),
  row('Services', { id: 'SVC-2', name: '停办的', paused: true }),
  row('Services', { id: 'SVC-3', name: '家电 小修', paused: false }),
]

describe('.orderableServices(services)', () => {
  it('gives each name once, none that is paused, and something else in the end', () => {
    expect(orderableServices(services)).toEqual([{ 'zh-CN': '家电 小修', en: '家电 小修' }, OTHER_SERVICE])
  })
})

describe('.serviceFinder(services, language)', () => {
  it.each([
    ['家电小修', '家电 小修'],
    ['其他（请在下面写明）', 'Something else'],
    ['其他', 'Something else'],
    ['something else', null],
    ['停办的', null],
    ['', null],
  ])('finds for “%s”: %s', (typed, found) => expect(serviceFinder(services, 'en')(typed)).toBe(found))
})
