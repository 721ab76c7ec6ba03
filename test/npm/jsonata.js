import jmespath from 'jmespath';
import { JSONPath } from 'jsonpath-plus';
import jsonata from 'jsonata';

const data = { orders: [{ id: 1, price: 10, qty: 2 }, { id: 2, price: 5, qty: 1 }], name: 'x' };
console.log(await jsonata('$sum(orders.(price * qty))').evaluate(data), await jsonata('orders[price > 6].{"i": id, "n": $uppercase($$.name)}').evaluate(data), jmespath.search(data, 'orders[?price > `6`].id | [0]'), JSONPath({ path: '$..orders[?(@.qty>1)].price', json: data }));
