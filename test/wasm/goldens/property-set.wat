;; A property set: the site's fast entry is tried in place, the others in the shared stub.
;; function f(o, v) { o.x = v; }
(func $fn$1
 (block
  (local.set $0 (global.get $sp))
  (if
   (i32.lt_u (global.get $stackLimit) (i32.add (local.get $0) (i32.const 112)))
   (then
    (i64.store (local.get $0) (local.get $3))
    (i64.store offset=8 (local.get $0) (local.get $4))
    (if
     (i64.eq (call $poll_entry (i32.const 2) (i32.const 112)) (i64.const exception))
     (then (return (i64.const exception))))))
  (i64.store offset=104 (local.get $0) (i64.const frame#1))
  (global.set $sp (i32.add (local.get $0) (i32.const 112)))
  (block $unwind
   (block
    (block $hit0
     (block $miss0
      (br_if $miss0 (i32.ne (i32.wrap_i64 (i64.shr_u (local.get $3) (i64.const 32))) (i32.const 1)))
      (br_if $miss0
       (i32.ne (i32.load offset=4 (i32.wrap_i64 (local.get $3))) (i32.load (i32.const #2))))
      (i64.store (i32.add (i32.load (i32.const #3)) (i32.wrap_i64 (local.get $3))) (local.get $4))
      (if
       (i32.lt_s (i32.load8_s offset=1 (i32.wrap_i64 (local.get $3))) (i32.const 0))
       (then (call $gc_remember (i32.wrap_i64 (local.get $3)))))
      (br $hit0))
     (br_if $unwind
      (i64.eq
       (call $set_entries (local.get $3) (local.get $4) (i32.const #2) (i32.const 0))
       (i64.const exception))))
    (global.set $sp (local.get $0))
    (return (i64.const undefined))))
  (global.set $sp (local.get $0))
  (return (i64.const exception))))
