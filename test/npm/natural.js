import tokenizers from 'natural/lib/natural/tokenizers/index.js';
import stemmers from 'natural/lib/natural/stemmers/index.js';
import distance from 'natural/lib/natural/distance/index.js';
import phonetics from 'natural/lib/natural/phonetics/index.js';
import classifiers from 'natural/lib/natural/classifiers/index.js';
import tfidfs from 'natural/lib/natural/tfidf/index.js';
import inflectors from 'natural/lib/natural/inflectors/index.js';
import ngrams from 'natural/lib/natural/ngrams/index.js';

const natural = { ...tokenizers, ...stemmers, ...distance, ...phonetics, ...classifiers, ...tfidfs, ...inflectors, NGrams: ngrams.NGrams ?? ngrams };

console.log(new natural.WordTokenizer().tokenize("My dog hasn't any fleas."), natural.PorterStemmer.stem('stemming'), natural.LevenshteinDistance('kitten', 'sitting'), natural.JaroWinklerDistance('dixon', 'dicksonx'), new natural.Metaphone().process('phonetics'), new natural.SoundEx().process('Robert'));
const c = new natural.BayesClassifier();
c.addDocument('i am long qqqq', 'buy'); c.addDocument('short gold', 'sell'); c.train();
console.log(c.classify('i am short silver'), new natural.NounInflector().pluralize('radius'), natural.NGrams.bigrams('a b c'));
const tfidf = new natural.TfIdf(); tfidf.addDocument('node is good'); tfidf.addDocument('ruby is'); console.log(tfidf.tfidf('node', 0).toFixed(4));
