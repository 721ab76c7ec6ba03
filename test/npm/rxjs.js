import { BehaviorSubject, Subject, combineLatest, from, interval, lastValueFrom, of, throwError, timer } from 'rxjs';
import { bufferCount, catchError, debounceTime, map, mergeMap, reduce, retry, scan, share, switchMap, take, takeUntil, toArray } from 'rxjs/operators';

console.log(await lastValueFrom(interval(2).pipe(take(4), scan((a, b) => a + b), toArray())), await lastValueFrom(from([1, 2, 3]).pipe(mergeMap((x) => timer(9 - x * 3).pipe(map(() => x))), toArray())));
console.log(await lastValueFrom(throwError(() => new Error('x')).pipe(retry(2), catchError((e) => of(e.message)))));
const a = new BehaviorSubject(1), b = new Subject();
combineLatest([a, b]).pipe(bufferCount(2)).subscribe((v) => console.log(v));
b.next('x'); a.next(2); b.next('y'); a.next(3);
const typed = new Subject();
const out = lastValueFrom(typed.pipe(debounceTime(5), switchMap((s) => of(s.toUpperCase())), takeUntil(timer(60)), share(), reduce((x, y) => x + y, '')));
typed.next('a'); typed.next('ab'); setTimeout(() => typed.next('c'), 20);
console.log(await out);
