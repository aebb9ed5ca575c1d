import { covers } from '../../../workbench/web/protection-guard'

const zone = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const sheet = {
  id: 1,
  sheetId: 's',
  zone: zone(0, 0, 99, 9),
  wholeSheet: true,
  description: '',
  warningOnly: false,
  unprotected: [zone(1, 1, 4, 2)],
}

describe('covers(protection, touched)', () => {
  it.each([
    ['a cell outside the open part', [zone(0, 0, 0, 0)], true],
    ['a cell inside it', [zone(2, 2, 2, 2)], false],
    ['a range that reaches over its edge', [zone(4, 1, 5, 1)], true],
    ['two cells of which one is open', [zone(2, 2, 2, 2), zone(9, 9, 9, 9)], true],
  ])('%s', (_, zones, expected) => {
    expect(covers(sheet, { sheetId: 's', zones })).toBe(expected)
    expect(covers(sheet, { sheetId: 'other', zones })).toBe(false)
  })
})
