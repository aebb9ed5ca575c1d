import { failures, stranger } from './stranger'

async function listed() {
  const script = await stranger('duplicate-cleaner')
  script.fill('Sheet1', [
    ['Name', 'Email', 'Hours'],
    ['Lin', 'lin@example.com', 3],
    ['Wu', 'wu@example.com', 2],
    ['Lin', 'lin@example.com', 3],
    ['Lin ', 'LIN@example.com', 3],
    ['Chen', '', 1],
  ])
  return script
}

describe('a duplicate cleaner', () => {
  it('writes back only rows that differ', async () => {
    const script = await listed()
    const record = await script.press('Remove')
    expect(record.log.map((line) => line.text)).toEqual(['1 rows removed'])
    expect(script.values('Sheet1').map((row) => row.join('|'))).toEqual([
      'Name|Email|Hours',
      'Lin|lin@example.com|3',
      'Wu|wu@example.com|2',
      'Lin |LIN@example.com|3',
      'Chen||1',
    ])
  })

  it('marks instead, with a note that says which row came first', async () => {
    const script = await listed()
    await script.press('Mark')
    expect(script.read('Sheet1', 'notes').notes?.map((row) => row[1])).toEqual(['', '', '', 'Same as row 2', 'Same as row 2', ''])
    expect(script.read('Sheet1', 'styles').styles?.map((row) => row[1]?.fillColor === '#cccccc')).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ])
    await script.type('Sheet1', 0, 1, 'Mail')
    await script.press('Mark')
    expect(script.asked).toMatchObject([{ title: null, message: 'No column is called Email' }])
  })

  it('leaves trimming, comparing and sorting to the service', async () => {
    const script = await listed()
    const record = await script.press('Tidy')
    expect(failures(script.world)).toEqual([])
    expect(record.log.map((line) => line.text)).toEqual(['A2:C4'])
    expect(script.values('Sheet1').map((row) => row[0])).toEqual(['Name', 'Wu', 'Lin', 'Chen'])
    expect(script.world.workbook.info().sheets[0]?.rows).toBe(4)
  })
})
