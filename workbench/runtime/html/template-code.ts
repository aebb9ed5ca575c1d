/** Scriptlets: `<? code ?>`, `<?= escaped ?>`, `<?!= as it is ?>`. */
const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g

/**
 * The body of a function that writes a template: it calls `_write` with text that is already HTML and `_escape` on what
 * `<?= ?>` prints.
 */
export function templateCode(template: string): string {
  let code = ''
  let last = 0
  for (const match of template.matchAll(SCRIPTLET)) {
    code += literal(template.slice(last, match.index))
    const body = match[2] ?? ''
    if (match[1] === '=') code += `_write(_escape(${expression(body)}));`
    else if (match[1] === '!=') code += `_write(_print(${expression(body)}));`
    else code += `${body}\n`
    last = match.index + match[0].length
  }
  return code + literal(template.slice(last))
}

function expression(body: string): string {
  return body.trim().replace(/;+$/, '')
}

function literal(text: string): string {
  return text === '' ? '' : `_write(${JSON.stringify(text)});\n`
}
