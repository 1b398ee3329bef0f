const path = require('node:path')

const ALIASES = [
  ['@/', 'src/'],
  ['@server/', 'cloudfunctions/_server/'],
  ['@local/', 'cloudfunctions/_local/'],
  ['@tests/', 'tests/']
]

/**
 * Where an import leads: a path inside the repository (`src/domain/shared/result`) or a package (`npm:mobx`).
 * @param {string} fromFile repository path of the importing file, with forward slashes
 * @param {string} source what stands between the quotes
 */
function resolveImport(fromFile, source) {
  for (const [alias, folder] of ALIASES) if (source.startsWith(alias)) return folder + source.slice(alias.length)
  if (source.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(fromFile), source))
  if (source.startsWith('node:')) return source
  return `npm:${source}`
}

/** Repository path of a linted file, with forward slashes on every system. */
const repositoryPath = (cwd, file) => path.relative(cwd, file).split(path.sep).join('/')

module.exports = { resolveImport, repositoryPath }
