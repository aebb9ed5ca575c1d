// Jest runs TypeScript through esbuild: types are checked by `npm run types`, not here.
const { transformSync } = require('esbuild')

module.exports = {
  /**
   * @param {string} source
   * @param {string} filename
   */
  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
      sourcefile: filename,
      sourcemap: 'both',
    })
    return { code, map }
  },
}
