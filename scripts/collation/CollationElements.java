import com.ibm.icu.impl.coll.Collation;
import com.ibm.icu.impl.coll.CollationData;
import com.ibm.icu.impl.coll.CollationRoot;
import com.ibm.icu.impl.coll.UTF16CollationIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;

/**
 * Prints the root collation of CLDR as ICU4J has it: a line for each code point,
 * then for each contraction: code points joined by +, ";", the 64-bit elements.
 *
 *   javac -cp icu4j.jar CollationElements.java
 *   java -cp icu4j.jar:. CollationElements > elements.txt
 */
public class CollationElements {
  static String elements(CollationData data, String s) {
    UTF16CollationIterator iterator = new UTF16CollationIterator(data, false, s, 0);
    StringBuilder out = new StringBuilder();
    for (long ce = iterator.nextCE(); ce != Collation.NO_CE; ce = iterator.nextCE()) {
      if (ce != 0) out.append(' ').append(String.format("%016x", ce));
    }
    return out.toString();
  }

  public static void main(String[] arguments) throws Exception {
    CollationData data = CollationRoot.getData();
    StringBuilder out = new StringBuilder();
    for (int c = 0; c <= 0x10ffff; c++) {
      String s = new String(Character.toChars(c));
      out.append(Integer.toHexString(c)).append(';').append(elements(data, s)).append('\n');
    }
    UnicodeSet contractions = new UnicodeSet();
    RuleBasedCollator root = (RuleBasedCollator) Collator.getInstance(ULocale.ROOT);
    root.getContractionsAndExpansions(contractions, new UnicodeSet(), true);
    for (String s : contractions) {
      StringBuilder key = new StringBuilder();
      s.codePoints().forEach(c -> key.append(key.length() > 0 ? "+" : "").append(Integer.toHexString(c)));
      out.append(key).append(';').append(elements(data, s)).append('\n');
    }
    System.out.print(out);
  }
}
