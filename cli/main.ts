/** What `npm run linli` starts: gives the command line its folders, streams and signals. */
import { join } from 'node:path'
import { linli } from './linli'
import { builtAddOn, projectRoot } from './project-root'

/** One press of Ctrl+C reaches this process more than once: from the terminal, and handed on by npm. A later press ends it at once. */
const ONE_PRESS_MILLISECONDS = 1000

const stopped = new Promise<void>((resolve) => {
  let askedAt = 0
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (askedAt > 0 && Date.now() - askedAt > ONE_PRESS_MILLISECONDS) process.exit(130)
      askedAt ||= Date.now()
      resolve()
    })
  }
})

/** Who reads no further (`linli mail | head`) has seen enough: the work goes on to its end, and the exit code is the work's. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

try {
  process.exitCode = await linli(process.argv.slice(2), {
    defaults: { data: join(projectRoot(), '.linli/data'), project: builtAddOn() },
    webFolder: join(projectRoot(), 'dist/workbench/web'),
    // Loaded when needed: the spreadsheet engine takes a second, and a running server has it already.
    openWorld: async (options) => (await import('./open-world')).openBuiltWorld(options),
    seedDemo: async (world, say) => (await import('./demo')).seedDemo(world, say),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stopped,
    solver: {
      startedAt: Number(process.env.LINLI_STARTED_AT) || performance.timeOrigin,
      watched: process.stderr.isTTY === true,
      solve: async (job, watch) => (await import('./solve-thread')).solveInThread(job, watch),
    },
  })
} catch (error) {
  process.stderr.write('出了没有预料到的错，这一步没有做完；之前保存的内容不受影响。请把下面的内容发给维护者。\n')
  process.stderr.write('An unforeseen error stopped this; what was saved before is safe. Please send the lines below to the maintainers.\n')
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
}
