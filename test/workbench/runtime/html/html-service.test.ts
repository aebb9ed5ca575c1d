import { failureOf, resultOf } from '../script-runs'

const files = [
  {
    name: 'page.html',
    type: 'html' as const,
    source: '<b><?= name ?></b><? for (var i = 0; i < 2; i++) { ?><i><?= i ?></i><? } ?><?!= include("part") ?>',
  },
  { name: 'part.html', type: 'html' as const, source: '<u>部分</u>' },
  {
    name: 'Include.js',
    type: 'script' as const,
    source: 'function include(file) { return HtmlService.createHtmlOutputFromFile(file).getContent() }',
  },
]

describe('HtmlService', () => {
  it('evaluates a template with escaped values, code and raw parts', () => {
    const body =
      "const template = HtmlService.createTemplateFromFile('page'); template.name = '<script>\"&\\''; return template.evaluate().getContent()"
    expect(resultOf({ files, body })).toBe('<b>&lt;script&gt;&quot;&amp;&#39;</b><i>0</i><i>1</i><u>部分</u>')
  })

  it('names a missing file', () => {
    expect(failureOf("HtmlService.createHtmlOutputFromFile('none')")).toBe('Exception: No HTML file named none was found.')
  })

  it('builds output piece by piece', () => {
    const body = `const out = HtmlService.createHtmlOutput('<p>').append('a').appendUntrusted('<b>').setTitle('T').setWidth(10).setHeight(20)
      .addMetaTag('viewport', 'x').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).setSandboxMode(HtmlService.SandboxMode.IFRAME)
      return [out.getContent(), out.getTitle(), out.getWidth(), out.getHeight(), out.getMetaTags()[0].getName(), out.getBlob().getContentType()]`
    expect(resultOf(body)).toEqual(['<p>a&lt;b&gt;', 'T', 10, 20, 'viewport', 'text/html'])
  })

  it('keeps line breaks and backslashes of a template', () => {
    expect(resultOf("return HtmlService.createTemplate('a\\n\\\\n`$`\\u2028<?= 1 ?>').evaluate().getContent()")).toBe('a\n\\n`$`\u20281')
  })
})
