import { html, linkedText } from '../../../workbench/server/html'

describe('html', () => {
  it('escapes text between tags and inside attributes', () => {
    const typed = `<script>alert("1")</script> & 'x'`
    expect(html`<p title="${typed}">${typed}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
    )
  })

  it('leaves markup made by itself as it is and joins lists', () => {
    expect(html`<ul>${['a', 'b<'].map((name) => html`<li>${name}</li>`)}</ul>`.text).toBe('<ul><li>a</li><li>b&lt;</li></ul>')
  })

  it('drops null, undefined and false but keeps 0 and the empty string', () => {
    expect(html`${null}${undefined}${false}${0}${''}`.text).toBe('0')
  })

  it('replaces NUL, which no page may hold', () => {
    expect(html`${'a\0b'}`.text).toBe('a\uFFFDb')
  })
})

describe('linkedText', () => {
  it('makes http addresses links and escapes all the rest', () => {
    expect(linkedText('看 http://example.org/?a=1&b=2，谢谢 <b>').text).toBe(
      '看 <a href="http://example.org/?a=1&amp;b=2" target="_blank" rel="noopener">http://example.org/?a=1&amp;b=2</a>，谢谢 &lt;b&gt;',
    )
  })

  it('never makes a javascript address a link', () => {
    expect(linkedText('javascript:alert(1)').text).toBe('javascript:alert(1)')
  })
})
