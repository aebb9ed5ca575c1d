import { failures, stranger } from './stranger'

async function scheduled() {
  const script = await stranger('ranked-activities')
  script.fill('Activity Schedule', [
    ['Activity', 'Day', 'Start', 'End', 'Places'],
    ['Tea', '2026-12-05', '09:00', '10:00', 2],
    ['Chess', '2026-12-05', '09:30', '11:00', 2],
    ['Choir', '2026-12-05', '10:00', '12:00', 2],
    ['Walk', '2026-12-06', '14:00', '16:00', 2],
  ])
  await script.press('Create form')
  return script
}

describe('ranked activity assignment', () => {
  it('asks for one activity of each rank, into a sheet of its own', async () => {
    const { world, shown, values } = await scheduled()
    const [form] = world.forms()
    expect(form).toMatchObject({ title: 'Activity requests', collectsEmail: true, settings: { allowResponseEdits: true } })
    expect(form?.items[1]).toMatchObject({
      kind: 'GRID',
      rows: ['Tea', 'Chess', 'Choir', 'Walk'],
      columns: ['1', '2', '3'],
      onePerColumn: true,
    })
    expect(world.workbook.info().sheets.find((sheet) => sheet.title === 'Activity Requests')).toMatchObject({ tabColor: '#4285f4' })
    expect(values('Activity Requests')[0]?.slice(2)).toEqual([
      'Name',
      'Rank the activities [Tea]',
      'Rank the activities [Chess]',
      'Rank the activities [Choir]',
      'Rank the activities [Walk]',
    ])
    expect(shown).toHaveLength(1)
  })

  it('gives everybody the best that is free and does not overlap', async () => {
    const script = await scheduled()
    await script.press('Generate test data')
    const record = await script.press('Assign activities')
    expect(failures(script.world)).toEqual([])
    expect(record.log.map((line) => line.text)).toEqual(['6 people, 0 without an activity'])
    expect(script.values('Activity Rosters')).toEqual([
      ['Tea', 'Chess', 'Choir', 'Walk'],
      ['Person 1', 'Person 2', 'Person 3', 'Person 4'],
      ['Person 5', 'Person 6', 'Person 1', 'Person 3'],
    ])
    expect(script.read('Activity Rosters', 'styles').styles?.[0]?.map(({ bold, fillColor }) => [bold, fillColor])).toEqual(
      Array.from({ length: 4 }, () => [true, '#d9ead3']),
    )
    const itineraries = script.values('Itineraries')
    expect(itineraries[0]).toEqual(['Email', 'Name', 'Activities'])
    expect(itineraries.slice(1)).toHaveLength(6)
  })

  it('takes residents’ answers, also when only some rows are ranked', async () => {
    const script = await scheduled()
    await script.submit({ Name: 'Lin', 'Rank the activities': ['2', null, '1', null] }, 'lin@example.com')
    await script.press('Assign activities')
    expect(script.values('Itineraries')).toEqual([
      ['Email', 'Name', 'Activities'],
      ['lin@example.com', 'Lin', 'Tea, Choir'],
    ])
    await script.press('Create form')
    expect(script.asked).toMatchObject([{ message: '"Activity Requests" exists already. Delete it first.' }])
  })
})
