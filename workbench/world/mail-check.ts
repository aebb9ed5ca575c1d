import type { Limits } from './limits'
import type { MailMessage } from './mail-types'
import { WorldFault } from './world-fault'

/** Every address of a message, without names: `"Li, Fang" <a@example.org>, b@example.org` has two. */
export function recipientsOf(message: MailMessage): string[] {
  return [message.to, message.cc, message.bcc].flatMap(addressesIn)
}

function addressesIn(list: string): string[] {
  const entries = list.match(/(?:"(?:[^"\\]|\\.)*"|[^",;])+/g) ?? []
  return entries.map((entry) => (/<([^<>]*)>\s*$/.exec(entry)?.[1] ?? entry).trim()).filter((address) => address !== '')
}

/** Throws `MAIL_NO_RECIPIENT`, `MAIL_BAD_ADDRESS` or `MAIL_TOO_LARGE`, in Apps Script's words where it has some. */
export function checkMail(message: MailMessage, limits: Limits): void {
  const recipients = recipientsOf(message)
  if (recipients.length === 0) throw new WorldFault('MAIL_NO_RECIPIENT', 'Failed to send email: no recipient')
  const odd = [...recipients, ...addressesIn(message.replyTo)].find((address) => !isAddress(address))
  if (odd !== undefined) throw new WorldFault('MAIL_BAD_ADDRESS', `Invalid email: ${odd}`, { address: odd })
  const files = [...message.attachments, ...(message.inlineImages ?? [])]
  const attached = files.reduce((sum, file) => sum + Math.ceil((file.base64.length * 3) / 4), 0)
  const body = Math.max(Buffer.byteLength(message.body), Buffer.byteLength(message.htmlBody ?? ''))
  const tooLarge: [boolean, string][] = [
    [recipients.length > limits.mailRecipientsAMessage, 'Limit Exceeded: Email Recipients Per Message.'],
    [message.subject.length > limits.mailSubjectCharacters, 'Argument too large: subject'],
    [body > limits.mailBodyBytes, 'Limit Exceeded: Email Body Size.'],
    [files.length > limits.mailAttachments, 'Limit Exceeded: Email Attachments Per Message.'],
    [attached + body > limits.mailTotalBytes, 'Limit Exceeded: Email Total Attachments Size.'],
  ]
  const words = tooLarge.find(([exceeded]) => exceeded)?.[1]
  if (words !== undefined) throw new WorldFault('MAIL_TOO_LARGE', words)
}

/** As loose as mail servers are: other scripts and one-label domains pass, line ends and blanks never do. */
function isAddress(address: string): boolean {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address) && address.length <= 254
}
