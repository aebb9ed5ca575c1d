import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

describe('MailApp', () => {
  it('sends by object, by position and with attachments', () => {
    const world = memoryWorld()
    const body = `MailApp.sendEmail({to: 'a@example.org, B <b@example.org>', subject: '主题', htmlBody: '<b>x</b>', name: '社区', replyTo: 'r@example.org',
        attachments: [Utilities.newBlob('名单', 'text/csv', 'a.csv')]})
      MailApp.sendEmail('c@example.org', 's', 'b', {cc: 'd@example.org', bcc: 'e@example.org'})
      MailApp.sendEmail('f@example.org', 'reply@example.org', 's', 'b')
      return MailApp.getRemainingDailyQuota()`
    expect(resultOf({ world, body })).toBe(97)
    expect(world.mail).toMatchObject([
      {
        to: 'a@example.org,B <b@example.org>',
        subject: '主题',
        body: '',
        htmlBody: '<b>x</b>',
        senderName: '社区',
        replyTo: 'r@example.org',
        attachments: [{ name: 'a.csv', contentType: 'text/csv', base64: Buffer.from('名单').toString('base64') }],
      },
      { to: 'c@example.org', cc: 'd@example.org', bcc: 'e@example.org', htmlBody: null },
      { to: 'f@example.org', replyTo: 'reply@example.org', subject: 's', body: 'b' },
    ])
  })

  it('refuses a message to nobody or to no address', () => {
    expect(failureOf("MailApp.sendEmail({subject: 'x'})")).toBe('Exception: Failed to send email: no recipient')
    expect(failureOf("MailApp.sendEmail('not an address', 's', 'b')")).toBe('Exception: Invalid email: not an address')
  })
})

describe('LockService', () => {
  it('holds a lock until it is released', () => {
    const body =
      'const lock = LockService.getScriptLock(); lock.waitLock(10); const held = lock.hasLock(); lock.releaseLock(); return [held, lock.hasLock()]'
    expect(resultOf(body)).toEqual([true, false])
  })

  it("says no, or throws in Google's words, when another run holds it", () => {
    const world = memoryWorld()
    world.lockedElsewhere.add('script')
    expect(resultOf({ world, body: 'return LockService.getScriptLock().tryLock(10)' })).toBe(false)
    expect(failureOf({ world, body: 'LockService.getScriptLock().waitLock(10)' })).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    )
  })
})

describe('PropertiesService', () => {
  it('keeps texts by scope', () => {
    const body = `const script = PropertiesService.getScriptProperties(); script.setProperty('n', 1).setProperties({a: 'x'})
      const all = script.getProperties(); script.deleteProperty('a'); const keys = script.getKeys(); script.setProperties({z: 'z'}, true)
      return [all, keys, script.getProperties(), script.getProperty('none'), script.getProperty('toString'), PropertiesService.getUserProperties().getKeys()]`
    expect(resultOf(body)).toEqual([{ n: '1', a: 'x' }, ['n'], { z: 'z' }, null, null, []])
  })
})

describe('CacheService', () => {
  it('gives back what was put in, else null', () => {
    const body = `const cache = CacheService.getScriptCache(); cache.putAll({a: 1, b: 'x'}, 60); cache.put('c', 'y'); cache.remove('b')
      return [cache.get('a'), cache.get('b'), cache.getAll(['a', 'c', 'd'])]`
    expect(resultOf(body)).toEqual(['1', null, { a: '1', c: 'y' }])
  })
})

describe('ScriptApp', () => {
  it('makes, lists and deletes triggers', () => {
    const world = memoryWorld()
    const body = `const book = SpreadsheetApp.getActive(); const form = FormApp.create('f')
      ScriptApp.newTrigger('pump').timeBased().everyMinutes(10).create()
      ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).create()
      ScriptApp.newTrigger('later').timeBased().after(1000).create()
      ScriptApp.newTrigger('onDay').timeBased().atDate(2026, 12, 1).create()
      ScriptApp.newTrigger('opened').forSpreadsheet(book).onOpen().create()
      ScriptApp.newTrigger('wake').forForm(form).onFormSubmit().create()
      const all = ScriptApp.getProjectTriggers()
      const wake = all[5]
      const seen = [wake.getHandlerFunction(), wake.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT, String(wake.getTriggerSource()), wake.getTriggerSourceId() === form.getId()]
      ScriptApp.deleteTrigger(wake); return [all.length, seen, ScriptApp.getProjectTriggers().length]`
    expect(resultOf({ world, body })).toEqual([6, ['wake', true, 'FORMS', true], 5])
    expect(world.triggers.map(({ handler, schedule, source }) => [handler, source, schedule])).toEqual([
      ['pump', 'CLOCK', { everyMinutes: 10 }],
      ['daily', 'CLOCK', { everyMinutes: 1440, atHour: 7 }],
      ['later', 'CLOCK', { at: expect.any(Number) }],
      ['onDay', 'CLOCK', { at: Date.UTC(2026, 10, 30, 16) }],
      ['opened', 'SPREADSHEETS', null],
    ])
  })

  it('knows days of the week and of the month, minutes, zones and calendars', () => {
    const world = memoryWorld()
    const body = `const clock = () => ScriptApp.newTrigger('f').timeBased()
      clock().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.SUNDAY).atHour(7).nearMinute(30).create()
      clock().onMonthDay(31).inTimezone('Europe/Paris').create()
      clock().atDate(2026, 12, 1).inTimezone('Europe/Paris').atHour(9).create()
      ScriptApp.newTrigger('f').forUserCalendar('li@example.org').onEventUpdated().create()
      return ScriptApp.getProjectTriggers().map((one) => [String(one.getEventType()), String(one.getTriggerSource())]).pop()`
    expect(resultOf({ world, body })).toEqual(['ON_EVENT_UPDATED', 'CALENDAR'])
    expect(world.triggers.map(({ schedule }) => schedule)).toEqual([
      { everyMinutes: 20160, atHour: 7, minute: 30, weekDay: 0 },
      { everyMinutes: 1440, atHour: 0, monthDay: 31, timeZone: 'Europe/Paris' },
      { at: Date.UTC(2026, 11, 1, 8) },
      null,
    ])
    for (const bad of ["onWeekDay('MONDAY')", 'onMonthDay(32)', 'atHour(24)', 'nearMinute(60)', "inTimezone('Mars/Base')"]) {
      expect(failureOf(`ScriptApp.newTrigger('f').timeBased().${bad}`)).toMatch(/^Exception: /)
    }
  })

  it("refuses other periods than Google's", () => {
    expect(failureOf("ScriptApp.newTrigger('f').timeBased().everyMinutes(7)")).toBe(
      'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    )
    expect(failureOf("ScriptApp.newTrigger('f').timeBased().create()")).toMatch(/The trigger needs a time/)
  })
})

describe('Session', () => {
  it('knows the person and the zones', () => {
    const body =
      'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone(), Session.getActiveUserLocale(), Session.getTemporaryActiveUserKey().length > 20]'
    expect(resultOf(body)).toEqual(['office@example.org', 'office@example.org', 'Asia/Shanghai', 'zh_CN', true])
  })
})

describe('Session.getActiveUserLocale()', () => {
  it.each([
    ['en_US', 'en'],
    ['de_DE', 'de'],
    ['en_GB', 'en_GB'],
    ['pt_BR', 'pt_BR'],
  ])('tells the language of %s as %s', (locale, told) =>
    expect(resultOf({ environment: { locale }, body: 'return Session.getActiveUserLocale()' })).toBe(told),
  )
})

describe('ScriptProperties and UserProperties', () => {
  it('are the older names of the same properties', () => {
    const body = `ScriptProperties.setProperty('a', 1)
      PropertiesService.getUserProperties().setProperties({b: '2'})
      return [PropertiesService.getScriptProperties().getProperty('a'), ScriptProperties.getProperty('b'), UserProperties.getKeys()]`
    expect(resultOf(body)).toEqual(['1', null, ['b']])
  })
})

describe('older names', () => {
  it('still work', () => {
    expect(
      resultOf('return [Utilities.jsonParse(Utilities.jsonStringify({ a: [1] })).a, Session.getTimeZone(), Session.getUser().getEmail()]'),
    ).toEqual([[1], 'Asia/Shanghai', 'office@example.org'])
    const body = `LockService.getPublicLock().waitLock(10); LockService.getPrivateLock().waitLock(10); CacheService.getPublicCache().put('a', '1'); CacheService.getPrivateCache().put('b', '2')
      return [LockService.getScriptLock().hasLock(), LockService.getUserLock().hasLock(), CacheService.getScriptCache().get('a'), CacheService.getUserCache().get('b')]`
    expect(resultOf(body)).toEqual([true, true, '1', '2'])
  })
})

describe('ScriptApp.newTrigger() for forms and documents', () => {
  it('keeps triggers that open an editor, which the workbench lacks', () => {
    const body = `ScriptApp.newTrigger('f').forForm('form-1').onOpen().create()
      ScriptApp.newTrigger('f').forDocument('doc-1').onOpen().create()
      return ScriptApp.getProjectTriggers().map((trigger) => [String(trigger.getTriggerSource()), trigger.getTriggerSourceId(), String(trigger.getEventType())])`
    expect(resultOf(body)).toEqual([
      ['FORMS', 'form-1', 'ON_OPEN'],
      ['DOCUMENTS', 'doc-1', 'ON_OPEN'],
    ])
  })
})
