import bcrypt from 'bcryptjs';

const hash = bcrypt.hashSync('correct horse', '$2b$04$abcdefghijklmnopqrstuu');
console.log(hash, bcrypt.compareSync('correct horse', hash), bcrypt.compareSync('wrong', hash), bcrypt.getRounds(hash));
console.log(await bcrypt.compare('correct horse', hash), (await bcrypt.genSalt(4)).length, bcrypt.truncates('x'.repeat(80)));
