import { failures, stranger } from './stranger'

async function stocked() {
  const script = await stranger('inventory-log')
  script.fill('Stock', [
    ['Item', 'Amount', 'Changed'],
    ['Chairs', 40],
    ['Cups', 12],
  ])
  script.fill('Log', [['At', 'Item', 'Before', 'After']])
  await script.run('install')
  return script
}

describe('an inventory with time stamps', () => {
  it('stamps and logs what a person changes', async () => {
    const script = await stocked()
    await script.type('Stock', 2, 1, '9')
    expect(failures(script.world)).toEqual([])
    expect(script.display('Stock')[2]).toEqual(['Cups', '9', '2026-11-23 09:00'])
    expect(script.values('Log')[1]?.slice(1)).toEqual(['Cups', 12, 9])
    expect(script.world.mail()).toEqual([])
  })

  it('puts back what is no number, and takes the stamp away with the amount', async () => {
    const script = await stocked()
    await script.type('Stock', 1, 1, 'many')
    expect(script.values('Stock')[1]?.slice(0, 2)).toEqual(['Chairs', 40])
    expect(script.shown).toContainEqual({ title: 'Stock', message: 'many is no number', seconds: 5 })
    await script.type('Stock', 1, 1, '')
    expect(script.values('Stock')[1]).toEqual(['Chairs', '', ''])
    expect(script.values('Log')).toHaveLength(1)
  })

  it('warns once an hour by its installed trigger, which may send mail', async () => {
    const script = await stocked()
    await script.type('Stock', 2, 1, '4')
    await script.type('Stock', 2, 1, '3')
    expect(failures(script.world)).toEqual([])
    expect(script.world.mail()).toMatchObject([
      { to: 'owner@example.org', subject: 'Cups runs low', body: 'Only 4 left. Authorised: FULL' },
    ])
    expect(script.read('Stock', 'styles').styles?.[2]?.[1]?.fillColor).toBe('#ff9900')
    await script.type('Stock', 2, 1, '30')
    expect(script.read('Stock', 'styles').styles?.[2]?.[1]?.fillColor || null).toBeNull()
  })

  it('does nothing for other columns and sheets', async () => {
    const script = await stocked()
    await script.type('Stock', 1, 0, 'Benches')
    await script.type('Log', 5, 1, '1')
    expect(script.values('Stock')[1]).toEqual(['Benches', 40, ''])
  })
})
