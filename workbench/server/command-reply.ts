import { WorkbookFault } from '../workbook/workbook-fault'
import { WorldFault } from '../world/world-fault'
import { BadSubmission, type SubmissionFault } from '../world/world-types'
import { CommandFault } from './command-fault'

/** A foreseen fault as it crosses HTTP: a stable code, English words for logs, and the facts the wording needs. */
export interface FaultReply {
  code: string
  message: string
  params: Record<string, string | number>
  /** BAD_SUBMISSION only. */
  faults?: SubmissionFault[]
}

/** null for what nobody foresaw. */
export function faultOf(error: unknown): FaultReply | null {
  if (error instanceof BadSubmission) return { code: 'BAD_SUBMISSION', message: error.message, params: {}, faults: error.faults }
  if (error instanceof CommandFault) return { code: error.code, message: error.message, params: error.params }
  if (error instanceof WorldFault) return { code: error.code, message: error.message, params: error.params }
  if (error instanceof WorkbookFault) return { code: error.code, message: error.message, params: {} }
  return null
}
