import { Exception } from '../core/exception'

/** Google's refusal of arguments: `The parameters (String,null) don't match the method signature for SpreadsheetApp.Range.setNotes.` */
export function signatureMismatch(method: string, args: readonly unknown[]): Exception {
  return new Exception(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
    'SIGNATURE_MISMATCH',
  )
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value ?? 'null')
  if (typeof value === 'string') return 'String'
  if (typeof value === 'boolean') return 'Boolean'
  if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${typeName(value[0])}[]`
  if (typeof value !== 'object') return typeof value
  const name = String(value)
  return /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(name) ? `SpreadsheetApp.${name}` : '(class)'
}
