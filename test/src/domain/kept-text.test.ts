import fc from 'fast-check'
import { keepText, oneLine, splitText } from '../../../src/domain/kept-text'

describe('keepText(typed)', () => {
  it.each(['=IMPORTXML("http://example.org","//a")', '<b onclick="x()">', '\u202eabc\u202c', "'@+-1", 'a\tb\nc', '😀𠮷', ''])(
    'keeps %j as it is',
    (text) => {
      expect(keepText(text)).toEqual({ text, replaced: 0 })
    },
  )

  it('replaces control characters and halves of pairs, and counts them', () => {
    expect(keepText('a\u0000b\u001b\u007f\u0085c\ud83dd\ude00')).toEqual({ text: 'a\ufffdb\ufffd\ufffd\ufffdc\ufffdd\ufffd', replaced: 6 })
  })

  it('makes line ends one kind', () => {
    expect(keepText('a\r\nb\rc')).toEqual({ text: 'a\nb\nc', replaced: 0 })
  })
})

describe('splitText(text, limit)', () => {
  it('joins to the text again, in parts that fit, without cutting a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 12 }), (text, limit) => {
        const parts = splitText(text, limit)
        expect(parts.join('')).toBe(text)
        expect(parts.every((part) => part.length <= limit)).toBe(true)
        expect(parts.some((part) => /[\ud800-\udbff]$/.test(part))).toBe(false)
      }),
    )
  })

  it('gives one part for no text', () => {
    expect(splitText('')).toEqual([''])
  })
})

describe('oneLine(text, limit)', () => {
  it('makes one line without invisible direction marks', () => {
    expect(oneLine(' 王\n 秀\u202e英\u200b ')).toBe('王 秀英')
  })

  it('marks what it leaves out', () => {
    expect(oneLine('abcdef', 3)).toBe('abc…')
    expect(oneLine('abc', 3)).toBe('abc')
  })
})
