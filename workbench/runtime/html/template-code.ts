/** Scriptlets: `<? code ?>`, `<?= escaped ?>`, `<?!= as it is ?>`. */
const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g

/**
 * An expression that writes a template, in the form of Apps Script's own: setting `output._` writes text as it is, setting
 * `output._$` escapes it, and the value is the HtmlOutput. With `comments` each line of the template stands before its code.
 */
export function templateCode(template: string, comments = false): string {
  const lines = template.split('\n')
  let code = ''
  let last = 0
  let commented = 0
  const commentUntil = (at: number): void => {
    const line = template.slice(0, at).split('\n').length
    while (comments && commented < line) code += `// ${lines[commented++] ?? ''}\n`
  }
  for (const match of template.matchAll(SCRIPTLET)) {
    commentUntil(match.index)
    code += literal(template.slice(last, match.index))
    const body = match[2] ?? ''
    if (match[1] === '=') code += `output._$ = ${body}\n;`
    else if (match[1] === '!=') code += `output._ = ${body}\n;`
    else code += `${body}\n`
    last = match.index + match[0].length
  }
  commentUntil(template.length)
  code += literal(template.slice(last))
  return `(function() { var output = HtmlService.initTemplate();\n${code}/* End of user code */\nreturn output.$out.append('');\n})();`
}

function literal(text: string): string {
  return text === '' ? '' : `output._ = ${JSON.stringify(text)};\n`
}
