import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { checkCtt } from '../../bench/itc2007/check-ctt'
import { solveInstance } from '../../bench/itc2007/solve-instance'
import { solve } from '../../cli/solve'
import { UsageFault } from '../../cli/usage-fault'

const INSTANCE = `Name: tiny
Courses: 2
Rooms: 2
Days: 2
Periods_per_day: 2
Curricula: 1
Constraints: 1
COURSES:
A smith 2 2 30
B jones 1 1 20
ROOMS:
big 50
small 20
CURRICULA:
q1 2 A B
UNAVAILABILITY_CONSTRAINTS:
A 1 1
END.
`
/** A stands alone on one of its two days. */
const BEST = 2

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linli-solve-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Outcome {
  code: number
  report: Record<string, unknown>
  err: string
}

/** Solves in this thread; `doubt` makes the checker contradict the engine, `broken` the engine break a rule. */
async function run(
  file: string,
  options: { out?: string; seconds?: number; watched?: boolean; stop?: boolean; doubt?: boolean; broken?: boolean } = {},
) {
  const outcome: Outcome = { code: -1, report: {}, err: '' }
  outcome.code = await solve(
    { do: 'solve', file, seconds: options.seconds ?? 0.2, seed: 1, out: options.out ?? null },
    {
      out: (text) => {
        outcome.report = JSON.parse(text)
      },
      err: (text) => {
        outcome.err += text
      },
      stopped: Promise.resolve(),
      solver: {
        startedAt: Date.now(),
        watched: options.watched ?? false,
        solve: async (job, { onProgress }) => {
          const solved = solveInstance(job, {
            clock: Date.now,
            shouldStop: () => options.stop === true,
            ...(onProgress ? { onProgress } : {}),
          })
          if (options.broken) solved.report.hardViolations.total = 1
          if (options.doubt) solved.report.checked.agrees = false
          return solved
        },
      },
    },
  )
  return outcome
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function refusal(asked: Promise<unknown>): Promise<UsageFault> {
  const error = await asked.then(
    () => null,
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(UsageFault)
  expect((error as UsageFault).zh).toMatch(/^.*[\u4e00-\u9fff].*。没有排课/)
  return error as UsageFault
}

describe('solve', () => {
  it('writes the timetable in the format of the competition and reports what it costs', async () => {
    const out = join(folder, 'new/tiny.sol')
    const instance = file('tiny.ctt', INSTANCE)
    const { code, report, err } = await run(instance, { out })
    expect([code, err]).toEqual([0, ''])
    expect(report).toMatchObject({
      file: instance,
      seed: 1,
      seconds: 0.2,
      out,
      cost: { total: BEST, byRule: { seatsShort: 0, minimumDays: 0, isolated: BEST, oneVenue: 0 } },
      hardViolations: { total: 0, byRule: {} },
      unplaced: 0,
      stopped: false,
      checked: { feasible: true, total: BEST, agrees: true },
    })
    expect(checkCtt(INSTANCE, readFileSync(out, 'latin1'))).toMatchObject({ feasible: true, total: BEST })
    const curve = report.curve as number[][]
    expect(curve.at(-1)?.slice(1)).toEqual([BEST, 0])
  })

  it('reads gzipped instances, and keeps letters that are not ASCII as they were', async () => {
    const accented = Buffer.from(INSTANCE.replace(/\bbig\b/g, 'città'), 'latin1')
    const out = join(folder, 'tiny.sol')
    expect((await run(file('tiny.ctt.gz', gzipSync(accented)), { out })).code).toBe(0)
    expect(readFileSync(out).includes(Buffer.from('città', 'latin1'))).toBe(true)
  })

  it('shows progress to a person who watches, and to nobody else', async () => {
    const instance = file('tiny.ctt', INSTANCE)
    expect((await run(instance, { watched: true })).err).toMatch(/Ctrl\+C.*\n\r.*最好 best \d+ · 未排 unplaced \d+ · 还剩 left \d+ s/)
    expect((await run(instance)).err).toBe('')
  })

  it('keeps the best when it is stopped', async () => {
    const out = join(folder, 'tiny.sol')
    const { code, report } = await run(file('tiny.ctt', INSTANCE.replace('B jones 1 1', 'B jones 1 2')), { out, stop: true, seconds: 60 })
    expect([code, report.stopped, existsSync(out)]).toEqual([0, true, true])
  })

  it('exits with 1 when the checker contradicts the engine', async () => {
    const { code, err } = await run(file('tiny.ctt', INSTANCE), { doubt: true })
    expect(code).toBe(1)
    expect(err).toMatch(/检查程序.*\n.*does not agree/)
  })

  it('exits with 1 when the timetable breaks hard rules', async () => {
    const { code, err } = await run(file('tiny.ctt', INSTANCE), { broken: true })
    expect(code).toBe(1)
    expect(err).toMatch(/硬性规则.*\n.*breaks hard rules/)
  })

  it('says that it is no instance before it solves anything', async () => {
    expect((await refusal(run('notes.txt'))).en).toContain('is no .ctt or .tim file')
    expect((await refusal(run(join(folder, 'none.ctt')))).en).toContain('There is no such file')
    expect((await refusal(run(file('x.tim.gz', 'no gzip')))).en).toContain('cannot be unpacked')
    mkdirSync(join(folder, 'folder.ctt'))
    expect((await refusal(run(join(folder, 'folder.ctt')))).en).toContain('EISDIR')
  })

  it('names the line that is wrong', async () => {
    expect((await refusal(run(file('bad.ctt', INSTANCE.replace('B jones 1', 'B jones one'))))).en).toContain('bad.ctt: Line 10:')
    expect((await refusal(run(file('bad.tim', '1 1 1 1\n1\nx\n')))).en).toContain('bad.tim: Line 3:')
  })

  it('says that it cannot write before it spends the time', async () => {
    const instance = file('tiny.ctt', INSTANCE)
    expect((await refusal(run(instance, { out: folder }))).en).toContain('EISDIR')
    expect((await refusal(run(instance, { out: join(instance, 'x.sol') }))).en).toMatch(/EEXIST|ENOTDIR/)
  })
})
