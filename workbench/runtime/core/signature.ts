import { Exception } from './exception'

/** `The parameters (String,number) don't match the method signature for Service.method.`: kinds as Google names them. */
export function signatureFault(method: string, args: readonly unknown[]): Exception {
  return new Exception(`The parameters (${args.map(kindOf).join(',')}) don't match the method signature for ${method}.`, 'BAD_SIGNATURE')
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'Boolean'
  return Array.isArray(value) ? 'number[]' : '(class)'
}
