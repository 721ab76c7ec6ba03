;; Concatenation of known strings is one call of the kernel.
;; function f(a) { return typeof a + "!"; }
(func $fn$1
 (block
  (local.set $0 (global.get $sp))
  (if
   (i32.lt_u (global.get $stackLimit) (i32.add (local.get $0) (i32.const 112)))
   (then
    (i64.store (local.get $0) (local.get $3))
    (if
     (i64.eq (call $poll_entry (i32.const 1) (i32.const 112)) (i64.const exception))
     (then (return (i64.const exception))))))
  (i64.store offset=104 (local.get $0) (i64.const frame#1))
  (global.set $sp (i32.add (local.get $0) (i32.const 112)))
  (block $unwind
   (block
    (local.set $1
     (i64.or (i64.extend_i32_u (call $typeof_atom (local.get $3))) (i64.const 4294967296)))
    (i32.store offset=104 (local.get $0) (i32.const #2))
    (local.set $1 (call $str_concat (i32.wrap_i64 (local.get $1)) (i32.const #3)))
    (br_if $unwind (i64.eq (local.get $1) (i64.const exception)))
    (global.set $sp (local.get $0))
    (return (local.get $1))))
  (global.set $sp (local.get $0))
  (return (i64.const exception))))
