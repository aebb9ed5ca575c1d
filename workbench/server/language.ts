import type { Language } from './protocol'

/**
 * The language of a page: what the address asks for (`?lang=`, also Google's `hl=`), else what was chosen before (cookie),
 * else what the browser prefers; Chinese when nothing decides.
 */
export function pickLanguage(asked: string | null, cookie: string | undefined, acceptLanguage: string | undefined): Language {
  return parseLanguage(asked) ?? parseLanguage(cookie) ?? preferred(acceptLanguage) ?? 'zh-CN'
}

/** null for anything that is neither Chinese nor English. */
export function parseLanguage(text: string | null | undefined): Language | null {
  if (!text) return null
  if (/^zh\b/i.test(text)) return 'zh-CN'
  return /^en\b/i.test(text) ? 'en' : null
}

function preferred(acceptLanguage: string | undefined): Language | null {
  const weighed = (acceptLanguage ?? '').split(',').map((entry) => {
    const [tag = '', ...parameters] = entry.trim().split(';')
    const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean)
    return { language: parseLanguage(tag), quality: quality === undefined ? 1 : Number(quality) }
  })
  return weighed.sort((a, b) => b.quality - a.quality).find((entry) => entry.language !== null)?.language ?? null
}
