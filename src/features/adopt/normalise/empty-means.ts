/** What an office says of cells that it left empty. */
import { compact } from './plain-text'

const UNMARKED = '(?:空(?:白|着|格|的)?|留空|(?:没有?|未|不)(?:打|画|划|填|写|标)?(?:[勾√✓✔圈○叉×]|上|记)?|其(?:余|他|它)|剩下|别的)'
const EMPTY_MEANS = new RegExp(
  `${UNMARKED}(?:的|者|人|都|全|就|则|一律|格)*(?:算|视|为|是|即|表示|代表|当作?|等于|=|:|→|-)*(?:的|都|还|尚)*(未|没有?|已经?|都)(?:有|曾)?[缴交参]`,
)

/** Whether empty cells mean paid, where a title says so: `没打勾的就是没交`, `打×为未缴，空白为已缴`; else null. */
export function meaningOfEmpty(titles: readonly string[]): boolean | null {
  for (const title of titles) {
    const [, word] = EMPTY_MEANS.exec(compact(title)) ?? []
    if (word !== undefined) return /[已都]/.test(word)
  }
  return null
}
