import type { WebOutput, WebRequest } from '../../../workbench/seam'
import { failures, type Stranger, stranger } from './stranger'

async function ask({ world }: Stranger, method: 'doGet' | 'doPost', request: Partial<WebRequest> = {}): Promise<WebOutput> {
  const whole = { queryString: '', pathInfo: null, userAgent: null, body: null, ...request }
  const { outcome } = await world.run(method, { by: 'web', event: { kind: 'web', request: whole } })
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome))
  return outcome.result as WebOutput
}

const posted = (type: string, contents: string) => ({ body: { type, contents, length: contents.length } })

describe('a web app with a form', () => {
  it('takes entries from its page and from elsewhere, and shows them', async () => {
    const script = await stranger('guest-book')
    expect(await script.call('addEntry', { name: 'Lin', message: '<3' })).toBe(2)
    expect(await ask(script, 'doPost', posted('application/x-www-form-urlencoded', 'name=Wu&message=Hello+all'))).toEqual({
      kind: 'text',
      text: '{"result":"success","row":3}',
      mimeType: 'application/json',
      fileName: null,
    })
    await ask(script, 'doPost', posted('application/json', '{"name":"Chen"}'))
    expect(failures(script.world)).toEqual([])
    expect(script.values('Guests').map((row) => row.slice(1))).toEqual([
      ['name', 'message'],
      ['Lin', '<3'],
      ['Wu', 'Hello all'],
      ['Chen', ''],
    ])
    expect(script.display('Guests')[1]?.[0]).toBe('2026-11-23 09:00')
    const page = await ask(script, 'doGet', { queryString: 'name=%22%3CAi%3E' })
    expect(page).toMatchObject({ kind: 'html', title: 'Guest book', framing: 'ALLOWALL', tags: [{ name: 'viewport' }] })
    const html = page.kind === 'html' ? page.html : ''
    expect(html).toMatch(/<b>Chen<\/b>.*<b>Wu<\/b> Hello all.*<b>Lin<\/b> &lt;3/s)
    expect(html).toContain('value="&quot;&lt;Ai&gt;"')
  })

  it('gives its entries as JSON, the newest first', async () => {
    const script = await stranger('guest-book')
    for (const name of ['Lin', 'Wu', 'Chen']) await script.call('addEntry', { name })
    const answer = await ask(script, 'doGet', { queryString: 'format=json&limit=2' })
    expect(JSON.parse(answer.kind === 'text' ? answer.text : '').entries.map((entry: { name: string }) => entry.name)).toEqual([
      'Chen',
      'Wu',
    ])
  })

  it('answers what it cannot take with its own error', async () => {
    const script = await stranger('guest-book')
    expect(await ask(script, 'doPost', posted('application/json', '{}'))).toMatchObject({
      text: '{"result":"error","error":"A name is needed"}',
    })
    expect(await ask(script, 'doPost', posted('application/json', '{'))).toMatchObject({
      text: expect.stringContaining('"result":"error"'),
    })
  })
})
