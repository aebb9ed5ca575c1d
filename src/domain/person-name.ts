/**
 * A name for comparing: no white space, half-width letters in lower case, one kind of middle dot, without a closing remark in brackets.
 * `李　强（户主）` and `李强` are alike.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/[•・‧∙⋅]/g, '·')
    .toLowerCase()
}
