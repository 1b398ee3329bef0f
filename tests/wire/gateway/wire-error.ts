/** A failure as the service writes it: HTTP 200 with a code and a message. */
export class WireError extends Error {
  constructor(readonly code: string, message: string) {
    super(message)
    this.name = 'WireError'
  }
}

export const conflict = (): WireError =>
  new WireError('DATABASE_TRANSACTION_CONFLICT', '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request.')
export const busy = (): WireError =>
  new WireError('DATABASE_TRANSACTION_FAIL', '[ResourceUnavailable.TransactionBusy] Transaction is busy, another operation is in progress. Please try again later.')
export const transactionGone = (): WireError =>
  new WireError('DATABASE_TRANSACTION_FAIL', '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.')
export const tooManyOperations = (max: number): WireError =>
  new WireError('DATABASE_TRANSACTION_FAIL', `[LimitExceeded.TransactionOperations] A transaction has at most ${max} operations.`)
export const duplicateKey = (collection: string, id: string): WireError =>
  new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-test.${collection} index: _id_ dup key: { _id: "${id}" }}]}, {<nil>}].`)
export const collectionMissing = (collection: string): WireError =>
  new WireError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${collection}. Please check your request, but if the problem cannot be solved, contact us.`)
/** What the double does not model must not pass for working. */
export const unmodelled = (what: string): WireError => new WireError('INVALID_PARAM', `the gateway does not model: ${what}`)
