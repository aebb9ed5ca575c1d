import { environment } from '../core/host'
import { publish } from '../core/publish'

/** The web app is there whenever the script has a function that answers it. */
class Service {
  getUrl(): string | null {
    return this.isEnabled() ? `${environment().baseUrl}/exec` : null
  }

  isEnabled(): boolean {
    const global = globalThis as unknown as Record<string, unknown>
    return typeof global.doGet === 'function' || typeof global.doPost === 'function'
  }
}

export function publishWebAppService(): void {
  publish(Service, 'ScriptApp.Service', 'Script.Service')
}

export function webAppService(): object {
  return new Service()
}
