const { repositoryPath, resolveImport } = require('./resolve-import')
const { GUARDED, roomOf } = require('./zones')

const STYLE = /\.(s?css|png|jpe?g|svg)$/
const FEATURE = /^src\/features\/([^/]+)\//
const STORE_FILE = /^src\/features\/.*\.ts$/

/** Why this import is not allowed, most fundamental first; undefined when it is. */
function reasonCannotImport({ file, source, typeOnly }) {
  if (source === '..' || source.startsWith('../')) {
    return 'Import by `./` inside a folder and by alias elsewhere, never by `../`: a moved file must not change its meaning.'
  }
  const room = roomOf(file)
  if (!room) return undefined
  const target = resolveImport(file, source)
  const guard = GUARDED.find(([at, rooms]) => at.test(target) && !rooms.includes(room.name))
  if (guard) return guard[2]
  if (room.name === 'tests') return undefined
  if (target.startsWith('npm:')) return reasonCannotUsePackage(room, file, target.slice(4), typeOnly)
  if (target.startsWith('node:') || STYLE.test(target)) return undefined
  return reasonCannotEnter(room, file, target, typeOnly)
}

function reasonCannotUsePackage(room, file, name, typeOnly) {
  if (name === '@tarojs/taro' && STORE_FILE.test(file) && !typeOnly) return 'A store reaches the platform through a port, so that it can be tested without it.'
  if (!room.packages || room.packages.some((allowed) => allowed.test(name))) return undefined
  return `${room.why} Package "${name}" does not belong here.`
}

function reasonCannotEnter(room, file, target, typeOnly) {
  const goal = roomOf(target)
  if (!goal) return room.name === 'local' ? undefined : `${room.why} "${target}" is outside the house.`
  if (goal.name === 'features' && room.name === 'features' && FEATURE.exec(target)?.[1] !== FEATURE.exec(file)?.[1]) {
    return 'A feature never imports another feature; what they share belongs to the domain or to components.'
  }
  if (goal.name === room.name || room.may.includes(goal.name)) return undefined
  if (typeOnly && room.mayType?.includes(goal.name)) return undefined
  return `${room.why} It may not import from ${goal.name} ("${target}").`
}

const allTypes = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'))

module.exports = {
  meta: { type: 'problem', schema: [], messages: { arrow: '{{why}}' }, docs: { description: 'The arrows between the rooms of the house.' } },
  create(context) {
    const file = repositoryPath(context.cwd, context.filename)
    function check(node) {
      if (typeof node.source?.value !== 'string') return
      const why = reasonCannotImport({ file, source: node.source.value, typeOnly: allTypes(node) })
      if (why) context.report({ node: node.source, messageId: 'arrow', data: { why } })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  }
}
