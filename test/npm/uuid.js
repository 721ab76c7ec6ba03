import { NIL, parse, stringify, v1, v3, v4, v5, v6, v7, validate, version } from 'uuid';

console.log(v3('hello.example.com', v3.DNS), v5('http://example.com/hello', v5.URL), NIL, validate('x'), version(v4()), version(v7()));
console.log(v1({ node: [1, 2, 3, 4, 5, 6], clockseq: 0x1234, msecs: 1e12, nsecs: 5678 }), v6({ node: [1, 2, 3, 4, 5, 6], clockseq: 0x1234, msecs: 1e12, nsecs: 5678 }), v7({ msecs: 1e12, random: new Uint8Array(16), seq: 1 }), v4({ random: new Uint8Array(16) }), stringify(parse('6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b')));
