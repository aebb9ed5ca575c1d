/** Something the world refuses. `code` is stable and worded by the caller; `message` is the English words a script or a log sees. */
export class WorldFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(message)
    this.name = 'WorldFault'
  }
}
