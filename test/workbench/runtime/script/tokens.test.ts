import { failureOf, resultOf } from '../script-runs'

const OPEN = ['openid', 'https://www.googleapis.com/auth/userinfo.email']
const PAYLOAD = `const [, body, signature] = ScriptApp.getIdentityToken().split('.')
  return [JSON.parse(Utilities.newBlob(Utilities.base64Decode(body)).getDataAsString()), signature]`

describe('tokens of ScriptApp', () => {
  it('are nothing that Google would take, and only for who has authorised the script', () => {
    expect(resultOf('return ScriptApp.getOAuthToken()')).toMatch(/^workbench-not-a-google-token\.\w+$/)
    expect(failureOf({ authMode: 'LIMITED', body: 'ScriptApp.getOAuthToken()' })).toBe(
      'Exception: You do not have permission to call ScriptApp.getOAuthToken.',
    )
  })

  it('say who it is when the manifest asks for openid', () => {
    expect(resultOf('return ScriptApp.getIdentityToken()')).toBeNull()
    expect(resultOf({ body: PAYLOAD, environment: { oauthScopes: OPEN } })).toEqual([
      expect.objectContaining({ aud: 'the-script', email: 'office@example.org', sub: expect.stringMatching(/^\w{21}$/) }),
      '',
    ])
    const [payload] = resultOf({ body: PAYLOAD, environment: { oauthScopes: ['openid'] } }) as [object]
    expect(payload).not.toHaveProperty('email')
    expect(resultOf({ body: 'return ScriptApp.getIdentityToken()', environment: { oauthScopes: OPEN, grantedScopes: [] } })).toBeNull()
  })

  it('carry a state for an hour at most', () => {
    const body = `const token = ScriptApp.newStateToken().withMethod('back').withArgument('a', 'b').withTimeout(120).createToken()
      const state = JSON.parse(Utilities.newBlob(Utilities.base64DecodeWebSafe(token.split('.')[0])).getDataAsString())
      return [state.method, state.arguments, Math.round((state.expires - Date.now()) / 60000)]`
    expect(resultOf(body)).toEqual(['back', { a: 'b' }, 2])
    expect(failureOf('ScriptApp.newStateToken().withTimeout(3601)')).toBe('Exception: Invalid argument: seconds')
  })

  it('come from a script that nobody installed, known by its id', () => {
    const body = 'return [ScriptApp.getInstallationSource() === ScriptApp.InstallationSource.NONE, ScriptApp.getProjectKey()]'
    expect(resultOf(body)).toEqual([true, 'the-script'])
  })
})

describe('older names', () => {
  it('of who is there', () => {
    expect(resultOf('return Session.getUser().getEmail()')).toBe('office@example.org')
    expect(failureOf({ body: 'Session.getUser()', environment: { oauthScopes: [] } })).toMatch(
      /^Exception: Specified permissions are not sufficient/,
    )
  })
})
