// Rules and votes are dated in the village's own time, wherever the tests run.
process.env.TZ = 'Asia/Shanghai'

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/config/jest/esbuild-transform.cjs' },
  // Only as modules: everything else in there is CommonJS already.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)'],
  moduleNameMapper: {
    '\\.(css|scss|png|jpe?g|svg)$': '<rootDir>/config/jest/empty.cjs',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@server/(.*)$': '<rootDir>/cloudfunctions/_server/$1',
    '^@local/(.*)$': '<rootDir>/cloudfunctions/_local/$1',
    '^@tests/(.*)$': '<rootDir>/tests/$1'
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/functions', '<rootDir>/dist/h5'],
  clearMocks: true
}
const UI_PACKAGES = ['@noble', '@tarojs', '@stencil', 'swiper', 'lodash-es', 'dom7', 'ssr-window', 'tslib', '\\.pnpm']
const TARO_RUNTIME_FLAGS = {
  ENABLE_INNER_HTML: true,
  ENABLE_ADJACENT_HTML: true,
  ENABLE_SIZE_APIS: true,
  ENABLE_TEMPLATE_CONTENT: true,
  ENABLE_CLONE_NODE: true,
  ENABLE_CONTAINS: true,
  ENABLE_MUTATION_OBSERVER: true,
  DEPRECATED_ADAPTER_COMPONENT: false
}
const SLOW = '<rootDir>/config/jest/slow.cjs'

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,cloudfunctions,config}/**/*.test.{ts,js}']
    },
    {
      ...common,
      displayName: 'view',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.tsx'],
      globals: TARO_RUNTIME_FLAGS,
      setupFiles: ['<rootDir>/config/jest/text-encoder.cjs'],
      setupFilesAfterEnv: ['@testing-library/jest-dom'],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        // The real H5 components; the platform's calls are a stub that pages cannot tell apart.
        '^@tarojs/components$': '<rootDir>/node_modules/@tarojs/components/lib/react',
        '^@tarojs/taro$': '<rootDir>/src/testing/taro-stub.ts'
      },
      transformIgnorePatterns: [`/node_modules/(?!(${UI_PACKAGES.join('|')})/)`]
    },
    {
      ...common,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/miniprogram/**/*.test.ts'],
      transformIgnorePatterns: ['/node_modules/(?!@noble/)', '<rootDir>/dist/'],
      setupFilesAfterEnv: [SLOW]
    },
    { ...common, displayName: 'wire', testMatch: ['<rootDir>/tests/wire/**/*.test.ts'], setupFilesAfterEnv: [SLOW] },
    { ...common, displayName: 'stories', testMatch: ['<rootDir>/tests/{stories,faults,join}/**/*.test.ts'], setupFilesAfterEnv: [SLOW] },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'], setupFilesAfterEnv: [SLOW] }
  ]
}
