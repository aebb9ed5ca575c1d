import { failures, stranger } from './stranger'

async function built() {
  const script = await stranger('sign-up-builder')
  script.fill('Sessions', [
    ['Name', 'Date', 'From', 'To', 'Place', 'Event'],
    ['Tea', '2026-12-05', '09:00', '10:00', 'Hall', ''],
    ['Tai chi', '2026-12-05', '09:00', '09:45', 'Square', ''],
    ['Choir', '2026-12-06', '19:30', '21:00', 'Hall', ''],
  ])
  await script.press('Build calendar and form')
  return script
}

describe('a sign-up builder with calendar', () => {
  it('makes an event for each row and a form with their hours', async () => {
    const script = await built()
    expect(script.values('Sessions').map((row) => String(row[5]).includes('@'))).toEqual([false, true, true, true])
    const [form] = script.world.forms()
    expect(form?.items.map(({ kind, title, choices }) => [kind, title, choices])).toEqual([
      ['TEXT', 'Name', []],
      ['TEXT', 'Email', []],
      ['SECTION_HEADER', 'Sessions on Sat 5 Dec', []],
      ['MULTIPLE_CHOICE', 'Sat 5 Dec 09:00', ['Tea', 'Tai chi']],
      ['SECTION_HEADER', 'Sessions on Sun 6 Dec', []],
      ['MULTIPLE_CHOICE', 'Sun 6 Dec 19:30', ['Choir']],
    ])
    expect(script.shown).toEqual([{ title: 'Open day', message: 'Calendar and form are ready.', seconds: 10 }])
    const events = `return CalendarApp.getCalendarsByName('Open day')[0].getEvents(new Date(2026, 11, 1), new Date(2026, 11, 31))
      .map((event) => [event.getTitle(), event.getStartTime().toISOString(), event.getEndTime().toISOString(), event.getLocation(), event.guestsCanSeeGuests()])`
    expect(await script.seenByAnother(events)).toEqual([
      ['Tea', '2026-12-05T01:00:00.000Z', '2026-12-05T02:00:00.000Z', 'Hall', false],
      ['Tai chi', '2026-12-05T01:00:00.000Z', '2026-12-05T01:45:00.000Z', 'Square', false],
      ['Choir', '2026-12-06T11:30:00.000Z', '2026-12-06T13:00:00.000Z', 'Hall', false],
    ])
  })

  it('invites who signs up and sends the itinerary', async () => {
    const script = await built()
    await script.submit({ Name: 'Lin', Email: 'lin@example.com', 'Sat 5 Dec 09:00': 'Tai chi', 'Sun 6 Dec 19:30': 'Choir' })
    expect(failures(script.world)).toEqual([])
    const [mail] = script.world.mail()
    expect(mail).toMatchObject({ to: 'lin@example.com', subject: 'Itinerary for Lin', senderName: 'Open day team' })
    expect(mail?.htmlBody).toMatch(/Tai chi.*Square.*Choir.*Hall/)
    expect(mail?.htmlBody).not.toContain('Tea')
    expect(mail?.attachments.map((file) => [file.name, Buffer.from(file.base64, 'base64').toString()])).toEqual([
      ['itinerary.txt', 'Tai chi\nChoir'],
    ])
    const guests = `return CalendarApp.getCalendarsByName('Open day')[0].getEvents(new Date(2026, 11, 1), new Date(2026, 11, 31))
      .map((event) => event.getGuestList().map((guest) => guest.getEmail()))`
    expect(await script.seenByAnother(guests)).toEqual([[], ['lin@example.com'], ['lin@example.com']])
  })

  it('says so instead of building twice', async () => {
    const script = await built()
    await script.press('Build calendar and form')
    expect(script.asked).toMatchObject([{ message: 'The open day is already built. Look for it in Google Calendar.', buttons: ['OK'] }])
    expect(script.world.forms()).toHaveLength(1)
  })
})
