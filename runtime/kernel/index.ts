/** The exports of the kernel: every function of abi/kernel.ts under its name, and its globals. */
export { allocEnd, allocPtr, epoch, newTarget, sp, stackLimit } from './memory';
export { obj_get, obj_has_own, obj_has_property, obj_set } from './access';
export { atom_intern, atom_permanent, image_shrink_atoms, key_to_index, key_to_string, to_key } from './atoms';
export {
  bigint_add, bigint_divide, bigint_exponentiate, bigint_multiply, bigint_negate, bigint_remainder, bigint_subtract,
} from './bigint/arithmetic';
export {
  bigint_and, bigint_as_int_n, bigint_as_uint_n, bigint_left_shift, bigint_not, bigint_or, bigint_signed_right_shift, bigint_xor,
} from './bigint/bitwise';
export { bigint_from_int64, bigint_low_word, bigint_new, bigints_enabled, is_bigint } from './bigint/cell';
export { bigint_compare, bigint_compare_number, bigint_from_number, bigint_to_number } from './bigint/convert';
export { bigint_from_string, bigint_to_string } from './bigint/text';
export {
  buffer_address, buffer_byte_length, buffer_copy, buffer_detach, buffer_flags, buffer_get, buffer_max_byte_length, buffer_new, buffer_resize, buffer_set, is_buffer,
} from './buffers';
export { bytes_compare, bytes_from_string, bytes_index_of, bytes_units, string_from_bytes, utf8_length, utf8_unfinished, utf8_wrong_at } from './bytes';
export { view_get, view_set } from './data-views';
export { argument_at, arguments_object, check_class_call, coerce_this, create_plain_this, create_this, instance_new, has_in_chain, fn_home, fn_sees, fn_set_home, rest_array } from './calls';
export {
  array_append, array_take, arr_from_slots, arr_get, arr_get_raw, arr_is_fast, element_get, element_put, arr_length_writable, arr_literal, arr_make_length_readonly, arr_new, arr_new_proto, arr_of_length, arr_next, arr_own, arr_pop,
  arr_push, arr_set, arr_set_length, arr_shift, arr_slice, arr_splice_raw, is_not_found, is_uninitialized, literal_copy,
} from './elements';
export {
  callsite_column, callsite_definition, callsite_file, callsite_flags, callsite_line, callsite_name, callsite_source, callsite_text, error_construct, error_new, error_report,
  message_text, throw_message, throw_value, thrown_at, trace_capture,
} from './errors';
export { gc_collect, gc_poll, gc_remember, gc_stat } from './gc';
export {
  file_close, file_entries, file_preopen, file_read, file_set_size, file_set_times, file_stat, file_sync, file_write, path_delete, path_link_target, path_linked,
  path_make_directory, path_opened, path_renamed, path_set_times, path_stat, path_symlinked, random_fill,
} from './files';
export { collection_table, ht_adjust, ht_clear, ht_current, ht_delete, ht_get, ht_has, ht_key, ht_new, ht_new_weak, ht_next, ht_set, ht_size, ht_value } from './hashtable';
export { host_args, host_env, host_exit, host_flush, host_is_terminal, host_no_env, host_now, host_now_ns, host_spin, host_wait, host_write, host_write_bytes } from './host';
export { next_index, previous_index, sparse_indices } from './indices';
export { elem_get, ic_count_evaluated, ic_counts, ic_get_miss, ic_set_miss } from './ic';
export { kernel_init } from './init';
export { stack_place, stack_segment, stack_segment_end } from './stack';
export { gc_prepare_image, image_forget_host, image_release_atom, image_retain } from './image';
export { arr_copies, arr_iterates, hash_iterator_rest, hash_iterator_step, slot_note, string_iterator_rest, string_iterator_step } from './iterators';
export { arr_join } from './join';
export { json_write } from './json';
export { json_error, json_parse } from './json-parse';
export { layouts_set, methods_check } from './layouts';
export { for_in_keys, for_in_next, obj_own_keys, obj_test_integrity } from './keys';
export { alloc_slow, gc_request, memory_exhausted, memory_failed, memory_has_room, static_raw, static_values } from './memory';
export { num_rem, num_to_int32 } from './numbers/arithmetic';
export { str_parse_float, str_parse_int, str_to_number } from './numbers/from-string';
export { math_atan2, math_hypot2, math_unary } from './numbers/math/index';
export { num_pow } from './numbers/math/power';
export { num_to_string_radix } from './numbers/radix';
export { math_random, math_seed } from './numbers/random';
export { num_to_exponential, num_to_fixed, num_to_precision, num_to_string } from './numbers/to-string';
export { sum_add, sum_finish, sum_new } from './numbers/sum';
export { math_abs, math_ceil, math_clz32, math_floor, math_fround, math_imul, math_max, math_min, math_sqrt, math_trunc } from './numbers/wasm-ops';
export {
  accessor_getter, accessor_new, accessor_setter, activation_new, activation_set_slot, activation_slot, arguments_new, env_new, generator_state, generator_suspension, epoch_advance, fn_bound, fn_bound_list, fn_bound_target, fn_source, fn_info_flags,
  fn_new, global_cell, global_define_cell, ic_grow_slots, lookup_holder, lookup_value, namespace_add, namespace_finish, namespace_new, obj_create, obj_define, obj_delete, obj_delete_raw,
  obj_freeze, obj_get_own, obj_has, obj_is_extensible, obj_kind, obj_lookup, obj_new, obj_prevent_extensions, obj_proto, obj_set_proto,
  record_class, record_field, record_new, record_set_field, slots_get, slots_length, slots_new, slots_set, sym_description, sym_new,
} from './objects';
export {
  is_array, is_boolean, is_callable, is_constructor, is_int, is_number, is_object, is_string, is_symbol, prim_to_number,
  prim_to_string, same_cell, same_value, same_value_zero, strict_equals, to_boolean, typeof_atom,
} from './ops';
export { date_day, date_field, date_iso_text, date_parse_iso, date_set } from './dates';
export { fn_fields, fn_set_fields, private_add, private_get, private_in, private_new, private_set } from './private';
export {
  regexp_bound, regexp_capture, regexp_captures, regexp_compile, regexp_compile_new, regexp_interpreted, regexp_is_pristine, regexp_last_bound, regexp_last_captures, regexp_last_input,
  regexp_literal, regexp_match, regexp_new, regexp_result, regexp_set_pristine,
} from './regexp/exec';
export { regexp_exec, regexp_matched, regexp_matches, regexp_replace, regexp_search, regexp_split, regexp_test } from './regexp/bulk';
export { regexp_find, regexp_find_text, regexp_grow, regexp_in_ranges, regexp_limit, regexp_same } from './regexp/matcher';
export { arr_append, arr_copy_within, arr_elements, arr_fill, arr_greatest, arr_has_all, arr_index_of, arr_last_index_of, arr_length, arr_reverse, arr_store, arr_to_slots, elements_slice } from './packed';
export { for_in_open, plain_assign, plain_copy, plain_values } from './plain';
export { exotic_key, is_proxy, proxy_follow, proxy_handler, proxy_new, proxy_revoke, proxy_set_prototype, proxy_target, set_lookup_value } from './proxies';
export { shape_add, shape_root } from './shapes';
export { sort_by_strings, sort_default } from './sort';
export { str_at, str_find, str_from_codes, str_pad, str_part, str_split } from './string-methods';
export { str_is_well_formed, str_repeat, str_to_well_formed, str_trim, str_to_chars } from './string-operations';
export { uri_decode, uri_encode } from './uri';
export { str_index_of, str_last_index_of } from './string-search';
export { json_quote, sb_add, sb_add_char, sb_add_part, sb_finish, sb_new } from './stringbuilder';
export {
  str_alloc1, str_alloc2, str_char_at, char_code, str_char_code_at, str_code_point_at, str_compare, str_concat, str_equals, str_flatten,
  str_from_char_code, str_from_code_point, str_hash, str_length, str_substring,
} from './strings';
export {
  is_numeric_name, typed_buffer, typed_byte_offset, typed_element, typed_get, typed_length, typed_length_now, typed_new, typed_put, typed_set, typed_tracks, typed_type,
} from './typed-arrays';
export { typed_copy, typed_index_of, typed_reverse, typed_store } from './typed-bulk';
export { typed_sort } from './typed-sort';
export { source_parse, source_word } from './syntax/parse';
export { source_name, source_string } from './syntax/texts';
export { str_collate } from './collation';
export { str_normalize } from './normalize';
export { str_to_lower, str_to_upper } from './unicode';
export { gc_verify } from './verify';
