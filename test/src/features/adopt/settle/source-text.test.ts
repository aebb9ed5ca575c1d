import { digestOf, readSource, sourceText } from '../../../../../src/features/adopt/settle/source-text'

describe('.readSource(text)', () => {
  it('reads back what .sourceText(source) wrote, whatever the tab is called', () => {
    const source = { tab: '3栋!#人口', row: 12, digest: digestOf({ name: '王强' }) }
    expect(readSource(sourceText(source))).toEqual(source)
  })

  it.each([null, '', '王阿姨说的', 'Sheet1!A5'])('gives null for %j', (text) => {
    expect(readSource(text)).toBeNull()
  })
})
