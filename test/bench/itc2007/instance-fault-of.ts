import { InstanceFault } from '../../../bench/itc2007/instance-fault'

/** What is said of an instance that cannot be read. Throws when it can be, or fails otherwise. */
export function instanceFaultOf(read: () => unknown): InstanceFault {
  try {
    read()
  } catch (error) {
    if (error instanceof InstanceFault) return error
    throw error
  }
  throw new Error('it was accepted')
}
