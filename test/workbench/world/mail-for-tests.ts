import type { MailMessage } from '../../../workbench/world/mail-types'

/** A message to one person, with only what the test cares about. */
export function message(more: Partial<MailMessage>): MailMessage {
  return {
    to: 'li@example.org',
    cc: '',
    bcc: '',
    replyTo: '',
    senderName: '',
    subject: 'Tai chi',
    body: 'At nine',
    htmlBody: null,
    attachments: [],
    ...more,
  }
}
