;; An object literal is allocated with its shape.
;; function f(a) { return { x: a, y: 2 }; }
(func $fn$1
 (block
  (local.set $0 (call $alloc (i32.const 32)))
  (i64.store (local.get $0) (i64.const kind32+shape#1))
  (i32.store offset=12 (local.get $0) (i32.const #2))
  (i64.store offset=16 (local.get $0) (local.get $3))
  (i64.store offset=24 (local.get $0) (i64.const 2))
  (local.set $1 (i64.or (i64.extend_i32_u (local.get $0)) (i64.const 4294967296)))
  (return (local.get $1))))
