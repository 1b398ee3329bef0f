const path = require('node:path')
const { RuleTester } = require('eslint')
const tseslint = require('typescript-eslint')
const { rules } = require('./house')

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } }
})
const at = (file) => path.join(process.cwd(), file)
const may = (file, code) => ({ name: `${file} may: ${code}`, filename: at(file), code })
const mayNot = (file, code, why) => ({
  name: `${file} may not: ${code}`,
  filename: at(file),
  code,
  errors: why ? [{ message: why }] : 1
})
const from = (source) => `import { x } from '${source}'`

tester.run('arrows', rules.arrows, {
  valid: [
    may('src/domain/ledger/transfer.ts', from('@/domain/shared/result')),
    may('src/domain/ledger/transfer.test.ts', from('fast-check')),
    may('src/contract/ballot/cast.ts', from('valibot')),
    may('src/features/ballot/ballot-store.ts', "import type { Gateway } from '@/infra/gateway'"),
    may('src/features/ballot/ballot-store.ts', "import { type Gateway } from '@/infra/gateway'"),
    may('src/features/ballot/slip.tsx', "import './slip.scss'"),
    may('src/features/ballot/slip.tsx', from('@/features/ballot/ballot-store')),
    may('src/features/ballot/slip.tsx', from('@tarojs/taro')),
    may('src/pages/home/index.tsx', from('@/root/use-root')),
    may('src/pages/home/index.tsx', "import './index.scss'"),
    may('src/pages/home/index.tsx', "import type { Poll } from '@/domain/ballot/poll'"),
    may('cloudfunctions/_server/application/ballot/cast-ballot.ts', from('@server/ports/clock')),
    may('cloudfunctions/_server/compose-local.ts', from('@server/adapters/sqlite/sqlite-store')),
    may('cloudfunctions/_server/compose-cloudbase.ts', from('@server/adapters/cloudbase/cloudbase-store')),
    may('cloudfunctions/_server/adapters/sqlite/sqlite-store.ts', "import Database from 'libsql'"),
    may('cloudfunctions/_server/adapters/cloudbase/store.ts', "import cloud from 'wx-server-sdk'"),
    may('cloudfunctions/_local/main.ts', from('@server/compose-local')),
    may('cloudfunctions/_local/main.ts', "import http from 'node:http'"),
    may('cloudfunctions/ballot/index.ts', from('@server/compose-cloudbase')),
    may('cloudfunctions/ballot-box/index.ts', from('@server/compose-cloudbase-box')),
    may('cloudfunctions/_server/application/ballot-box/cast-ballot.ts', from('@server/pipeline/anonymous-entry')),
    may('cloudfunctions/_server/application/registry.ts', from('@server/application/ballot-box/handlers')),
    may('tests/e2e/vote.test.ts', from('@local/host')),
    may('config/dev.ts', from('@tarojs/cli'))
  ],
  invalid: [
    mayNot('src/domain/ledger/transfer.ts', from('../shared/result'),
      'Import by `./` inside a folder and by alias elsewhere, never by `../`: a moved file must not change its meaning.'),
    mayNot('tests/e2e/vote.test.ts', from('../../src/domain/shared/result')),
    mayNot('src/domain/ledger/transfer.ts', from('@/contract/ledger/redeem'),
      'The domain holds pure rules: it imports only the domain. It may not import from contract ("src/contract/ledger/redeem").'),
    mayNot('src/domain/ledger/transfer.ts', from('dayjs')),
    mayNot('src/domain/ledger/transfer.ts', "import { createHash } from 'node:crypto'"),
    mayNot('src/domain/ledger/transfer.ts', "export { x } from '@/text/error-text'"),
    mayNot('src/contract/ballot/cast.ts', from('@/infra/gateway')),
    mayNot('src/features/ballot/slip.tsx', from('@/features/ledger/purse'),
      'A feature never imports another feature; what they share belongs to the domain or to components.'),
    mayNot('src/features/ballot/ballot-store.ts', from('@/infra/gateway')),
    mayNot('src/features/ballot/ballot-store.ts', from('@tarojs/taro'),
      'A store reaches the platform through a port, so that it can be tested without it.'),
    mayNot('src/features/ballot/slip.tsx', from('@/root/use-root')),
    mayNot('src/pages/home/index.tsx', from('@/infra/gateway')),
    mayNot('src/pages/home/index.tsx', from('@/domain/ballot/poll')),
    mayNot('src/components/button/button.tsx', from('@/features/ballot/slip')),
    mayNot('src/infra/http-gateway.ts', from('@/features/ballot/slip')),
    mayNot('src/infra/http-gateway.ts', from('@server/ports/clock')),
    mayNot('cloudfunctions/_server/application/ballot/cast-ballot.ts', from('@server/adapters/memory/memory-store')),
    mayNot('cloudfunctions/_server/application/ballot/cast-ballot.ts', from('@/features/ballot/slip')),
    mayNot('cloudfunctions/_server/compose-cloudbase.ts', from('@server/adapters/sqlite/sqlite-store'),
      'Only compose-local.ts may reach SQLite, so that no deployable carries it.'),
    mayNot('cloudfunctions/_server/adapters/memory/store.ts', "import Database from 'libsql'"),
    mayNot('cloudfunctions/_local/main.ts', "import cloud from 'wx-server-sdk'", 'Only adapters know the WeChat server SDK.'),
    mayNot('cloudfunctions/_local/main.ts', from('@server/adapters/memory/memory-store')),
    mayNot('cloudfunctions/_server/compose-cloudbase-box.ts', from('@server/adapters/wechat/wechat-cloud'),
      'The ballot box neither knows who calls, nor logs, nor remembers, nor reads about members.'),
    mayNot('cloudfunctions/ballot-box/index.ts', from('@server/adapters/wechat/wechat-cloud')),
    mayNot('cloudfunctions/_server/pipeline/anonymous-entry.ts', from('@server/pipeline/log')),
    mayNot('cloudfunctions/_server/application/ballot-box/cast-ballot.ts', from('@server/pipeline/remember')),
    mayNot('cloudfunctions/_server/application/ballot-box/cast-ballot.ts', "import type { MemberDocument } from '@server/application/community/documents'"),
    mayNot('cloudfunctions/_server/application/ballot-box/cast-ballot.ts', from('@server/adapters/node/ballot-crypto')),
    mayNot('cloudfunctions/ballot/index.ts', from('@server/compose-local')),
    mayNot('cloudfunctions/ballot/index.ts', "const x = import('@server/adapters/cloudbase/store')")
  ]
})

tester.run('no-chinese-outside-text', rules['no-chinese-outside-text'], {
  valid: ["const a = 'plain'", '// 注释里可以写', 'const isHan = /[一-龥]/', 'const a = <View className="x">ok</View>',
    { code: "const heads = ['与户主关系', '欧阳']", options: [{ words: true }] }
  ],
  invalid: [
    { code: "const a = '投票'", errors: 1 },
    { code: "const a = '票没送出去，再试一次'", options: [{ words: true }], errors: 1 },
    { code: 'const a = `还差 ${n} 户`', errors: 2 },
    { code: 'const a = <View>投票</View>', errors: 1 },
    { code: 'const a = <View title="投票" />', errors: 1 }
  ]
})

tester.run('no-ambient', rules['no-ambient'], {
  valid: ['const d = new Date(0)', 'const n = Math.floor(1.5)', 'const n = clock.now()'],
  invalid: [
    { code: 'const d = new Date()', errors: 1 },
    { code: 'const n = Date.now()', errors: 1 },
    { code: 'const n = Math.random()', errors: 1 },
    { code: 'const f = Date.now', errors: 1 },
    { code: 'const id = crypto.randomUUID()', errors: 1 }
  ]
})

tester.run('no-default-export', rules['no-default-export'], {
  valid: ['export const a = 1', "export { a } from './a'"],
  invalid: [
    { code: 'export default 1', errors: 1 },
    { code: 'const a = 1\nexport { a as default }', errors: 1 },
    { code: "export * from './a'", errors: 1 }
  ]
})

tester.run('kebab-case', rules['kebab-case'], {
  valid: [may('src/text/zh-CN.ts', ''), may('src/domain/ballot/cast-ballot.property.test.ts', '')],
  invalid: [mayNot('src/domain/castBallot.ts', ''), mayNot('src/domain/Cast.ts', '')]
})
