import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PageRequest, PageResponse } from './request'

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
}

const PACKED = new Set(['js', 'css', 'xml', 'svg'])

interface Asset {
  body: Buffer
  /** null for what is packed already. */
  packed: Buffer | null
  hash: string
}

export interface Assets {
  /** null when there is no such file. */
  serve(request: PageRequest): PageResponse | null
}

/**
 * The page's files under /assets/: our own from `webFolder`, and each package's file exactly as npm delivered it.
 * Packages are looked up from `webFolder` upwards. Kept in memory, also packed for browsers that take gzip; they revalidate by ETag.
 */
export function createAssets(webFolder: string): Assets {
  const paths = new Map<string, string>()
  for (const name of ['page.js', 'frame.js', 'web-app.js', 'workbench.css', 'sheet.css', 'icon.svg']) paths.set(name, join(webFolder, name))
  const engine = createRequire(join(webFolder, 'page.js')).resolve('@odoo/o-spreadsheet')
  const fromEngine = createRequire(engine)
  for (const name of ['o_spreadsheet.iife.js', 'o_spreadsheet.xml', 'o_spreadsheet.css']) paths.set(name, join(dirname(engine), name))
  paths.set('owl.iife.js', join(dirname(fromEngine.resolve('@odoo/owl/package.json')), 'dist/owl.iife.js'))
  paths.set('bootstrap.min.css', fromEngine.resolve('bootstrap/dist/css/bootstrap.min.css'))
  const icons = dirname(fromEngine.resolve('font-awesome/package.json'))
  paths.set('font-awesome/css/font-awesome.min.css', join(icons, 'css/font-awesome.min.css'))
  for (const ending of ['woff2', 'woff', 'ttf']) {
    paths.set(`font-awesome/fonts/fontawesome-webfont.${ending}`, join(icons, `fonts/fontawesome-webfont.${ending}`))
  }
  const kept = new Map<string, Asset>()

  function load(name: string): Asset | null {
    const found = kept.get(name)
    if (found) return found
    const path = paths.get(name)
    if (!path || !existsSync(path)) return null
    const body = readFileSync(path)
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    const packed = PACKED.has(endingOf(name)) ? gzipSync(body) : null
    const file = { body, packed, hash }
    kept.set(name, file)
    return file
  }

  return {
    serve(request) {
      const name = request.path.slice('/assets/'.length)
      const file = load(name)
      if (!file) return null
      const packed = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? file.packed : null
      const etag = `"${file.hash}${packed === null ? '' : '-gzip'}"`
      const headers = {
        'content-type': TYPES[endingOf(name)] ?? 'application/octet-stream',
        etag,
        vary: 'accept-encoding',
        'cache-control': 'no-cache',
      }
      if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: null }
      return packed === null
        ? { status: 200, headers, body: file.body }
        : { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed }
    },
  }
}

function endingOf(name: string): string {
  return name.split('.').pop() ?? ''
}
