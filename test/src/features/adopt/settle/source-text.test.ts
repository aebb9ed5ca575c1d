import { digestOf, readSources, sourceText } from '../../../../../src/features/adopt/settle/source-text'

describe('.readSources(text)', () => {
  it('reads back what .sourceText(sources) wrote, whatever the tabs are called', () => {
    const sources = [
      { tab: '3栋!#人口', row: 12, digest: digestOf({ name: '王强' }) },
      { tab: '志愿者；骨干', row: 3, digest: digestOf({ name: '李梅' }) },
    ]
    expect(readSources(sourceText(sources))).toEqual(sources)
  })

  it.each([null, '', '网格员名单', '居民台账!5'])('is none for %p', (text) => {
    expect(readSources(text)).toEqual([])
  })
})
