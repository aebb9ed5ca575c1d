// What every page needs: its words, the script's functions as promises, and elements.
const words = JSON.parse(document.getElementById('words').value)
document.documentElement.lang = words.language
const fault = document.getElementById('fault')

/** `ask((script) => script.today())`: what the script answers; rejects with its words for people. */
const ask = (call) => new Promise((done, failed) => call(google.script.run.withSuccessHandler(done).withFailureHandler(failed)))

/** Says in the page what went wrong, if anything does. */
async function attempt(work) {
  fault.textContent = ''
  try {
    await work()
  } catch (error) {
    fault.textContent = error.message.replace(/^Error: /, '')
  }
}

/** Each `{name}` replaced by the parameter. */
const fill = (text, params) => text.replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole)

/** Children may be nodes, texts, or lists of them. Texts become text nodes: nothing that anybody typed is read as HTML. */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children.flat().filter((child) => child instanceof Node || (typeof child === 'string' && child !== '')))
  return made
}

/** Without a title there is no heading. */
const section = (title, ...children) => element('section', {}, title === '' ? '' : element('h2', {}, title), ...children)

/** Of an SVG: attributes, not properties. */
function drawn(tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.flat())
  return made
}

/** A large number over what it counts. */
const figure = (label, count, isBad) =>
  element('div', { className: isBad ? 'bad' : '' }, element('b', {}, String(count)), element('span', {}, label))
