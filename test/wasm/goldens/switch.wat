;; A switch of few cases is a chain of comparisons.
;; function f(n) {
;;   switch (n | 0) { case 1: return "one"; case 2: return "two"; default: return n; }
;; }
(func $fn$1
 (block
  (local.set $2 (global.get $sp))
  (if
   (i32.lt_u (global.get $stackLimit) (i32.add (local.get $2) (i32.const 128)))
   (then
    (i64.store (local.get $2) (local.get $3))
    (if
     (i64.eq (call $poll_entry (i32.const 1) (i32.const 128)) (i64.const exception))
     (then (return (i64.const exception))))))
  (i64.store offset=120 (local.get $2) (i64.const frame#1))
  (global.set $sp (i32.add (local.get $2) (i32.const 128)))
  (block $unwind
   (block
    (i64.store (local.get $2) (local.get $3))
    (local.set $1 (local.get $3))
    (if
     (i64.ne (i64.shr_u (local.get $1) (i64.const 32)) (i64.const 0))
     (then
      (i32.store offset=120 (local.get $2) (i32.const #2))
      (local.set $1 (call $to_int32 (local.get $1)))
      (br_if $unwind (i64.eq (local.get $1) (i64.const exception)))))
    (local.set $0 (i32.wrap_i64 (local.get $1)))
    (if
     (i32.eq (local.get $0) (i32.const 1))
     (then (global.set $sp (local.get $2)) (return (i64.const cell#3))))
    (if
     (i32.eq (local.get $0) (i32.const 2))
     (then (global.set $sp (local.get $2)) (return (i64.const cell#4))))
    (global.set $sp (local.get $2))
    (return (local.get $3))))
  (global.set $sp (local.get $2))
  (return (i64.const exception))))
