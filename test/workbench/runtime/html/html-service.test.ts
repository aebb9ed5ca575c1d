import { runInNewContext } from 'node:vm'
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

  it('escapes for the place: the reference’s idiom of handing data to a page’s script', () => {
    const body = `const template = HtmlService.createTemplate('<a title="<?= title ?>"></a><script>var data = JSON.parse(<?= JSON.stringify(data) ?>)</script>')
      template.title = 'a"b'; template.data = {a: '</script>'}; return template.evaluate().getContent()`
    const html = resultOf(body) as string
    expect(html).toContain('<a title="a&quot;b">')
    const literal = /JSON\.parse\((.*)\)<\/script>$/.exec(html)?.[1] ?? ''
    expect(JSON.parse(runInNewContext(literal) as string)).toEqual({ a: '</script>' })
  })

  it('gives code that evaluates to the page, and lets scriptlets write', () => {
    const body = `const template = HtmlService.createTemplate('<b>The time is <?= time ?></b>\\n<? output.append("<i>"); output.appendUntrusted("<"); // done ?>')
      const time = 12; return [eval(template.getCode()).getContent(), template.getCodeWithComments().includes('// <b>The time is <?= time ?></b>'), template.getRawContent().length > 9]`
    expect(resultOf(body)).toEqual(['<b>The time is 12</b>\n<i>&lt;', true, true])
  })

  it('makes a template of an output that goes on growing', () => {
    const body =
      "const out = HtmlService.createHtmlOutput('<?= 1 ?>'); const template = out.asTemplate(); out.append('<?= 2 ?>'); return template.evaluate().getContent()"
    expect(resultOf(body)).toBe('12')
  })

  it('appends what is untrusted for the place where the page ends', () => {
    const body = `return HtmlService.createHtmlOutput('<a href="').appendUntrusted('javascript:x').append('"></a>').appendUntrusted('<p>').getContent()`
    expect(resultOf(body)).toBe('<a href="#"></a>&lt;p&gt;')
  })

  it('allows Google’s meta tags only', () => {
    expect(failureOf("HtmlService.createHtmlOutput().addMetaTag('description', 'x')")).toBe(
      'Exception: The meta tag you specified is not allowed in this context.',
    )
  })

  it('names a missing file', () => {
    expect(failureOf("HtmlService.createHtmlOutputFromFile('none')")).toBe('Exception: No HTML file named none was found.')
  })

  it('gives its text as another kind of text', () => {
    const body =
      "const blob = HtmlService.createHtmlOutput('<b>x</b>').getAs('text/plain'); return [blob.getContentType(), blob.getDataAsString()]"
    expect(resultOf(body)).toEqual(['text/plain', '<b>x</b>'])
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
