import Loki from 'lokijs';

const db = new Loki('x.db', { adapter: new Loki.LokiMemoryAdapter(), autoload: false });
const users = db.addCollection('users', { indices: ['age'], unique: ['email'] });
users.insert([{ name: 'a', age: 30, email: 'a@x' }, { name: 'b', age: 20, email: 'b@x' }, { name: 'c', age: 40, email: 'c@x' }]);
console.log(users.find({ age: { $gt: 25 } }).map((u) => u.name), users.chain().simplesort('age', true).limit(2).data().map((u) => u.age), users.by('email', 'b@x').name, users.findOne({ name: { $regex: /^C/i } }).email);
const view = users.addDynamicView('old'); view.applyFind({ age: { $gte: 30 } }); users.insert({ name: 'd', age: 50, email: 'd@x' });
console.log(view.data().length, users.mapReduce((u) => u.age, (ages) => ages.reduce((x, y) => x + y)), db.serialize().length > 100);
try { users.insert({ email: 'a@x' }); } catch (error) { console.log(error.message); }
