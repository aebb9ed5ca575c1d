import { failures, stranger } from './stranger'

const answers = {
  'Employee name': 'Chen <b>',
  'Due date': '2026-12-01',
  Laptop: '13" light',
  Desktop: 'A standing desk',
  Monitors: ['Single 27"', 'Dual 24"'],
}

async function ready() {
  const script = await stranger('equipment-requests')
  await script.press('Set up')
  return script
}

describe('equipment requests by form', () => {
  it('connects the form to a sheet with a status column', async () => {
    const script = await ready()
    expect(script.world.forms()[0]).toMatchObject({
      title: 'Equipment request',
      collectsEmail: true,
      confirmation: 'Thank you, we will write to you.',
    })
    expect(script.values('Form responses')[0]?.slice(0, 3)).toEqual(['Status', expect.any(String), expect.any(String)])
    expect(script.read('Form responses', 'notes').notes?.[0]?.[0]).toBe('Filled in by the script')
    await script.press('Set up')
    expect(script.asked).toMatchObject([{ title: 'Already set up', message: expect.stringContaining('http'), buttons: ['OK'] }])
  })

  it('marks a new request, and mails links that decide it', async () => {
    const script = await ready()
    await script.submit(answers, 'chen@example.com')
    expect(failures(script.world)).toEqual([])
    expect(script.values('Form responses')[1]?.[0]).toBe('New')
    expect(script.values('Form responses')[1]?.slice(2)).toEqual([
      'chen@example.com',
      'Chen <b>',
      expect.any(Number),
      '13" light',
      'A standing desk',
      'Single 27", Dual 24"',
      '',
    ])
    const [mail] = script.world.mail()
    expect(mail).toMatchObject({ to: 'it-desk@example.com', replyTo: 'chen@example.com', subject: 'New equipment request for Chen <b>' })
    expect(mail?.htmlBody).toContain('<b>Chen &lt;b&gt;</b>')
    expect(mail?.htmlBody?.match(/<li>/g)).toHaveLength(4)
    expect(mail?.htmlBody).toMatch(/decide\?key=[\w%-]+&(amp;)?status=Approved">Approved<\/a>/)
    expect(mail?.htmlBody).not.toContain('blockquote')
  })

  it('offers only the statuses, and moves what is completed', async () => {
    const script = await ready()
    await script.submit(answers, 'chen@example.com')
    await script.submit({ ...answers, 'Employee name': 'Wu' }, 'wu@example.com')
    await script.type('Form responses', 1, 0, 'Completed')
    expect(script.read('Form responses', 'validations').validations?.[1]?.[0]).toMatchObject({
      kind: 'list',
      values: ['New', 'Approved', 'Declined', 'Completed'],
      strict: true,
    })
    await script.world.advance(script.world.now() + 6 * 60_000)
    expect(failures(script.world)).toEqual([])
    expect(script.values('Done').map((row) => row[3])).toEqual(['Chen <b>'])
    expect(
      script
        .values('Form responses')
        .slice(1)
        .map((row) => row[3]),
    ).toEqual(['Wu'])
    expect(script.world.mail().at(-1)).toMatchObject({ to: 'chen@example.com', body: 'It is for Chen <b>.' })
  })

  it('stops for good when it is cleaned up', async () => {
    const script = await ready()
    await script.press('Clean up')
    await script.submit(answers, 'chen@example.com')
    expect(script.world.mail()).toEqual([])
    expect(script.values('Form responses')[1]?.[0]).toBe('')
  })
})
