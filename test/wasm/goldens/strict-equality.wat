;; === with a constant that decides by its bits.
;; function f(a) { return a === null; }
(func $fn$1
 (block
  (local.set $1
   (i64.or (i64.extend_i32_u (i64.eq (local.get $3) (i64.const null))) (i64.const false)))
  (return (local.get $1))))
