import type { SeamHandlers } from '../../../workbench/seam'
import type { FaultPlan } from '../../../workbench/world/fault-plan'
import { startRun } from '../../../workbench/world/start-run'
import { openWorld } from '../../../workbench/world/world'
import type { World } from '../../../workbench/world/world-types'
import { ensureRuntime } from '../runtime/built-runtime'
import { message } from './mail-for-tests'
import { openedWorld } from './opened-world'
import { projectOf } from './project-of'
import { temporaryFolder } from './temporary-folder'

const NOON = Date.UTC(2026, 10, 23, 4)

/** Sends five mails; what became of each: 'sent' or the error. */
async function sendsFive(seam: SeamHandlers): Promise<string[]> {
  const became: string[] = []
  for (let mail = 1; mail <= 5; mail += 1) {
    try {
      await seam['mail.send']({ message: message({ subject: `no. ${mail}` }) }, { service: 'MailApp.sendEmail', begins: true })
      became.push('sent')
    } catch (error) {
      became.push((error as Error).message)
    }
  }
  return became
}

async function sendFive(faults: FaultPlan): Promise<{ world: World; became: unknown; code: string | undefined }> {
  const world = await openedWorld({ sendsFive }, { startsAt: NOON })
  world.setConditions({ faults })
  const { outcome } = await world.run('sendsFive', { by: 'cli' })
  return outcome?.ok ? { world, became: outcome.result, code: undefined } : { world, became: null, code: outcome?.error.code }
}

const subjects = (world: World) => world.mail().map(({ subject }) => subject)
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again."

describe('a plan of faults', () => {
  it('refuses a call, of which nothing remains', async () => {
    const { world, became } = await sendFive({ rules: [{ call: 'MailApp.sendEmail', kind: 'refuse', nth: 2 }] })
    expect(became).toEqual(['sent', SERVER_ERROR, 'sent', 'sent', 'sent'])
    expect(subjects(world)).toEqual(['no. 1', 'no. 3', 'no. 4', 'no. 5'])
    expect(world.runs()[0]?.faults).toEqual([{ call: 'MailApp.sendEmail', kind: 'refuse' }])
  })

  it('lets a call take effect and then throw', async () => {
    const { world, became } = await sendFive({ rules: [{ call: 'mail.send', kind: 'throw-after', every: 2, times: 1, message: 'lost' }] })
    expect(became).toEqual(['sent', 'lost', 'sent', 'sent', 'sent'])
    expect(subjects(world)).toHaveLength(5)
  })

  it('ends the run before or after the call took effect', async () => {
    const before = await sendFive({ rules: [{ call: 'MailApp.*', kind: 'end', nth: 3 }] })
    expect([before.code, subjects(before.world)]).toEqual(['FAULT', ['no. 1', 'no. 2']])
    const after = await sendFive({ rules: [{ call: 'MailApp.*', kind: 'end-after', nth: 3 }] })
    expect([after.code, subjects(after.world)]).toEqual(['FAULT', ['no. 1', 'no. 2', 'no. 3']])
  })

  it('delays a call in simulated time, which ends a run that has none left', async () => {
    const delayed = await sendFive({ rules: [{ call: 'mail.send', kind: 'delay', milliseconds: 60_000, nth: 1 }] })
    expect(delayed.world.runs()[0]?.serviceMilliseconds).toBe(60_000 + 5 * 500)
    const tooLong = await sendFive({ rules: [{ call: 'mail.send', kind: 'delay', milliseconds: 120_000 }] })
    expect([tooLong.code, subjects(tooLong.world)]).toEqual(['TIME_LIMIT', ['no. 1', 'no. 2']])
  })

  it('draws chances from its seed: the same again, others with another', async () => {
    const rules: FaultPlan['rules'] = [{ call: 'mail.send', kind: 'refuse', chance: 0.5, message: 'x' }]
    const drawn = async (seed: number) => (await sendFive({ seed, rules })).became
    const bySeed = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(drawn))
    expect(await drawn(3)).toEqual(bySeed[2])
    expect(new Set(bySeed.map(String)).size).toBeGreaterThan(4)
    const refused = bySeed.flat().filter((what) => what === 'x').length
    expect([refused > 10, refused < 30]).toEqual([true, true])
  })

  it('means only the runs of the function it names, and can be taken back', async () => {
    const world = await openedWorld({ sendsFive, other: sendsFive }, { startsAt: NOON })
    world.setConditions({ faults: { rules: [{ call: 'mail.send', kind: 'refuse', function: 'other', message: 'x' }] } })
    const results = async (name: string) => (await world.run(name, { by: 'cli' })).outcome as { result: string[] }
    expect((await results('sendsFive')).result).not.toContain('x')
    expect((await results('other')).result).toEqual(['x', 'x', 'x', 'x', 'x'])
    world.setConditions({})
    expect((await results('other')).result).not.toContain('x')
  })

  it.each([
    [{ call: '', kind: 'refuse' }, 'call'],
    [{ call: 'x', kind: 'explode' }, 'kind'],
    [{ call: 'x', kind: 'delay' }, 'milliseconds'],
    [{ call: 'x', kind: 'end', nth: 0 }, 'nth'],
    [{ call: 'x', kind: 'end', chance: 2 }, 'chance'],
    [{ call: 'x', kind: 'end', nht: 2 }, 'nht'],
    [null, 'JSON'],
  ])('refuses the rule %j', async (rule, part) => {
    const world = await openedWorld()
    expect(() => world.setConditions({ faults: { rules: [rule as never] } })).toThrow(`bad "${part}"`)
  })
})

describe('a plan of faults for a script', () => {
  const source = `
    function writes() {
      const sheet = SpreadsheetApp.getActiveSheet()
      for (const value of ['first', 'second']) {
        try { sheet.getRange('A1').setValue(value) } catch (error) { return [String(error), sheet.getRange('A1').getValue()] }
      }
      return 'no fault'
    }
    function invites() {
      try { CalendarApp.createEvent('lunch', new Date(0), new Date(1)) } catch (error) { return CalendarApp.getEvents(new Date(0), new Date(1)).length }
      return 'no fault'
    }
    function api() {
      const { values } = Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), 'A1')
      return values
    }`
  const manifest = { timeZone: 'Asia/Shanghai', dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets' }] } }

  it('strikes methods by their names, after all they do to bring about their effect', async () => {
    ensureRuntime()
    const projectFolder = projectOf(source, manifest)
    const world = await openWorld({ dataFolder: temporaryFolder(), projectFolder, startsAt: NOON }, startRun)
    const resultOf = async (name: string) => {
      const { outcome } = await world.run(name, { by: 'cli' })
      return outcome?.ok ? outcome.result : `${outcome?.error.name}: ${outcome?.error.message}`
    }
    try {
      world.setConditions({ faults: { rules: [{ call: 'SpreadsheetApp.Range.setValue', kind: 'throw-after', nth: 2 }] } })
      expect(await resultOf('writes')).toEqual([`Exception: ${SERVER_ERROR}`, 'second'])
      world.setConditions({ faults: { rules: [{ call: 'SpreadsheetApp.Range.setValue', kind: 'refuse', nth: 2 }] } })
      expect(await resultOf('writes')).toEqual([`Exception: ${SERVER_ERROR}`, 'first'])
      world.setConditions({ faults: { rules: [{ call: 'CalendarApp.createEvent', kind: 'throw-after', nth: 1 }] } })
      expect(await resultOf('invites')).toBe(1)
      world.setConditions({ faults: { rules: [{ call: 'Sheets.*', kind: 'throw-after' }] } })
      expect(await resultOf('api')).toBe(
        'GoogleJsonResponseException: API call to sheets.spreadsheets.values.get failed with error: The service is currently unavailable.',
      )
    } finally {
      await world.close()
    }
  })
})
