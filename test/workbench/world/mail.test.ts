import { type AccountKind, LIMITS } from '../../../workbench/world/limits'
import { openMail } from '../../../workbench/world/mail'
import { openQuotas } from '../../../workbench/world/quotas'
import type { Post, PostResult } from '../../../workbench/world/smtp'
import type { Store } from '../../../workbench/world/store'
import { openStore } from '../../../workbench/world/store'
import { message } from './mail-for-tests'
import { asAfterKill, temporaryFolder } from './temporary-folder'

const ignore = (): void => undefined

function postThat(delivers: (id: string) => Promise<PostResult>): Post {
  return { deliver: delivers, close: ignore }
}

function mailIn(store: Store, post: Post | null, now: () => number, kind: AccountKind = 'consumer') {
  const quotas = openQuotas(store, now)
  return openMail({ store, now, quotas, limits: () => LIMITS[kind], post, changed: ignore })
}

function outbox(post: Post | null = null, now: () => number = () => 1_000) {
  return mailIn(openStore(temporaryFolder()), post, now)
}

describe('.openMail(options).send(message)', () => {
  it('keeps a message when there is no server', async () => {
    const mail = outbox()
    await mail.send(message({ subject: '=1+1' }))
    expect(mail.list()).toMatchObject([{ state: 'stored', subject: '=1+1', at: 1_000, error: null }])
  })

  it('is sent once the server took it', async () => {
    const mail = outbox(postThat(async () => ({ state: 'sent', refused: '' })))
    await mail.send(message({}))
    expect(mail.list()).toMatchObject([{ state: 'sent', error: null }])
  })

  it('fails with the server’s words, or as uncertain', async () => {
    const answers: PostResult[] = [
      { state: 'failed', error: '550 no', uncertain: false },
      { state: 'failed', error: 'closed', uncertain: true },
    ]
    const mail = outbox(postThat(async () => answers.shift() as PostResult))
    await expect(mail.send(message({}))).rejects.toMatchObject({ code: 'MAIL_FAILED', message: '550 no' })
    await expect(mail.send(message({}))).rejects.toMatchObject({ code: 'MAIL_UNCERTAIN' })
    expect(mail.list().map((one) => [one.state, one.error])).toEqual([
      ['failed', '550 no'],
      ['failed', 'Uncertain: closed'],
    ])
  })

  it('keeps nothing of a message it refuses', async () => {
    const mail = outbox()
    await expect(mail.send(message({ to: 'nobody' }))).rejects.toMatchObject({ code: 'MAIL_BAD_ADDRESS' })
    expect([mail.list(), mail.quota()]).toEqual([[], 100])
  })
})

describe('.openMail(options).quota()', () => {
  it('counts recipients, refuses beyond 100, and begins anew a day after the first use', async () => {
    let now = 0
    const mail = outbox(null, () => now)
    await mail.send(message({ to: 'a@example.org, b@example.org', bcc: 'c@example.org' }))
    expect(mail.quota()).toBe(97)
    now = 80_000_000
    for (let i = 0; i < 2; i += 1) await mail.send(message({ to: Array.from({ length: 48 }, (_, j) => `a${j}@example.org`).join() }))
    expect(mail.quota()).toBe(1)
    await expect(mail.send(message({ cc: 'b@example.org' }))).rejects.toMatchObject({ code: 'MAIL_QUOTA' })
    await mail.send(message({}))
    expect(mail.quota()).toBe(0)
    now = 86_399_999
    expect(mail.quota()).toBe(0)
    now = 86_400_000
    expect(mail.quota()).toBe(100)
  })

  it('is fifteen times as much for a Workspace account, and out of reach without limits', () => {
    const left = (kind: AccountKind) => mailIn(openStore(temporaryFolder()), null, () => 0, kind).quota()
    expect([left('workspace'), left('off')]).toEqual([1_500, 1_000_000])
  })
})

describe('.openMail(options) after a crash', () => {
  it('marks mail that was under way as uncertain and does not send it again', async () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    let handedOver: () => void = ignore
    const handing = new Promise<void>((resolve) => {
      handedOver = resolve
    })
    const first = mailIn(
      store,
      postThat(() => new Promise(() => handedOver())),
      () => 1,
    )
    void first.send(message({}))
    await handing
    const deliver = jest.fn()
    const again = openStore(asAfterKill(folder))
    const mail = mailIn(again, postThat(deliver), () => 1)
    expect(mail.list()).toMatchObject([{ state: 'failed', error: expect.stringContaining('Uncertain') }])
    expect([mail.quota(), deliver.mock.calls.length]).toEqual([99, 0])
    again.close()
    store.close()
  })
})
