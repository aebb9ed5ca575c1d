import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { COMMANDS, OPTIONS } from '../../cli/arguments'
import { linli } from '../../cli/linli'
import { startServer } from '../../workbench/server/start-server'
import { announceServer } from '../../workbench/world/data-folder'
import { WorldFault } from '../../workbench/world/world-fault'
import type { FakeWorld } from '../workbench/server/fake-world'
import { everyKind, fakeWorld, formOf, mailOf } from '../workbench/server/fake-world'
import { ask } from '../workbench/server/http-client'
import { noSolver } from './no-solver'

const webFolder = join(__dirname, '../../workbench/web')
let folder: string
let world: FakeWorld
let opened: number
let stop: () => void

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-cli-'))
  world = fakeWorld()
  world.formList = [formOf('f1', '点单', everyKind())]
  opened = 0
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Outcome {
  code: number
  out: string
  err: string
}

async function run(...typed: string[]): Promise<Outcome> {
  const outcome: Outcome = { code: -1, out: '', err: '' }
  outcome.code = await linli(typed, {
    defaults: { data: join(folder, 'data'), project: '/dist' },
    webFolder,
    openWorld: async () => {
      opened += 1
      return world
    },
    seedDemo: async () => undefined,
    out: (text) => {
      outcome.out += text
    },
    err: (text) => {
      outcome.err += text
    },
    stopped: Promise.resolve(),
    solver: noSolver,
  })
  return outcome
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A sentence in Chinese, and one in English that comes after it. */
function expectBothLanguages(err: string): void {
  const [zh = '', en = ''] = err.trim().split('\n')
  expect(zh).toMatch(/[\u4e00-\u9fff]{4}/)
  expect(en).toMatch(/[a-z]+ [a-z]+ [a-z]+/)
}

describe('linli', () => {
  it('explains every command and every option', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    const options = Object.keys(OPTIONS).filter((option) => option !== 'help')
    const explained = [...Object.keys(COMMANDS).map((command) => `linli ${command}`), ...options.map((option) => `--${option}`)]
    expect(explained.filter((part) => !out.includes(part))).toEqual([])
  })

  it('runs a function and prints its result as JSON', async () => {
    world.runner = (_name, { args }) => ({ got: args })
    const { code, out } = await run('run', 'dispatch', '["a",1]')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ function: 'dispatch', ok: true, result: { got: ['a', 1] } })
  })

  it('exits with 1 and says why when the run failed', async () => {
    world.runner = () => {
      throw new Error('表头不见了')
    }
    const { code, out, err } = await run('run', 'dispatch')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { message: '表头不见了' } })
    expect(err).toContain('表头不见了')
    expectBothLanguages(err)
  })

  it('says that there is no such function', async () => {
    world.runner = () => {
      throw new Error('Script function not found: dispach')
    }
    const { code, err } = await run('run', 'dispach')
    expect(code).toBe(1)
    expect(err).toContain('没有函数“dispach”')
  })

  it('submits by title and by id', async () => {
    const answers = file('a.json', JSON.stringify({ 姓名: '王小明', 服务类别: '理发' }))
    expect((await run('submit', '点单', answers)).code).toBe(0)
    expect((await run('submit', 'f1', answers)).code).toBe(0)
    expect(world.submissions).toHaveLength(2)
  })

  it('stores the same key once', async () => {
    const answers = file('a.json', JSON.stringify({ 姓名: '王小明', 服务类别: '理发' }))
    await run('submit', '点单', answers, '--key', 'k')
    await run('submit', '点单', answers, '--key', 'k')
    expect(world.submissions).toHaveLength(1)
  })

  it('lists forms, mail and runs, and shows the clock', async () => {
    world.mails = [mailOf('m1', { attachments: [{ name: 'a.pdf', contentType: 'application/pdf', base64: 'AAAA' }] })]
    expect(JSON.parse((await run('forms')).out)[0]).toMatchObject({ id: 'f1', title: '点单', responses: 0 })
    const mails = (await run('mail')).out
    expect(JSON.parse(mails)[0]).toMatchObject({ to: 'li@example.org', attachments: [{ name: 'a.pdf' }] })
    expect(mails).not.toContain('AAAA')
    await run('run', 'f')
    expect(JSON.parse((await run('runs')).out)).toHaveLength(1)
    expect(JSON.parse((await run('clock', '--advance', '10m')).out)).toEqual({
      now: '2026-03-02T01:10:00.000Z',
      real: false,
      ran: [{ function: 'pump', by: 'time', ok: true }],
    })
  })

  it('tells and sets whose limits hold', async () => {
    expect(JSON.parse((await run('limits')).out)).toEqual({ account: 'consumer' })
    expect(JSON.parse((await run('limits', 'off')).out)).toEqual({ account: 'off' })
    expect(world.account()).toBe('off')
  })

  it('tells, sets and takes back the conditions of runs', async () => {
    const harsh = { delivery: { ON_EDIT: 'twice' } }
    expect(JSON.parse((await run('conditions', file('harsh.json', JSON.stringify(harsh)))).out)).toEqual(harsh)
    expect(JSON.parse((await run('conditions')).out)).toEqual(harsh)
    expect(JSON.parse((await run('conditions', 'off')).out)).toEqual({})
  })

  it('says which part of the conditions is wrong', async () => {
    world.setConditions = () => {
      throw new WorldFault('BAD_CONDITIONS', 'x', { part: 'jitter' })
    }
    const { code, err } = await run('conditions', file('bad.json', '{"jitter":"x"}'))
    expect([code, err]).toEqual([2, expect.stringMatching(/“jitter”写得不对[\s\S]*bad “jitter”/)])
  })

  it('does not turn the clock back', async () => {
    const { code, err } = await run('clock', '--to', '2026-03-01T09:00+08:00')
    expect(code).toBe(2)
    expectBothLanguages(err)
    expect(world.records).toHaveLength(0)
  })

  it('exports whole files, and leaves nothing behind when it cannot', async () => {
    const target = join(folder, 'out/book.xlsx')
    expect(JSON.parse((await run('export', target)).out)).toEqual({ file: target, bytes: 2 })
    expect(readFileSync(target, 'utf8')).toBe('PK')
    const { code, err } = await run('export', folder)
    expect(code).toBe(1)
    expectBothLanguages(err)
    expect(readdirSync(dirname(folder)).filter((name) => name.startsWith(`.${basename(folder)}`))).toEqual([])
  })

  it('imports a workbook', async () => {
    const { code, out } = await run('import', file('book.xlsx', 'PK'))
    expect([code, JSON.parse(out)]).toEqual([0, { sheets: ['居民'], fileTitles: ['居民'], warnings: [] }])
  })

  it.each([
    ['a missing file', () => ['import', '/nowhere/book.xlsx'], '找不到文件'],
    ['a folder', () => ['import', folder], '读不了文件'],
    ['JSON that is none', () => ['submit', '点单', file('a.json', '{')], '不是正确的 JSON'],
    ['answers that are no object', () => ['submit', '点单', file('a.json', '[]')], '对象'],
    ['an unknown form', () => ['submit', '没有', file('a.json', '{}')], '现有的表单：点单'],
    ['an unknown field', () => ['submit', '点单', file('a.json', '{"姓":"王"}')], '没有“姓”这一项'],
    ['an answer that does not fit', () => ['submit', '点单', file('a.json', '{}')], '不符合表单要求'],
  ])('says in both languages what is wrong with %s, stores nothing and exits with 2', async (_name, typed, words) => {
    const { code, out, err } = await run(...typed())
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expectBothLanguages(err)
    expect(world.submissions).toHaveLength(0)
  })

  it('names each answer that does not fit by its question, and says why in words', async () => {
    const { err } = await run('submit', '点单', file('a.json', JSON.stringify({ 服务类别: '理发', 年龄: 200 })))
    expect(err).toContain('“姓名”这一项必须填写；“年龄”请填写 0 到 120 之间的数')
    expect(err).toContain('“姓名”: This must be answered; “年龄”: Enter a number between 0 and 120')
  })

  it('refuses 60 MB before reading it', async () => {
    const huge = file('huge.xlsx', 'PK')
    truncateSync(huge, 60 * 1024 * 1024)
    const { code, err } = await run('import', huge)
    expect([code, opened]).toEqual([2, 0])
    expect(err).toContain('60 MB')
  })

  it('says how to go on when a workbook is encrypted or corrupt', async () => {
    for (const [faultCode, words] of [
      ['XLSX_ENCRYPTED', '密码'],
      ['XLSX_CORRUPT', '.xlsx 工作簿'],
    ] as const) {
      world.readXlsx = async () => {
        throw new WorldFault(faultCode, 'x')
      }
      const { code, err } = await run('import', file('b.xlsx', 'x'))
      expect(code).toBe(2)
      expect(err).toContain(words)
    }
  })

  it('passes on what nobody foresaw', async () => {
    world.exportXlsx = async () => {
      throw new TypeError('a bug')
    }
    await expect(run('export', join(folder, 'x.xlsx'))).rejects.toThrow('a bug')
  })
})

describe('beside a running server', () => {
  it('has the server carry out the command and opens no world', async () => {
    const data = join(folder, 'data')
    const server = await startServer({ world, port: 0, webFolder })
    mkdirSync(data)
    announceServer(data, { url: server.url, pid: 1, token: server.token })
    expect((await run('run', 'dispatch')).code).toBe(0)
    const { code, err } = await run('submit', '没有', file('a.json', '{}'))
    expect([code, opened]).toEqual([2, 0])
    expect(err).toContain('现有的表单：点单')
    await server.close()
    expect((await run('run', 'dispatch')).code).toBe(0)
    expect(opened).toBe(1)
  })

  it('keeps the token to the owner of the folder', () => {
    announceServer(folder, { url: 'http://127.0.0.1:1', pid: 1, token: 'secret' })
    chmodSync(join(folder, 'server.json'), 0o644)
    announceServer(folder, { url: 'http://127.0.0.1:1', pid: 1, token: 'secret' })
    expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600)
  })
})

describe('linli serve', () => {
  /** Serves until `meanwhile` is done. */
  async function serving(typed: string[], meanwhile: (url: string) => Promise<void>): Promise<Outcome> {
    const outcome: Outcome = { code: -1, out: '', err: '' }
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    outcome.code = await linli(['serve', '--port', '0', ...typed], {
      defaults: { data: join(folder, 'data'), project: '/dist' },
      webFolder,
      openWorld: async () => {
        opened += 1
        mkdirSync(join(folder, 'data'), { recursive: true })
        return world
      },
      seedDemo: async (_world, say) => say('示范社区已做好'),
      out: (text) => {
        outcome.out += text
        void meanwhile((JSON.parse(text) as { url: string }).url).finally(stop)
      },
      err: (text) => {
        outcome.err += text
      },
      stopped,
      solver: noSolver,
    })
    return outcome
  }

  it('prints its address as JSON, leaves a note with the token, and stops when asked', async () => {
    const { code, out, err } = await serving([], async (url) => {
      expect((await ask(`${url}/forms`)).status).toBe(200)
      expect(JSON.parse(readFileSync(join(folder, 'data/server.json'), 'utf8'))).toMatchObject({ url })
    })
    expect(code).toBe(0)
    const { url } = JSON.parse(out) as { url: string }
    expect(err).toContain(url)
    await expect(ask(url)).rejects.toThrow('ECONNREFUSED')
  })

  it('demands a passcode for the network before it opens anything', async () => {
    const { code, err } = await run('serve', '--host', '0.0.0.0')
    expect([code, opened]).toEqual([2, 0])
    expectBothLanguages(err)
  })

  it('says that a port is taken', async () => {
    const other = await startServer({ world: fakeWorld(), port: 0, webFolder })
    const { code, err } = await run('serve', '--port', new URL(other.url).port)
    expect(code).toBe(1)
    expect(err).toContain('已被占用')
    await other.close()
  })

  it('stops altogether when the demo cannot be made', async () => {
    let url = ''
    const failed = linli(['serve', '--port', '0', '--demo'], {
      defaults: { data: join(folder, 'data'), project: '/dist' },
      webFolder,
      openWorld: async () => world,
      seedDemo: async () => {
        url = (JSON.parse(readFileSync(join(folder, 'data/server.json'), 'utf8')) as { url: string }).url
        throw new Error('no ledger')
      },
      out: () => undefined,
      err: () => undefined,
      stopped: new Promise(() => undefined),
      solver: noSolver,
    })
    await expect(failed).rejects.toThrow('no ledger')
    await expect(ask(url)).rejects.toThrow('ECONNREFUSED')
  })

  it('makes the demo in a new folder only, and again where it was cut off', async () => {
    const marker = join(folder, 'data/.demo-unfinished')
    const first = await serving(['--demo'], async () => expect(existsSync(marker)).toBe(false))
    expect(first.err).toContain('示范社区已做好')
    writeFileSync(join(folder, 'data/workbench.db'), 'kept')
    expect((await serving(['--demo'], async () => undefined)).err).not.toContain('示范社区')
    expect(readFileSync(join(folder, 'data/workbench.db'), 'utf8')).toBe('kept')
    writeFileSync(marker, '')
    await serving(['--demo'], async () => undefined)
    expect(existsSync(join(folder, 'data/workbench.db'))).toBe(false)
    expect(existsSync(marker)).toBe(false)
  })
})
