import type { NodemailerError, SendMailOptions } from 'nodemailer'
import { createTransport } from 'nodemailer'
import type { MailFile, MailMessage } from './mail-types'

const CONNECT_MILLISECONDS = 10_000
const SILENCE_MILLISECONDS = 30_000

/** What a server made of a message. */
export type PostResult =
  /** `refused`: recipients it did not take, with its words; empty when all were taken. */
  | { state: 'sent'; refused: string }
  /** `uncertain`: the conversation broke off, so the message may have been taken. */
  | { state: 'failed'; error: string; uncertain: boolean }

export interface Post {
  /** One attempt. Never throws: a refusal is an answer, in the server's own words. */
  deliver(id: string, message: MailMessage): Promise<PostResult>
  close(): void
}

/** A real SMTP conversation with the server of an `smtp://` or `smtps://` url. `from` is the sender's address. */
export function createPost(url: string, from: string): Post {
  const transport = createTransport(
    { url, connectionTimeout: CONNECT_MILLISECONDS, greetingTimeout: CONNECT_MILLISECONDS, socketTimeout: SILENCE_MILLISECONDS },
    { disableFileAccess: true, disableUrlAccess: true },
  )
  return {
    async deliver(id, message) {
      try {
        const { rejectedErrors = [] } = await transport.sendMail(envelope(id, message, from))
        return { state: 'sent', refused: rejectedErrors.map((error) => `${error.recipient}: ${error.response}`).join('; ') }
      } catch (error) {
        const failure = error as NodemailerError & NodeJS.ErrnoException
        return { state: 'failed', error: failure.response ?? failure.message, uncertain: !surelyNotTaken(failure) }
      }
    },
    close: () => transport.close(),
  }
}

/** The host of an SMTP url, without the name and password that may stand before it. */
export function serverName(url: string): string {
  return (URL.canParse(url) && new URL(url).hostname) || (/([^@/]+)\/?$/.exec(url)?.[1] ?? 'SMTP')
}

function envelope(id: string, message: MailMessage, from: string): SendMailOptions {
  return {
    messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
    from: message.senderName ? { name: message.senderName, address: from } : from,
    to: message.to,
    cc: message.cc,
    bcc: message.bcc,
    ...(message.replyTo ? { replyTo: message.replyTo } : {}),
    subject: message.subject,
    text: message.body,
    ...(message.htmlBody === null ? {} : { html: message.htmlBody }),
    attachments: [
      ...message.attachments.map(attached),
      ...(message.inlineImages ?? []).map((image) => ({ ...attached(image), cid: image.key, contentDisposition: 'inline' as const })),
    ],
  }
}

function attached({ name, contentType, base64 }: MailFile) {
  return { filename: name, contentType, content: Buffer.from(base64, 'base64') }
}

/** The server said no, or the conversation never began. */
function surelyNotTaken(failure: NodemailerError & NodeJS.ErrnoException): boolean {
  const neverBegan = failure.timeoutType !== undefined && failure.timeoutType !== 'SOCKET_TIMEOUT'
  return failure.response !== undefined || failure.syscall === 'connect' || failure.code === 'EDNS' || neverBegan
}
