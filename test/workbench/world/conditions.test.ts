import { startRun } from '../../../workbench/world/start-run'
import { openWorld } from '../../../workbench/world/world'
import { ensureRuntime } from '../runtime/built-runtime'
import { caught } from './caught'
import { projectOf } from './project-of'
import { temporaryFolder } from './temporary-folder'

describe('conditions', () => {
  it('hold for later runs and are kept with the folder until they are taken back', async () => {
    ensureRuntime()
    const options = {
      dataFolder: temporaryFolder(),
      projectFolder: projectOf('function name() { return SpreadsheetApp.getActive().getName() }'),
    }
    const conditions = { faults: { rules: [{ call: 'SpreadsheetApp.*', kind: 'refuse' as const, message: 'down' }] } }
    const world = await openWorld(options, startRun)
    world.setConditions(conditions)
    await world.close()
    const again = await openWorld(options, startRun)
    try {
      expect(again.conditions()).toEqual(conditions)
      expect((await again.run('name', { by: 'cli' })).outcome).toMatchObject({ ok: false, error: { message: 'down' } })
      again.setConditions({})
      expect((await again.run('name', { by: 'cli' })).outcome).toMatchObject({ ok: true })
    } finally {
      await again.close()
    }
  })

  it.each([
    ['JSON', ['twice']],
    ['weather', { weather: 'bad' }],
    ['delivery', { delivery: 'twice' }],
    ['delivery', { delivery: { ON_SUBMIT: 'twice' } }],
    ['delivery', { delivery: { ON_EDIT: 'often' } }],
    ['jitter', { jitter: 'much' }],
    ['grantedScopes', { grantedScopes: 'all' }],
    ['faults', { faults: { rules: 'none' } }],
  ])('with a bad "%s" are refused, and nothing changes', async (part, bad) => {
    const world = await openWorld({ dataFolder: temporaryFolder(), projectFolder: projectOf('') }, startRun)
    world.setConditions({ jitter: 4 })
    expect(caught(() => world.setConditions(bad as never))).toMatchObject({ code: 'BAD_CONDITIONS', params: { part } })
    expect(world.conditions()).toEqual({ jitter: 4 })
    await world.close()
  })
})
