import dotenv from 'dotenv';
import ini from 'ini';
import Papa from 'papaparse';
import * as TOML from 'smol-toml';

console.log(TOML.parse('a = 1_000\n[t]\nd = 1979-05-27T07:32:00Z\nl = ["x", """m\nn"""]\n[[p]]\nq = inf'), TOML.stringify({ a: { b: [1, 2.5] } }), ini.parse('a=1\n[s.t]\nl[]=x\nl[]=y\n; c'), ini.stringify({ a: { b: true } }), dotenv.parse('A=1 # c\nB="x\\ny"\nC=\'$A\''), Papa.parse('a,b\n1,"x,y"\n', { header: true, dynamicTyping: true, skipEmptyLines: true }).data, Papa.unparse([{ a: 1, b: 'q"r' }]));
