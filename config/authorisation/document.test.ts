import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { authorisationDocument } from './document'

test('docs/authorisation.md is what the code says; npm run authorisation writes it anew', () => {
  expect(readFileSync(resolve(__dirname, '../../docs/authorisation.md'), 'utf8')).toBe(authorisationDocument())
})
