import { failures, stranger } from './stranger'

async function started() {
  const script = await stranger('due-reminders', '2026-11-23T02:00:00Z')
  script.fill('Tasks', [
    ['Task', 'Email', 'Due', 'Done', 'Told'],
    ['Water', 'ai@example.com', '2026-11-20', 'FALSE'],
    ['Lamps', 'bo@example.com', '2026-11-24', 'FALSE'],
    ['Keys', 'ai@example.com', '2026-11-23', 'FALSE'],
    ['Bins', 'cui@example.com', '2026-11-24', 'FALSE'],
    ['Paint', 'cui@example.com', '2026-11-01', 'TRUE'],
    ['Doors', 'deng@example.com', '2026-12-24', 'FALSE'],
  ])
  await script.press('Start')
  return script
}

describe('reminders by a time trigger', () => {
  it('mails each person once in the morning, in two parts', async () => {
    const script = await started()
    await script.world.advance(Date.parse('2026-11-24T02:00:00Z'))
    expect(failures(script.world)).toEqual([])
    expect(script.world.runs().map((run) => run.function)).toEqual(['onOpen', 'start', 'remind', 'goOn'])
    expect(script.world.mail().map(({ to, subject }) => [to, subject])).toEqual([
      ['ai@example.com', '2 due on 2026-11-24'],
      ['bo@example.com', '1 due on 2026-11-24'],
      ['cui@example.com', '1 due on 2026-11-24'],
    ])
    expect(script.world.mail()[0]?.body).toBe('Water                  4 days late\nKeys                   1 days late')
    expect(script.display('Tasks').map((row) => row[4] !== '')).toEqual([true, true, true, true, true, false, false])
  })

  it('goes on every day until it is stopped', async () => {
    const script = await started()
    await script.world.advance(Date.parse('2026-11-25T02:00:00Z'))
    expect(script.world.mail()).toHaveLength(6)
    await script.press('Stop')
    await script.world.advance(Date.parse('2026-11-27T02:00:00Z'))
    expect(script.world.mail()).toHaveLength(6)
  })
})
