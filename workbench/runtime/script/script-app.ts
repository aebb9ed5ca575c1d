import { constant } from '../core/enumeration'
import { call, environment } from '../core/host'
import { attachEnumerations, publish } from '../core/publish'
import { newTrigger, publishTrigger } from './trigger'
import { newTriggerBuilder, publishTriggerBuilders } from './trigger-builders'
import { publishWebAppService, webAppService } from './web-app-service'

/** The person of the workbench has granted everything: nothing is left to authorise. */
class AuthorizationInfo {
  getAuthorizationStatus(): unknown {
    return constant('Script.AuthorizationStatus', 'NOT_REQUIRED')
  }

  getAuthorizationUrl(): null {
    return null
  }
}

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

  getAuthorizationInfo(): object {
    return new AuthorizationInfo()
  }

  getService(): object {
    return webAppService()
  }

  getScriptId(): string {
    return environment().scriptId
  }
}

const SCOPE = 'https://www.googleapis.com/auth/script.scriptapp'

export function scriptApp(): object {
  publishTrigger()
  publishTriggerBuilders()
  publishWebAppService()
  publish(AuthorizationInfo, 'ScriptApp.AuthorizationInfo', 'Script.AuthorizationInfo')
  publish(ScriptApp, 'ScriptApp', 'Script.ScriptApp', {
    scopes: { newTrigger: SCOPE, getProjectTriggers: SCOPE, getScriptTriggers: SCOPE, getUserTriggers: SCOPE, deleteTrigger: SCOPE },
  })
  const service = new ScriptApp()
  attachEnumerations(service, 'Script.ScriptApp')
  return service
}
