import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { SMTPServer } from 'smtp-server'
import { createPost, serverName } from '../../../workbench/world/smtp'
import { message } from './mail-for-tests'

type Listening = { url: string; stop: () => Promise<void> }

async function smtpServer(options: SMTPServerOptions): Promise<Listening> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(resolve)) }
}

async function socketServer(talk: (socket: Socket) => void): Promise<Listening> {
  const server = createServer(talk)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

async function delivery(server: Listening, more: Parameters<typeof message>[0] = {}) {
  const post = createPost(server.url, 'office@example.org')
  try {
    return await post.deliver('id-1', message(more))
  } finally {
    post.close()
    await server.stop()
  }
}

describe('.createPost(url, from).deliver(id, message)', () => {
  it('hands a message over with its name, both bodies and attachments; blind copies stay blind', async () => {
    const received: { to: string[]; text: string }[] = []
    const server = await smtpServer({
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          received.push({ to: session.envelope.rcptTo.map((address) => address.address), text: Buffer.concat(chunks).toString() })
          done()
        })
      },
    })
    const sent = await delivery(server, {
      to: '李芳 <li@example.org>',
      bcc: 'b@example.org',
      senderName: '邻里',
      subject: '太极拳',
      htmlBody: '<b>nine</b>',
      attachments: [{ name: '课表.txt', contentType: 'text/plain', base64: Buffer.from('mon').toString('base64') }],
    })
    expect(sent).toEqual({ state: 'sent', refused: '' })
    expect(received[0]?.to).toEqual(['li@example.org', 'b@example.org'])
    const text = received[0]?.text ?? ''
    for (const part of ['Message-ID: <id-1@example.org>', '<office@example.org>', 'At nine', '<b>nine</b>', 'text/plain'])
      expect(text).toContain(part)
    expect(text).not.toContain('b@example.org')
  })

  it('says in the words of the server why it refuses', async () => {
    const server = await smtpServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox here'), { responseCode: 550 })),
    })
    expect(await delivery(server)).toEqual({ state: 'failed', error: '550 no such mailbox here', uncertain: false })
  })

  it('says which recipients were refused when others were taken', async () => {
    const server = await smtpServer({
      onRcptTo: (address, _session, done) =>
        done(address.address.startsWith('bad') ? Object.assign(new Error('gone'), { responseCode: 550 }) : null),
    })
    expect(await delivery(server, { to: 'bad@example.org, good@example.org' })).toEqual({
      state: 'sent',
      refused: 'bad@example.org: 550 gone',
    })
  })

  it('knows that nothing was taken when nobody listens', async () => {
    const server = await smtpServer({})
    await server.stop()
    expect(await delivery({ ...server, stop: async () => undefined })).toMatchObject({ state: 'failed', uncertain: false })
  })

  it('does not know what became of a message when the connection breaks after it', async () => {
    const server = await socketServer((socket) => {
      socket.write('220 hello\r\n')
      socket.on('data', (chunk) => {
        const text = chunk.toString()
        if (text.endsWith('\r\n.\r\n')) socket.destroy()
        else socket.write(text.startsWith('DATA') ? '354 go on\r\n' : '250 ok\r\n')
      })
    })
    expect(await delivery(server)).toMatchObject({ state: 'failed', uncertain: true })
  })
})

describe('serverName(url)', () => {
  it.each([
    ['smtp://office:secret@mail.example.org:587', 'mail.example.org'],
    ['smtps://mail.example.org', 'mail.example.org'],
    ['office:secret@mail.example.org', 'mail.example.org'],
  ])('names the host of %s and no secret', (url, host) => expect(serverName(url)).toBe(host))
})
