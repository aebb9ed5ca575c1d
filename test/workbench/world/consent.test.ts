import { startRun } from '../../../workbench/world/start-run'
import { openWorld } from '../../../workbench/world/world'
import { ensureRuntime } from '../runtime/built-runtime'
import { projectOf } from './project-of'
import { temporaryFolder } from './temporary-folder'

const SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets'
const MAIL = 'https://www.googleapis.com/auth/script.send_mail'

describe('consent to a part of the scopes', () => {
  it('comes from manifest and data folder, and a script cannot catch that its run is ended for more', async () => {
    ensureRuntime()
    const source =
      "function asks() { try { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL) } catch (error) { return 'caught' } return 'went on' }"
    const options = { dataFolder: temporaryFolder(), projectFolder: projectOf(source, { oauthScopes: [SPREADSHEETS, MAIL] }) }
    const world = await openWorld(options, startRun)
    world.setConditions({ grantedScopes: [SPREADSHEETS] })
    await world.close()
    const again = await openWorld(options, startRun)
    try {
      expect((await again.run('asks', { by: 'menu' })).outcome).toMatchObject({
        ok: false,
        error: { code: 'AUTHORISATION_REQUIRED', message: 'Authorization is required to perform that action.' },
      })
      again.setConditions({})
      expect((await again.run('asks', { by: 'menu' })).outcome).toEqual({ ok: true, result: 'went on' })
    } finally {
      await again.close()
    }
  })
})
