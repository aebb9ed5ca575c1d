// Installs what is missing, so that a fresh clone needs no other step than `npm start` or `npm test`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs `npm install` with the locked versions unless node_modules already holds exactly what package-lock.json says. */
export function installIfMissing() {
  const marker = join(root, 'node_modules', '.linli-installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  process.stderr.write('正在安装依赖（首次约一分钟）… Installing packages (about a minute the first time) …\n')
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write('安装失败：请检查网络后重试。Installation failed: check the network, then run the same command again.\n')
    process.exit(1)
  }
  writeFileSync(marker, wanted)
}
