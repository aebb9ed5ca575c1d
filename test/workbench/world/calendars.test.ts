import type { EventRecord } from '../../../workbench/world/calendar-types'
import { openCalendars, primaryCalendar } from '../../../workbench/world/calendars'
import { openStore } from '../../../workbench/world/store'
import { caught } from './caught'
import { asAfterKill, temporaryFolder } from './temporary-folder'

const own = primaryCalendar('office@example.org', 'Asia/Shanghai')

function event(id: string, start: number, more: Partial<EventRecord> = {}): EventRecord {
  return { id, calendarId: own.id, start, end: start + 3_600_000, recurrence: null, changed: {}, cancelled: [], ...more } as EventRecord
}

describe('openCalendars', () => {
  it('keeps calendars and events after a crash', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    const calendars = openCalendars(store, () => own)
    calendars.save({ ...own, description: 'd' })
    calendars.save({ ...own, id: 'c', primary: false })
    calendars.saveEvent(event('e', 5_000_000_000))
    calendars.saveEvent(event('e', 6_000_000_000))
    store.commit()
    const again = openStore(asAfterKill(folder))
    const found = openCalendars(again, () => own)
    expect(found.list().map(({ id, description }) => [id, description])).toEqual([
      [own.id, 'd'],
      ['c', ''],
    ])
    expect(found.events({ calendarId: own.id, id: null, from: null, to: null })).toMatchObject([{ id: 'e', start: 6_000_000_000 }])
    again.close()
    store.close()
  })

  it('gives events of the time asked for, series always', () => {
    const store = openStore(temporaryFolder())
    const calendars = openCalendars(store, () => own)
    const day = 86_400_000
    calendars.saveEvent(event('early', 0))
    calendars.saveEvent(event('in', 10 * day))
    calendars.saveEvent(event('series', day, { recurrence: { rules: [], exclusions: [], dates: [], excludedDates: [], timeZone: null } }))
    calendars.saveEvent(event('late', 20 * day))
    const ids = calendars.events({ calendarId: own.id, id: null, from: 9 * day, to: 11 * day }).map(({ id }) => id)
    expect(ids).toEqual(['in', 'series'])
    calendars.deleteEvent('in')
    expect(calendars.events({ calendarId: own.id, id: 'in', from: null, to: null })).toEqual([])
    store.close()
  })

  it('keeps the person’s own calendar', () => {
    const store = openStore(temporaryFolder())
    const calendars = openCalendars(store, () => own)
    expect(caught(() => calendars.delete(own.id))).toMatchObject({ code: 'PRIMARY_CALENDAR' })
    store.close()
  })

  it('opens a folder that was made before there were calendars', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    store.write('DROP TABLE calendar')
    store.write('DROP TABLE calendar_event')
    store.close()
    const again = openStore(folder)
    expect(openCalendars(again, () => own).list()).toEqual([own])
    again.close()
  })
})
