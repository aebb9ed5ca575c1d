import { randomBytes } from 'node:crypto'
import type { RunEnvironment } from '../seam'
import type { Workbook } from '../workbook/workbook'
import type { Project } from './project'
import type { Store } from './store'

export interface Environments {
  spreadsheetId: string
  /** What a run that starts now knows of its surroundings. Ids stay the data folder's own. */
  current(): RunEnvironment
  setBaseUrl(url: string): void
  /** What the person consents to from now on; null: everything. */
  setGrantedScopes(scopes: string[] | null): void
}

/** Without a `baseUrl` links begin as they did when the folder was last served. */
export function openEnvironments(store: Store, project: Project, workbook: Workbook, userEmail: string, baseUrl?: string): Environments {
  const spreadsheetId = lastingId(store, 'spreadsheetId')
  const scriptId = lastingId(store, 'scriptId')
  let granted: string[] | null = null
  let url = baseUrl ?? store.meta<string>('baseUrl') ?? 'http://127.0.0.1'
  return {
    spreadsheetId,
    current() {
      const { timeZone, locale } = workbook.info()
      return {
        spreadsheetId,
        spreadsheetUrl: `${url}/`,
        baseUrl: url,
        scriptId,
        scriptName: project.name,
        timeZone: project.timeZone,
        spreadsheetTimeZone: timeZone,
        locale,
        userEmail,
        files: project.files,
        advancedServices: project.advancedServices,
        oauthScopes: project.oauthScopes,
        grantedScopes: granted,
      }
    },
    setGrantedScopes(scopes) {
      granted = scopes
    },
    setBaseUrl(given) {
      url = given
      store.setMeta('baseUrl', given)
    },
  }
}

function lastingId(store: Store, key: string): string {
  const known = store.meta<string>(key)
  if (known !== undefined) return known
  const id = randomBytes(33).toString('base64url')
  store.setMeta(key, id)
  return id
}
