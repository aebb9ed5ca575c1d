import { failures, stranger } from './stranger'

async function prepared() {
  const script = await stranger('time-sheets', '2026-11-23T00:00:00Z')
  script.fill('Staff', [
    ['Name', 'Email', 'Rate'],
    ['Wu <Li>', 'wu@example.com', 20],
    ['Zhao', 'zhao@example.com', 30],
  ])
  await script.press('Prepare sheet')
  return script
}

describe('time sheets', () => {
  it('prepares a sheet with headers that nobody may edit', async () => {
    const { world, values, read } = await prepared()
    const hours = world.workbook.info().sheets[0]
    expect(hours).toMatchObject({ title: 'Hours', frozenRows: 1 })
    expect(values('Hours')[0]?.[8]).toBe('Approval')
    expect(read('Hours', 'styles').styles?.[0]?.[0]).toMatchObject({ bold: true, horizontal: 'center' })
    expect(JSON.stringify(world.workbook.info())).toContain('"Headers"')
  })

  it('shows a sidebar with the names, escaped by their place', async () => {
    const script = await prepared()
    await script.press('Clock in / out')
    const [page] = script.shown as { kind: string; title: string; html: string }[]
    expect(page).toMatchObject({ kind: 'sidebar', title: 'Clock' })
    expect(page?.html).toContain('<option value="Wu &lt;Li&gt;">Wu &lt;Li&gt;</option>')
    expect(page?.html).toContain('const names = ["Wu <Li>","Zhao"];')
    expect(page?.html).toContain('font-family: sans-serif')
  })

  it('clocks in and out, computes the pay, and tells who was approved', async () => {
    const script = await prepared()
    expect(await script.call('clock', 'Zhao')).toEqual({ state: 'in', time: '08:00' })
    await script.world.advance(Date.parse('2026-11-23T03:30:00Z'))
    expect(await script.call('clock', 'Zhao')).toEqual({ state: 'out', time: '11:30', hours: '3.50' })
    expect(script.display('Hours')[1]?.slice(0, 9)).toEqual([
      'Zhao',
      'zhao@example.com',
      '2026-11-23',
      '08:00',
      '11:30',
      '3.50',
      '30.00',
      '105.00',
      'PENDING',
    ])
    await script.press('Notify employees')
    expect(script.world.mail()).toEqual([])
    await script.type('Hours', 1, 8, 'APPROVED')
    await script.press('Notify employees')
    await script.press('Notify employees')
    expect(failures(script.world)).toEqual([])
    expect(script.world.mail()).toMatchObject([
      { to: 'zhao@example.com', subject: 'Your time sheet of 23.11.2026', body: 'Approved: 3.50 hours, 105.00 in pay.' },
    ])
    expect(script.asked.map((question) => question.message)).toEqual(['0 notified', '1 notified', '0 notified'])
  })

  it('refuses who is not on the list, in the script’s own words', async () => {
    const script = await prepared()
    await expect(script.call('clock', 'Nobody')).rejects.toThrow('Nobody is called Nobody')
  })
})
