/**
 * What `Sheets.newGridRange()` and its like give: a plain object that also answers to `setSheetId(…)`, which returns it, and
 * `getSheetId()`, for whatever field.
 */
export function apiObject(): object {
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get(target, name, object) {
        const [, verb, first, rest] = (typeof name === 'string' && !(name in target) && /^(set|get)([A-Z])(.*)$/.exec(name)) || []
        if (verb === undefined) return Reflect.get(target, name, object)
        const field = `${first?.toLowerCase()}${rest}`
        if (verb === 'get') return () => target[field]
        return (value: unknown) => {
          target[field] = value
          return object
        }
      },
    },
  )
}
