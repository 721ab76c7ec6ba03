;; An integer loop runs unboxed and does not poll.
;; function f() {
;;   var n = 0;
;;   for (var i = 0; i < 100; i++) n = (n + i) & 1023;
;;   return n;
;; }
(func $fn$1
 (block
  (local.set $1 (i64.const 0))
  (local.set $0 (i32.const 0))
  (loop $L1
   (if
    (i64.lt_s (local.get $1) (i64.const 100))
    (then
     (local.set $0
      (i32.and
       (i32.wrap_i64 (i64.add (local.get $1) (i64.extend_i32_s (local.get $0))))
       (i32.const 1023)))
     (local.set $1 (i64.add (local.get $1) (i64.const 1)))
     (br $L1)))
   (local.set $1 (i64.extend_i32_u (local.get $0)))
   (return (local.get $1)))))
