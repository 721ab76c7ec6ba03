import avro from 'avsc';

const type = avro.Type.forSchema({ type: 'record', name: 'Pet', fields: [{ name: 'kind', type: { type: 'enum', name: 'Kind', symbols: ['CAT', 'DOG'] } }, { name: 'name', type: 'string' }, { name: 'ages', type: { type: 'array', items: 'long' } }, { name: 'owner', type: ['null', 'string'], default: null }] });
const buffer = type.toBuffer({ kind: 'CAT', name: 'Albert', ages: [1, -200], owner: 'me' });
console.log(buffer.toString('hex'), type.fromBuffer(buffer), type.isValid({ kind: 'COW', name: '', ages: [] }), type.fingerprint().toString('hex'));
console.log(avro.Type.forValue({ a: [1, 2.5], b: null }).schema());
