import { request } from 'node:http'
import type { FaultReply } from '../workbench/server/command-reply'
import type { CommandResult } from '../workbench/server/commands'
import type { RunningServer } from '../workbench/world/data-folder'

export type ServerAnswer = { kind: 'done'; result: CommandResult } | { kind: 'fault'; fault: FaultReply } | { kind: 'nobody' }

/**
 * Has the command carried out by that server, however long it takes. `nobody` when no server of that data folder
 * answers there; then nothing was done.
 */
export function askServer(server: RunningServer, command: { do: string }): Promise<ServerAnswer> {
  const body = JSON.stringify(command)
  return new Promise((resolve, reject) => {
    const asked = request(
      `${server.url}/api/command`,
      {
        method: 'POST',
        agent: false,
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          if (answer.statusCode !== 200 && answer.statusCode !== 422) return resolve({ kind: 'nobody' })
          const reply: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
          resolve(
            answer.statusCode === 200 ? { kind: 'done', result: reply as CommandResult } : { kind: 'fault', fault: reply as FaultReply },
          )
        })
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? resolve({ kind: 'nobody' }) : reject(error)))
    asked.end(body)
  })
}
