export { boxPublicKeyOf } from '@server/adapters/node/ballot-crypto'
