/** Why a pattern is not valid, in V8's words. */

export const BAD_TOO_LARGE: u32 = 1;
export const BAD_UNTERMINATED_GROUP: u32 = 2;
export const BAD_UNMATCHED_PAREN: u32 = 3;
export const BAD_ESCAPE_AT_END: u32 = 4;
export const BAD_PROPERTY_NAME: u32 = 5;
export const BAD_ESCAPE: u32 = 6;
export const BAD_DECIMAL_ESCAPE: u32 = 7;
export const BAD_UNICODE_ESCAPE: u32 = 8;
export const BAD_NOTHING_TO_REPEAT: u32 = 9;
export const BAD_LONE_BRACKETS: u32 = 10;
export const BAD_QUANTIFIER_ORDER: u32 = 11;
export const BAD_INCOMPLETE_QUANTIFIER: u32 = 12;
export const BAD_QUANTIFIER: u32 = 13;
export const BAD_GROUP: u32 = 14;
export const BAD_MULTIPLE_DASHES: u32 = 15;
export const BAD_REPEATED_FLAG: u32 = 16;
export const BAD_FLAG_GROUP: u32 = 17;
export const BAD_TOO_MANY_CAPTURES: u32 = 18;
export const BAD_CAPTURE_NAME: u32 = 19;
export const BAD_DUPLICATE_NAME: u32 = 20;
export const BAD_NAMED_REFERENCE: u32 = 21;
export const BAD_NAME_REFERENCED: u32 = 22;
export const BAD_CLASS_PROPERTY_NAME: u32 = 23;
export const BAD_CLASS_ESCAPE: u32 = 24;
export const BAD_CLASS: u32 = 25;
export const BAD_UNTERMINATED_CLASS: u32 = 26;
export const BAD_CLASS_ORDER: u32 = 27;
export const BAD_SET_OPERATION: u32 = 28;
export const BAD_CHARACTER_IN_CLASS: u32 = 29;
export const BAD_NEGATED_STRINGS: u32 = 30;

export function errorText(error: u32): string {
  switch (error) {
    case BAD_UNTERMINATED_GROUP: return "Unterminated group";
    case BAD_UNMATCHED_PAREN: return "Unmatched ')'";
    case BAD_ESCAPE_AT_END: return "\\ at end of pattern";
    case BAD_PROPERTY_NAME: return "Invalid property name";
    case BAD_ESCAPE: return "Invalid escape";
    case BAD_DECIMAL_ESCAPE: return "Invalid decimal escape";
    case BAD_UNICODE_ESCAPE: return "Invalid Unicode escape";
    case BAD_NOTHING_TO_REPEAT: return "Nothing to repeat";
    case BAD_LONE_BRACKETS: return "Lone quantifier brackets";
    case BAD_QUANTIFIER_ORDER: return "numbers out of order in {} quantifier";
    case BAD_INCOMPLETE_QUANTIFIER: return "Incomplete quantifier";
    case BAD_QUANTIFIER: return "Invalid quantifier";
    case BAD_GROUP: return "Invalid group";
    case BAD_MULTIPLE_DASHES: return "Multiple dashes in flag group";
    case BAD_REPEATED_FLAG: return "Repeated flag in flag group";
    case BAD_FLAG_GROUP: return "Invalid flag group";
    case BAD_TOO_MANY_CAPTURES: return "Too many captures";
    case BAD_CAPTURE_NAME: return "Invalid capture group name";
    case BAD_DUPLICATE_NAME: return "Duplicate capture group name";
    case BAD_NAMED_REFERENCE: return "Invalid named reference";
    case BAD_NAME_REFERENCED: return "Invalid named capture referenced";
    case BAD_CLASS_PROPERTY_NAME: return "Invalid property name in character class";
    case BAD_CLASS_ESCAPE: return "Invalid class escape";
    case BAD_CLASS: return "Invalid character class";
    case BAD_UNTERMINATED_CLASS: return "Unterminated character class";
    case BAD_CLASS_ORDER: return "Range out of order in character class";
    case BAD_SET_OPERATION: return "Invalid set operation in character class";
    case BAD_CHARACTER_IN_CLASS: return "Invalid character in character class";
    case BAD_NEGATED_STRINGS: return "Negated character class may contain strings";
    default: return "Regular expression too large";
  }
}
