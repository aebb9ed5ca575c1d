import { parseDuration, readArguments } from '../../cli/arguments'
import { UsageFault } from '../../cli/usage-fault'

const DEFAULTS = { data: '/data', project: '/dist' }
const read = (...typed: string[]) => readArguments(typed, DEFAULTS)

describe('readArguments', () => {
  it('asks for help without a command, with help and with --help', () => {
    for (const typed of [[], ['help'], ['--help'], ['serve', '-h']]) expect(read(...typed)).toEqual({ do: 'help' })
  })

  it('fills in the default folders, which every command may change', () => {
    expect(read('forms')).toEqual({ do: 'forms', ...DEFAULTS })
    expect(read('mail', '--data', 'd', '--project', 'p')).toEqual({ do: 'mail', data: 'd', project: 'p' })
  })

  it('serves on loopback and on the first free port unless told otherwise', () => {
    expect(read('serve')).toEqual({ do: 'serve', ...DEFAULTS, port: null, host: '127.0.0.1', passcode: null, demo: false, open: false })
    expect(read('serve', '--port', '9000', '--host', '0.0.0.0', '--passcode', 'x', '--demo', '--open')).toMatchObject({
      port: 9000,
      host: '0.0.0.0',
      passcode: 'x',
      demo: true,
      open: true,
    })
  })

  it('takes a JSON list as arguments and any other JSON value as the one argument', () => {
    expect(read('run', 'f')).toMatchObject({ function: 'f', args: [] })
    expect(read('run', 'f', '[1,"二"]')).toMatchObject({ args: [1, '二'] })
    expect(read('run', 'f', '{"a":1}')).toMatchObject({ args: [{ a: 1 }] })
  })

  it('adopts for good unless a preview is asked for', () => {
    expect(read('adopt', 'l.xlsx')).toEqual({ do: 'adopt', ...DEFAULTS, file: 'l.xlsx', preview: false, report: null })
    expect(read('adopt', 'l.xlsx', '--preview', '--report', 'r.json')).toMatchObject({ preview: true, report: 'r.json' })
  })

  it('reads the clock’s options', () => {
    expect(read('clock')).toMatchObject({ advanceMilliseconds: null, to: null, real: false })
    expect(read('clock', '--advance', '2h')).toMatchObject({ advanceMilliseconds: 7_200_000 })
    expect(read('clock', '--to', '2026-03-02T09:00+08:00')).toMatchObject({ to: Date.parse('2026-03-02T01:00:00Z') })
    expect(read('clock', '--real')).toMatchObject({ real: true })
  })

  it('reads whose limits and which conditions are to hold', () => {
    expect(read('conditions')).toMatchObject({ do: 'conditions', file: null })
    expect(read('conditions', 'off')).toMatchObject({ file: 'off' })
    expect(read('limits')).toMatchObject({ do: 'limits', account: null })
    expect(read('limits', 'workspace')).toMatchObject({ account: 'workspace' })
  })

  it('solves for a minute with seed 1 unless told otherwise', () => {
    expect(read('solve', 'a.ctt')).toEqual({ do: 'solve', file: 'a.ctt', seconds: 60, seed: 1, out: null })
    expect(read('solve', 'a.tim', '--seconds', '2.5', '--seed', '7', '--out', 'a.sln')).toMatchObject({
      seconds: 2.5,
      seed: 7,
      out: 'a.sln',
    })
  })

  it.each([
    ['an unknown command', ['dance']],
    ['an unknown option', ['forms', '--colour', 'red']],
    ['an option of another command', ['forms', '--port', '1']],
    ['too few arguments', ['submit', 'form']],
    ['too many arguments', ['forms', 'extra']],
    ['arguments that are no JSON', ['run', 'f', '{a:1}']],
    ['a port that is none', ['serve', '--port', '70000']],
    ['a time without its offset', ['clock', '--to', '2026-03-02T09:00']],
    ['no time to solve in', ['solve', 'a.ctt', '--seconds', '0']],
    ['seconds that are no number', ['solve', 'a.ctt', '--seconds', 'many']],
    ['a seed that is not whole', ['solve', 'a.ctt', '--seed', '1.5']],
    ['a data folder where none is used', ['solve', 'a.ctt', '--data', 'd']],
    ['an account that Google does not have', ['limits', 'free']],
    ['two ways to set the clock', ['clock', '--real', '--advance', '1h']],
  ])('refuses %s in both languages', (_name, typed) => {
    try {
      read(...typed)
    } catch (error) {
      expect(error).toBeInstanceOf(UsageFault)
      const { zh, en } = error as UsageFault
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(en).toMatch(/[a-z]/)
      return
    }
    throw new Error('it was accepted')
  })
})

describe('parseDuration', () => {
  it('adds up days, hours, minutes and seconds', () => {
    expect(parseDuration('1d2h')).toBe(93_600_000)
    expect(parseDuration('10m')).toBe(600_000)
    expect(parseDuration('1.5h')).toBe(5_400_000)
    expect(parseDuration('90s')).toBe(90_000)
  })
  it('refuses what is no duration', () => {
    for (const text of ['', '10', 'h', '2 weeks', '-1h', '1h x']) expect(() => parseDuration(text)).toThrow(UsageFault)
  })
})
