import { createHtmlContext } from '../../../../workbench/runtime/html/html-context'

/** What a value becomes after that much of a page. */
function printedAfter(html: string, value: unknown): string {
  const context = createHtmlContext()
  context.feed(html)
  return context.escape(value)
}

const TYPED = `<b a="1">&'`

describe('what is printed into a page', () => {
  it.each([
    ['text', '<p>', TYPED, '&lt;b a=&quot;1&quot;&gt;&amp;&#39;'],
    ['text after a tag that was closed', '<img src="a>b" alt=x>', '<', '&lt;'],
    ['a quoted attribute', '<input value="', TYPED, '&lt;b a=&quot;1&quot;&gt;&amp;&#39;'],
    ['an attribute without quotes', '<input value=', 'a b=c', 'a&#32;b&#61;c'],
    ['a bare attribute', '<option ', 'selected', 'selected'],
    ['a title', '<title>', '</title>', '&lt;/title&gt;'],
    ['a comment', '<!-- ', '--><script>', ''],
    ['a string of a script', "<script>var a = '", `it's </script>`, 'it\\x27s \\x3c\\/script\\x3e'],
    ['the code of a script', '<script>var a = ', '{"a":"b"}', `'{\\x22a\\x22:\\x22b\\x22}'`],
    ['the code of a script, a number', '<script>var a = ', 5, '5'],
    ['a template string', '<script>var a = `', `\${x}\``, '\\x24{x}\\x60'],
    ['the comment of a script', '<script>// ', 'x\nalert(1)', ''],
    ['after a comment of a script', '<script>/* it\'s */ var a = "', '"', '\\x22'],
    ['text after a script', '<script>var a = "</b>"</script>', '<', '&lt;'],
    ['an event handler', `<a onclick="f('`, "')", '\\x27)'],
    ['an address', '<a href="', 'https://example.org/?a=1&b=2', 'https://example.org/?a=1&amp;b=2'],
    ['an address that would run', '<a href="', 'javascript:alert(1)', '#'],
    ['the query of an address', '<a href="/exec?name=', 'a&b=c d', 'a%26b%3Dc%20d'],
    ['a style', '<style>p { color: ', 'red; } x{', 'red\\3b  \\7d  x\\7b '],
    ['a style attribute', '<p style="width:', '10px', '10px'],
    ['a division', '<script>a /', 2, '2'],
    ['an element that is not finished', '<scr', '<', '&lt;'],
  ])('is escaped for %s', (_, html, value, expected) => {
    expect(printedAfter(html, value)).toBe(expected)
  })

  it('is followed however the page comes in pieces', () => {
    for (const html of [`<a title='x' href="/a?b=`, '<script type="x">var s = "a\\"', '<!-- a --><textarea>', '<p class=a onclick="f(']) {
      const context = createHtmlContext()
      for (const character of html) context.feed(character)
      expect(context.escape(`&"' <`)).toBe(printedAfter(html, `&"' <`))
    }
  })

  it('follows what it printed', () => {
    const context = createHtmlContext()
    context.feed('<script>var a = "')
    context.escape('"; x')
    context.feed('", b = ')
    expect(context.escape('y')).toBe("'y'")
  })
})
