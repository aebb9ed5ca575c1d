import { constant } from '../core/enumeration'
import { call, environment } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { authorizationInfo, publishAuthorizationInfo, requireScopes } from './authorization-info'
import { identityToken, newStateToken, oauthToken, publishStateTokens } from './tokens'
import { newTrigger, publishTrigger } from './trigger'
import { newTriggerBuilder, publishTriggerBuilders } from './trigger-builders'
import { publishWebAppService, webAppService } from './web-app-service'

class ScriptApp {
  newTrigger(handler: string): object {
    return newTriggerBuilder(handler)
  }

  getProjectTriggers(): object[] {
    return call('trigger.list', {}).map(newTrigger)
  }

  getScriptTriggers(): object[] {
    return this.getProjectTriggers()
  }

  getUserTriggers(source: { getId(): string }): object[] {
    return call('trigger.list', {})
      .filter((trigger) => trigger.sourceId === source.getId())
      .map(newTrigger)
  }

  deleteTrigger(trigger: { getUniqueId(): string }): void {
    call('trigger.delete', { id: trigger.getUniqueId() })
  }

  getAuthorizationInfo(mode: unknown, scopes?: unknown): object {
    return authorizationInfo(mode, scopes)
  }

  requireScopes(mode: unknown, scopes: unknown): void {
    requireScopes(mode, scopes)
  }

  requireAllScopes(mode: unknown): void {
    requireScopes(mode)
  }

  getService(): object {
    return webAppService()
  }

  getScriptId(): string {
    return environment().scriptId
  }

  /** The older name. */
  getProjectKey(): string {
    return environment().scriptId
  }

  getOAuthToken(): string {
    return oauthToken()
  }

  getIdentityToken(): string | null {
    return identityToken()
  }

  newStateToken(): object {
    return newStateToken()
  }

  /** A script that belongs to its spreadsheet was installed by nobody. */
  getInstallationSource(): unknown {
    return constant('Script.InstallationSource', 'NONE')
  }
}

export function scriptApp(): object {
  publishTrigger()
  publishTriggerBuilders()
  publishWebAppService()
  publishStateTokens()
  publishAuthorizationInfo()
  publish(ScriptApp, 'ScriptApp', 'Script.ScriptApp')
  const service = new ScriptApp()
  attachEnumerations(service, 'Script.ScriptApp')
  return service
}
