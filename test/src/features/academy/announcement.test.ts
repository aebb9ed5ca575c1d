import { announcementText, readAnnouncement, sameAnnouncement } from '../../../../src/features/academy/announcement'
import { window } from './academy-world'

const choir = { window: window(2, '19:00', '20:30', 'odd'), venueId: 'VEN-1', venueName: '大厅', teacherIds: ['TEA-2', 'TEA-1'] }

describe('.announcementText(announcement)', () => {
  it('is read back as it was, teachers in order', () => {
    expect(readAnnouncement(announcementText(choir))).toEqual({ ...choir, teacherIds: ['TEA-1', 'TEA-2'] })
  })

  it('survives a venue without id, without name, and with a divider in its name', () => {
    const odd = { ...choir, venueId: null, venueName: '东 | 西厅', teacherIds: [] }
    expect(readAnnouncement(announcementText(odd))).toEqual({ ...odd, venueName: '东/西厅' })
    expect(readAnnouncement(announcementText({ ...odd, venueName: null }))?.venueName).toBeNull()
  })
})

describe('.readAnnouncement(text)', () => {
  it('returns null for an empty cell and for what staff typed', () => {
    expect(readAnnouncement(null)).toBeNull()
    expect(readAnnouncement('已经打过电话')).toBeNull()
  })
})

describe('.sameAnnouncement(a, b)', () => {
  it('returns true when only the venue’s name or the order of teachers differs', () => {
    expect(sameAnnouncement(choir, { ...choir, venueName: '一楼大厅', teacherIds: ['TEA-1', 'TEA-2'] })).toBe(true)
  })

  it('returns false for other weeks, another venue or another teacher', () => {
    expect(sameAnnouncement(choir, { ...choir, window: window(2, '19:00', '20:30') })).toBe(false)
    expect(sameAnnouncement(choir, { ...choir, venueId: 'VEN-2' })).toBe(false)
    expect(sameAnnouncement(choir, { ...choir, teacherIds: ['TEA-1'] })).toBe(false)
  })

  it('returns false when only one was ever announced', () => {
    expect(sameAnnouncement(null, choir)).toBe(false)
    expect(sameAnnouncement(null, null)).toBe(true)
  })
})
