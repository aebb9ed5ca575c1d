import { startRun } from '../../../workbench/world/start-run'
import { openWorld } from '../../../workbench/world/world'
import { ensureRuntime } from '../runtime/built-runtime'
import { caught } from './caught'
import { fakeUi } from './fake-ui'
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

  it('make the script an add-on: installed by the next page, and without rights until it is enabled', async () => {
    ensureRuntime()
    const source =
      "function onInstall(e) { return 'install ' + e.authMode } function onOpen(e) { return 'open ' + e.authMode } function onEdit() {}"
    const world = await openWorld({ dataFolder: temporaryFolder(), projectFolder: projectOf(source) }, startRun)
    const opened = async () => (await world.open(fakeUi()))?.outcome
    try {
      world.setConditions({ addOn: 'installed' })
      expect(await opened()).toEqual({ ok: true, result: 'open NONE' })
      world.setConditions({ addOn: 'new' })
      expect([await opened(), await opened()]).toEqual([
        { ok: true, result: 'install FULL' },
        { ok: true, result: 'open LIMITED' },
      ])
      expect(world.conditions()).toEqual({ addOn: 'enabled' })
    } finally {
      await world.close()
    }
  })

  it.each([
    ['JSON', ['twice']],
    ['weather', { weather: 'bad' }],
    ['delivery', { delivery: 'twice' }],
    ['delivery', { delivery: { ON_SUBMIT: 'twice' } }],
    ['delivery', { delivery: { ON_EDIT: 'often' } }],
    ['jitter', { jitter: 'much' }],
    ['addOn', { addOn: 'bought' }],
    ['grantedScopes', { grantedScopes: 'all' }],
    ['answers', { answers: [{ body: 'to whom?' }] }],
    ['faults', { faults: { rules: 'none' } }],
  ])('with a bad "%s" are refused, and nothing changes', async (part, bad) => {
    const world = await openWorld({ dataFolder: temporaryFolder(), projectFolder: projectOf('') }, startRun)
    world.setConditions({ jitter: 4 })
    expect(caught(() => world.setConditions(bad as never))).toMatchObject({ code: 'BAD_CONDITIONS', params: { part } })
    expect(world.conditions()).toEqual({ jitter: 4 })
    await world.close()
  })
})
