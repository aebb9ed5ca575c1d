import { projectOf } from '../world/project-of'
import { failures, stranger } from './stranger'

const SCRIPT = `
const onOpen = () => SpreadsheetApp.getUi().createMenu('Tea').addItem('Pour', 'pour').addItem('Tidy', 'tidy').addToUi()
const pour = () => SpreadsheetApp.getActiveSheet().appendRow(['poured', cups()])
let onEdit = ({ range, value }) => range.offset(0, 1).setValue(value + '!')
var cups = () => 3
const tidy = () => SpreadsheetApp.getActive().removeMenu('Tea')
`

describe('functions that a script declares as constants', () => {
  it('are found by menus, simple triggers and pages', async () => {
    const script = await stranger(projectOf(SCRIPT))
    await script.press('Pour')
    await script.type('Sheet1', 1, 0, 'green')
    expect(await script.call('cups')).toBe(3)
    expect(failures(script.world)).toEqual([])
    expect(script.values('Sheet1')).toEqual([
      ['poured', 3],
      ['green', 'green!'],
    ])
    await expect(script.call('spill')).rejects.toThrow('Script function not found: spill')
    await expect(script.call('class')).rejects.toThrow('Script function not found: class')
  })

  it('take a menu away again by its name', async () => {
    const script = await stranger(projectOf(SCRIPT))
    await script.press('Tidy')
    expect(script.shown).toMatchObject([{ kind: 'gone', label: 'Tea' }])
    expect(Object.keys(script.world.menuLabels())).toEqual(['pour', 'tidy'])
  })
})
