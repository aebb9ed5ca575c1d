import type { WebRequest } from '../../seam'

/** The `e` of doGet and doPost. Source: developers.google.com/apps-script/guides/web */
export function webEvent({ queryString, pathInfo, body }: WebRequest): object {
  const sent = body?.type === 'application/x-www-form-urlencoded' ? pairsOf(body.contents) : []
  const parameters = grouped([...pairsOf(queryString), ...sent])
  const parameter = Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, values[0]]))
  return {
    contextPath: '',
    queryString,
    parameter,
    parameters,
    ...(pathInfo === null ? {} : { pathInfo }),
    contentLength: body?.length ?? -1,
    ...(body === null ? {} : { postData: { type: body.type, length: body.length, contents: body.contents, name: 'postData' } }),
  }
}

function pairsOf(text: string): [name: string, value: string][] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))]
    })
}

function grouped(pairs: [name: string, value: string][]): Record<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [name, value] of pairs) groups.set(name, [...(groups.get(name) ?? []), value])
  return Object.fromEntries(groups)
}

/** What is no valid encoding stays as it came. */
function decoded(text: string): string {
  const spaced = text.replace(/\+/g, ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
