import fc from 'fast-check'
import { htmlBody } from '../../../../src/features/notices/html-body'

const OURS =
  /<\/?(?:div|ul|li)>|<div style="(?:margin:1em 0|max-width:40em;[a-z0-9:;#/. -]*)">|<\/a>|<a (?:style="display:inline-block;[a-z0-9:;# -]*" )?href="https?:\/\/[^\s"<>]+">/g

/** What a reader of the HTML sees, one line a block. */
function shown(html: string): string {
  return html
    .replace(OURS, (tag) => (/^<\/?(?:div|li)/.test(tag) ? '\n' : ''))
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}

describe('htmlBody(text)', () => {
  it('makes paragraphs, lines and lists', () => {
    expect(htmlBody('王老师，您好！\n变化：\n· 甲\n· 乙\n\n社区')).toContain(
      '<div style="margin:1em 0"><div>王老师，您好！</div><div>变化：</div><ul><li>甲</li><li>乙</li></ul></div>' +
        '<div style="margin:1em 0"><div>社区</div></div>',
    )
  })

  it('makes the outcomes of a report buttons in one row', () => {
    const html = htmlBody(
      '电话：19900000001\n接单：https://f.example.org/a?x=1&y=2\n已办结: https://f.example.org/b\nCannot be done https://f.example.org/c',
    )
    expect(html).toMatch(
      /<\/div><a style="[^"]+" href="https:\/\/f\.example\.org\/a\?x=1&#38;y=2">接单<\/a><a [^>]+>已办结<\/a><a [^>]+>Cannot be done<\/a><\/div><\/div>$/,
    )
  })

  it.each(['家中无人', 'Visited', '满意', 'So-so'])('makes a button of %s too', (label) => {
    expect(htmlBody(`${label}：https://f.example.org/a`)).toMatch(
      new RegExp(`<a style="[^"]+" href="https://f.example.org/a">${label}</a>`),
    )
  })

  it('shows the label and the host of any other address that stands on a line of its own', () => {
    expect(htmlBody('表单：https://f.example.org/a/b')).toContain('<div><a href="https://f.example.org/a/b">表单</a> (f.example.org)</div>')
  })

  it('shows an address within a sentence whole, without the full stop', () => {
    expect(htmlBody('需求：看 https://a.example.org/x, 或https://b.example.org。')).toContain(
      '<div>需求：看 <a href="https://a.example.org/x">https://a.example.org/x</a>, 或<a href="https://b.example.org">https://b.example.org</a>。</div>',
    )
  })

  it('takes no name for a button', () => {
    expect(htmlBody('接单：https://a.example.org，您好：')).not.toContain('style="display')
  })

  it('makes no markup of anything in the text, and loses none of it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<script>',
        '</div>',
        '<a href="',
        '"',
        "'",
        '&amp;',
        '&#60;',
        '$&',
        '<li>',
        '</li>',
        '\n',
        '\n\n',
        '· ',
        '接单：',
        ' ',
      ),
      fc.constantFrom('https://', 'http://a.example.org/', 'javascript:alert(1)', ' onclick=', '<img src=x onerror=1>'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const html = htmlBody(text)
        expect(html.replace(OURS, '')).not.toMatch(/[<>"]/)
        if (!/https?:/.test(text)) {
          const plain = text.replace(/^· /gm, '').replace(/\n+/g, '\n')
          expect(
            shown(html)
              .replace(/\n+/g, '\n')
              .replace(/^\n|\n$/g, ''),
          ).toBe(plain.replace(/^\n|\n$/g, ''))
        }
      }),
    )
  })
})
