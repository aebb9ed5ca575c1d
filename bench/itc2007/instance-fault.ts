/** An instance file is not what its format says: which line, what was wanted. In both languages, for the command line. */
export class InstanceFault extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en)
    this.name = 'InstanceFault'
  }
}

/** @param line from 1 */
export function faultAt(line: number, zh: string, en: string): InstanceFault {
  return new InstanceFault(`第 ${line} 行：${zh}`, `Line ${line}: ${en}`)
}
