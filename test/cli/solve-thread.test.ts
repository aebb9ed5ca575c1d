import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { InstanceFault } from '../../bench/itc2007/instance-fault'
import { readInstanceFile } from '../../bench/itc2007/instance-file'
import type { SolveJob, SolveProgress } from '../../bench/itc2007/solve-instance'
import { solveInThread } from '../../cli/solve-thread'

const root = join(__dirname, '../..')
/** comp05 always costs something, so that the search does not end by itself. */
const bytes = readInstanceFile(join(root, 'bench/instances/cb-ctt/comp05.ctt'))
const NEVER = new Promise<void>(() => undefined)
let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(root, 'dist/solve-worker-'))
  program = join(folder, 'solve-worker.mjs')
  await build({
    entryPoints: [join(root, 'cli/solve-worker.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function job(seconds: number): SolveJob {
  const startedAt = Date.now()
  return { kind: 'ctt', bytes, seed: 1, startedAt, endsAt: startedAt + seconds * 1000 }
}

describe('solveInThread', () => {
  it('resolves with report and solution', async () => {
    const { report, solution } = await solveInThread(job(0.5), { onProgress: null, stopped: NEVER }, program)
    expect(report).toMatchObject({ stopped: false, checked: { agrees: true } })
    expect(solution).toMatch(/^\S+ \S+ \d \d$/m)
  })

  it('tells how far it is, and ends long before its time with the best so far when it is stopped', async () => {
    const seen: SolveProgress[] = []
    let stop: () => void = () => undefined
    const stopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    const onProgress = (progress: SolveProgress) => {
      seen.push(progress)
      stop()
    }
    const { report } = await solveInThread(job(3600), { onProgress, stopped }, program)
    expect(report.stopped).toBe(true)
    expect(seen[0]).toEqual({ share: expect.any(Number), cost: expect.any(Number), unplaced: expect.any(Number) })
  })

  it('rejects with what is wrong with the instance', async () => {
    const bad = { ...job(1), bytes: Buffer.from('Courses: none') }
    await expect(solveInThread(bad, { onProgress: null, stopped: NEVER }, program)).rejects.toBeInstanceOf(InstanceFault)
  })
})
