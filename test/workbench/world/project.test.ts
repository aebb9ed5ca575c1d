import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadProject } from '../../../workbench/world/project'
import { caught } from './caught'
import { temporaryFolder } from './temporary-folder'

function projectOf(files: Record<string, string>): string {
  const folder = temporaryFolder()
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source)
  return folder
}

const MANIFEST = JSON.stringify({
  timeZone: 'Asia/Shanghai',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
})

describe('.loadProject(folder)', () => {
  it('reads the manifest, scripts and pages of the top level in the order of their names', () => {
    const folder = projectOf({ 'b.js': 'var b', 'a.gs': 'var a', 'Page.html': '<p>', 'appsscript.json': MANIFEST, 'notes.txt': 'x' })
    mkdirSync(join(folder, 'deeper'))
    writeFileSync(join(folder, 'deeper', 'c.js'), 'var c')
    expect(loadProject(folder)).toMatchObject({
      timeZone: 'Asia/Shanghai',
      advancedServices: ['Sheets'],
      files: [
        { name: 'Page', type: 'html', source: '<p>' },
        { name: 'a', type: 'script', source: 'var a' },
        { name: 'appsscript', type: 'manifest', source: MANIFEST },
        { name: 'b', type: 'script', source: 'var b' },
      ],
    })
  })

  it('of a folder without a manifest has the one of a new project', () => {
    expect(loadProject(projectOf({ 'Code.gs': '' }))).toMatchObject({ timeZone: 'America/New_York', oauthScopes: null })
  })

  it('that clasp keeps is what lies in its root folder and below', () => {
    const folder = projectOf({ '.clasp.json': '{"scriptId":"x","rootDir":"./src"}', 'build.js': 'no part of it' })
    for (const part of ['src', 'src/pages', 'src/node_modules']) mkdirSync(join(folder, part))
    writeFileSync(join(folder, 'src/Code.js'), 'var a')
    writeFileSync(join(folder, 'src/pages/Page.html'), '<p>')
    writeFileSync(join(folder, 'src/node_modules/x.js'), 'no part of it')
    expect(loadProject(folder).files.map(({ name }) => name)).toEqual(['Code', 'pages/Page'])
  })

  it('is named after its folder, or the folder around its dist', () => {
    const folder = projectOf({})
    for (const name of ['hello', 'hello/dist']) {
      mkdirSync(join(folder, name), { recursive: true })
      writeFileSync(join(folder, name, 'appsscript.json'), '{}')
      writeFileSync(join(folder, name, 'Code.js'), '')
      expect(loadProject(join(folder, name)).name).toBe('hello')
    }
  })

  it('knows which functions the scripts declare', () => {
    const project = loadProject(
      projectOf({
        'appsscript.json': '{}',
        'Code.js': 'var x; function onOpen() {} function onEditor() {}',
        'b.js': 'const onEdit = () => {}',
      }),
    )
    expect(['onOpen', 'onEdit', 'onEditor', 'onChange'].map(project.declares)).toEqual([true, true, true, false])
  })

  it.each([
    ['NO_SCRIPT', { 'appsscript.json': '{}' }],
    ['BAD_MANIFEST', { 'appsscript.json': '{', 'Code.js': '' }],
    ['BAD_MANIFEST', { 'appsscript.json': '{"timeZone": "Mars/Base"}', 'Code.js': '' }],
    ['BAD_MANIFEST', { 'appsscript.json': '{"dependencies": {"enabledAdvancedServices": {}}}', 'Code.js': '' }],
  ])('throws %s for %j', (code, files) => {
    expect(caught(() => loadProject(projectOf(files as Record<string, string>)))).toMatchObject({ code })
  })

  it('throws NO_PROJECT for a folder that is not there', () => {
    expect(caught(() => loadProject(join(temporaryFolder(), 'none')))).toMatchObject({ code: 'NO_PROJECT' })
  })
})
