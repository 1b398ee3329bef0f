// For tests that start a browser, a server or the whole mini-program.
jest.setTimeout(180_000)
