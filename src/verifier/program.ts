/** What programs around the recount need: the command line, the page, the bench. */
export { isReceipt } from './format'
export { nobleChecks } from './noble-checks'
export { factLines, MARKS, moreFindings, RECEIPT_TEXT, stepText, verdictText } from './sentences'
export { verifyBoard } from './verify-board'
export { webCryptoChecks } from './web-crypto-checks'
export { ledgerFacts, ledgerSentence, ledgerVerdict } from './ledger/sentences'
export { verifyExport } from './ledger/verify-export'
