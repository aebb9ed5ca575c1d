/** Something asked of the workbook that it refuses; `code` is stable, the message is for people. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'WorkbookFault'
  }
}
