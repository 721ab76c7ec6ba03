// Counts the words of a text and prints the most frequent ones.
const text = `The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox runs away, and the quick fox comes back to the lazy dog.`;

function words(source) {
  const result = [];
  let word = '';
  for (const char of source.toLowerCase()) {
    if (char >= 'a' && char <= 'z') {
      word += char;
    } else if (word !== '') {
      result.push(word);
      word = '';
    }
  }
  return word === '' ? result : [...result, word];
}

const counts = new Map();
for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);

const ranking = [...counts].sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1));
for (const [word, count] of ranking.slice(0, 5)) console.log(word.padEnd(8), '#'.repeat(count), count);
console.log(`${counts.size} different words`);
