/**
 * A fault of the program, of set-up or of the moment (never of a cell: that is a Problem). Thrown with a code and facts;
 * only `main.ts` catches it and words it as `fault.CODE`. `cause` is set by hand, because older V8 ignores the option.
 */
export interface FaultCause {
  code: string
  params: Record<string, string | number>
}

/** An error to be thrown, with its code and facts in `cause`; words stand under `fault.CODE`. */
export function fault(code: string, params: FaultCause['params'] = {}): Error {
  return Object.assign(new Error(`${code} ${JSON.stringify(params)}`), { cause: { code, params } })
}

/** What {@link fault} put in; null for any other error. */
export function causeOf(error: unknown): FaultCause | null {
  const { cause } = error as { cause?: Partial<FaultCause> }
  return error instanceof Error && cause?.code !== undefined ? { code: cause.code, params: cause.params ?? {} } : null
}
