import { mapOf, outlineOf, spans, type TodayStop } from '../../../../src/features/reports/today-map'
import { row } from '../core-world'

const building = (name: string, x: number, y: number) => row('Buildings', { id: name, building: name, x, y })
const Grids = [
  row('Grids', { id: 'GRD-1', number: 1, buildings: ['1', '2栋'] }),
  row('Grids', { id: 'GRD-2', number: 2, buildings: ['商业街'] }),
]
const Buildings = [building('01', 100, 50), building('2号楼', 160, 250), building('商业街', 100, 150), building('9', 130, 50)]
const stop = (given: Partial<TodayStop>): TodayStop => ({
  workerId: 'STF-1',
  worker: '周甲',
  address: '1-1-101',
  grid: 1,
  isDone: false,
  ...given,
})
const routesOf = (stops: TodayStop[]) => mapOf({ Buildings, Grids }, stops)?.routes ?? []

describe('.mapOf({ Buildings, Grids }, stops)', () => {
  it('is null in an office that has not written down where anything is', () => {
    expect(mapOf({ Buildings: [], Grids }, [stop({})])).toBeNull()
  })

  it('puts the north up and the west left, and each building with its grid', () => {
    const map = mapOf({ Buildings, Grids }, [])
    expect(map).toMatchObject({ width: 60, height: 200 })
    expect(map?.buildings).toEqual([
      { name: '1', grid: 1, x: 0, y: 200 },
      { name: '2', grid: 1, x: 60, y: 0 },
      { name: '商业街', grid: 2, x: 0, y: 100 },
      { name: '9', grid: null, x: 30, y: 200 },
    ])
    expect(map?.areas.map(({ grid, x, y }) => [grid, x, y])).toEqual([
      [1, 30, 100],
      [2, 0, 100],
    ])
  })

  it('numbers the doors of a worker in the order of the day', () => {
    const [route] = routesOf([
      stop({}),
      stop({ address: '1-2-202', isDone: true }),
      stop({ address: '2-1-101' }),
      stop({ address: '1-1-102', isDone: true }),
      stop({ address: '商业街', grid: 2 }),
    ])
    expect(route).toEqual({
      worker: '周甲',
      grid: 1,
      stops: 5,
      done: 2,
      unplaced: 0,
      line: [
        { x: 0, y: 200 },
        { x: 60, y: 0 },
        { x: 0, y: 200 },
        { x: 0, y: 100 },
      ],
      places: [
        { x: 0, y: 200, numbers: '1–2, 4', isDone: false },
        { x: 60, y: 0, numbers: '3', isDone: false },
        { x: 0, y: 100, numbers: '5', isDone: false },
      ],
    })
  })

  it('counts stops that it cannot draw, two without an address as two', () => {
    expect(routesOf([stop({ address: '7-1-101' }), stop({ address: null }), stop({ address: null })])).toMatchObject([
      { stops: 3, unplaced: 3, line: [], places: [] },
    ])
  })

  it('gives each worker a way of their own, also two of one name', () => {
    const stops = [stop({}), stop({ workerId: 'STF-2', worker: '吴乙' }), stop({ workerId: 'STF-3' }), stop({})]
    expect(routesOf(stops).map(({ worker, stops: count }) => [worker, count])).toEqual([
      ['周甲', 2],
      ['吴乙', 1],
      ['周甲', 1],
    ])
  })
})

describe('.spans(numbers)', () => {
  it.each([
    [[1, 2, 3, 5], '1–3, 5'],
    [[4], '4'],
    [[], ''],
  ])('%j: %s', (numbers, text) => expect(spans(numbers)).toBe(text))
})

describe('.outlineOf(places)', () => {
  it('leaves out what lies within or on the edge', () => {
    const corners = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ]
    const outline = outlineOf([...corners, { x: 5, y: 5 }, { x: 5, y: 0 }])
    expect(outline).toHaveLength(4)
    expect(outline).toEqual(expect.arrayContaining(corners))
  })

  it('is the places themselves where there are one or two, and the ends of a row', () => {
    expect(outlineOf([{ x: 3, y: 4 }])).toEqual([{ x: 3, y: 4 }])
    expect(outlineOf([0, 5, 10].map((x) => ({ x, y: 0 })))).toEqual([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ])
  })
})
