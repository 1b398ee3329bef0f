// Loaded before everything else (node -r), in words that the oldest Node understands: no let, no arrows, no imports.
var parts = process.versions.node.split('.')
var major = Number(parts[0])
var minor = Number(parts[1])

if (!(major >= 22 || (major === 20 && minor >= 11))) {
  console.error(
    '这台电脑上的 Node.js 是 ' + process.versions.node + '，本项目需要 20.11 以上的 20 版，或者 22 以上。请从 https://nodejs.org 安装后再试。\n' +
    'This project needs Node.js 20.11 or later of version 20, or 22 and later; this is ' + process.versions.node + '. Install it from https://nodejs.org and try again.'
  )
  process.exit(1)
}
