import alasql from 'alasql';

alasql('CREATE TABLE t (id INT PRIMARY KEY, name STRING, n NUMBER)');
alasql("INSERT INTO t VALUES (1, 'a', 2.5), (2, 'b', 4), (3, 'a', 1)");
console.log(alasql('SELECT name, SUM(n) AS s, COUNT(*) AS c FROM t GROUP BY name ORDER BY s DESC'), alasql('SELECT * FROM ? AS x JOIN t ON x.id = t.id WHERE t.n > 1', [[{ id: 1, extra: 'e' }, { id: 3, extra: 'f' }]]), alasql('UPDATE t SET n = n + 1 WHERE id IN (1, 2)'), alasql('SELECT VALUE MAX(n) FROM t'));
try { alasql('SELEC'); } catch (error) { console.log(error.name, error.message.split('\n')[0]); }
