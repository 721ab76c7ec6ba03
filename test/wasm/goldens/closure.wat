;; A captured variable that changes is in an environment.
;; function f() {
;;   var n = 0;
;;   return function () { return ++n; };
;; }
(func $fn$1
 (block
  (local.set $2
   (if (result i32) (local.get $0) (then (i32.load offset=24 (local.get $0))) (else (i32.const 0))))
  (local.set $0 (call $alloc (i32.const 24)))
  (i64.store (local.get $0) (i64.const 5))
  (i32.store offset=8 (local.get $0) (local.get $2))
  (i32.store offset=12 (local.get $0) (i32.const 1))
  (i64.store offset=16 (local.get $0) (i64.const uninitialized))
  (i64.store offset=16 (local.get $0) (i64.const undefined))
  (i64.store offset=16 (local.get $0) (i64.const 0))
  (local.set $1
   (i64.or (i64.extend_i32_u (call $fn_new (i32.const #1) (local.get $0))) (i64.const 4294967296)))
  (return (local.get $1))))
