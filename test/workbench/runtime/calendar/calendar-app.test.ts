import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const WOODSTOCK = "new Date('August 15, 1969'), new Date('August 18, 1969')"

describe('older names of CalendarApp', () => {
  it('say how a guest has answered, and refuse to leave a calendar of one’s own', () => {
    const body = `const event = CalendarApp.createEvent('Tea', new Date(2026, 10, 27, 9), new Date(2026, 10, 27, 10), { guests: 'a@example.org' })
      return event.getGuestList()[0].getStatus()`
    expect(resultOf(body)).toBe('INVITED')
    expect(failureOf('CalendarApp.getDefaultCalendar().unsubscribeFromCalendar()')).toMatch(
      /^Exception: Cannot unsubscribe from a calendar that you own/,
    )
  })
})

describe('CalendarApp.createEvent', () => {
  it('makes the moon landing, with options', () => {
    const body = `const event = CalendarApp.getDefaultCalendar().createEvent('Apollo 11 Landing', new Date('July 20, 1969 20:00:00 UTC'), new Date('July 20, 1969 21:00:00 UTC'),
        {location: 'The Moon', description: 'one step', guests: 'a@example.org, b@example.org', sendInvites: true})
      return [event.getTitle(), event.getStartTime().toISOString(), event.getEndTime().toISOString(), event.getLocation(), event.getDescription(), event.isAllDayEvent(),
        event.getGuestList().map((guest) => [guest.getEmail(), String(guest.getGuestStatus())]), event.getGuestList(true).length, /@google\\.com$/.test(event.getId())]`
    expect(resultOf(body)).toEqual([
      'Apollo 11 Landing',
      '1969-07-20T20:00:00.000Z',
      '1969-07-20T21:00:00.000Z',
      'The Moon',
      'one step',
      false,
      [
        ['a@example.org', 'INVITED'],
        ['b@example.org', 'INVITED'],
      ],
      3,
      true,
    ])
  })

  it.each([
    [
      "CalendarApp.createEvent('x', '2026-01-01', '2026-01-02')",
      "The parameters (String,String,String) don't match the method signature for CalendarApp.Calendar.createEvent.",
    ],
    ["CalendarApp.createEvent('x', new Date(2), new Date(1))", 'Event start date must be before event end date.'],
    [
      "CalendarApp.createAllDayEvent('x')",
      "The parameters (String) don't match the method signature for CalendarApp.Calendar.createAllDayEvent.",
    ],
    ["CalendarApp.createEvent('x', new Date(1), new Date(2), {guests: 'nobody'})", 'Invalid email: nobody'],
    [
      "const day = CalendarApp.createAllDayEvent('x', new Date()); day.deleteEvent(); day.getTitle()",
      'The calendar event does not exist, or it has already been deleted.',
    ],
    ["CalendarApp.createEvent('x', new Date(1), new Date(2)).getAllDayStartDate()", 'This method can only be called on an all-day event.'],
    ["CalendarApp.createEventFromDescription('Lunch')", 'CalendarApp.createEventFromDescription is not implemented in the workbench'],
  ])('refuses %s', (body, words) => {
    expect(failureOf(body)).toBe(`Exception: ${words}`)
  })

  it('needs authorisation', () => {
    expect(failureOf({ body: 'CalendarApp.getDefaultCalendar()', authMode: 'LIMITED' })).toMatch(/auth\/calendar/)
  })
})

describe('CalendarApp.createAllDayEvent', () => {
  it('takes the days of the script’s zone, the end excluded', () => {
    const body = `const event = CalendarApp.createAllDayEvent('Woodstock Festival', ${WOODSTOCK}, {location: 'Bethel'})
      return [event.isAllDayEvent(), event.getAllDayStartDate().toString().slice(0, 24), event.getAllDayEndDate().getDate(), event.getLocation()]`
    expect(resultOf(body)).toEqual([true, 'Fri Aug 15 1969 00:00:00', 18, 'Bethel'])
  })

  it('begins at midnight of the calendar’s zone', () => {
    const body = `const calendar = CalendarApp.createCalendar('Travel Plans', {timeZone: 'America/New_York', color: CalendarApp.Color.BLUE})
      const event = calendar.createAllDayEvent('Moon', new Date('July 20, 1969 03:00'))
      return [event.getStartTime().toISOString(), event.getEndTime().toISOString(), event.getAllDayStartDate().toISOString(), calendar.getColor(), calendar.getName()]`
    expect(resultOf(body)).toEqual([
      '1969-07-20T04:00:00.000Z',
      '1969-07-21T04:00:00.000Z',
      '1969-07-19T16:00:00.000Z',
      '#2952A3',
      'Travel Plans',
    ])
  })
})

describe('CalendarApp.getEvents', () => {
  it('gives what starts in, ends in or spans the time, by its start', () => {
    const body = `const at = (hour) => new Date(2026, 2, 2, hour)
      CalendarApp.createEvent('later', at(11), at(13)); CalendarApp.createEvent('before', at(7), at(9)); CalendarApp.createEvent('ends in', at(8), at(10.5 | 0))
      CalendarApp.createEvent('spans', at(1), at(23)); CalendarApp.createEvent('after', at(12), at(13)); CalendarApp.createAllDayEvent('day', at(5))
      const names = (events) => events.map((event) => event.getTitle())
      return [names(CalendarApp.getEvents(at(9), at(12))), names(CalendarApp.getEventsForDay(at(3), {search: 'LATE'})), CalendarApp.getEventsForDay(new Date(2026, 2, 3)).length,
        names(CalendarApp.getEvents(at(0), at(24), {start: 1, max: 2}))]`
    expect(resultOf(body)).toEqual([['day', 'spans', 'ends in', 'later'], ['later'], 0, ['spans', 'before']])
  })

  it('finds an event by its id, with and without the address, and null otherwise', () => {
    const body = `const event = CalendarApp.createEvent('x', new Date(1), new Date(2)); const id = event.getId()
      return [CalendarApp.getEventById(id).getTitle(), CalendarApp.getEventById(id.split('@')[0]).getTitle(), CalendarApp.getEventById('abc123456'), CalendarApp.getCalendarById('none@example.org')]`
    expect(resultOf(body)).toEqual(['x', 'x', null, null])
  })
})

describe('CalendarApp.createEventSeries', () => {
  it('repeats Wednesdays until the end of the year', () => {
    const body = `const series = CalendarApp.getDefaultCalendar().createAllDayEventSeries('No Meetings', new Date('January 2, 2013 03:00:00 PM EST'),
        CalendarApp.newRecurrence().addWeeklyRule().onlyOnWeekday(CalendarApp.Weekday.THURSDAY).until(new Date('January 1, 2014')), {guests: 'everyone@example.com'})
      const events = CalendarApp.getEvents(new Date(2013, 0, 1), new Date(2015, 0, 1))
      return [events.length, events[1].getAllDayStartDate().toDateString(), events.at(-1).getAllDayStartDate().toDateString(), events[0].isRecurringEvent(), events[0].getId() === series.getId(), series.getGuestList().length]`
    expect(resultOf(body)).toEqual([52, 'Thu Jan 10 2013', 'Thu Dec 26 2013', true, true, 1])
  })

  it('changes and deletes a single event of the series, or all', () => {
    const body = `const series = CalendarApp.createEventSeries('Team meeting', new Date('Jan 1, 2023 13:00:00'), new Date('Jan 1, 2023 14:00:00'), CalendarApp.newRecurrence().addDailyRule().until(new Date('Jan 1, 2024')))
      const week = () => CalendarApp.getEvents(new Date(2023, 0, 1), new Date(2023, 0, 5))
      const [, second, third] = week()
      second.setTitle('moved').setTime(new Date('Jan 2, 2023 15:00'), new Date('Jan 2, 2023 16:00')); third.deleteEvent(); series.setLocation('Room')
      const seen = week().map((event) => [event.getTitle(), event.getStartTime().getHours(), event.getLocation()])
      const all = CalendarApp.getEvents(new Date(2022, 0, 1), new Date(2026, 0, 1)).length
      week()[0].getEventSeries().deleteEventSeries()
      return [seen, all, week().length, CalendarApp.getEventSeriesById(series.getId())]`
    expect(resultOf(body)).toEqual([
      [
        ['Team meeting', 13, 'Room'],
        ['moved', 15, 'Room'],
        ['Team meeting', 13, 'Room'],
      ],
      364,
      0,
      null,
    ])
  })

  it('keeps the hour on the wall when summer time begins', () => {
    const body = `const calendar = CalendarApp.createCalendar('c', {timeZone: 'America/New_York'})
      calendar.createEventSeries('x', new Date('2026-03-07T14:00:00Z'), new Date('2026-03-07T15:00:00Z'), CalendarApp.newRecurrence().addDailyRule().times(2))
      return calendar.getEvents(new Date('2026-03-01T00:00:00Z'), new Date('2026-04-01T00:00:00Z')).map((event) => event.getStartTime().toISOString())`
    expect(resultOf(body)).toEqual(['2026-03-07T14:00:00.000Z', '2026-03-08T13:00:00.000Z'])
  })
})

describe('CalendarEvent', () => {
  it('reads back what is set', () => {
    const body = `const event = CalendarApp.createEvent('x', new Date(0), new Date(1)); event.setTitle('t').setDescription('d').setLocation('l').setColor(CalendarApp.EventColor.RED)
        .addGuest('a@example.org').addGuest('a@example.org').addGuest('b@example.org').removeGuest('b@example.org').addEmailReminder(15).addPopupReminder(30).setTag('k', 'v')
        .setVisibility(CalendarApp.Visibility.PRIVATE).setGuestsCanModify(true).setAllDayDate(new Date(2026, 0, 5))
      return [event.getTitle(), event.getDescription(), event.getLocation(), event.getColor(), event.getGuestList().length, event.getGuestByEmail('c@example.org'), event.getEmailReminders(),
        event.getPopupReminders(), event.getTag('k'), event.getAllTagKeys(), event.getVisibility() === CalendarApp.Visibility.PRIVATE, event.guestsCanModify(), event.getAllDayStartDate().getDate(),
        event.getCreators(), event.getOriginalCalendarId()]`
    expect(resultOf(body)).toEqual([
      't',
      'd',
      'l',
      '11',
      1,
      null,
      [15],
      [30],
      'v',
      ['k'],
      true,
      true,
      5,
      ['office@example.org'],
      'office@example.org',
    ])
    expect(failureOf("CalendarApp.createEvent('x', new Date(0), new Date(1)).addEmailReminder(1)")).toMatch(/out of range/)
  })
})

describe('a calendar of one’s own', () => {
  it('is found by name in any case, and deleted', () => {
    const world = memoryWorld()
    const body = `const calendar = CalendarApp.createCalendar('Travel Plans').setDescription('d'); const found = CalendarApp.getCalendarsByName('travel plans')
      const seen = [found.length, found[0].getId() === calendar.getId(), found[0].getDescription(), CalendarApp.getAllCalendars().length, CalendarApp.getDefaultCalendar().isMyPrimaryCalendar(), CalendarApp.getName()]
      calendar.deleteCalendar(); return [...seen, CalendarApp.getCalendarById(calendar.getId())]`
    expect(resultOf({ world, body })).toEqual([1, true, 'd', 2, true, 'office@example.org', null])
  })
})
