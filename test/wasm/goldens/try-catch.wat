;; An exception in try goes to the handler by a branch.
;; function f(g) {
;;   try { return g(); } catch (e) { return e; }
;; }
(func $fn$1
 (block
  (local.set $0 (global.get $sp))
  (if
   (i32.lt_u (global.get $stackLimit) (i32.add (local.get $0) (i32.const 152)))
   (then
    (i64.store (local.get $0) (local.get $3))
    (if
     (i64.eq (call $poll_entry (i32.const 1) (i32.const 152)) (i64.const exception))
     (then (return (i64.const exception))))))
  (i64.store offset=144 (local.get $0) (i64.const frame#1))
  (global.set $sp (i32.add (local.get $0) (i32.const 152)))
  (block
   (block $B1
    (i32.store offset=144 (local.get $0) (i32.const #2))
    (local.set $1
     (if (result i64)
      (if (result i32)
       (i32.eq (i32.wrap_i64 (i64.shr_u (local.get $3) (i64.const 32))) (i32.const 1))
       (then (i32.ge_u (i32.load8_u (i32.wrap_i64 (local.get $3))) (i32.const 48)))
       (else (i32.const 0)))
      (then
       (call_indirect $functions (type $func.0)
        (i32.wrap_i64 (local.get $3))
        (i64.const undefined)
        (i32.const 0)
        (i64.const undefined)
        (i64.const undefined)
        (i64.const undefined)
        (i64.const undefined)
        (i32.load offset=16 (i32.wrap_i64 (local.get $3)))))
      (else (call $throw_message (i32.const 0) (i64.const cell#3) (i64.const undefined)))))
    (if (i64.eq (local.get $1) (i64.const exception)) (then (br $B1)))
    (global.set $sp (local.get $0))
    (return (local.get $1)))
   (local.set $1 (i64.load (i32.const 1024)))
   (i64.store (i32.const 1024) (i64.const undefined))
   (global.set $sp (local.get $0))
   (return (local.get $1)))))
