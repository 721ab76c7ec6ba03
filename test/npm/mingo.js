import { Query, aggregate, find } from 'mingo';
import sift from 'sift';

const docs = [{ a: 1, t: ['x'] }, { a: 2, t: ['y', 'z'] }, { a: 3 }];
console.log(find(docs, { a: { $gte: 2 } }).sort({ a: -1 }).all(), new Query({ t: { $in: ['x'] } }).test(docs[0]), aggregate(docs, [{ $match: { a: { $lt: 3 } } }, { $unwind: '$t' }, { $group: { _id: null, n: { $sum: '$a' }, t: { $push: '$t' } } }]), docs.filter(sift({ t: { $elemMatch: { $eq: 'z' } } })));
