import type { WebRequest } from '../../../../workbench/seam'
import { failureOf, resultOf } from '../script-runs'

function web(body: string, request: Partial<WebRequest> = {}) {
  const plain = { queryString: '', pathInfo: null, userAgent: 'Test/1', body: null }
  return { body, event: { kind: 'web' as const, request: { ...plain, ...request } } }
}

function eventOf(request: Partial<WebRequest>): unknown {
  const { text } = resultOf(web('return ContentService.createTextOutput(JSON.stringify(e))', request)) as { text: string }
  return JSON.parse(text)
}

describe('the event of doGet and doPost', () => {
  it('has the first value and all values of each parameter', () => {
    expect(eventOf({ queryString: 'username=jsmith&age=21&n=1&n=2&a%20b=%E9%82%BB+里&x', pathInfo: 'hello' })).toEqual({
      contextPath: '',
      queryString: 'username=jsmith&age=21&n=1&n=2&a%20b=%E9%82%BB+里&x',
      parameter: { username: 'jsmith', age: '21', n: '1', 'a b': '邻 里', x: '' },
      parameters: { username: ['jsmith'], age: ['21'], n: ['1', '2'], 'a b': ['邻 里'], x: [''] },
      pathInfo: 'hello',
      contentLength: -1,
    })
  })

  it('has an empty query and no path when there is none', () => {
    expect(eventOf({})).toEqual({ contextPath: '', queryString: '', parameter: {}, parameters: {}, contentLength: -1 })
  })

  it('has what was posted, its fields among the parameters', () => {
    const contents = 'a=1&b=%E9%82%BB'
    expect(
      eventOf({ queryString: 'a=0', body: { type: 'application/x-www-form-urlencoded', contents, length: contents.length } }),
    ).toMatchObject({
      parameters: { a: ['0', '1'], b: ['邻'] },
      contentLength: 15,
      postData: { type: 'application/x-www-form-urlencoded', length: 15, contents, name: 'postData' },
    })
    expect(eventOf({ body: { type: 'application/json', contents: '{"a":1}', length: 7 } })).toMatchObject({
      parameter: {},
      contentLength: 7,
    })
  })
})

describe('what a web app returns', () => {
  it('is an HtmlOutput with its title, tags and framing', () => {
    const body = `return HtmlService.createHtmlOutput('<b>Hello</b>').setTitle('T').addMetaTag('viewport', 'width=device-width')
      .setFaviconUrl('https://example.org/i.png').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)`
    expect(resultOf(web(body))).toEqual({
      kind: 'html',
      title: 'T',
      html: '<b>Hello</b>',
      favicon: 'https://example.org/i.png',
      tags: [{ name: 'viewport', content: 'width=device-width' }],
      framing: 'ALLOWALL',
    })
  })

  it.each([
    ['', 'The script completed but did not return anything.'],
    ["return 'text'", 'The script completed but the returned value is not a supported return type.'],
    [
      "return Promise.resolve(ContentService.createTextOutput('x'))",
      'The script completed but the returned value is not a supported return type.',
    ],
  ])('is refused after "%s"', (body, words) => {
    expect(failureOf(web(body))).toBe(`Exception: ${words}`)
  })
})

describe('ContentService', () => {
  it('builds a text piece by piece', () => {
    const body = `const out = ContentService.createTextOutput(); out.append('Hello').append(' world!').setMimeType(ContentService.MimeType.CSV).downloadAsFile('名单.csv')
      const seen = [out.getContent(), out.getMimeType() === ContentService.MimeType.CSV, out.getFileName()]
      out.clear().setContent('x'); return [...seen, out.getContent(), out.downloadAsFile(null).getFileName()]`
    expect(resultOf(body)).toEqual(['Hello world!', true, '名单.csv', 'x', null])
    expect(failureOf("ContentService.createTextOutput('x').downloadAsFile('a/b')")).toBe('Exception: Invalid argument: filename')
  })
})

describe('ScriptApp.getService', () => {
  it('knows the web app’s address once the script answers', () => {
    expect(resultOf('return [ScriptApp.getService().getUrl(), ScriptApp.getService().isEnabled()]')).toEqual([null, false])
    expect(resultOf('globalThis.doGet = () => 0; return ScriptApp.getService().getUrl()')).toBe('http://127.0.0.1:8000/exec')
  })

  it('lets HtmlService tell the browser only when one asked', () => {
    expect(resultOf('return HtmlService.getUserAgent()')).toBeNull()
    expect(resultOf(web('return ContentService.createTextOutput(HtmlService.getUserAgent())'))).toMatchObject({ text: 'Test/1' })
  })
})
