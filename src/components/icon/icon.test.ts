import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ICON_NAMES } from './icon-names'

test('every icon that can be named is drawn, and none is drawn without a name', () => {
  const style = readFileSync(join(__dirname, 'icon.scss'), 'utf8')
  const drawn = Array.from(style.matchAll(/^ {2}'([a-z]+)': '/gm), (match) => match[1])
  expect(drawn).toEqual([...ICON_NAMES])
})
