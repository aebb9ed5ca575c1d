/** Worded in both languages in `words/fault-sentences`. */
export type CommandFaultCode =
  | 'NO_FORM'
  | 'AMBIGUOUS_FORM'
  | 'NO_FIELD'
  | 'AMBIGUOUS_FIELD'
  | 'NOT_AN_OBJECT'
  | 'BAD_ANSWER'
  | 'CLOCK_BACKWARDS'
  | 'CLOCK_TOO_FAR'
  | 'BAD_COMMAND'
  | 'TAB_EDITED'
  | 'TAB_TAKEN'
  | 'NO_LISTS'

/** A command that cannot be carried out as it was given; nothing was done. */
export class CommandFault extends Error {
  constructor(
    readonly code: CommandFaultCode,
    readonly params: Record<string, string> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'CommandFault'
  }
}
