import BN from 'bn.js';
import elliptic from 'elliptic';

const ec = new elliptic.ec('secp256k1'); const key = ec.keyFromPrivate('1f'.repeat(32), 'hex');
const signature = key.sign('ab'.repeat(32)); console.log(key.getPublic('hex'), signature.toDER('hex'), key.verify('ab'.repeat(32), signature), new BN('123456789012345678901234567890').pow(new BN(5)).mod(new BN('97')).toString(), new BN(-5).toTwos(8).toString(2), new BN('ff', 16).toArrayLike(Buffer, 'be', 4));
