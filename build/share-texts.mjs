import { parse } from 'acorn'

/** Where esbuild's function around the whole bundle begins. */
const OPENING = '(() => {\n'

/**
 * Makes a variable of each text that stands in the bundle more than once; terser writes back those where that is no shorter.
 * What is compared stays as it is: a comparison with a literal is quicker, and the solvers are full of them.
 * @param {string} code  an unminified bundle
 * @param {import('acorn').ecmaVersion} ecmaVersion
 */
export function shareTexts(code, ecmaVersion) {
  /** @type {Map<string, [start: number, end: number][]>} */
  const places = new Map()
  find(parse(code, { ecmaVersion }), (literal) => {
    places.set(literal.raw, [...(places.get(literal.raw) ?? []), [literal.start, literal.end]])
  })
  const shared = [...places].filter(([, { length }]) => length > 1)
  const edits = shared.flatMap(([, at], index) => at.map(([start, end]) => ({ start, end, name: `sharedText${index}` })))
  let rest = code
  for (const { start, end, name } of edits.sort((one, other) => other.start - one.start)) {
    rest = rest.slice(0, start) + name + rest.slice(end)
  }
  const declarations = shared.map(([raw], index) => `var sharedText${index} = ${raw};\n`)
  return rest.replace(OPENING, () => OPENING + declarations.join(''))
}

/**
 * Every text literal that is a value: no key, no directive, no side of a comparison, no case.
 * @param {any} node
 * @param {(literal: { raw: string, start: number, end: number }) => void} seen
 */
function find(node, seen) {
  if (Array.isArray(node)) for (const each of node) find(each, seen)
  if (typeof node?.type !== 'string') return
  if (node.type === 'Literal' && typeof node.value === 'string') seen(node)
  for (const [name, child] of Object.entries(node)) if (!isFixed(node, name, child)) find(child, seen)
}

/** @param {any} node @param {string} name @param {any} child */
function isFixed(node, name, child) {
  if (node.type === 'ExpressionStatement') return 'directive' in node
  if (node.type === 'BinaryExpression') return child?.type === 'Literal'
  return (name === 'key' && !node.computed) || (name === 'test' && node.type === 'SwitchCase')
}
