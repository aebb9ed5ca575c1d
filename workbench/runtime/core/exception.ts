/** What a service throws. `name` and wording are those a script sees in Apps Script; `cause.code` is the workbench's own stable code. */
export class Exception extends Error {
  constructor(message: string, code?: string) {
    super(message, code === undefined ? undefined : { cause: { code } })
  }
}

Object.defineProperty(Exception.prototype, 'name', { value: 'Exception', writable: true, configurable: true })
