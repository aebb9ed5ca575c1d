/** Where a page of the script is shown: beside the sheet, or as a web app. */
export type Surroundings = 'sheet' | 'webApp'

/** What Google's iframes may do, without an origin: https://developers.google.com/apps-script/guides/html/restrictions */
export const SANDBOX: Record<Surroundings, string> = {
  sheet: 'allow-scripts allow-forms allow-popups allow-modals',
  webApp:
    'allow-scripts allow-forms allow-popups allow-modals allow-downloads allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
}
