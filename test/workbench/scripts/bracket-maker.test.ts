import { failures, stranger } from './stranger'

async function players(names: string[]) {
  const script = await stranger('bracket-maker')
  script.fill(
    'Players',
    names.map((name) => [name]),
  )
  script.fill('Bracket', [])
  const sheetId = script.world.workbook.info().sheets.find((sheet) => sheet.title === 'Players')?.sheetId ?? -1
  const range = { sheetId, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 }
  script.world.workbook.edit([{ kind: 'namedRange', name: 'FirstPlayer', range }])
  return script
}

describe('a bracket maker', () => {
  it('draws the rounds of five players with byes', async () => {
    const script = await players(['Ai', 'Bo', 'Cui', 'Deng', 'E'])
    await script.press('Create bracket')
    expect(failures(script.world)).toEqual([])
    const first = script.values('Bracket').map((row) => row[0])
    expect(first.filter((cell) => cell !== '')).toEqual(['Tournament of 5', 'Ai', 'bye', 'Deng', 'E', 'Bo', 'bye', 'Cui', 'bye'])
    expect(first.indexOf('bye')).toBe(3)
  })

  it('gives boxes lines and colours, and the title one merged cell', async () => {
    const script = await players(['Ai', 'Bo', 'Cui', 'Deng'])
    await script.press('Create bracket')
    const line = { style: 'medium', color: '#000000' }
    expect(script.read('Bracket', 'borders').borders?.[1]?.[0]).toEqual({ top: line, left: line, bottom: line, right: line })
    const styles = script.read('Bracket', 'styles', 8, 5).styles
    expect(styles?.[0]?.[0]).toMatchObject({ fillColor: '#000080', textColor: '#ffffff', fontSize: 16, horizontal: 'center' })
    expect([styles?.[1]?.[0]?.fillColor, styles?.[2]?.[1]?.fillColor]).toEqual(['#ffff00', '#008000'])
    const bracket = script.world.workbook.info().sheets.find((sheet) => sheet.title === 'Bracket')
    expect(JSON.stringify(bracket)).toContain('"endColumn":5')
    expect(script.read('Bracket', 'notes', 8, 5).notes?.[4]?.[4]).toBe('The winner')
  })

  it('can be made anew with other players, and refuses two', async () => {
    const script = await players(['Ai', 'Bo', 'Cui', 'Deng'])
    await script.press('Create bracket')
    await script.type('Players', 3, 0, '')
    await script.press('Create bracket')
    expect(script.values('Bracket')[0]?.[0]).toBe('Tournament of 3')
    await script.type('Players', 2, 0, '')
    await script.press('Create bracket')
    expect(script.asked).toMatchObject([{ message: 'Sorry, this makes brackets for 3 to 64 players.' }])
    expect(script.values('Bracket')[0]?.[0]).toBe('Tournament of 3')
  })
})
