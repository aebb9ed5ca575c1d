/** Field masks as Google's APIs have them: `sheets.properties,namedRanges(name,range)`; '*' is everything below. */

/** Field → what is wanted below it; an empty mask wants everything. */
export type FieldMask = { [field: string]: FieldMask }

/** Null when the text is no mask. */
export function parseFieldMask(text: string): FieldMask | null {
  const tokens = text.match(/[A-Za-z_]\w*|[*(),./]/g) ?? []
  if (tokens.join('') !== text.replace(/\s/g, '')) return null
  const reader = { tokens, at: 0 }
  const mask = readList(reader)
  return mask && reader.at === tokens.length ? mask : null
}

export function wantsAll(mask: FieldMask): boolean {
  return Object.keys(mask).length === 0 || '*' in mask
}

/** Whether anything at or below a path is wanted. */
export function wants(mask: FieldMask, path: string): boolean {
  return below(mask, path) !== null
}

/** The part of a mask below a path; null when nothing there is wanted. */
export function below(mask: FieldMask, path: string): FieldMask | null {
  let current = mask
  for (const field of path.split('.')) {
    if (wantsAll(current)) return {}
    const next = current[field]
    if (!next) return null
    current = next
  }
  return current
}

/** A copy with only what the mask wants. Lists are filtered item by item. */
export function filterFields(value: unknown, mask: FieldMask): unknown {
  if (wantsAll(mask) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => filterFields(item, mask))
  const kept: Record<string, unknown> = {}
  for (const [field, inner] of Object.entries(mask)) {
    const found = (value as Record<string, unknown>)[field]
    if (found !== undefined) kept[field] = filterFields(found, inner)
  }
  return kept
}

interface Reader {
  tokens: string[]
  at: number
}

function readList(reader: Reader): FieldMask | null {
  const mask: FieldMask = {}
  for (;;) {
    if (!readPath(reader, mask)) return null
    if (reader.tokens[reader.at] !== ',') return mask
    reader.at++
  }
}

function readPath(reader: Reader, into: FieldMask): boolean {
  let current = into
  for (;;) {
    const name = reader.tokens[reader.at++]
    if (name === undefined || !/^(\*|\w+)$/.test(name)) return false
    const known = current[name]
    const next = reader.tokens[reader.at]
    if (next !== '.' && next !== '/' && next !== '(') {
      current[name] = {}
      return true
    }
    reader.at++
    const everything = known !== undefined && Object.keys(known).length === 0
    const inner: FieldMask = everything ? {} : (known ?? {})
    if (!everything) current[name] = inner
    if (next === '(') {
      const list = readList(reader)
      if (!list || reader.tokens[reader.at++] !== ')') return false
      Object.assign(inner, list)
      return true
    }
    current = inner
  }
}
