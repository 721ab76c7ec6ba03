import { action, autorun, computed, makeAutoObservable, observable, reaction, runInAction, toJS } from 'mobx';

class Store { items = [1]; constructor() { makeAutoObservable(this); } get total() { return this.items.reduce((a, b) => a + b, 0); } add(n) { this.items.push(n); } }
const s = new Store(); autorun(() => console.log('total', s.total)); s.add(2); runInAction(() => { s.add(3); s.add(4); });
const m = observable.map({ a: 1 }); reaction(() => [...m.keys()], (k) => console.log(k)); action(() => m.set('b', 2))();
console.log(toJS(s.items), computed(() => s.total * 2).get());
