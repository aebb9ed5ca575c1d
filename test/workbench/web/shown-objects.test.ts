/** The engine as a page has it, with what scripts lay over cells. */
import * as library from '@odoo/o-spreadsheet'
import { showObjects } from '../../../workbench/web/shown-objects'
import type { EngineModel, EngineStyle, Position } from '../../../workbench/workbook/engine-types'
import type { BandingData } from '../../../workbench/workbook/shared/band-colors'
import { PUT_OBJECT, REMOVE_OBJECT, WRITE_CELLS } from '../../../workbench/workbook/shared/commands'
import type { FilterCriterion } from '../../../workbench/workbook/shared/filter-rows'
import type { Engine } from '../../../workbench/workbook/shared-plugin'
import { installWorkbench } from '../../../workbench/workbook/shared-plugin'

interface PageGetters {
  isRowHidden(sheetId: string, row: number): boolean
  getCellComputedStyle(position: Position): EngineStyle
}

const engine = library as unknown as Engine & { Model: new (data: unknown) => EngineModel & { getters: PageGetters } }
const ZONE = { top: 0, left: 0, bottom: 3, right: 1 }

beforeAll(() => {
  jest.spyOn(console, 'debug').mockImplementation(() => undefined)
  installWorkbench(engine)
  showObjects(engine)
})

function page(saved: Record<string, unknown> = {}) {
  const cells = { A1: 'name', A2: 'x', A3: 'y', A4: 'x' }
  return new engine.Model({ sheets: [{ id: 's', name: 'S', rowNumber: 6, colNumber: 4, cells }], ...saved })
}

const hidden = ({ getters }: ReturnType<typeof page>) => [0, 1, 2, 3, 4].filter((row) => getters.isRowHidden('s', row))

describe('a filter', () => {
  const criterion: FilterCriterion = { hiddenValues: ['x'], condition: null, backgroundColor: null, textColor: null }
  const parts = [{ sheetId: 's', zone: { ...ZONE, right: 0 }, data: criterion }]
  const filter = { id: 1, kind: 'filter', sheetId: 's', zone: ZONE, stays: false, data: {}, parts }

  it('hides rows when the page opens, and as cells change', () => {
    const model = page({ workbenchObjects: { 1: filter } })
    expect(hidden(model)).toEqual([1, 3])
    model.dispatch(WRITE_CELLS, { sheetId: 's', rows: [1, 2], cols: [0], contents: [['y'], ['x']] })
    expect(hidden(model)).toEqual([2, 3])
  })

  it('comes and goes', () => {
    const model = page()
    const ranges = [{ _sheetId: 's', _zone: { ...ZONE, right: 0 }, data: criterion }]
    model.dispatch(PUT_OBJECT, { id: 1, kind: 'filter', sheetId: 's', zone: ZONE, stays: false, data: {}, ranges })
    expect(hidden(model)).toEqual([1, 3])
    model.dispatch(REMOVE_OBJECT, { id: 1 })
    expect(hidden(model)).toEqual([])
  })
})

describe('alternating colours', () => {
  const rows = { header: '#111111', first: '#222222', second: null, footer: '#444444' }
  const columns = { header: '#555555', first: '#666666', second: '#777777', footer: null }
  const put = (data: BandingData) => ({ id: 2, kind: 'banding', sheetId: 's', zone: ZONE, stays: false, data })
  const fills = ({ getters }: ReturnType<typeof page>) =>
    [0, 1, 2, 3, 4].map((row) => [0, 1, 2].map((col) => getters.getCellComputedStyle({ sheetId: 's', row, col }).fillColor))

  it('lie under the cells’ own, rows before columns, and come and go', () => {
    const model = page()
    model.dispatch('SET_FORMATTING', { sheetId: 's', target: [{ top: 1, bottom: 1, left: 0, right: 0 }], style: { fillColor: '#ABCDEF' } })
    model.dispatch(PUT_OBJECT, put({ rows, columns }))
    expect(fills(model)).toEqual([
      ['#111111', '#111111', undefined],
      ['#ABCDEF', '#222222', undefined],
      ['#555555', '#666666', undefined],
      ['#444444', '#444444', undefined],
      [undefined, undefined, undefined],
    ])
    model.dispatch(REMOVE_OBJECT, { id: 2 })
    expect(fills(model)[0]).toEqual([undefined, undefined, undefined])
  })
})
